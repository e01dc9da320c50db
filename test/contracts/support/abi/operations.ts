import { ZeroHash } from 'ethers';
import type { Form, Target } from './authorize.ts';
import { GENESIS } from './chain.ts';
import {
  ALONE,
  consentForm,
  idOf,
  jurisdiction,
  LAST_SECOND,
  MAY_ANCHOR,
  ROLES,
  type Role,
  termsOf,
  type World,
} from './world.ts';

/** One function of the ABI with arguments that it takes in the world of the tests. */
export type Operation = {
  readonly target: Target;
  readonly name: string;
  readonly args: readonly unknown[];
  /** Who may call it; everybody else meets `refusal`. */
  readonly may: readonly Role[];
  readonly refusal: string | null;
  /** What is signed for its `...For` form, when it has one. */
  readonly form: Form | null;
};

const governed = (name: string, args: readonly unknown[], may: readonly Role[]): Operation => ({
  target: 'issuers',
  name,
  args,
  may,
  refusal: 'AccessManagedUnauthorized',
  form: null,
});

const struct = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** An operation whose arguments are the fields of its struct. */
const plain = (
  target: Target,
  name: string,
  message: Readonly<Record<string, unknown>>,
  may: readonly Role[],
  refusal: string,
): Operation => ({
  target,
  name,
  may,
  refusal,
  args: Object.values(message),
  form: { target, struct: struct(name), message },
});

/** The register of issuers: every function that writes. */
const issuerOperations = async ({ who, contracts, mill, paused, sign }: World): Promise<Operation[]> => {
  const stranger = who('stranger');
  const newcomer = termsOf('newcomer', stranger.address, {});
  const consent = await sign(stranger, consentForm(newcomer));
  const nextController = await sign(stranger, {
    target: 'issuers',
    struct: 'ControllerConsent',
    message: { issuerId: mill },
  });
  const change = { reasonCode: 7, effectiveFrom: GENESIS };
  const delegate = { account: stranger.address, capabilities: MAY_ANCHOR, validUntil: LAST_SECOND };
  const byAuthority = (name: string, message: Readonly<Record<string, unknown>>): Operation =>
    plain('issuers', name, message, ['authority'], 'AuthorityRequired');
  const byController = (name: string, message: Readonly<Record<string, unknown>>): Operation =>
    plain('issuers', name, message, ['controller'], 'ControllerRequired');
  const suspend = byAuthority('suspend', { issuerId: mill, ...change });
  return [
    governed('openJurisdiction', [jurisdiction('DE'), who('authority').address], ['governance']),
    governed('changeAuthority', [jurisdiction('JP'), stranger.address], ['governance']),
    governed('setAuthority', [stranger.address], []),
    {
      target: 'issuers',
      name: 'accredit',
      args: [newcomer, consent],
      may: ['authority'],
      refusal: 'AuthorityRequired',
      form: { ...consentForm(newcomer), struct: 'Accredit' },
    },
    suspend,
    byAuthority('reinstate', { issuerId: paused, ...change }),
    byAuthority('renew', { issuerId: mill, validUntil: LAST_SECOND + 1, ...change }),
    byAuthority('revoke', { issuerId: mill, ...change }),
    {
      target: 'issuers',
      name: 'changeController',
      args: [mill, nextController],
      may: ['controller', 'authority'],
      refusal: 'ControllerOrAuthorityRequired',
      form: {
        target: 'issuers',
        struct: 'ChangeController',
        message: { issuerId: mill, controller: stranger.address },
      },
    },
    byController('setDelegate', { issuerId: mill, ...delegate }),
    byController('revokeDelegate', { issuerId: mill, account: who('anchor delegate').address }),
    { target: 'issuers', name: 'cancelNonce', args: [1], may: ROLES, refusal: null, form: null },
    {
      ...suspend,
      name: 'multicall',
      form: null,
      args: [[contracts.issuers.interface.encodeFunctionData('suspend', suspend.args)]],
    },
  ];
};

/** The register of declarations: every function that writes. */
const declarationOperations = ({ contracts, mill, verifierId, inBatch, subject }: World): Operation[] => {
  const ofMill: readonly Role[] = ['controller', 'anchor delegate'];
  const ofVerifier: readonly Role[] = ['verifier', 'verifier delegate'];
  const enders: readonly Role[] = ['controller', 'authority'];
  const unauthorized = 'IssuerActorUnauthorized';
  const anchor = plain(
    'declarations',
    'anchor',
    { issuerId: mill, id: idOf('sixth'), quantity: 12_000_000n },
    ofMill,
    unauthorized,
  );
  const { root } = inBatch(0);
  const ending = [3, GENESIS];
  const signed = (name: string, message: Readonly<Record<string, unknown>>): Form => ({
    target: 'declarations',
    struct: name,
    message,
  });
  const ended = { issuerId: mill, id: idOf('first'), root: ZeroHash };
  const change = { reasonCode: 3, effectiveFrom: GENESIS };
  const again = { ...subject, id: idOf('third') };
  return [
    anchor,
    plain(
      'declarations',
      'anchorBatch',
      { issuerId: mill, root: idOf('root'), count: 1_000 },
      ofMill,
      unauthorized,
    ),
    {
      target: 'declarations',
      name: 'revoke',
      may: enders,
      refusal: 'EndingUnauthorized',
      args: [mill, idOf('first'), ALONE, ...ending],
      form: signed('Revoke', { ...ended, ...change }),
    },
    {
      target: 'declarations',
      name: 'supersede',
      may: enders,
      refusal: 'EndingUnauthorized',
      args: [mill, idOf('first'), ALONE, idOf('fourth'), inBatch(1), ...ending],
      form: signed('Supersede', { ...ended, successor: idOf('fourth'), successorRoot: root, ...change }),
    },
    {
      target: 'declarations',
      name: 'attest',
      may: ofVerifier,
      refusal: unauthorized,
      args: [again, 1, inBatch(0)],
      form: signed('Attest', { ...again, outcome: 1, root }),
    },
    {
      target: 'declarations',
      name: 'withdraw',
      may: ['verifier'],
      refusal: 'WithdrawalUnauthorized',
      args: [subject, 5],
      form: signed('Withdraw', { ...subject, reasonCode: 5 }),
    },
    plain(
      'declarations',
      'voidAttestations',
      { verifierId, voidFrom: GENESIS, reasonCode: 9 },
      ['authority'],
      'VoidingUnauthorized',
    ),
    { target: 'declarations', name: 'cancelNonce', args: [1], may: ROLES, refusal: null, form: null },
    {
      ...anchor,
      name: 'multicall',
      form: null,
      args: [[contracts.declarations.interface.encodeFunctionData('anchor', anchor.args)]],
    },
  ];
};

/** Every function that writes, but for the `...For` forms, which follow from theirs. */
export const operationsOf = async (world: World): Promise<Operation[]> => [
  ...(await issuerOperations(world)),
  ...declarationOperations(world),
];
