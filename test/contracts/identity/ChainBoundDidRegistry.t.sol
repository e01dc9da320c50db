// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Create2} from "@openzeppelin/contracts/utils/Create2.sol";
import {ChainBoundDidRegistry} from "../../../contracts/identity/ChainBoundDidRegistry.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {vm} from "../support/Vm.sol";

contract ChainBoundDidRegistryTest is LedgerTest {
    /// @dev A program of one byte, STOP.
    bytes private constant CREATION_CODE = hex"6001600081600b8239f300";

    function testFuzz_address_isMadeFromTheChainId(uint64 chainId, uint64 otherChainId) external {
        vm.assume(chainId != otherChainId);
        vm.chainId(chainId);
        ChainBoundDidRegistry deployer = new ChainBoundDidRegistry(CREATION_CODE);
        address registry = address(deployer.DID_REGISTRY());
        vm.assertTrue(registry.code.length == 1, "deployed");
        vm.assertEq(registry, _addressOn(chainId, deployer), "address on this chain");
        vm.assertNotEq(registry, _addressOn(otherChainId, deployer), "address on another chain");
    }

    function _addressOn(uint64 chainId, ChainBoundDidRegistry deployer) private pure returns (address) {
        return Create2.computeAddress(bytes32(uint256(chainId)), keccak256(CREATION_CODE), address(deployer));
    }

    function test_theRegistry_isThePublishedOne() external {
        vm.assertEq(didRegistry.identityOwner(stranger.account), stranger.account, "owner at first");
        vm.prank(stranger.account);
        didRegistry.changeOwner(stranger.account, newcomer.account);
        vm.assertEq(issuers.DID_REGISTRY().identityOwner(stranger.account), newcomer.account, "owner later");
    }
}
