// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Create2} from "@openzeppelin/contracts/utils/Create2.sol";
import {IERC1056} from "../interfaces/IERC1056.sol";

/// @title Deploys the ERC-1056 registry at an address that differs from chain to chain
/// @notice The signed operations of the unchanged EthereumDIDRegistry hash the registry's address but no chain id: two
/// chains that have it at one address accept each other's signatures. The chain id goes into the CREATE2 salt, and so into
/// the address.
contract ChainBoundDidRegistry {
    /// @notice The registry of this chain.
    IERC1056 public immutable DID_REGISTRY;

    /// @param creationCode The bytecode that the npm package `ethr-did-registry` publishes.
    constructor(bytes memory creationCode) {
        DID_REGISTRY = IERC1056(Create2.deploy(0, bytes32(block.chainid), creationCode));
    }
}
