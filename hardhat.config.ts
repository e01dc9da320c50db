import { createRequire } from 'node:module';
import hardhatEthers from '@nomicfoundation/hardhat-ethers';
import hardhatEthersChaiMatchers from '@nomicfoundation/hardhat-ethers-chai-matchers';
import hardhatIgnitionEthers from '@nomicfoundation/hardhat-ignition-ethers';
import hardhatMocha from '@nomicfoundation/hardhat-mocha';
import hardhatNetworkHelpers from '@nomicfoundation/hardhat-network-helpers';
import { configVariable, defineConfig } from 'hardhat/config';
import { operatorTasks } from './tasks/index.ts';

export default defineConfig({
  plugins: [
    hardhatEthers,
    hardhatEthersChaiMatchers,
    hardhatIgnitionEthers,
    hardhatMocha,
    hardhatNetworkHelpers,
  ],
  solidity: {
    version: '0.8.30',
    // The compiler comes from npm: nothing is downloaded. Hardhat wants the absolute path.
    path: createRequire(import.meta.url).resolve('solc/soljson.js'),
    settings: {
      evmVersion: 'cancun',
      optimizer: { enabled: true, runs: 200 },
      outputSelection: { '*': { '*': ['storageLayout'] } },
    },
    npmFilesToBuild: ['@openzeppelin/contracts/access/manager/AccessManager.sol'],
  },
  test: {
    solidity: {
      fuzz: { runs: 256 },
      // The handlers catch every refusal: a revert is a failed test.
      invariant: { runs: 24, depth: 128, failOnRevert: true },
      fsPermissions: {
        readFile: [
          'node_modules/ethr-did-registry/artifacts/contracts/EthereumDIDRegistry.sol/EthereumDIDRegistry.json',
        ],
      },
    },
  },
  tasks: operatorTasks,
  networks: {
    default: { type: 'edr-simulated', hardfork: 'cancun' },
    // Where the operators' tasks go: `npx hardhat status --network ledger`.
    ledger: {
      type: 'http',
      url: configVariable('KISEKI_RPC'),
      accounts: [configVariable('KISEKI_OPERATOR_KEY')],
    },
  },
  paths: { tests: { mocha: 'test/contracts', solidity: 'test/contracts' } },
});
