import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** The command as it is installed: the built package. */
export const BIN = fileURLToPath(new URL('../../../sdk/bin/kiseki.js', import.meta.url));

/** How one command ended. `exitCode` is `null` when a signal ended it. */
export type Finished = { readonly exitCode: number | null; readonly stdout: string; readonly stderr: string };

export type RunOptions = {
  /** `KISEKI_HOME`; also `HOME`, so that nothing of the machine's user is ever touched. */
  readonly home: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What comes on standard input; closed at once when absent. */
  readonly stdin?: string;
  /** What comes on file descriptor 3. */
  readonly fd3?: string;
  /** Another Node than that of the tests. */
  readonly node?: string;
  /** User and group to run as; needs root. */
  readonly user?: number;
};

/** The variables that a command gets: nothing of the caller's but the path. */
export const environmentOf = ({ home, env }: Pick<RunOptions, 'home' | 'env'>): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: home,
  KISEKI_HOME: home,
  NODE_COMPILE_CACHE: join(tmpdir(), 'kiseki-compile-cache'),
  ...env,
});

const give = (stream: Readable | Writable | null | undefined, input: string | undefined): void => {
  if (input === undefined || stream === null || stream === undefined || !('end' in stream)) return;
  // A command that does not read its input is no concern of the writer.
  stream.on('error', () => undefined);
  stream.end(input);
};

/** Starts the built command as a process of its own. */
export const startKiseki = (args: readonly string[], options: RunOptions) => {
  const { cwd, stdin, fd3, node = process.execPath, user } = options;
  return spawn(node, [BIN, ...args], {
    cwd: cwd ?? options.home,
    env: environmentOf(options),
    stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe', fd3 === undefined ? 'ignore' : 'pipe'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
};

/** Runs the built command to its end. */
export const kiseki = async (args: readonly string[], options: RunOptions): Promise<Finished> => {
  const child = startKiseki(args, options);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  give(child.stdin, options.stdin);
  give(child.stdio[3], options.fd3);
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('unreachable: both are pipes');
  const [exitCode, out, err] = await Promise.all([ended, text(stdout), text(stderr)]);
  return { exitCode, stdout: out, stderr: err };
};
