import { decodeRlp, keccak256, type RlpStructuredData } from 'ethers';

const nibblesOf = (hex: string): string => hex.slice(2);

const textOf = (item: RlpStructuredData | undefined): string => {
  if (typeof item !== 'string') throw new Error('a node inside a node: no proof of a 32-byte key has one');
  return item;
};

/** The path of a leaf or an extension, and which of the two it is (Ethereum Yellow Paper, appendix C). */
const pathOf = (encoded: string): { isLeaf: boolean; path: string } => {
  const nibbles = nibblesOf(encoded);
  const flag = Number.parseInt(nibbles.charAt(0), 16);
  return { isLeaf: flag >= 2, path: nibbles.slice(flag % 2 === 1 ? 1 : 2) };
};

/**
 * The value that a Merkle-Patricia proof, as eth_getProof gives it, proves for a key under a root (Yellow Paper,
 * appendix D); `null` when it proves that there is none.
 */
export const provenValue = (root: string, key: string, proof: readonly string[]): string | null => {
  let expected = root;
  let rest = nibblesOf(keccak256(key));
  for (const node of proof) {
    if (keccak256(node) !== expected) throw new Error('a node is not the one that its parent names');
    const items = decodeRlp(node);
    if (items.length === 17) {
      const next = textOf(items[Number.parseInt(rest.charAt(0), 16)]);
      if (next === '0x') return null;
      expected = next;
      rest = rest.slice(1);
    } else {
      const { isLeaf, path } = pathOf(textOf(items[0]));
      if (!rest.startsWith(path)) return null;
      if (isLeaf) return textOf(items[1]);
      expected = textOf(items[1]);
      rest = rest.slice(path.length);
    }
  }
  throw new Error('the proof ends before its leaf');
};
