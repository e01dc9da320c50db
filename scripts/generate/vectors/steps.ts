import { id, ZeroHash } from 'ethers';
import type { Form } from '../../../test/contracts/support/abi/authorize.ts';
import { partyOf } from '../../../test/contracts/support/abi/party.ts';
import { merkleVectors } from './merkle.ts';

/** 2026-01-01, UTC: the first second of the chains of the tests. */
const GENESIS = 1_767_225_600;
/** 2036-01-01, UTC: a time that they do not reach. */
export const LAST_SECOND = 2_082_758_400;

export const PEOPLE = ['authority', 'mill', 'verifier', 'heir'] as const;
type Person = (typeof PEOPLE)[number];

const accreditation = (person: Person, roles: number) => ({
  did: `did:web:${person}.example`,
  controller: partyOf(person).address,
  jurisdiction: '0x4a50',
  roles,
  cnGroups: 10,
  validFrom: GENESIS,
  validUntil: LAST_SECOND,
  scopeHash: id(`scope of ${person}`),
});
const issuerId = id('did:web:mill.example');
const [, , , , tree] = merkleVectors().trees;
if (tree === undefined) throw new Error('no tree');
const { root } = tree;
const successor = tree.leaves[2];
if (successor === undefined) throw new Error('no third leaf');

const subject = {
  verifierId: id('did:web:verifier.example'),
  issuerId,
  id: id('first'),
  reportHash: id('report'),
  contentHash: id('content'),
};
const change = { reasonCode: 7, effectiveFrom: GENESIS };
const alone = { root: ZeroHash, quantity: 0, proof: [] };
const inBatch = { root, quantity: successor.quantity, proof: successor.proof };

export type Step = Form & {
  readonly by: Person;
  /** The function that takes the signature, `CONSENT` being the step before; null for a consent itself. */
  readonly call: { readonly name: string; readonly args: readonly unknown[] } | null;
};

const consent = (person: Person, roles: number): Step => ({
  target: 'issuers',
  by: person,
  struct: 'Consent',
  call: null,
  message: { accreditation: accreditation(person, roles), issuerId: id(`did:web:${person}.example`) },
});
const accredit = (person: Person, roles: number): Step => ({
  ...consent(person, roles),
  by: 'authority',
  struct: 'Accredit',
  call: { name: 'accreditFor', args: [accreditation(person, roles), 'CONSENT', 'AUTHORIZATION'] },
});

/** A form whose function takes the fields of the struct, and then the signature. */
const plain = (target: Form['target'], by: Person, name: string, message: Form['message']): Step => ({
  target,
  by,
  message,
  struct: name.charAt(0).toUpperCase() + name.slice(1),
  call: { name: `${name}For`, args: [...Object.values(message), 'AUTHORIZATION'] },
});

/** The life of a mill: every struct that is ever signed, in an order in which the contracts take all of them. */
export const STEPS: readonly Step[] = [
  consent('mill', 1),
  accredit('mill', 1),
  consent('verifier', 4),
  accredit('verifier', 4),
  plain('issuers', 'mill', 'setDelegate', {
    issuerId,
    account: partyOf('heir').address,
    capabilities: 1,
    validUntil: LAST_SECOND,
  }),
  plain('declarations', 'mill', 'anchor', { issuerId, id: id('first'), quantity: '25000000' }),
  plain('declarations', 'mill', 'anchor', { issuerId, id: id('second'), quantity: '0' }),
  plain('declarations', 'mill', 'anchorBatch', { issuerId, root, count: tree.leaves.length }),
  {
    target: 'declarations',
    by: 'verifier',
    struct: 'Attest',
    message: { ...subject, outcome: 2, root: ZeroHash },
    call: { name: 'attestFor', args: [subject, 2, alone, 'AUTHORIZATION'] },
  },
  {
    target: 'declarations',
    by: 'verifier',
    struct: 'Withdraw',
    message: { ...subject, reasonCode: 5 },
    call: { name: 'withdrawFor', args: [subject, 5, 'AUTHORIZATION'] },
  },
  plain('declarations', 'authority', 'voidAttestations', {
    verifierId: subject.verifierId,
    voidFrom: GENESIS,
    reasonCode: 9,
  }),
  {
    target: 'declarations',
    by: 'mill',
    struct: 'Supersede',
    message: {
      issuerId,
      id: id('first'),
      root: ZeroHash,
      successor: successor.id,
      successorRoot: root,
      ...change,
    },
    call: {
      name: 'supersedeFor',
      args: [issuerId, id('first'), alone, successor.id, inBatch, ...Object.values(change), 'AUTHORIZATION'],
    },
  },
  {
    target: 'declarations',
    by: 'authority',
    struct: 'Revoke',
    message: { issuerId, id: id('second'), root: ZeroHash, ...change },
    call: {
      name: 'revokeFor',
      args: [issuerId, id('second'), alone, ...Object.values(change), 'AUTHORIZATION'],
    },
  },
  plain('issuers', 'authority', 'renew', { issuerId, validUntil: LAST_SECOND - 1, ...change }),
  plain('issuers', 'authority', 'suspend', { issuerId, ...change }),
  plain('issuers', 'authority', 'reinstate', { issuerId, ...change }),
  plain('issuers', 'mill', 'revokeDelegate', { issuerId, account: partyOf('heir').address }),
  { target: 'issuers', by: 'heir', struct: 'ControllerConsent', message: { issuerId }, call: null },
  {
    target: 'issuers',
    by: 'mill',
    struct: 'ChangeController',
    message: { issuerId, controller: partyOf('heir').address },
    call: { name: 'changeControllerFor', args: [issuerId, 'CONSENT', 'AUTHORIZATION'] },
  },
  plain('issuers', 'authority', 'revoke', { issuerId, ...change }),
];
