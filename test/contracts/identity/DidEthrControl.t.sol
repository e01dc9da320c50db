// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IssuerRegistry} from "../../../contracts/identity/IssuerRegistry.sol";
import {Authorization} from "../../../contracts/interfaces/IAuthorizations.sol";
import {IERC1056} from "../../../contracts/interfaces/IERC1056.sol";
import {Accreditation, IIssuerRegistry} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {Party} from "../support/Party.sol";
import {ReenteringDidRegistry} from "../support/ReenteringDidRegistry.sol";
import {vm} from "../support/Vm.sol";

/// @notice A did:ethr is accredited only for an account that the ERC-1056 registry knows as its owner or signer.
contract DidEthrControlTest is LedgerTest {
    function test_accredit_isDoneForTheIdentityItself() external {
        _expectAccredited(newcomer);
    }

    function test_accredit_isDoneForTheOwnerThatTheIdentityNamed() external {
        vm.prank(newcomer.account);
        didRegistry.changeOwner(newcomer.account, operator.account);
        _expectAccredited(operator);
        _expectMismatch(newcomer);
    }

    function test_accredit_isDoneForASigningDelegateWhileItIsValid() external {
        _addDelegate("sigAuth", 1 hours);
        _expectAccredited(operator);
        vm.warp(START + 1 hours);
        _expectMismatch(operator);
    }

    function test_accredit_isRefusedForASigningDelegateThatWasRevoked() external {
        _addDelegate("sigAuth", 1 hours);
        vm.prank(newcomer.account);
        didRegistry.revokeDelegate(newcomer.account, "sigAuth", operator.account);
        _expectMismatch(operator);
    }

    function test_accredit_isRefusedForADelegateOfAnotherKind() external {
        _addDelegate("veriKey", 1 hours);
        _expectMismatch(operator);
    }

    function testFuzz_accredit_isRefusedForAnybodyElse(uint256 key) external {
        key = _bound(key, 1, type(uint128).max);
        Party memory other = Party({account: vm.addr(key), key: key});
        vm.assume(other.account != newcomer.account);
        _expectMismatch(other);
    }

    function test_changeController_isRefusedForAnAccountThatTheIdentityDoesNotKnow() external {
        bytes32 issuerId = _expectAccredited(newcomer);
        Authorization memory consent = _controllerConsent(issuerId, operator);
        bytes memory mismatch = abi.encodeWithSelector(
            IIssuerRegistry.DidControllerMismatch.selector,
            newcomer.account,
            operator.account
        );
        vm.expectRevert(mismatch);
        vm.prank(newcomer.account);
        issuers.changeController(issuerId, consent);
        vm.expectRevert(mismatch);
        vm.prank(authority.account);
        issuers.changeController(issuerId, consent);
    }

    function test_changeController_followsTheOwnerOfTheIdentity() external {
        bytes32 issuerId = _expectAccredited(newcomer);
        vm.prank(newcomer.account);
        didRegistry.changeOwner(newcomer.account, operator.account);
        vm.assertEq(issuers.controllerOf(issuerId), newcomer.account, "stays until it is changed here");
        Authorization memory consent = _controllerConsent(issuerId, operator);
        vm.prank(authority.account);
        issuers.changeController(issuerId, consent);
        vm.assertEq(issuers.controllerOf(issuerId), operator.account, "controller");
    }

    function test_aRegistryThatComesBackIn_cannotWrite() external {
        ReenteringDidRegistry hostile = new ReenteringDidRegistry();
        vm.startPrank(governance.account);
        issuers = new IssuerRegistry(address(accessManager), IERC1056(address(hostile)));
        issuers.openJurisdiction(CN, authority.account);
        vm.stopPrank();
        _expectAccredited(operator);
        vm.assertFalse(issuers.isNonceUsed(address(hostile), hostile.NONCE()), "it wrote while it was asked");
    }

    function _addDelegate(bytes32 kind, uint256 validity) private {
        vm.prank(newcomer.account);
        didRegistry.addDelegate(newcomer.account, kind, operator.account, validity);
    }

    /// @dev The newcomer's DID with `controller` as its account.
    function _didEthr(Party memory controller) private view returns (Accreditation memory) {
        return
            _terms(
                string.concat("did:ethr:0x7a69:", Strings.toHexString(newcomer.account)),
                controller,
                Roles.OPERATOR
            );
    }

    function _expectAccredited(Party memory controller) private returns (bytes32 issuerId) {
        issuerId = _accredit(_didEthr(controller), controller);
        vm.assertEq(issuers.controllerOf(issuerId), controller.account, "controller");
    }

    function _expectMismatch(Party memory controller) private {
        Accreditation memory terms = _didEthr(controller);
        Authorization memory consent = _consent(terms, controller);
        vm.expectRevert(
            abi.encodeWithSelector(
                IIssuerRegistry.DidControllerMismatch.selector,
                newcomer.account,
                controller.account
            )
        );
        vm.prank(authority.account);
        issuers.accredit(terms, consent);
    }
}
