import type { CheckName } from '../check-names.ts';
import type { Check } from '../context.ts';
import { checkAccredited } from './accredited.ts';
import { checkAnchored } from './anchored.ts';
import { checkAttested } from './attested.ts';
import { checkChainIdentity } from './chain-identity.ts';
import { checkCredential } from './credential.ts';
import { checkInputs } from './inputs.ts';
import { checkIssuerKey } from './issuer-key.ts';
import { checkQuantity } from './quantity.ts';
import { checkReport } from './report.ts';
import { checkSchema } from './schema.ts';
import { checkScope } from './scope.ts';
import { checkStatus } from './status.ts';
import { checkTotals } from './totals.ts';

/** Every check, by its name. */
export const CHECKS: Readonly<Record<CheckName, Check>> = {
  schema: checkSchema,
  credential: checkCredential,
  'chain-identity': checkChainIdentity,
  anchored: checkAnchored,
  'issuer-key': checkIssuerKey,
  accredited: checkAccredited,
  scope: checkScope,
  status: checkStatus,
  totals: checkTotals,
  inputs: checkInputs,
  quantity: checkQuantity,
  attested: checkAttested,
  report: checkReport,
};
