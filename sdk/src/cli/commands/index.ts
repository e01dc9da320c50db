import type { Command } from '../command.ts';
import { cbamAssess } from './cbam-assess.ts';
import { cbamDeclaration } from './cbam-declaration.ts';
import { cbamDefaultValue } from './cbam-default-value.ts';
import { cbamReplay } from './cbam-replay.ts';
import { cbamReport } from './cbam-report.ts';
import { cbamTables } from './cbam-tables.ts';
import { cbamTemplate } from './cbam-template.ts';
import { chainStart, chainStatus, chainStop } from './chain.ts';
import { anchor, attest, declare, revoke, supersede } from './declaration.ts';
import { deploy } from './deploy.ts';
import { didResolve, didShow } from './did.ts';
import { bundle, doctor, policyInit, trace, verify } from './evidence.ts';
import {
  issuerAccredit,
  issuerConsent,
  issuerDelegate,
  issuerList,
  issuerReinstate,
  issuerRenew,
  issuerRevoke,
  issuerShow,
  issuerSuspend,
} from './issuer.ts';
import { jurisdictionChange, jurisdictionOpen } from './jurisdiction.ts';
import { keyExport, keyImport, keyList, keyNew } from './key.ts';

/** What the groups of commands are about. */
export const GROUPS: Readonly<Record<string, string>> = {
  chain: 'a local chain',
  key: 'encrypted keys in the home folder',
  did: 'decentralised identifiers',
  jurisdiction: 'countries and their authorities',
  issuer: 'who may declare, attest, trade, import and audit',
  cbam: 'embedded emissions, certificates and what they cost',
  policy: 'what you trust and require',
};

/** Every command, in the order of `kiseki --help`: from setting up to the evidence at the border. */
export const COMMANDS: readonly Command[] = [
  chainStart,
  chainStop,
  chainStatus,
  deploy,
  jurisdictionOpen,
  jurisdictionChange,
  keyNew,
  keyList,
  keyImport,
  keyExport,
  didShow,
  didResolve,
  issuerConsent,
  issuerAccredit,
  issuerSuspend,
  issuerReinstate,
  issuerRenew,
  issuerRevoke,
  issuerDelegate,
  issuerShow,
  issuerList,
  policyInit,
  declare,
  anchor,
  attest,
  revoke,
  supersede,
  bundle,
  verify,
  trace,
  cbamAssess,
  cbamDefaultValue,
  cbamTables,
  cbamTemplate,
  cbamReplay,
  cbamDeclaration,
  cbamReport,
  doctor,
];
