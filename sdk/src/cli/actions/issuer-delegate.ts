import { z } from 'zod';
import { issuerIdOf } from '../../ledger/issuer-id.ts';
import { defineAction } from '../action.ts';
import { CliError } from '../errors.ts';
import { address, capabilities, did, time, writeInput } from '../inputs.ts';
import { connectLedger } from '../ledger.ts';
import { addressOfSigner } from '../signing.ts';
import { ownDid, Written, write, writtenText } from '../writing.ts';

type Delegation = {
  readonly may: number | undefined;
  readonly until: number | undefined;
  readonly revoke: boolean;
};

/** What is given, or `null` for taking everything away. Both in one command would leave open which of them is meant. */
const givenBy = ({ may, until, revoke }: Delegation): { may: number; until: number } | null => {
  if (revoke && may === undefined && until === undefined) return null;
  if (!revoke && may !== undefined && until !== undefined) return { may, until };
  throw new CliError('cli.usage', 'a delegation takes --may and --until, or --revoke alone', {
    hint: 'such as --may anchor --until 2027-01-31; or --revoke',
  });
};

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
    const given = givenBy({ may, until, revoke });
    const ledger = await connectLedger(context, input);
    const issuerId = issuerIdOf(issuer ?? ownDid(ledger, await addressOfSigner(context, input)));
    const call =
      given === null
        ? ledger.calls.revokeDelegate(issuerId, account)
        : ledger.calls.setDelegate(issuerId, account, given.may, given.until);
    const data = await write(context, ledger, input, { call, role: 'controller of the issuer' });
    return { data, text: writtenText(data, context) };
  },
});
