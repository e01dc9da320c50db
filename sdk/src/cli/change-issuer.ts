import { z } from 'zod';
import type { Bytes32 } from '../core/hex.ts';
import { issuerIdOf } from '../ledger/issuer-id.ts';
import type { LedgerCall } from '../ledger/write/calls.ts';
import type { Outcome } from './command.ts';
import type { Context } from './context.ts';
import { did, NOW, reason, time, writeInput } from './inputs.ts';
import { type ConnectedLedger, connectLedger } from './ledger.ts';
import { type Written, write, writtenText } from './writing.ts';

/** What every change of an issuer's standing takes. */
export const ChangeInput = z.object({ did, reason, effectiveFrom: time.optional(), ...writeInput });

type Change = { readonly issuerId: Bytes32; readonly reasonCode: number; readonly effectiveFrom: number };

/** Makes one change of an issuer's standing, as the authority of its jurisdiction. */
export const changeIssuer = async (
  { did: text, reason: reasonCode, effectiveFrom, ...input }: z.infer<typeof ChangeInput>,
  context: Context,
  callOf: (ledger: ConnectedLedger, change: Change) => LedgerCall,
): Promise<Outcome<Written>> => {
  const ledger = await connectLedger(context, input);
  const issuerId = issuerIdOf(text);
  const issuer = await ledger.reader.issuer(issuerId);
  const data = await write(context, ledger, input, {
    call: callOf(ledger, { issuerId, reasonCode, effectiveFrom: effectiveFrom ?? NOW }),
    role: issuer === null ? 'authority' : `authority of ${issuer.jurisdiction}`,
  });
  return { data, text: writtenText(data, context) };
};
