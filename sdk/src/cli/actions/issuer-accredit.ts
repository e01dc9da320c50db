import { z } from 'zod';
import { issuerIdOf } from '../../ledger/issuer-id.ts';
import { rolesOf } from '../../ledger/read/decode.ts';
import { defineAction } from '../action.ts';
import { parseConsent } from '../consent.ts';
import { goodsText } from '../format/goods.ts';
import { isoTime } from '../format/time.ts';
import { path, writeInput } from '../inputs.ts';
import { inFile, readText } from '../io/files.ts';
import { connectLedger } from '../ledger.ts';
import { Written, write, writtenText } from '../writing.ts';

export const action = defineAction({
  Input: z.object({ consent: z.array(path).min(1), ...writeInput }),
  Output: z.strictObject({
    accreditations: z.array(
      Written.extend({ did: z.string(), issuerId: z.string(), jurisdiction: z.string() }),
    ),
  }),
  run: async ({ consent: files, ...input }, context) => {
    const ledger = await connectLedger(context, input);
    // All are read before the first is sent: a bad file stops everything.
    const consents = await Promise.all(
      files.map(async (file) => {
        const text = await readText(file);
        return inFile(file, () => parseConsent(text, ledger.expected));
      }),
    );
    const accreditations = [];
    const lines = [];
    for (const [index, { terms, authorization }] of consents.entries()) {
      context.progress(index, consents.length, 'accrediting');
      const call = ledger.calls.accredit(terms, authorization);
      const role = `authority of ${terms.jurisdiction}`;
      const written = await write(context, ledger, input, { call, role });
      accreditations.push({
        ...written,
        did: terms.did,
        issuerId: issuerIdOf(terms.did),
        jurisdiction: terms.jurisdiction,
      });
      lines.push(
        writtenText(written, context),
        `      ${rolesOf(terms.roles).join(', ')}; ${goodsText(terms.cnGroups)}; ${isoTime(terms.validFrom)} to ${isoTime(terms.validUntil)}`,
      );
    }
    return { data: { accreditations }, text: lines.join('\n') };
  },
});
