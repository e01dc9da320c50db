import { z } from 'zod';
import { LedgerError } from '../../ledger/errors.ts';
import { issuerIdOf } from '../../ledger/issuer-id.ts';
import { defineAction } from '../action.ts';
import { table } from '../format/table.ts';
import { did, ledgerInput } from '../inputs.ts';
import { IssuerEntry, issuerEntry } from '../issuer-entry.ts';
import { connectLedger } from '../ledger.ts';

export const action = defineAction({
  Input: z.object({ did, ...ledgerInput }),
  Output: IssuerEntry,
  run: async ({ did: text, ...input }, context) => {
    const { reader } = await connectLedger(context, input);
    const fact = await reader.issuer(issuerIdOf(text));
    if (fact === null) {
      throw new LedgerError('ledger.issuer-unknown', `the ledger has no issuer ${text}`, {
        hint: '`kiseki issuer list` shows the issuers',
      });
    }
    const data = issuerEntry(fact);
    const rows = Object.entries(data).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]);
    return { data, text: table(rows) };
  },
});
