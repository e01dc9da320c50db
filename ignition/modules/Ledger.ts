import { buildModule } from '@nomicfoundation/hardhat-ignition/modules';
import { ethereumDidRegistryBytecode } from '../../sdk/src/ledger/bytecode/ethereum-did-registry.generated.ts';
import {
  ADMIN_ROLE,
  GOVERNANCE_LABEL,
  GOVERNANCE_ROLE,
  GOVERNED_SELECTORS,
} from '../../sdk/src/ledger/write/governance.ts';

/**
 * The ledger: the same contracts and arguments in the same order as `deployLedger` of the SDK. The first account becomes
 * administrator of the AccessManager and holds the role GOVERNANCE.
 *
 * Parameter `delaySeconds`: how long administration and governance announce what they do before they may do it; zero unless
 * it is given.
 */
export default buildModule('Ledger', (m) => {
  const delaySeconds = m.getParameter('delaySeconds', 0);
  const governance = m.getAccount(0);
  const manager = m.contract('AccessManager', [governance]);
  const didDeployer = m.contract('ChainBoundDidRegistry', [ethereumDidRegistryBytecode], {
    after: [manager],
  });
  const didRegistry = m.contractAt('IERC1056', m.staticCall(didDeployer, 'DID_REGISTRY'));
  const issuers = m.contract('IssuerRegistry', [manager, didRegistry]);
  const declarations = m.contract('DeclarationRegistry', [issuers]);

  const grant = (role: bigint, id: string) =>
    m.encodeFunctionCall(manager, 'grantRole', [role, governance, delaySeconds], { id });
  const calls = [
    m.encodeFunctionCall(manager, 'labelRole', [GOVERNANCE_ROLE, GOVERNANCE_LABEL]),
    m.encodeFunctionCall(manager, 'setTargetFunctionRole', [issuers, GOVERNED_SELECTORS, GOVERNANCE_ROLE]),
    grant(GOVERNANCE_ROLE, 'grantGovernance'),
    // Last: from here on the administrator waits too, or it could name another governance at once.
    grant(ADMIN_ROLE, 'grantAdministration'),
  ];
  m.call(manager, 'multicall', [calls], { after: [declarations] });
  return { manager, didRegistry, issuers, declarations };
});
