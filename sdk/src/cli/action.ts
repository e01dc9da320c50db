import { z } from 'zod';
import type { Action, Outcome } from './command.ts';
import type { Context } from './context.ts';
import { CliError } from './errors.ts';

/** `validUntil` as it stands on the command line: `valid-until`. */
const asTyped = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const usageError = (error: z.ZodError): CliError => {
  const problems = error.issues.map(({ path, message }) => ({
    path: path.map((key) => (typeof key === 'number' ? String(key + 1) : asTyped(String(key)))).join(' '),
    message,
  }));
  return new CliError('cli.usage', `${problems.length} of the values given cannot be taken`, {
    hint: 'the same command with --help shows what it takes',
    problems,
  });
};

/** Ties an action to the shapes of what goes in and what comes out: arguments are parsed here, at the edge. */
export const defineAction = <Input extends z.ZodType, Output extends z.ZodType>({
  Input,
  Output,
  run,
}: {
  readonly Input: Input;
  readonly Output: Output;
  readonly run: (input: z.infer<Input>, context: Context) => Promise<Outcome<z.infer<Output>>>;
}): Action => ({
  Output,
  run: (raw, context) => {
    const input = Input.safeParse(raw);
    if (!input.success) throw usageError(input.error);
    return run(input.data, context);
  },
});

/** The documented shape of `--json`, as JSON Schema. */
export const outputSchema = ({ Output }: Action): unknown =>
  z.toJSONSchema(Output, { unrepresentable: 'any' });
