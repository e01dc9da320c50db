import { z } from 'zod';
import { listIssuers } from '../../ledger/read/events.ts';
import { defineAction } from '../action.ts';
import { table } from '../format/table.ts';
import { ledgerInput } from '../inputs.ts';
import { IssuerEntry, issuerEntry } from '../issuer-entry.ts';
import { connectLedger } from '../ledger.ts';

export const action = defineAction({
  Input: z.object(ledgerInput),
  Output: z.strictObject({ issuers: z.array(IssuerEntry) }),
  run: async (input, context) => {
    const { request, expected, reader } = await connectLedger(context, input);
    const listed = await listIssuers(request, expected);
    const facts = [];
    for (const [index, { issuerId }] of listed.entries()) {
      context.progress(index + 1, listed.length, 'reading issuers');
      facts.push(await reader.issuer(issuerId));
    }
    const issuers = facts.filter((fact) => fact !== null).map(issuerEntry);
    const rows = issuers.map(({ jurisdiction, state, roles, did }) => [
      jurisdiction,
      state,
      roles.join(','),
      did,
    ]);
    return { data: { issuers }, text: rows.length === 0 ? 'the ledger has no issuers' : table(rows) };
  },
});
