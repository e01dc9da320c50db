import type { Problem } from '../core/errors.ts';
import { parseJson } from '../core/parse-json.ts';
import { excerpt, pathText, problemsOf } from '../core/problems.ts';
import { parseCredential } from '../credential/index.ts';
import { type Bundle, BundleLayer } from './bundle.ts';
import { BundleError } from './errors.ts';

/** Tiers of suppliers; a car has about ten. */
const MAX_TIERS = 32;
const MAX_BUNDLES = 1024;
const LIMITS = { maxBytes: 32 * 1024 * 1024, maxDepth: 2 * MAX_TIERS + 16 };

/**
 * Id of the declaration in a presentation, when it can be read at all: a presentation that is no credential is for `verify`
 * to judge, not for the format of the bundle.
 */
const idOf = (presentation: string): string => {
  try {
    return parseCredential(presentation).declarationId;
  } catch {
    return presentation;
  }
};

const createParser = () => {
  const problems: Problem[] = [];
  let count = 0;

  const parseLayer = (value: unknown, path: string, ancestors: readonly string[]): Bundle | undefined => {
    count += 1;
    if (count > MAX_BUNDLES || ancestors.length >= MAX_TIERS) {
      throw new BundleError(
        'bundle.too-large',
        `more than ${MAX_BUNDLES} bundles or ${MAX_TIERS} tiers, at ${path}`,
        {
          hint: 'pass on fewer tiers: each supplier’s attestation covers what lies above it',
        },
      );
    }
    const result = BundleLayer.safeParse(value);
    if (!result.success) {
      problems.push(...problemsOf(result.error, path));
      return undefined;
    }
    const { inputs, permits: _, ...layer } = result.data;
    const id = idOf(layer.presentation);
    if (ancestors.includes(id)) {
      throw new BundleError('bundle.cycle', `the bundle at ${path} contains itself: ${excerpt(id)}`, {
        hint: 'a declaration cannot be made from itself; take the bundle as the supplier delivered it',
        problems: [{ path, message: 'is its own input' }],
      });
    }
    const parsed = inputs.map((input, index) =>
      parseLayer(input, pathText(['inputs', index], path), [...ancestors, id]),
    );
    return { ...layer, permits: [], inputs: parsed.filter((input) => input !== undefined) };
  };
  return { parseLayer, problems };
};

/**
 * Parses an evidence bundle: format, bounds, and that no bundle contains itself. Whether what it says is true is what
 * `verify` finds out.
 *
 * @param input JSON text or an already parsed value.
 * @throws JsonError; BundleError listing every problem with its path.
 *
 * @example
 * ```ts
 * import { BundleError, parseBundle } from '@kiseki/sdk';
 *
 * try {
 *   parseBundle('{"mediaType":"application/json","inputs":[]}');
 * } catch (error) {
 *   if (!(error instanceof BundleError)) throw error;
 *   console.log(error.problems.map(({ path }) => path).join(' ')); // mediaType presentation anchor attestations permits
 * }
 * ```
 */
export const parseBundle = (input: unknown): Bundle => {
  const { parseLayer, problems } = createParser();
  const bundle = parseLayer(typeof input === 'string' ? parseJson(input, LIMITS) : input, '', []);
  if (bundle !== undefined && problems.length === 0) return bundle;
  throw new BundleError('bundle.invalid', `the bundle has ${problems.length} problem(s)`, {
    hint: 'give the bundle file as `kiseki bundle` wrote it',
    problems,
  });
};
