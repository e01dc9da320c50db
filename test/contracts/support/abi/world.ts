import { StandardMerkleTree } from '@openzeppelin/merkle-tree';
import { hexlify, id, toUtf8Bytes, ZeroHash } from 'ethers';
import { type Actor, authorize, domainOf, type Form, nonceOf } from './authorize.ts';
import { type Chain, deployContracts, GENESIS, landed, startChain, YEAR } from './chain.ts';

/** Everybody who may want something of the ledger. The delegates are the mill's, but for the verifier's own. */
export const ROLES = [
  'governance',
  'authority',
  'other authority',
  'controller',
  'anchor delegate',
  'attest delegate',
  'other issuer',
  'verifier',
  'verifier delegate',
  'stranger',
] as const;
export type Role = (typeof ROLES)[number];

/** Bits of roles on the ledger. */
export const OPERATOR = 1;
export const VERIFIER = 4;
/** Bits of a delegate's capabilities. */
export const MAY_ANCHOR = 1;
export const MAY_ATTEST = 2;

export const LAST_SECOND = GENESIS + 10 * YEAR;
export const jurisdiction = (code: string): string => hexlify(toUtf8Bytes(code));
/** The 32 bytes that stand for something in every run. */
export const idOf = (name: string): string => id(name);
export const ALONE = { root: ZeroHash, quantity: 0n, proof: [] };

/** Terms of an accreditation in JP, for a DID whose method asks nothing of the controller. */
export const termsOf = (
  name: string,
  controller: string,
  change: Partial<{ roles: number; code: string }>,
) => ({
  did: `did:web:${name}.example`,
  controller,
  jurisdiction: jurisdiction(change.code ?? 'JP'),
  roles: change.roles ?? OPERATOR,
  cnGroups: 0b1010,
  validFrom: GENESIS - YEAR,
  validUntil: LAST_SECOND,
  scopeHash: idOf(`scope of ${name}`),
});
export type Terms = ReturnType<typeof termsOf>;

/** A form with its issuer, of a person who acts alone. */
export const consentForm = (terms: Terms): Form => ({
  target: 'issuers',
  struct: 'Consent',
  message: { accreditation: terms, issuerId: id(terms.did) },
});

const castOf = async (chain: Chain, as: 'accounts' | 'wallets'): Promise<(role: Role) => Actor> => {
  const actors = new Map<Role, Actor>();
  for (const role of ROLES) {
    const key = await chain.fund(role);
    const wallet = as === 'wallets' ? await chain.ethers.deployContract('Erc1271Wallet', [key.address]) : key;
    actors.set(role, { address: await wallet.getAddress(), key });
  }
  return (role) => {
    const actor = actors.get(role);
    if (actor === undefined) throw new Error(`nobody is ${role}`);
    return actor;
  };
};

/**
 * A ledger at work: a mill with two declarations of its own and a batch of three, a verifier that attested to the first, a
 * suspended issuer, and another issuer in another jurisdiction. Everything came there by signed forms that a relayer
 * submitted, so that every actor may as well be a contract account.
 */
export const startWorld = async (as: 'accounts' | 'wallets' = 'accounts') => {
  const chain = await startChain();
  const deployer = await chain.fund('governance');
  const relayer = await chain.fund('relayer');
  const who = await castOf(chain, as);
  const contracts = await deployContracts(chain, deployer, {
    JP: who('authority').address,
    CN: who('other authority').address,
  });
  const domains = {
    issuers: await domainOf(contracts.issuers),
    declarations: await domainOf(contracts.declarations),
  };
  let used = 0;
  const sign = (actor: Actor, form: Form, { deadline = LAST_SECOND }: { deadline?: number } = {}) => {
    used += 1;
    return authorize(domains[form.target], actor, form, { nonce: nonceOf(used), deadline });
  };
  const send = (target: Form['target'], name: string, args: readonly unknown[]) =>
    landed(
      contracts[target]
        .connect(relayer)
        .getFunction(name)
        .send(...args),
    );

  const accredit = async (terms: Terms, controller: Actor, authority: Actor): Promise<string> => {
    const consent = await sign(controller, consentForm(terms));
    const form = { ...consentForm(terms), struct: 'Accredit' };
    await send('issuers', 'accreditFor', [terms, consent, await sign(authority, form)]);
    return id(terms.did);
  };
  const setDelegate = async (issuerId: string, by: Actor, account: Actor, capabilities: number) => {
    const delegate = { issuerId, account: account.address, capabilities, validUntil: LAST_SECOND };
    const permission = await sign(by, { target: 'issuers', struct: 'SetDelegate', message: delegate });
    await send('issuers', 'setDelegateFor', [...Object.values(delegate), permission]);
  };
  const [authority, controller, verifier] = [who('authority'), who('controller'), who('verifier')];
  const millTerms = termsOf('mill', controller.address, {});
  const mill = await accredit(millTerms, controller, authority);
  const verifierId = await accredit(
    termsOf('verifier', verifier.address, { roles: VERIFIER }),
    verifier,
    authority,
  );
  const paused = await accredit(termsOf('paused', controller.address, {}), controller, authority);
  const otherTerms = termsOf('other', who('other issuer').address, { code: 'CN' });
  const other = await accredit(otherTerms, who('other issuer'), who('other authority'));
  await setDelegate(mill, controller, who('anchor delegate'), MAY_ANCHOR);
  await setDelegate(mill, controller, who('attest delegate'), MAY_ATTEST);
  await setDelegate(verifierId, verifier, who('verifier delegate'), MAY_ATTEST);

  const suspension = { issuerId: paused, reasonCode: 7, effectiveFrom: GENESIS };
  const suspend: Form = { target: 'issuers', struct: 'Suspend', message: suspension };
  await send('issuers', 'suspendFor', [...Object.values(suspension), await sign(authority, suspend)]);

  for (const name of ['first', 'second']) {
    const anchor = { issuerId: mill, id: idOf(name), quantity: 1_000n };
    const form: Form = { target: 'declarations', struct: 'Anchor', message: anchor };
    await send('declarations', 'anchorFor', [...Object.values(anchor), await sign(controller, form)]);
  }
  const tree = StandardMerkleTree.of(
    ['third', 'fourth', 'fifth'].map((name, index) => [idOf(name), BigInt(index)]),
    ['bytes32', 'uint128'],
  );
  const batch = { issuerId: mill, root: tree.root, count: 3 };
  const batchForm: Form = { target: 'declarations', struct: 'AnchorBatch', message: batch };
  await send('declarations', 'anchorBatchFor', [...Object.values(batch), await sign(controller, batchForm)]);
  /** Where the nth declaration of the batch is. */
  const inBatch = (n: number) => ({ root: tree.root, quantity: BigInt(n), proof: tree.getProof(n) });

  const subject = {
    verifierId,
    issuerId: mill,
    id: idOf('first'),
    reportHash: idOf('report'),
    contentHash: idOf('content'),
  };
  const attest: Form = {
    target: 'declarations',
    struct: 'Attest',
    message: { ...subject, outcome: 1, root: ZeroHash },
  };
  await send('declarations', 'attestFor', [subject, 1, ALONE, await sign(verifier, attest)]);

  return {
    chain,
    contracts,
    who,
    relayer,
    sign,
    send,
    accredit,
    mill,
    verifierId,
    paused,
    other,
    inBatch,
    subject,
  };
};
export type World = Awaited<ReturnType<typeof startWorld>>;
