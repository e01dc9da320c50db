import { readFileSync } from 'node:fs';
import { AbiCoder, concat, dataSlice, keccak256, toBeHex, toUtf8String } from 'ethers';

type Place = {
  readonly label: string;
  readonly slot: string;
  readonly offset: number;
  readonly type: string;
};
type Layout = {
  readonly storage: readonly Place[];
  readonly types: Readonly<Record<string, { label: string; numberOfBytes: string; members?: Place[] }>>;
};

/** Reads one word of a contract's storage. */
export type ReadWord = (slot: bigint) => Promise<string>;

const layoutOf = (contract: string): Layout =>
  JSON.parse(
    readFileSync(new URL(`../../../../contracts/storage/${contract}.json`, import.meta.url), 'utf8'),
  );

/** A mapping's key as Solidity hashes it: numbers and addresses to the right of the word, bytes to the left. */
const encodedKey = (type: string, key: unknown): string => AbiCoder.defaultAbiCoder().encode([type], [key]);

/** The slot of a mapping's value: keccak256(key . slot of the mapping). */
export const slotOfKey = (type: string, key: unknown, slot: bigint): bigint =>
  BigInt(keccak256(concat([encodedKey(type, key), toBeHex(slot, 32)])));

/** The first slot of an array's items. */
const slotOfItems = (slot: bigint): bigint => BigInt(keccak256(toBeHex(slot, 32)));

const decoded = (type: string, word: string, offset: number, size: number): unknown => {
  const raw = dataSlice(word, 32 - offset - size, 32 - offset);
  const [solidity = ''] = /(uint\d*|enum|address|bytes\d+|bool)/.exec(type) ?? [];
  if (solidity.startsWith('bytes')) return raw;
  return solidity === 'address'
    ? AbiCoder.defaultAbiCoder().decode(['address'], `0x${raw.slice(2).padStart(64, '0')}`)[0]
    : BigInt(raw);
};

const textAt = async (read: ReadWord, slot: bigint): Promise<string> => {
  const word = await read(slot);
  const last = Number(dataSlice(word, 31));
  if (last % 2 === 0) return toUtf8String(dataSlice(word, 0, last / 2));
  const length = (Number(BigInt(word)) - 1) / 2;
  const words = await Promise.all(
    Array.from({ length: Math.ceil(length / 32) }, (_, index) => read(slotOfItems(slot) + BigInt(index))),
  );
  return toUtf8String(dataSlice(concat(words), 0, length));
};

const read = async (
  types: Layout['types'],
  type: string,
  at: { slot: bigint; offset: number },
  word: ReadWord,
): Promise<unknown> => {
  const described = types[type];
  if (described === undefined) throw new Error(`the layout has no type ${type}`);
  const item = /^t_array\((.*)\)dyn_storage$/.exec(type)?.[1];
  if (item !== undefined) {
    const length = Number(BigInt(await word(at.slot)));
    const words = BigInt(types[item]?.numberOfBytes ?? 32) / 32n;
    return Promise.all(
      Array.from({ length }, (_, index) =>
        read(types, item, { slot: slotOfItems(at.slot) + BigInt(index) * words, offset: 0 }, word),
      ),
    );
  }
  if (type === 't_string_storage') return textAt(word, at.slot);
  const { members, numberOfBytes } = described;
  if (members === undefined) {
    return decoded(type, await word(at.slot), at.offset, Number(numberOfBytes));
  }
  const fields = await Promise.all(
    members.map(async ({ label, slot, offset, type: inner }) => [
      label,
      await read(types, inner, { slot: at.slot + BigInt(slot), offset }, word),
    ]),
  );
  return Object.fromEntries(fields);
};

/** Splits `t_mapping(key,value)` at the comma of the outermost mapping. */
const mappingOf = (type: string): [key: string, value: string] | null => {
  const found = /^t_mapping\(t_(\w+),(.*)\)$/.exec(type);
  return found?.[1] === undefined || found[2] === undefined ? null : [found[1], found[2]];
};

/** Where the committed layout says that a fact is, and what stands there, decoded by the layout alone. */
export const factInStorage = async (
  contract: 'IssuerRegistry' | 'DeclarationRegistry',
  label: string,
  keys: readonly unknown[],
  word: ReadWord,
): Promise<{ slot: bigint; fact: unknown }> => {
  const { storage, types } = layoutOf(contract);
  const place = storage.find((candidate) => candidate.label === label);
  if (place === undefined) throw new Error(`the layout of ${contract} has no ${label}`);
  let [slot, type] = [BigInt(place.slot), place.type];
  for (const key of keys) {
    const mapping = mappingOf(type);
    if (mapping === null) throw new Error(`${type} is no mapping`);
    slot = slotOfKey(mapping[0], key, slot);
    type = mapping[1];
  }
  return { slot, fact: await read(types, type, { slot, offset: 0 }, word) };
};
