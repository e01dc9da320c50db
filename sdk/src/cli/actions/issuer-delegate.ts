import { z } from 'zod';
import { issuerIdOf } from '../../ledger/issuer-id.ts';
import { defineAction } from '../action.ts';
import { CliError } from '../errors.ts';
import { address, capabilities, did, time, writeInput } from '../inputs.ts';
import { connectLedger } from '../ledger.ts';
import { addressOfSigner } from '../signing.ts';
import { ownDid, Written, write, writtenText } from '../writing.ts';

export const action = defineAction({
  Input: z.object({
    account: address,
    did: did.optional(),
    may: capabilities.optional(),
    until: time.optional(),
    revoke: z.boolean().default(false),
    ...writeInput,
  }),
  Output: Written,
  run: async ({ account, did: issuer, may, until, revoke, ...input }, context) => {
    const ledger = await connectLedger(context, input);
    const issuerId = issuerIdOf(issuer ?? ownDid(ledger, await addressOfSigner(context, input)));
    if (!revoke && (may === undefined || until === undefined)) {
      throw new CliError('cli.usage', 'a delegation needs --may and --until', {
        hint: 'such as --may anchor --until 2027-01-31; or --revoke',
      });
    }
    const call =
      may === undefined || until === undefined
        ? ledger.calls.revokeDelegate(issuerId, account)
        : ledger.calls.setDelegate(issuerId, account, may, until);
    const data = await write(context, ledger, input, { call, role: 'controller of the issuer' });
    return { data, text: writtenText(data, context) };
  },
});
