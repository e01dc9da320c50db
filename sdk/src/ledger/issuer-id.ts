import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Bytes32 } from '../core/hex.ts';

/** Id of an issuer on the ledger, which survives every change of keys: keccak256 of the bytes of its DID. */
export const issuerIdOf = (did: string): Bytes32 => `0x${bytesToHex(keccak_256(utf8ToBytes(did)))}`;
