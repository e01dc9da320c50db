import type { ShapeGroup, ShapeNode } from '../declaration/index.ts';
import { encodeBase64url } from './base64url.ts';
import { decoyDigest, digestOf, newSalt } from './digest.ts';

/** A claim with its children replaced by digests, and the disclosures that give them back, in slot order. */
type Concealed = { readonly claim: unknown; readonly disclosures: readonly string[] };

const encode = (parts: readonly unknown[]): string =>
  encodeBase64url(new TextEncoder().encode(JSON.stringify(parts)));

/** One slot: the digest of a disclosure, or a decoy where there is nothing. */
type Slot = { readonly digest: string; readonly disclosures: readonly string[] };

const slotOf = (value: unknown, node: ShapeNode, name: readonly string[]): Slot => {
  if (value === undefined) return { digest: decoyDigest(), disclosures: [] };
  const { claim, disclosures } = conceal(value, node);
  const disclosure = encode([newSalt(), ...name, claim]);
  return { digest: digestOf(disclosure), disclosures: [disclosure, ...disclosures] };
};

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;

/** The slots of a group, in the order of the shape; fields that the value lacks become decoys. */
export const concealGroup = (
  value: unknown,
  { fields }: ShapeGroup,
): { digests: string[]; disclosures: string[] } => {
  const slots = fields.map(([name, node]) => slotOf(fieldOf(value, name), node, [name]));
  return {
    digests: slots.map(({ digest }) => digest),
    disclosures: slots.flatMap(({ disclosures }) => disclosures),
  };
};

const conceal = (value: unknown, node: ShapeNode): Concealed => {
  if (node.kind === 'value') return { claim: value, disclosures: [] };
  if (node.kind === 'group') {
    const { digests, disclosures } = concealGroup(value, node);
    return { claim: { _sd: digests }, disclosures };
  }
  const elements: readonly unknown[] = Array.isArray(value) ? value : [];
  const slots = Array.from({ length: node.capacity }, (_, index) =>
    slotOf(elements[index], node.element, []),
  );
  return {
    claim: slots.map(({ digest }) => ({ '...': digest })),
    disclosures: slots.flatMap(({ disclosures }) => disclosures),
  };
};
