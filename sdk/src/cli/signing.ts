import { bytesToHex, type LocalAccount } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import type { Address } from '../core/hex.ts';
import { addressOf, type KeyType, publicKeyOf } from '../identity/key-pair.ts';
import { loadKey } from '../identity/keystore/key-files.ts';
import { decryptKey } from '../identity/keystore/keystore-json.ts';
import { externalSigner } from '../identity/signers/external-process.ts';
import { accountFromDigestSigner, signerFromViemAccount } from '../identity/signers/from-account.ts';
import { signerFromSecret } from '../identity/signers/from-secret.ts';
import type { CredentialSigner } from '../identity/types.ts';
import type { Context } from './context.ts';
import { CliError } from './errors.ts';
import { type PasswordSource, readPassword } from './io/password.ts';

export type SignerInput = PasswordSource & {
  readonly key?: string | undefined;
  readonly signer?: string | undefined;
  readonly signerAddress?: Address | undefined;
};

const externalAccount = (program: string, address: Address | undefined): LocalAccount => {
  if (address === undefined) {
    throw new CliError('cli.usage', '--signer needs --signer-address: the account that it signs for', {
      hint: 'add --signer-address 0x…',
    });
  }
  return accountFromDigestSigner(address, externalSigner([program], address));
};

const nameOf = ({ key }: SignerInput): string => {
  if (key !== undefined) return key;
  throw new CliError('cli.usage', 'nothing says who signs', {
    hint: 'add --key NAME (`kiseki key list` shows the names), or --signer PROGRAM',
  });
};

const openKey = async (
  context: Context,
  input: SignerInput,
): Promise<{ type: KeyType; secret: Uint8Array }> => {
  const name = nameOf(input);
  const keystore = await loadKey(context.home, name);
  return decryptKey(keystore, await readPassword(input, context, `Password of the key ${name}: `));
};

const requireAccount = (name: string | undefined, type: KeyType): void => {
  if (type === 'secp256k1') return;
  throw new CliError(
    'cli.key-unsuitable',
    `the key ${name} is of type ${type}, which is no account of a chain`,
    {
      hint: 'transactions need a secp256k1 key; the issuer’s controller or delegate is one',
    },
  );
};

/** The account that a write is made with. Asks for the password of the key. */
export const accountOf = async (context: Context, input: SignerInput): Promise<LocalAccount> => {
  if (input.signer !== undefined) return externalAccount(input.signer, input.signerAddress);
  const { type, secret } = await openKey(context, input);
  requireAccount(input.key, type);
  return privateKeyToAccount(bytesToHex(secret));
};

/** The address of that account. Asks for no password where the keystore tells: enough to simulate. */
export const addressOfSigner = async (context: Context, input: SignerInput): Promise<Address> => {
  if (input.signer !== undefined) return externalAccount(input.signer, input.signerAddress).address;
  const { kiseki, address } = await loadKey(context.home, nameOf(input));
  requireAccount(input.key, kiseki?.keyType ?? 'secp256k1');
  if (address !== undefined) return `0x${address.replace(/^0x/, '').toLowerCase()}`;
  return addressOf(publicKeyOf('secp256k1', (await openKey(context, input)).secret));
};

/** Who signs a credential: any kind of key, or an external signer for its did:ethr. */
export const credentialSignerOf = async (
  context: Context,
  input: SignerInput,
  chainId: number,
): Promise<CredentialSigner> => {
  if (input.signer !== undefined)
    return signerFromViemAccount(externalAccount(input.signer, input.signerAddress), chainId);
  const { type, secret } = await openKey(context, input);
  return signerFromSecret(type, secret, chainId);
};
