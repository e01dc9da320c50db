import type { ZodType } from 'zod';
import type { Context } from './context.ts';

/** An option as commander reads it: `--key <name>` takes a value, `--json` does not. */
export type Flag = {
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly required?: boolean;
  readonly repeatable?: boolean;
};

/** `<file>` is needed, `[file]` may be left out, `<file...>` may stand several times. */
export type Argument = { readonly name: string; readonly description: string };

/**
 * What a command is, as data: enough for `--help`, for docs/cli.md and for parsing, without loading what the command does.
 */
export type Command = {
  /** Words of the command, as `issuer accredit`. */
  readonly name: string;
  readonly summary: string;
  /** What the user should know before. */
  readonly description: string;
  readonly args: readonly Argument[];
  readonly options: readonly Flag[];
  readonly examples: readonly string[];
  readonly load: () => Promise<{ readonly action: Action }>;
};

/** What a command found or did: as data for `--json`, as text for a person. */
export type Outcome<Data> = {
  readonly data: Data;
  readonly text: string;
  /** 0 unless said otherwise: 1 a verification that is not valid, 3 one that cannot be decided. */
  readonly exitCode?: 0 | 1 | 3;
};

/** The work behind a command. `Output` is the documented shape of `--json`. */
export type Action = {
  readonly Output: ZodType;
  readonly run: (input: unknown, context: Context) => Promise<Outcome<unknown>>;
};
