import { keccak_256 } from '@noble/hashes/sha3.js';
import { Hash } from 'ox/wasm';

/** Keccak-256 of some bytes, 32 bytes. */
export type Keccak256 = (bytes: Uint8Array) => Uint8Array;

/** The JavaScript implementation; it works everywhere. */
export const plainKeccak256: Keccak256 = keccak_256;

/** The WebAssembly implementation, several times as fast; the JavaScript one where WebAssembly is forbidden or absent. */
export const fastKeccak256 = async (): Promise<Keccak256> => {
  try {
    const { keccak256 } = await Hash.engine();
    return keccak256;
  } catch {
    return plainKeccak256;
  }
};
