// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Authorization} from "../../../contracts/interfaces/IAuthorizations.sol";
import {IIssuerRegistry, Standing} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {vm} from "../support/Vm.sol";

/// @notice Who may act for an issuer: its controller, and delegates within what they were given.
contract DelegatesTest is LedgerTest {
    function testFuzz_setDelegate_givesCapabilitiesUntilADate(
        address account,
        uint8 capabilities,
        uint40 validUntil
    ) external {
        vm.assume(account != address(0));
        capabilities = uint8(_bound(capabilities, 1, Roles.ALL_CAPABILITIES));
        validUntil = _time(validUntil, START, type(uint40).max);
        vm.expectEmit(address(issuers));
        emit IIssuerRegistry.DelegateSet(ISSUER, account, capabilities, validUntil);
        _set(account, capabilities, validUntil);
        _assertDelegate(account, capabilities, validUntil);
    }

    function testFuzz_delegate_actsUntilTheLastSecondOfItsDate(uint40 validUntil) external {
        validUntil = _time(validUntil, START, VALID_UNTIL - 1);
        _set(newcomer.account, Roles.MAY_ANCHOR, validUntil);
        vm.warp(validUntil);
        issuers.requireActor(ISSUER, newcomer.account, Roles.OPERATOR, Roles.MAY_ANCHOR);
        vm.warp(uint256(validUntil) + 1);
        _expectActorRefused(newcomer.account, Roles.MAY_ANCHOR);
    }

    function test_delegateForAnchoring_mayNotAttest() external {
        _set(newcomer.account, Roles.MAY_ANCHOR, VALID_UNTIL);
        issuers.requireActor(ISSUER, newcomer.account, Roles.OPERATOR, Roles.MAY_ANCHOR);
        _expectActorRefused(newcomer.account, Roles.MAY_ATTEST);
        _expectActorRefused(newcomer.account, Roles.ALL_CAPABILITIES);
    }

    function test_delegateForAttesting_mayNotAnchor() external {
        _set(newcomer.account, Roles.MAY_ATTEST, VALID_UNTIL);
        issuers.requireActor(ISSUER, newcomer.account, Roles.OPERATOR, Roles.MAY_ATTEST);
        _expectActorRefused(newcomer.account, Roles.MAY_ANCHOR);
    }

    function test_delegateForBoth_mayDoBoth() external {
        _set(newcomer.account, Roles.ALL_CAPABILITIES, VALID_UNTIL);
        issuers.requireActor(ISSUER, newcomer.account, Roles.OPERATOR, Roles.MAY_ANCHOR);
        issuers.requireActor(ISSUER, newcomer.account, Roles.OPERATOR, Roles.MAY_ATTEST);
        issuers.requireActor(ISSUER, newcomer.account, Roles.OPERATOR, Roles.ALL_CAPABILITIES);
        _expectActorRefused(newcomer.account, 0);
    }

    function test_setDelegate_replacesWhatTheDelegateHadBefore() external {
        _set(newcomer.account, Roles.ALL_CAPABILITIES, VALID_UNTIL);
        _set(newcomer.account, Roles.MAY_ATTEST, VALID_UNTIL - 1);
        _assertDelegate(newcomer.account, Roles.MAY_ATTEST, VALID_UNTIL - 1);
        _expectActorRefused(newcomer.account, Roles.MAY_ANCHOR);
    }

    function test_delegate_ofOneIssuerIsNobodyForAnother() external {
        _set(newcomer.account, Roles.ALL_CAPABILITIES, VALID_UNTIL);
        vm.expectRevert(
            abi.encodeWithSelector(
                IIssuerRegistry.IssuerActorUnauthorized.selector,
                RIVAL,
                newcomer.account,
                Roles.MAY_ANCHOR
            )
        );
        issuers.requireActor(RIVAL, newcomer.account, Roles.OPERATOR, Roles.MAY_ANCHOR);
    }

    function test_delegate_hasNoMoreStandingThanItsIssuer() external {
        _set(newcomer.account, Roles.MAY_ANCHOR, VALID_UNTIL);
        vm.prank(authority.account);
        issuers.suspend(ISSUER, 1, START);
        vm.expectRevert(
            abi.encodeWithSelector(
                IIssuerRegistry.IssuerNotAccredited.selector,
                ISSUER,
                Roles.OPERATOR,
                Standing.Suspended
            )
        );
        issuers.requireActor(ISSUER, newcomer.account, Roles.OPERATOR, Roles.MAY_ANCHOR);
    }

    function test_revokeDelegate_takesEverythingFromOneAndNothingFromOthers() external {
        _set(newcomer.account, Roles.ALL_CAPABILITIES, VALID_UNTIL);
        _set(stranger.account, Roles.MAY_ANCHOR, VALID_UNTIL);
        vm.expectEmit(address(issuers));
        emit IIssuerRegistry.DelegateSet(ISSUER, newcomer.account, 0, 0);
        vm.prank(operator.account);
        issuers.revokeDelegate(ISSUER, newcomer.account);

        _assertDelegate(newcomer.account, 0, 0);
        _expectActorRefused(newcomer.account, Roles.MAY_ANCHOR);
        _expectActorRefused(newcomer.account, Roles.MAY_ATTEST);
        issuers.requireActor(ISSUER, stranger.account, Roles.OPERATOR, Roles.MAY_ANCHOR);
    }

    function test_delegate_ofAFormerControllerActsNoLonger() external {
        _set(stranger.account, Roles.ALL_CAPABILITIES, VALID_UNTIL);
        Authorization memory consent = _controllerConsent(ISSUER, newcomer);
        vm.prank(authority.account);
        issuers.changeController(ISSUER, consent);

        _expectActorRefused(stranger.account, Roles.MAY_ANCHOR);
        _assertDelegate(stranger.account, 0, 0);
        vm.prank(newcomer.account);
        issuers.setDelegate(ISSUER, stranger.account, Roles.MAY_ANCHOR, VALID_UNTIL);
        issuers.requireActor(ISSUER, stranger.account, Roles.OPERATOR, Roles.MAY_ANCHOR);
    }

    /* -------------------------------------------------------------- REFUSALS */

    function testFuzz_setDelegate_isForTheControllerOnly(address account) external {
        vm.assume(account != operator.account);
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.ControllerRequired.selector, ISSUER, account));
        vm.prank(account);
        issuers.setDelegate(ISSUER, account, Roles.MAY_ANCHOR, VALID_UNTIL);
    }

    function test_setDelegate_isRefusedForADelegate() external {
        _set(newcomer.account, Roles.ALL_CAPABILITIES, VALID_UNTIL);
        vm.expectRevert(
            abi.encodeWithSelector(IIssuerRegistry.ControllerRequired.selector, ISSUER, newcomer.account)
        );
        vm.prank(newcomer.account);
        issuers.setDelegate(ISSUER, stranger.account, Roles.MAY_ANCHOR, VALID_UNTIL);
    }

    function test_setDelegate_isRefusedForTheZeroAddress() external {
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.AccountZero.selector));
        _set(address(0), Roles.MAY_ANCHOR, VALID_UNTIL);
    }

    function testFuzz_setDelegate_isRefusedWithoutACapabilityOrWithUnknownOnes(uint8 capabilities) external {
        vm.assume(capabilities == 0 || capabilities > Roles.ALL_CAPABILITIES);
        _expectCapabilitiesRefused(capabilities);
    }

    function test_setDelegate_isRefusedWithNoCapabilityAndWithTheFirstUnknownOne() external {
        _expectCapabilitiesRefused(0);
        _expectCapabilitiesRefused(Roles.ALL_CAPABILITIES + 1);
    }

    function testFuzz_setDelegate_isRefusedForADateThatHasPassed(uint40 validUntil) external {
        validUntil = _time(validUntil, 0, START - 1);
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.WindowInvalid.selector, START, validUntil));
        _set(newcomer.account, Roles.MAY_ANCHOR, validUntil);
    }

    function test_setDelegate_isRefusedForAnUnknownIssuer() external {
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.IssuerUnknown.selector, UNKNOWN));
        vm.prank(operator.account);
        issuers.setDelegate(UNKNOWN, newcomer.account, Roles.MAY_ANCHOR, VALID_UNTIL);
    }

    function testFuzz_revokeDelegate_isForTheControllerOnly(address account) external {
        vm.assume(account != operator.account);
        _set(newcomer.account, Roles.ALL_CAPABILITIES, VALID_UNTIL);
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.ControllerRequired.selector, ISSUER, account));
        vm.prank(account);
        issuers.revokeDelegate(ISSUER, newcomer.account);
    }

    function test_revokeDelegate_isRefusedForAnAccountThatIsNone() external {
        vm.expectRevert(
            abi.encodeWithSelector(IIssuerRegistry.DelegateUnknown.selector, ISSUER, newcomer.account)
        );
        vm.prank(operator.account);
        issuers.revokeDelegate(ISSUER, newcomer.account);
    }

    function test_revokeDelegate_isRefusedForAnUnknownIssuer() external {
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.IssuerUnknown.selector, UNKNOWN));
        vm.prank(operator.account);
        issuers.revokeDelegate(UNKNOWN, newcomer.account);
    }

    /* ---------------------------------------------------------- REQUIREACTOR */

    function testFuzz_requireActor_isRefusedForAnybodyElse(
        address account,
        uint8 role,
        uint8 capability
    ) external {
        vm.assume(account != operator.account);
        vm.expectRevert(
            abi.encodeWithSelector(
                IIssuerRegistry.IssuerActorUnauthorized.selector,
                ISSUER,
                account,
                capability
            )
        );
        issuers.requireActor(ISSUER, account, role, capability);
    }

    function testFuzz_requireActor_isRefusedForARoleThatWasNotGranted(uint8 role) external {
        vm.assume(role != Roles.OPERATOR);
        vm.expectRevert(
            abi.encodeWithSelector(
                IIssuerRegistry.IssuerNotAccredited.selector,
                ISSUER,
                role,
                Standing.RoleNotGranted
            )
        );
        issuers.requireActor(ISSUER, operator.account, role, Roles.MAY_ANCHOR);
    }

    function test_requireActor_isRefusedForAnUnknownIssuerWhoeverAsks() external {
        vm.expectRevert(
            abi.encodeWithSelector(
                IIssuerRegistry.IssuerNotAccredited.selector,
                UNKNOWN,
                Roles.OPERATOR,
                Standing.UnknownIssuer
            )
        );
        issuers.requireActor(UNKNOWN, address(0), Roles.OPERATOR, Roles.MAY_ANCHOR);
        vm.expectRevert(
            abi.encodeWithSelector(
                IIssuerRegistry.IssuerActorUnauthorized.selector,
                UNKNOWN,
                stranger.account,
                Roles.MAY_ANCHOR
            )
        );
        issuers.requireActor(UNKNOWN, stranger.account, Roles.OPERATOR, Roles.MAY_ANCHOR);
    }

    /* --------------------------------------------------------------- HELPERS */

    function _set(address account, uint8 capabilities, uint40 validUntil) private {
        vm.prank(operator.account);
        issuers.setDelegate(ISSUER, account, capabilities, validUntil);
    }

    function _expectCapabilitiesRefused(uint8 capabilities) private {
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.CapabilitiesInvalid.selector, capabilities));
        _set(newcomer.account, capabilities, VALID_UNTIL);
    }

    function _expectActorRefused(address account, uint8 capability) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IIssuerRegistry.IssuerActorUnauthorized.selector,
                ISSUER,
                account,
                capability
            )
        );
        issuers.requireActor(ISSUER, account, Roles.OPERATOR, capability);
    }

    function _assertDelegate(
        address account,
        uint8 expectedCapabilities,
        uint40 expectedValidUntil
    ) private view {
        (uint8 capabilities, uint40 validUntil) = issuers.delegateOf(ISSUER, account);
        vm.assertEq(capabilities, expectedCapabilities, "capabilities");
        vm.assertEq(validUntil, expectedValidUntil, "last second");
    }
}
