import { expect } from 'chai';
import type { Command } from '../../../sdk/src/cli/command.ts';
import { COMMANDS } from '../../../sdk/src/cli/commands/index.ts';
import type { Problem } from '../../../sdk/src/core/errors.ts';
import { type Finished, kiseki, type RunOptions } from './kiseki.ts';

/** What a command printed with `--json`. The command's own shape has judged it; a test reaches into it by path. */
// biome-ignore lint/suspicious/noExplicitAny: the shape of each command is checked at run time, by the command itself
export type Output = any;

/** The command that a line runs: the longest name that it begins with. */
export const commandOf = (args: readonly string[]): Command => {
  const named = COMMANDS.filter(({ name }) => name.split(' ').every((word, index) => args[index] === word));
  const found = named.sort((a, b) => b.name.length - a.name.length)[0];
  if (found === undefined) throw new Error(`no command: ${args.join(' ')}`);
  return found;
};

/** What a command printed, held against its documented shape: nothing missing, and nothing more. */
export const outputOf = async (args: readonly string[], { stdout }: Finished): Promise<Output> => {
  const { action } = await commandOf(args).load();
  const printed: unknown = JSON.parse(stdout);
  expect(action.Output.parse(printed), `${args.join(' ')}: not documented`).to.deep.equal(printed);
  return printed;
};

/** Runs a command with `--json` that has to end with the given exit code and a result. */
export const kisekiJson = async (
  args: readonly string[],
  options: RunOptions,
  exitCode = 0,
): Promise<Output> => {
  const finished = await kiseki([...args, '--json'], options);
  expect(finished.exitCode, `${args.join(' ')}: ${finished.stderr}`).to.equal(exitCode);
  expect(finished.stderr, args.join(' ')).to.equal('');
  return outputOf(args, finished);
};

export type PrintedError = {
  readonly exitCode: number | null;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly problems?: readonly Problem[];
};

/** Runs a command with `--json` that has to fail, and returns what it says: the documented shape, and nothing else. */
export const kisekiError = async (args: readonly string[], options: RunOptions): Promise<PrintedError> => {
  const { exitCode, stdout, stderr } = await kiseki([...args, '--json'], options);
  expect(stdout, `${args.join(' ')} printed a result`).to.equal('');
  expect(exitCode, `${args.join(' ')} ended well`).to.not.equal(0);
  const { error, ...more } = JSON.parse(stderr);
  expect(more).to.deep.equal({});
  const { problems, ...rest } = error;
  expect(rest).to.have.all.keys('code', 'message', 'hint');
  for (const text of Object.values(rest)) expect(text).to.be.a('string').and.not.equal('');
  for (const problem of problems ?? []) expect(problem).to.have.all.keys('path', 'message');
  return { ...error, exitCode };
};
