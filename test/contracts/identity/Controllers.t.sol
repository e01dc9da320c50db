// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Authorization} from "../../../contracts/interfaces/IAuthorizations.sol";
import {IIssuerRegistry} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {Party} from "../support/Party.sol";
import {vm} from "../support/Vm.sol";

contract ControllersTest is LedgerTest {
    function test_changeController_isForTheController() external {
        _change(operator, newcomer);
        _assertController(newcomer.account);
    }

    function test_changeController_isForTheAuthorityAfterAKeyLoss() external {
        _change(authority, newcomer);
        _assertController(newcomer.account);
    }

    function test_changeController_alsoForARevokedIssuer() external {
        vm.prank(authority.account);
        issuers.revoke(ISSUER, 1, START);
        _change(operator, newcomer);
        _assertController(newcomer.account);
    }

    function test_changeController_takesEverythingFromThePreviousOne() external {
        _change(operator, newcomer);
        vm.expectRevert(
            abi.encodeWithSelector(
                IIssuerRegistry.IssuerActorUnauthorized.selector,
                ISSUER,
                operator.account,
                Roles.MAY_ANCHOR
            )
        );
        issuers.requireActor(ISSUER, operator.account, Roles.OPERATOR, Roles.MAY_ANCHOR);
        issuers.requireActor(ISSUER, newcomer.account, Roles.OPERATOR, Roles.MAY_ANCHOR);
    }

    function test_changeController_toTheSameOneChangesNothing() external {
        _change(operator, operator);
        vm.assertEq(issuers.controllerOf(ISSUER), operator.account, "controller");
        vm.assertEq(issuers.issuersOf(operator.account).length, 1, "issuers of the controller");
    }

    function test_changeController_mayBringSeveralIssuersUnderOneAccount() external {
        _change(operator, rival);
        bytes32[] memory of_ = issuers.issuersOf(rival.account);
        vm.assertEq(of_.length, 2, "issuers of the rival");
        vm.assertEq(of_[0], RIVAL, "its own");
        vm.assertEq(of_[1], ISSUER, "the other");
        _change(rival, newcomer);
        vm.assertEq(issuers.issuersOf(rival.account).length, 1, "issuers of the rival after");
        vm.assertEq(issuers.issuersOf(rival.account)[0], RIVAL, "its own stays");
    }

    function testFuzz_changeController_isRefusedForAnybodyElse(address account) external {
        vm.assume(account != operator.account && account != authority.account);
        Authorization memory consent = _controllerConsent(ISSUER, newcomer);
        vm.expectRevert(
            abi.encodeWithSelector(IIssuerRegistry.ControllerOrAuthorityRequired.selector, ISSUER, account)
        );
        vm.prank(account);
        issuers.changeController(ISSUER, consent);
    }

    function test_changeController_isRefusedForTheAuthorityOfAnotherJurisdiction() external {
        Authorization memory consent = _controllerConsent(ISSUER, newcomer);
        vm.expectRevert(
            abi.encodeWithSelector(
                IIssuerRegistry.ControllerOrAuthorityRequired.selector,
                ISSUER,
                otherAuthority.account
            )
        );
        vm.prank(otherAuthority.account);
        issuers.changeController(ISSUER, consent);
    }

    function test_changeController_isRefusedToTheZeroAddress() external {
        Authorization memory consent = _unsigned(address(0));
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.AccountZero.selector));
        vm.prank(operator.account);
        issuers.changeController(ISSUER, consent);
    }

    function test_changeController_isRefusedForAnUnknownIssuer() external {
        Authorization memory consent = _controllerConsent(UNKNOWN, newcomer);
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.IssuerUnknown.selector, UNKNOWN));
        vm.prank(operator.account);
        issuers.changeController(UNKNOWN, consent);
    }

    function _change(Party memory by, Party memory to) private {
        Authorization memory consent = _controllerConsent(ISSUER, to);
        address previous = issuers.controllerOf(ISSUER);
        if (previous != to.account) {
            vm.expectEmit(address(issuers));
            emit IIssuerRegistry.IssuerControllerChanged(ISSUER, previous, to.account);
        }
        vm.prank(by.account);
        issuers.changeController(ISSUER, consent);
    }

    function _assertController(address account) private view {
        vm.assertEq(issuers.controllerOf(ISSUER), account, "controller");
        vm.assertEq(issuers.issuersOf(operator.account).length, 0, "issuers of the previous controller");
        vm.assertEq(issuers.issuersOf(account).length, 1, "issuers of the new controller");
        vm.assertEq(issuers.issuersOf(account)[0], ISSUER, "the issuer");
    }
}
