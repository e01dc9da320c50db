import { encryptKeystoreJsonSync } from 'ethers';
import { bytesToHex, hexToBytes, type LocalAccount } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import {
  type CredentialSigner,
  newSecret,
  parseKeystore,
  publicKeyOf,
  saveKey,
  signerFromSecret,
} from '../../../sdk/src/identity/index.ts';
import { issuerIdOf } from '../../../sdk/src/ledger/index.ts';

/** The password of every key that a test makes, and of the file `password` in its folder. */
export const PASSWORD = 'correct horse battery staple';

/** Somebody with an account, and what a test may want to know about them. */
export type Party = {
  readonly name: string;
  readonly account: LocalAccount;
  readonly privateKey: `0x${string}`;
  /** Lower case. */
  readonly address: `0x${string}`;
  readonly did: string;
  readonly issuerId: `0x${string}`;
  readonly signer: CredentialSigner;
};

/** A keystore as ethers writes it; scrypt is cheap here, since a test opens keys a hundred times. */
export const cheapKeystore = ({ address, privateKey }: { address: string; privateKey: string }): string =>
  encryptKeystoreJsonSync({ address, privateKey }, PASSWORD, { scrypt: { N: 2, r: 8, p: 1 } });

/** Makes a party whose key lies in the home under its name. */
export const newParty = async (home: string, name: string, chainId: number): Promise<Party> => {
  const privateKey = bytesToHex(newSecret('secp256k1'));
  const publicKey = Buffer.from(publicKeyOf('secp256k1', hexToBytes(privateKey))).toString('hex');
  const account = privateKeyToAccount(privateKey);
  const keystore = parseKeystore(cheapKeystore({ address: account.address, privateKey }));
  await saveKey(home, name, { ...keystore, kiseki: { keyType: 'secp256k1', publicKey } });
  const signer = signerFromSecret('secp256k1', hexToBytes(privateKey), chainId);
  const { did } = signer;
  const address: Party['address'] = `0x${account.address.slice(2).toLowerCase()}`;
  return { name, account, privateKey, address, did, issuerId: issuerIdOf(did), signer };
};
