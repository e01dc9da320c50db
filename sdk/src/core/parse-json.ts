import { KisekiError } from './errors.ts';
import { excerpt } from './problems.ts';

export type JsonErrorCode =
  | 'json.too-large'
  | 'json.too-deep'
  | 'json.malformed'
  | 'json.duplicate-key'
  | 'json.forbidden-key';

/** The text is not JSON that Kiseki reads: malformed, too large, too deep, or ambiguous. */
export class JsonError extends KisekiError<JsonErrorCode> {
  override readonly name = 'JsonError';
}

/** Bounds on a JSON text. `maxBytes` counts UTF-16 code units, an upper bound of what memory holds. */
export type JsonLimits = { readonly maxBytes: number; readonly maxDepth: number };

/** What a declaration, a credential or a policy needs, with room to spare. */
export const DEFAULT_JSON_LIMITS: JsonLimits = { maxBytes: 4 * 1024 * 1024, maxDepth: 64 };

/** Keys that would reach an object's prototype once somebody copies them carelessly. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses JSON (RFC 8259) from a hostile source: bounded in size and depth, and without duplicate or prototype keys, which
 * two parsers would read differently.
 *
 * @throws JsonError naming the path of the key, where there is one.
 */
export const parseJson = (text: string, limits: JsonLimits = DEFAULT_JSON_LIMITS): unknown => {
  if (text.length > limits.maxBytes) {
    throw new JsonError('json.too-large', `the text has more than ${limits.maxBytes} characters`, {
      hint: 'give the file that Kiseki wrote; nothing it writes is this large',
    });
  }
  // Before JSON.parse, whose recursion a deep text would exhaust.
  requireBoundedDepth(text, limits.maxDepth);
  const value = parseNatively(text);
  requirePlainKeys(text);
  return value;
};

const parseNatively = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new JsonError(
      'json.malformed',
      `not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        hint: 'check the file: was it cut off, or is it another format?',
        cause,
      },
    );
  }
};

/** Index after the closing quote of the string that opens at `start`; the text's length when it never closes. */
const endOfString = (text: string, start: number): number => {
  let index = start + 1;
  while (index < text.length && text[index] !== '"') index += text[index] === '\\' ? 2 : 1;
  return Math.min(index + 1, text.length);
};

const requireBoundedDepth = (text: string, maxDepth: number): void => {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') index = endOfString(text, index) - 1;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > maxDepth) {
      throw new JsonError(
        'json.too-deep',
        `nested more than ${maxDepth} levels deep, at character ${index}`,
        {
          hint: 'give the file that Kiseki wrote; nothing it writes is nested this deep',
        },
      );
    }
  }
};

const isFollowedByColon = (text: string, start: number): boolean => {
  let index = start;
  while (' \t\n\r'.includes(text[index] ?? 'end')) index += 1;
  return text[index] === ':';
};

type Frame =
  | { readonly kind: 'object'; readonly keys: Set<string>; key: string }
  | { readonly kind: 'array'; index: number };

const pathOf = (frames: readonly Frame[]): string =>
  frames
    .map((frame) => (frame.kind === 'array' ? `[${frame.index}]` : `.${excerpt(frame.key)}`))
    .join('')
    .replace(/^\./, '');

/** Walks a text that is known to be JSON and looks at every key as it is spelled. */
const requirePlainKeys = (text: string): void => {
  const frames: Frame[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    const top = frames.at(-1);
    if (character === '{') frames.push({ kind: 'object', keys: new Set(), key: '' });
    else if (character === '[') frames.push({ kind: 'array', index: 0 });
    else if (character === '}' || character === ']') frames.pop();
    else if (character === ',' && top?.kind === 'array') top.index += 1;
    else if (character === '"') {
      const end = endOfString(text, index);
      if (top?.kind === 'object' && isFollowedByColon(text, end)) {
        const key: unknown = JSON.parse(text.slice(index, end));
        if (typeof key === 'string') noteKey(key, top, frames);
      }
      index = end - 1;
    }
  }
};

const noteKey = (key: string, frame: Extract<Frame, { kind: 'object' }>, frames: readonly Frame[]): void => {
  const repeated = frame.keys.has(key);
  frame.key = key;
  frame.keys.add(key);
  if (repeated) {
    throw new JsonError('json.duplicate-key', `the key ${pathOf(frames)} stands twice in one object`, {
      hint: 'keep one of the two',
      problems: [{ path: pathOf(frames), message: 'stands twice in one object' }],
    });
  }
  if (forbiddenKeys.has(key)) {
    throw new JsonError('json.forbidden-key', `the key ${pathOf(frames)} is not allowed anywhere`, {
      hint: 'remove it: it is a name of the JavaScript object model, not of any format',
      problems: [{ path: pathOf(frames), message: 'is not allowed anywhere' }],
    });
  }
};
