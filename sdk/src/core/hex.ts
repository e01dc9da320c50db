/** `0x`-prefixed lower-case hexadecimal bytes. */
export type Hex = `0x${string}`;
/** 32 bytes: ids, roots, hashes. */
export type Bytes32 = Hex;
/** A 20-byte account or contract address, lower case unless said otherwise. */
export type Address = Hex;
