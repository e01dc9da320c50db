import { toFunctionSelector } from 'viem';

/** The role of the AccessManager that grants roles. */
export const ADMIN_ROLE = 0n;
/** The role of the AccessManager that opens jurisdictions and names their authorities. */
export const GOVERNANCE_ROLE = 1n;
export const GOVERNANCE_LABEL = 'GOVERNANCE';

/** The functions of the register of issuers that only governance may call. */
export const GOVERNED_SELECTORS = ['openJurisdiction(bytes2,address)', 'changeAuthority(bytes2,address)'].map(
  (signature) => toFunctionSelector(signature),
);
