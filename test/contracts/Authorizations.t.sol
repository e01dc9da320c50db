// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {IERC5267} from "@openzeppelin/contracts/interfaces/IERC5267.sol";
import {IAuthorizations} from "../../contracts/interfaces/IAuthorizations.sol";
import {LedgerTest} from "./support/LedgerTest.sol";
import {vm} from "./support/Vm.sol";

/// @notice Nonces, which both registers keep in the same way and apart from each other. What holds for signed operations
/// is in SignedOperationTest.
contract AuthorizationsTest is LedgerTest {
    function testFuzz_cancelNonce_spendsThisNonceOfThisSenderHereAndNoOther(
        address sender,
        uint256 nonce,
        uint256 otherNonce,
        address otherSender
    ) external {
        vm.assume(nonce != otherNonce && sender != otherSender);
        IAuthorizations[2] memory registers = [IAuthorizations(issuers), IAuthorizations(declarations)];
        for (uint256 i = 0; i < 2; ++i) {
            vm.assertFalse(registers[i].isNonceUsed(sender, nonce), "used before");
            vm.expectEmit(address(registers[i]));
            emit IAuthorizations.NonceUsed(sender, nonce);
            vm.prank(sender);
            registers[i].cancelNonce(nonce);
            vm.assertTrue(registers[i].isNonceUsed(sender, nonce), "used");
            vm.assertFalse(registers[i].isNonceUsed(sender, otherNonce), "another nonce");
            vm.assertFalse(registers[i].isNonceUsed(otherSender, nonce), "of somebody else");
        }
    }

    /// @dev 256 nonces share a slot: neighbours are where a wrong bit would show.
    function testFuzz_cancelNonce_leavesTheNeighboursAlone(uint256 nonce) external {
        vm.prank(stranger.account);
        issuers.cancelNonce(nonce);
        unchecked {
            for (uint256 distance = 1; distance < 260; ++distance) {
                vm.assertFalse(issuers.isNonceUsed(stranger.account, nonce + distance), "above");
                vm.assertFalse(issuers.isNonceUsed(stranger.account, nonce - distance), "below");
            }
        }
    }

    function testFuzz_cancelNonce_isRefusedForASpentOne(uint256 nonce) external {
        vm.startPrank(stranger.account);
        declarations.cancelNonce(nonce);
        vm.expectRevert(
            abi.encodeWithSelector(IAuthorizations.AuthorizationNonceUsed.selector, stranger.account, nonce)
        );
        declarations.cancelNonce(nonce);
    }

    function test_eachRegister_saysWhatItsDomainIs() external view {
        _assertDomain(address(issuers), ISSUER_NAME);
        _assertDomain(address(declarations), DECLARATION_NAME);
    }

    function _assertDomain(address register, string memory expected) private view {
        (
            bytes1 fields,
            string memory name,
            string memory version,
            uint256 chainId,
            address verifyingContract,
            bytes32 salt,
            uint256[] memory extensions
        ) = IERC5267(register).eip712Domain();
        vm.assertEq(bytes32(fields), bytes32(bytes1(0x0f)), "fields");
        vm.assertEq(name, expected, "name");
        vm.assertEq(version, "1", "version");
        vm.assertEq(chainId, block.chainid, "chain id");
        vm.assertEq(verifyingContract, register, "contract");
        vm.assertEq(salt, 0, "salt");
        vm.assertEq(extensions.length, 0, "extensions");
    }
}
