import { keccak256 } from 'viem';
import { z } from 'zod';
import { roleBitmap } from '../../ledger/read/decode.ts';
import { signConsent } from '../../ledger/write/authorize.ts';
import { ZERO_BYTES32 } from '../../ledger/write/calls.ts';
import { defineAction } from '../action.ts';
import { Consent, consentOf } from '../consent.ts';
import { country, did, goods, ledgerInput, path, roles, signerInput, time } from '../inputs.ts';
import { readBytes, requireFree, writeText } from '../io/files.ts';
import { connectLedger } from '../ledger.ts';
import { accountOf } from '../signing.ts';
import { ownDid } from '../writing.ts';

/** How long the authority may take. */
const DEADLINE_SECONDS = 30 * 24 * 3600;

export const action = defineAction({
  Input: z.object({
    ...signerInput,
    ...ledgerInput,
    did: did.optional(),
    jurisdiction: country,
    roles,
    goods,
    scope: path.optional(),
    validFrom: time.optional(),
    validUntil: time,
    out: path.optional(),
    force: z.boolean().default(false),
  }),
  Output: Consent,
  run: async (input, context) => {
    if (input.out !== undefined) await requireFree(input.out, input.force);
    const ledger = await connectLedger(context, input);
    const { timestamp } = await ledger.reader.head();
    const scopeHash = input.scope === undefined ? ZERO_BYTES32 : keccak256(await readBytes(input.scope));
    const account = await accountOf(context, input);
    const terms = {
      did: input.did ?? ownDid(ledger, account.address),
      controller: account.address,
      jurisdiction: input.jurisdiction,
      roles: roleBitmap(input.roles),
      cnGroups: input.goods,
      validFrom: input.validFrom ?? timestamp,
      validUntil: input.validUntil,
      scopeHash,
    };
    const authorization = await signConsent(ledger.expected, account, terms, timestamp + DEADLINE_SECONDS);
    const data = consentOf(ledger.expected, terms, authorization);
    const text = JSON.stringify(data, null, 2);
    if (input.out === undefined) return { data, text };
    await writeText(input.out, `${text}\n`, { replace: input.force });
    return {
      data,
      text: `${context.style.good('signed')}  the consent of ${terms.did}\n      ${input.out}; hand it to the authority of ${terms.jurisdiction}`,
    };
  },
});
