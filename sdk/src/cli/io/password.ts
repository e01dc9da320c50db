import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Context } from '../context.ts';
import { CliError } from '../errors.ts';
import { readText } from './files.ts';

/** Where a password comes from: never from an argument or the environment, which other processes can read. */
export type PasswordSource = {
  readonly passwordFile?: string | undefined;
  readonly passwordFd?: number | undefined;
};

const firstLine = (text: string): string => text.split(/\r?\n/, 1)[0] ?? '';

const readDescriptor = async (descriptor: number): Promise<string> => {
  let text = '';
  try {
    for await (const chunk of createReadStream('', { fd: descriptor, encoding: 'utf8', autoClose: false })) {
      text += String(chunk);
      if (text.includes('\n') || text.length > 4096) break;
    }
  } catch (cause) {
    throw new CliError('cli.file-unreadable', `cannot read file descriptor ${descriptor}`, {
      hint: 'open it in the shell: kiseki … --password-fd 3 3<password.txt',
      cause,
    });
  }
  return text;
};

/**
 * The password of a key.
 *
 * @throws CliError `cli.password-missing` when there is none and nobody to ask.
 */
export const readPassword = async (
  { passwordFile, passwordFd }: PasswordSource,
  { askPassword }: Context,
  prompt: string,
): Promise<string> => {
  if (passwordFile !== undefined) return firstLine(await readText(passwordFile));
  if (passwordFd !== undefined) return firstLine(await readDescriptor(passwordFd));
  if (askPassword !== null) return askPassword(prompt);
  throw new CliError(
    'cli.password-missing',
    'a password is needed, and nobody is at the terminal to type it',
    {
      hint: 'give --password-file FILE or --password-fd NUMBER',
    },
  );
};

/** Asks at the terminal; what is typed is not shown. */
export const askAtTerminal = async (prompt: string): Promise<string> => {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  // Only now: a terminal that is not silent yet would show what comes at once, from a quick hand or a paste.
  process.stderr.write(prompt);
  const interrupted = new Promise<never>((_resolve, reject) => {
    terminal.once('SIGINT', () =>
      reject(new CliError('cli.interrupted', 'interrupted', { hint: 'nothing was written' })),
    );
  });
  try {
    return await Promise.race([terminal.question(''), interrupted]);
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
};
