import * as z from 'zod';
import { parseJson } from '../core/parse-json.ts';
import { problemsOf } from '../core/problems.ts';
import type { ShapeGroup, ShapeList, ShapeNode } from '../declaration/index.ts';
import { decodeText } from './base64url.ts';
import { digestsOf, ElementDisclosure, ElementPlaceholder, ObjectDisclosure } from './claims.ts';
import { digestOf } from './digest.ts';
import { refuse } from './errors.ts';

/** A disclosure in the slot that it opens. `path` as `emissions.direct.gases[0].co2e`. */
export type OpenedDisclosure = { readonly path: string; readonly text: string };

const DISCLOSURE_LIMITS = { maxBytes: 65_536, maxDepth: 8 };

/**
 * Puts disclosures back into the digests of a credential, each in its own slot and nowhere else: RFC 9901, section 7.1,
 * steps 3 and 4, without anything that the fixed shape makes unnecessary. `opened` collects them in slot order.
 */
const createRevealer = (disclosures: readonly string[]) => {
  const texts = new Map<string, string>();
  for (const text of disclosures) {
    const digest = digestOf(text);
    if (texts.has(digest)) throw refuse('credential.disclosure-invalid', 'a disclosure stands twice');
    texts.set(digest, text);
  }
  const seen = new Set<string>();
  const opened: OpenedDisclosure[] = [];

  /** The parsed disclosure behind a digest, or `undefined` when it is hidden or a decoy. */
  const take = (digest: string, path: string): unknown => {
    if (seen.has(digest)) throw refuse('credential.shape-invalid', `a digest stands twice, again at ${path}`);
    seen.add(digest);
    const text = texts.get(digest);
    if (text === undefined) return undefined;
    opened.push({ path, text });
    const json = decodeText(text);
    if (json === undefined)
      throw refuse('credential.disclosure-invalid', `the disclosure of ${path} is not base64url`);
    return parseJson(json, DISCLOSURE_LIMITS);
  };

  const shaped = <Schema extends z.ZodType>(schema: Schema, value: unknown, path: string, what: string) => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const problems = problemsOf(result.error, path).map((one) => `${one.path} ${one.message}`);
    throw refuse('credential.shape-invalid', `${path} ${what}: ${problems.join('; ')}`);
  };

  const revealField = (digest: string, name: string, node: ShapeNode, path: string): unknown => {
    const parts = take(digest, path);
    if (parts === undefined) return undefined;
    const [, disclosedName, value] = shaped(ObjectDisclosure, parts, path, 'is not [salt, name, value]');
    if (disclosedName !== name) {
      throw refuse(
        'credential.shape-invalid',
        `the slot of ${path} holds the claim ${JSON.stringify(disclosedName)}`,
      );
    }
    return revealValue(value, node, path);
  };

  const revealElement = (placeholder: unknown, node: ShapeNode, path: string): unknown => {
    const { '...': digest } = shaped(ElementPlaceholder, placeholder, path, 'is not an array slot');
    const parts = take(digest, path);
    if (parts === undefined) return undefined;
    const [, value] = shaped(ElementDisclosure, parts, path, 'is not [salt, value]');
    return revealValue(value, node, path);
  };

  const revealValue = (value: unknown, node: ShapeNode, path: string): unknown => {
    if (node.kind === 'list') return revealList(value, node, path);
    if (node.kind === 'group') {
      const schema = z.strictObject({ _sd: digestsOf(node.fields.length) });
      return revealGroup(shaped(schema, value, path, 'is not a group of the shape')._sd, node, path);
    }
    return requireNoDigests(value, path);
  };

  const revealGroup = (digests: readonly string[], { fields }: ShapeGroup, path: string): object =>
    Object.fromEntries(
      fields.flatMap(([name, node], index) => {
        const value = revealField(digests[index] ?? '', name, node, path === '' ? name : `${path}.${name}`);
        return value === undefined ? [] : [[name, value]];
      }),
    );

  const revealList = (value: unknown, { capacity, element }: ShapeList, path: string): unknown[] => {
    const placeholders = shaped(
      z.array(z.unknown()).length(capacity),
      value,
      path,
      'is not a list of the shape',
    );
    const elements = placeholders.map(
      (item, index) => revealElement(item, element, `${path}[${index}]`) ?? null,
    );
    return elements.slice(0, elements.findLastIndex((item) => item !== null) + 1);
  };

  return { revealGroup, opened, hidden: () => texts.size - opened.length };
};

/** A claim that is disclosed as one value hides nothing further: no `_sd`, no `...` anywhere in it. */
const requireNoDigests = (value: unknown, path: string): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  for (const [key, child] of Object.entries(value)) {
    if (key === '_sd' || key === '...' || key === '_sd_alg')
      throw refuse('credential.shape-invalid', `${path} hides claims where the shape has none`);
    requireNoDigests(child, path);
  }
  return value;
};

/**
 * The claims of a group as far as they are disclosed, and the disclosures in slot order.
 *
 * @throws CredentialError for a disclosure that stands twice, belongs to no slot or to another one, and for digests that are
 * not exactly those of the shape.
 */
export const reveal = (
  digests: readonly string[],
  shape: ShapeGroup,
  disclosures: readonly string[],
): { claims: object; opened: readonly OpenedDisclosure[] } => {
  const { revealGroup, opened, hidden } = createRevealer(disclosures);
  const claims = revealGroup(digests, shape, '');
  if (hidden() > 0)
    throw refuse('credential.disclosure-invalid', `${hidden()} disclosure(s) open no slot of the credential`);
  return { claims, opened };
};
