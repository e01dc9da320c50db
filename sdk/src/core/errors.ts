import { harmless } from './harmless.ts';

/** One problem in an input: where it is, and what is wrong there. */
export type Problem = {
  /** Path from the root of the input, as `inputs[2].quantity.value`; empty for the whole input. */
  readonly path: string;
  readonly message: string;
};

/**
 * The base of every error that a user of Kiseki can meet.
 *
 * `code` is stable and comes from a closed union of the module that throws; `message` says what is wrong; `hint`
 * says what to do next. Tests assert codes, never wording. What a hostile input put into a message is harmless there.
 */
export abstract class KisekiError<Code extends string = string> extends Error {
  abstract override readonly name: string;
  readonly code: Code;
  readonly hint: string;
  /** Every problem found in one pass, where the error is about an input. */
  readonly problems: readonly Problem[];

  constructor(
    code: Code,
    message: string,
    options: { hint: string; cause?: unknown; problems?: readonly Problem[] },
  ) {
    super(harmless(message), options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.problems = (options.problems ?? []).map(({ path, message: what }) => ({
      path: harmless(path),
      message: harmless(what),
    }));
  }
}
