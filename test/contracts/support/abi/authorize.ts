import { type Contract, id, type TypedDataDomain, type TypedDataField, type Wallet } from 'ethers';
import { DECLARATION_STRUCTS, ISSUER_STRUCTS } from '../../../../sdk/src/ledger/write/typed-structs.ts';

export type Target = 'issuers' | 'declarations';

/** An account that acts: the account of a key, or a contract account whose owner holds the key. */
export type Actor = { readonly address: string; readonly key: Wallet };

export type Authorization = {
  readonly signer: string;
  readonly nonce: bigint;
  readonly deadline: number;
  readonly signature: string;
};

/** What somebody signs: the struct's own fields, without signer, nonce and deadline. */
export type Form = {
  readonly target: Target;
  readonly struct: string;
  readonly message: Readonly<Record<string, unknown>>;
};

const STRUCTS: Readonly<Record<Target, Readonly<Record<string, readonly TypedDataField[]>>>> = {
  issuers: ISSUER_STRUCTS,
  declarations: DECLARATION_STRUCTS,
};

/** The struct and those that it names, as wallets take them. */
export const typesOf = (target: Target, struct: string): Record<string, TypedDataField[]> => {
  const fields = STRUCTS[target][struct];
  if (fields === undefined) throw new Error(`no struct ${struct} of ${target}`);
  const nested = fields
    .filter(({ type }) => type in STRUCTS[target])
    .map(({ type }) => typesOf(target, type));
  return Object.assign({ [struct]: [...fields] }, ...nested);
};

/** The EIP-712 domain that the contract itself states (ERC-5267). */
export const domainOf = async (contract: Contract): Promise<TypedDataDomain> => {
  const { name, version, chainId, verifyingContract } = await contract.getFunction('eip712Domain')();
  return { name, version, chainId, verifyingContract };
};

/** The nth nonce of a test: as far from its neighbours as those that the SDK takes at random. */
export const nonceOf = (n: number): bigint => BigInt(id(`nonce ${n}`));

/** Signs a form for the contract of this domain with the actor's key, as a wallet does. */
export const authorize = async (
  domain: TypedDataDomain,
  { address, key }: Actor,
  { target, struct, message }: Form,
  { nonce, deadline }: { nonce: bigint; deadline: number },
): Promise<Authorization> => {
  const unsigned = { signer: address, nonce, deadline };
  const signature = await key.signTypedData(domain, typesOf(target, struct), { ...message, ...unsigned });
  return { ...unsigned, signature };
};
