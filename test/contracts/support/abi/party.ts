import { id, Wallet } from 'ethers';

/** Somebody with a key: the same key for the same name in every run. */
export const partyOf = (name: string): Wallet => new Wallet(id(`kiseki ${name}`));
