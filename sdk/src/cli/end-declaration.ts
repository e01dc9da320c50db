import { z } from 'zod';
import type { Bytes32 } from '../core/hex.ts';
import { parseCredential } from '../credential/parse-credential.ts';
import { issuerIdOf } from '../ledger/issuer-id.ts';
import type { Inclusion, LedgerCall } from '../ledger/write/calls.ts';
import type { Outcome } from './command.ts';
import type { Context } from './context.ts';
import { inclusionOf, readBundle } from './documents.ts';
import { NOW, path, reason, time, writeInput } from './inputs.ts';
import { type ConnectedLedger, connectLedger } from './ledger.ts';
import { Written, write, writtenText } from './writing.ts';

/** What every end of a declaration takes. */
export const EndInput = { bundle: path, reason, effectiveFrom: time.optional(), ...writeInput };
export const Ended = Written.extend({ declarationId: z.string(), issuer: z.string() });

type Ending = {
  readonly issuerId: Bytes32;
  readonly declarationId: Bytes32;
  readonly inclusion: Inclusion;
  readonly reasonCode: number;
  readonly effectiveFrom: number;
};
const Input = z.object(EndInput);

/** Revokes or supersedes the declaration of a bundle, as its issuer or as the authority. */
export const endDeclaration = async (
  { bundle: file, reason: reasonCode, effectiveFrom, ...input }: z.infer<typeof Input>,
  context: Context,
  callOf: (ledger: ConnectedLedger, ending: Ending) => Promise<LedgerCall>,
): Promise<Outcome<z.infer<typeof Ended>>> => {
  const ledger = await connectLedger(context, input);
  const bundle = await readBundle(file);
  const { issuer, declarationId } = parseCredential(bundle.presentation);
  const call = await callOf(ledger, {
    issuerId: issuerIdOf(issuer),
    declarationId,
    inclusion: inclusionOf(bundle),
    reasonCode,
    effectiveFrom: effectiveFrom ?? NOW,
  });
  const role = 'controller of the issuer, or its authority';
  const written = await write(context, ledger, input, { call, role });
  return { data: { ...written, declarationId, issuer }, text: writtenText(written, context) };
};
