import { expect } from 'chai';
import { z } from 'zod';
import type { Command } from '../../../sdk/src/cli/command.ts';
import { COMMANDS } from '../../../sdk/src/cli/commands/index.ts';
import { type Finished, kiseki, type RunOptions } from './kiseki.ts';

/** The command that a line runs: the longest name that it begins with. */
export const commandOf = (args: readonly string[]): Command => {
  const named = COMMANDS.filter(({ name }) => name.split(' ').every((word, index) => args[index] === word));
  const found = named.sort((a, b) => b.name.length - a.name.length)[0];
  if (found === undefined) throw new Error(`no command: ${args.join(' ')}`);
  return found;
};

/** What a command printed with `--json`, held against its documented shape: nothing missing, and nothing more. */
export const outputOf = async (args: readonly string[], { stdout }: Finished): Promise<unknown> => {
  const { action } = await commandOf(args).load();
  const printed: unknown = JSON.parse(stdout);
  expect(action.Output.parse(printed), `${args.join(' ')}: not documented`).to.deep.equal(printed);
  return printed;
};

/** Runs a command with `--json` and returns its output, parsed as the test needs it. */
export const kisekiJson = async <Shape extends z.ZodType>(
  args: readonly string[],
  options: RunOptions,
  shape: Shape,
  exitCode = 0,
): Promise<z.infer<Shape>> => {
  const finished = await kiseki([...args, '--json'], options);
  expect(finished.exitCode, `${args.join(' ')}: ${finished.stderr}`).to.equal(exitCode);
  expect(finished.stderr, args.join(' ')).to.equal('');
  return shape.parse(await outputOf(args, finished));
};

const ErrorOutput = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string().min(1),
    hint: z.string().min(1),
    problems: z.array(z.strictObject({ path: z.string(), message: z.string().min(1) })).optional(),
  }),
});
export type PrintedError = z.infer<typeof ErrorOutput>['error'] & { readonly exitCode: number | null };

/** Runs a command with `--json` that has to fail, and returns what it says: the documented shape, and nothing else. */
export const kisekiError = async (args: readonly string[], options: RunOptions): Promise<PrintedError> => {
  const { exitCode, stdout, stderr } = await kiseki([...args, '--json'], options);
  expect(stdout, `${args.join(' ')} printed a result`).to.equal('');
  const { error } = ErrorOutput.parse(JSON.parse(stderr));
  return { ...error, exitCode };
};
