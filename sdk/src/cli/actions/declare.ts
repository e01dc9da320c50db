import { z } from 'zod';
import { issueCredential } from '../../credential/issue-credential.ts';
import { parseCredential } from '../../credential/parse-credential.ts';
import { completeDraft } from '../../declaration/complete-draft.ts';
import { dimensionOf, type Quantity } from '../../declaration/model/quantity.ts';
import { specificEmbedded } from '../../declaration/specific-embedded.ts';
import { defineAction } from '../action.ts';
import { readDeployment } from '../deployments-file.ts';
import { readBundle } from '../documents.ts';
import { CliError } from '../errors.ts';
import { isoTime } from '../format/time.ts';
import { path, signerInput, time } from '../inputs.ts';
import { beside, inFile, readText, requireFree, writeText } from '../io/files.ts';
import { credentialSignerOf } from '../signing.ts';

/** What specific embedded emissions are stated per. */
const functionalUnit = ({ unit }: Quantity): string => (dimensionOf(unit) === 'mass' ? 't' : 'MWh');

/** A supplier's declaration, as far as the declarant needs it. */
const supplierOf = async (file: string) => {
  const { issuer, declarationId, declaration } = parseCredential((await readBundle(file)).presentation);
  return { issuer, declarationId, cnCode: declaration.product?.cnCode };
};

export const action = defineAction({
  Input: z.object({
    file: path,
    ...signerInput,
    input: z.array(path).default([]),
    expires: time.optional(),
    out: path.optional(),
    force: z.boolean().default(false),
    deployment: path.optional(),
  }),
  Output: z.strictObject({
    declarationId: z.string(),
    issuer: z.string(),
    credential: z.string(),
    product: z.string(),
    cnCode: z.string(),
    quantity: z.strictObject({ value: z.string(), unit: z.string() }),
    /** tCO2e per tonne or MWh. */
    specificEmbedded: z.strictObject({ direct: z.string(), indirect: z.string() }),
  }),
  run: async ({ file, input, expires, out: wanted, force, deployment, ...source }, context) => {
    if (expires !== undefined && expires <= context.now()) {
      throw new CliError(
        'cli.usage',
        `--expires ${isoTime(expires)} is over: nobody could verify the declaration`,
        {
          hint: 'give a later time, or none',
        },
      );
    }
    const out = wanted ?? beside(file, '.sdjwt');
    await requireFree(out, force);
    const known = await readDeployment(context, { deployment });
    const draft = await readText(file);
    const suppliers = await Promise.all(input.map(supplierOf));
    if (known === null) {
      throw new CliError(
        'cli.no-deployment',
        'the DID of the operator names its chain, and no ledger is known',
        {
          hint: 'add --deployment FILE, or deploy a ledger: `kiseki deploy`',
        },
      );
    }
    const signer = await credentialSignerOf(context, source, known.chainId);
    const declaration = inFile(file, () => completeDraft(draft, { operator: signer.did, suppliers }));
    const { credential, declarationId } = await issueCredential({
      declaration,
      signer,
      issuedAt: context.now(),
      ...(expires === undefined ? {} : { expiresAt: expires }),
    });
    await writeText(out, `${credential}\n`, { replace: force, mode: 0o600 });
    const { product, quantity, emissions } = declaration;
    const figures = specificEmbedded(emissions.total, quantity);
    const { style } = context;
    return {
      data: {
        declarationId,
        issuer: signer.did,
        credential: out,
        product: product.name,
        cnCode: product.cnCode,
        quantity,
        specificEmbedded: figures,
      },
      text: [
        `${style.good('declared')}  ${product.name}, CN ${product.cnCode}, ${quantity.value} ${quantity.unit}`,
        `          ${figures.direct} direct and ${figures.indirect} indirect tCO2e per ${functionalUnit(quantity)}`,
        `          id ${declarationId}`,
        `          ${out}; keep it safe, it discloses everything`,
      ].join('\n'),
    };
  },
});
