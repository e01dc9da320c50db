import { spawnSync } from 'node:child_process';

/** What one command printed (both streams, in order) and its exit code. */
export type CommandResult = { readonly output: string; readonly exitCode: number };

const RECORD = '\u001e';

/**
 * Runs commands one after the other in one bash, as a reader would type them, so that exports and `cd` carry over.
 * Stops where bash itself stops: later commands have no result then.
 */
export const runConsole = (
  commands: readonly string[],
  options: { cwd: string; env: Record<string, string | undefined>; timeoutMs: number },
): CommandResult[] => {
  const script = commands
    .map((command) => `printf '${RECORD}'\n{ ${command}\n} 2>&1 </dev/null\nprintf '${RECORD}%d' $?\n`)
    .join('');
  const { stdout } = spawnSync('bash', ['-c', script], {
    cwd: options.cwd,
    env: options.env,
    encoding: 'utf8',
    timeout: options.timeoutMs,
    maxBuffer: 64 * 1024 * 1024,
  });
  const parts = stdout.split(RECORD).slice(1);
  return Array.from({ length: Math.floor(parts.length / 2) }, (_, index) => ({
    output: (parts[2 * index] ?? '').trimEnd(),
    exitCode: Number(parts[2 * index + 1]),
  }));
};
