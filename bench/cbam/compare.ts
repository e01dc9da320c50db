import * as z from 'zod';
import { type Assessment, CbamError } from '../../sdk/src/cbam/index.ts';
import { decimal } from '../../sdk/src/core/decimal.ts';
import { type Exact, exact } from '../../sdk/src/core/exact.ts';

/** What the peer says about a case: figures of the consignment, or why it has none. */
export const PeerResult = z.union([
  z.strictObject({ embedded: z.string(), allocation: z.string(), certificates: z.string() }),
  z.strictObject({ refused: z.string() }),
]);
export type PeerResult = z.infer<typeof PeerResult>;

/** Half of the third decimal for each of 100 t: printed mark-ups are rounded to it, and so are the peer's certificates. */
const MARK_UP = exact(decimal('0.05'));
const CERTIFICATES = exact(decimal('0.0005'));

const distance = (ours: Exact, theirs: string): Exact => ours.sub(exact(decimal(theirs))).abs();

/** In words, how the two lie to each other. */
const agreement = (ours: Assessment | CbamError, theirs: PeerResult): string => {
  const peerHas = 'refused' in theirs ? 'the peer refuses' : 'the peer has a figure';
  if (ours instanceof CbamError) return `ours is refused with ${ours.code}, ${peerHas}`;
  if ('refused' in theirs) return `${peerHas}, ours has a figure`;
  const embedded = distance(ours.embeddedEmissions, theirs.embedded);
  if (distance(ours.freeAllocationAdjustment.total, theirs.allocation).n !== 0n)
    return 'the free allocation differs';
  const certificates = distance(ours.certificates, theirs.certificates);
  if (embedded.n === 0n && certificates.compare(CERTIFICATES) <= 0) return 'the same figures';
  return embedded.compare(MARK_UP) <= 0 && certificates.compare(MARK_UP.add(CERTIFICATES)) <= 0
    ? 'the same but for the third decimal of a mark-up, which the peer takes as printed and ours computes'
    : 'the emissions differ';
};

/** A sentence for each kind of agreement, with how many cases it is of and the first of them; most first. */
export const compared = (
  names: readonly string[],
  ours: readonly (Assessment | CbamError)[],
  theirs: readonly PeerResult[],
): readonly string[] => {
  const cases = new Map<string, string[]>();
  for (const [index, mine] of ours.entries()) {
    const peer = theirs[index];
    const kind = peer === undefined ? 'the peer says nothing' : agreement(mine, peer);
    const found = cases.get(kind) ?? [];
    found.push(names[index] ?? '');
    cases.set(kind, found);
  }
  return [...cases]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([kind, [first, ...others]]) => `${others.length + 1} cases: ${kind} (as ${first})`);
};
