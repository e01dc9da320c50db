import { join } from 'node:path';
import { z } from 'zod';
import { expectedOf } from '../../ledger/read/expected.ts';
import { CHECK_NAMES } from '../../verify/check-names.ts';
import { POLICY_SCHEMA, parsePolicy } from '../../verify/policy.ts';
import { defineAction } from '../action.ts';
import { deploymentPath, readDeployment } from '../deployments-file.ts';
import { CliError } from '../errors.ts';
import { countries, path } from '../inputs.ts';
import { requireFree, writeText } from '../io/files.ts';

export const action = defineAction({
  Input: z.object({
    trust: countries,
    out: path.optional(),
    force: z.boolean().default(false),
    deployment: path.optional(),
  }),
  Output: z.strictObject({ file: z.string(), policy: z.unknown() }),
  run: async ({ trust, out, force, deployment: named }, context) => {
    const file = out ?? join(context.home, 'policy.json');
    await requireFree(file, force);
    const deployment = await readDeployment(context, { deployment: named });
    if (deployment === null) {
      throw new CliError(
        'cli.no-deployment',
        `there is no deployments file ${deploymentPath(context, { deployment: named })}`,
        {
          hint: 'a policy names the ledgers it trusts: add --deployment FILE, or deploy your own: `kiseki deploy`',
        },
      );
    }
    const { codeHashes: _, ...ledger } = expectedOf(deployment);
    const policy = parsePolicy({
      schema: POLICY_SCHEMA,
      ledgers: [ledger],
      jurisdictions: trust,
      issuerRoles: ['operator'],
      requiredChecks: CHECK_NAMES,
      contested: 'fail',
      acceptedOutcomes: ['satisfied', 'satisfied-with-comments'],
      clockSkewSeconds: 300,
    });
    await writeText(file, `${JSON.stringify(policy, null, 2)}\n`, { replace: force });
    return {
      data: { file, policy },
      text: `${context.style.good('wrote')}  ${file}: trusts chain ${deployment.chainId} and ${trust.join(', ')}, requires all ${CHECK_NAMES.length} checks`,
    };
  },
});
