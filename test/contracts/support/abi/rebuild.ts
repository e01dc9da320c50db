import type { EventLog, Result } from 'ethers';

/** An event with the time of its block. */
export type Entry = { readonly event: EventLog; readonly timestamp: bigint };

/** Facts by their key; the parts of a key are joined by blanks. */
type Facts<Fact> = Map<string, Fact>;
export type Fields = Readonly<Record<string, unknown>>;

export const NO_ENDING: Fields = { effectiveFrom: 0n, recordedAt: 0n, reasonCode: 0n, by: 0n };
export type Endings = { revocation: Fields; supersession: Fields; successor: string | null };

export const emptyState = () => ({
  authorities: new Map() as Facts<string>,
  issuers: new Map() as Facts<{ did: string; controller: string; jurisdiction: string; history: Fields[] }>,
  issuersOf: new Map() as Facts<Set<string>>,
  delegates: new Map() as Facts<Fields>,
  usedNonces: new Set<string>(),
  anchors: new Map() as Facts<Fields>,
  batches: new Map() as Facts<Fields>,
  endings: new Map() as Facts<Endings>,
  attestations: new Map() as Facts<Fields>,
  voidings: new Map() as Facts<Fields[]>,
});
export type State = ReturnType<typeof emptyState>;

export const keyOf = (...parts: readonly unknown[]): string => parts.join(' ');
/** The fields of a struct, by name. */
export const fieldsOf = (struct: Result): Fields => struct.toObject(true);

const endingsAt = (state: State, key: string): Endings => {
  const known = state.endings.get(key) ?? { revocation: NO_ENDING, supersession: NO_ENDING, successor: null };
  state.endings.set(key, known);
  return known;
};

const listAt = <Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] => {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
};

const issuerAt = (state: State, issuerId: string) => {
  const known = state.issuers.get(issuerId) ?? { did: '', controller: '', jurisdiction: '', history: [] };
  state.issuers.set(issuerId, known);
  return known;
};

const moveIssuer = (state: State, issuerId: string, from: string, to: string): void => {
  state.issuersOf.get(from)?.delete(issuerId);
  state.issuersOf.set(to, (state.issuersOf.get(to) ?? new Set()).add(issuerId));
};

const attestationKey = ({ verifierId, issuerId, id, reportHash, contentHash }: Result): string =>
  keyOf(verifierId, issuerId, id, reportHash, contentHash);

/** What each event changes. Nothing here asks the chain anything. */
const APPLY: Readonly<Record<string, (state: State, args: Result, entry: Entry) => void>> = {
  AuthoritySet: ({ authorities }, { jurisdiction, authority }) => authorities.set(jurisdiction, authority),
  IssuerAccredited: (state, { issuerId, jurisdiction, accreditation }) => {
    Object.assign(issuerAt(state, issuerId), { jurisdiction, did: accreditation.did });
  },
  IssuerControllerChanged: (state, { issuerId, previous, controller }) => {
    issuerAt(state, issuerId).controller = controller;
    moveIssuer(state, issuerId, previous, controller);
  },
  IssuerCheckpointed: (state, { issuerId, index, checkpoint }) => {
    issuerAt(state, issuerId).history[Number(index)] = fieldsOf(checkpoint);
  },
  DelegateSet: (state, { issuerId, account, capabilities, validUntil }) =>
    state.delegates.set(keyOf(issuerId, issuerAt(state, issuerId).controller, account), {
      capabilities,
      validUntil,
    }),
  NonceUsed: ({ usedNonces }, { signer, nonce }, { event }) =>
    usedNonces.add(keyOf(event.address, signer, nonce)),
  Anchored: ({ anchors }, { issuerId, id, quantity }, { event, timestamp }) =>
    anchors.set(keyOf(issuerId, id), {
      quantity,
      anchoredAt: timestamp,
      blockNumber: BigInt(event.blockNumber),
    }),
  BatchAnchored: ({ batches }, { issuerId, root, count }, { event, timestamp }) =>
    batches.set(keyOf(issuerId, root), {
      count,
      anchoredAt: timestamp,
      blockNumber: BigInt(event.blockNumber),
    }),
  Revoked: (state, { issuerId, id, ending }) => {
    endingsAt(state, keyOf(issuerId, id)).revocation = fieldsOf(ending);
  },
  Superseded: (state, { issuerId, id, successor, ending }) => {
    Object.assign(endingsAt(state, keyOf(issuerId, id)), { supersession: fieldsOf(ending), successor });
  },
  Attested: ({ attestations }, args, { event, timestamp }) =>
    attestations.set(attestationKey(args), {
      outcome: args.outcome,
      attestedAt: timestamp,
      blockNumber: BigInt(event.blockNumber),
      withdrawnAt: 0n,
      reasonCode: 0n,
    }),
  AttestationWithdrawn: ({ attestations }, args, { timestamp }) => {
    const key = attestationKey(args);
    const end = { withdrawnAt: timestamp, reasonCode: args.reasonCode };
    attestations.set(key, { ...attestations.get(key), ...end });
  },
  AttestationsVoided: ({ voidings }, { verifierId, voiding }) =>
    listAt(voidings, verifierId).push(fieldsOf(voiding)),
};

/** Events of the contracts that are no facts of the ledger: who administers them, and the name of their domain. */
const APART = new Set(['AuthorityUpdated', 'EIP712DomainChanged']);

/** Names of the events that the state is rebuilt from. */
export const REBUILT_FROM = Object.keys(APPLY);

/** Rebuilds everything that the two registers know from their events, in the order of the chain. */
export const rebuild = (entries: readonly Entry[]): State => {
  const state = emptyState();
  for (const entry of entries) {
    const { eventName, args } = entry.event;
    if (APART.has(eventName)) continue;
    const apply = APPLY[eventName];
    if (apply === undefined) throw new Error(`nobody rebuilds anything from ${eventName}`);
    apply(state, args, entry);
  }
  return state;
};
