// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    Checkpoint,
    IIssuerRegistry,
    Standing,
    State
} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {vm} from "../support/Vm.sol";

/// @notice suspend, reinstate, renew and revoke of an issuer.
contract AccreditationChangesTest is LedgerTest {
    function testFuzz_suspend_addsAnEntryAndKeepsTheTerms(
        uint16 reasonCode,
        uint40 delay,
        uint40 effectiveFrom
    ) external {
        uint40 moment = _warp(delay);
        effectiveFrom = _time(effectiveFrom, 1, moment);
        Checkpoint memory expected = _expected(State.Suspended, VALID_UNTIL, reasonCode, effectiveFrom);
        _expectEntry(1, expected);
        vm.prank(authority.account);
        issuers.suspend(ISSUER, reasonCode, effectiveFrom);
        _assertNewest(2, expected);
        _expectNotAccredited(Standing.Suspended);
    }

    function testFuzz_anEffectiveFromOfZero_meansTheTimeOfTheBlock(uint40 delay) external {
        uint40 moment = _warp(delay);
        vm.prank(authority.account);
        issuers.suspend(ISSUER, 1, 0);
        _assertNewest(2, _expected(State.Suspended, VALID_UNTIL, 1, moment));
    }

    function testFuzz_reinstate_endsASuspension(
        uint16 reasonCode,
        uint40 delay,
        uint40 effectiveFrom
    ) external {
        vm.prank(authority.account);
        issuers.suspend(ISSUER, 1, START);
        uint40 moment = _warp(delay);
        effectiveFrom = _time(effectiveFrom, 1, moment);
        Checkpoint memory expected = _expected(State.Active, VALID_UNTIL, reasonCode, effectiveFrom);
        _expectEntry(2, expected);
        vm.prank(authority.account);
        issuers.reinstate(ISSUER, reasonCode, effectiveFrom);
        _assertNewest(3, expected);
        issuers.requireActor(ISSUER, operator.account, Roles.OPERATOR, Roles.MAY_ANCHOR);
    }

    function testFuzz_renew_movesTheEndAndNothingElse(
        uint40 validUntil,
        uint16 reasonCode,
        uint40 delay,
        uint40 effectiveFrom
    ) external {
        uint40 moment = _warp(delay);
        effectiveFrom = _time(effectiveFrom, 1, moment);
        validUntil = _time(validUntil, moment + 1, type(uint40).max);
        Checkpoint memory expected = _expected(State.Active, validUntil, reasonCode, effectiveFrom);
        _expectEntry(1, expected);
        vm.prank(authority.account);
        issuers.renew(ISSUER, validUntil, reasonCode, effectiveFrom);
        _assertNewest(2, expected);
        vm.warp(validUntil);
        issuers.requireActor(ISSUER, operator.account, Roles.OPERATOR, Roles.MAY_ANCHOR);
        vm.warp(uint256(validUntil) + 1);
        if (validUntil < type(uint40).max) _expectNotAccredited(Standing.OutsideWindow);
    }

    function testFuzz_revoke_endsAnAccreditation(
        uint16 reasonCode,
        uint40 delay,
        uint40 effectiveFrom
    ) external {
        uint40 moment = _warp(delay);
        effectiveFrom = _time(effectiveFrom, 1, moment);
        Checkpoint memory expected = _expected(State.Revoked, VALID_UNTIL, reasonCode, effectiveFrom);
        _expectEntry(1, expected);
        vm.prank(authority.account);
        issuers.revoke(ISSUER, reasonCode, effectiveFrom);
        _assertNewest(2, expected);
        _expectNotAccredited(Standing.Revoked);
    }

    function test_revoke_isAlsoForASuspendedIssuer() external {
        vm.startPrank(authority.account);
        issuers.suspend(ISSUER, 1, START);
        issuers.revoke(ISSUER, 2, START);
        vm.stopPrank();
        _expectNotAccredited(Standing.Revoked);
    }

    function test_renew_leavesASuspendedIssuerSuspended() external {
        vm.startPrank(authority.account);
        issuers.suspend(ISSUER, 1, START);
        issuers.renew(ISSUER, VALID_UNTIL + 1, 2, START);
        vm.stopPrank();
        _expectNotAccredited(Standing.Suspended);
    }

    /* -------------------------------------------------------------- REFUSALS */

    function test_suspend_isRefusedForASuspendedIssuer() external {
        vm.startPrank(authority.account);
        issuers.suspend(ISSUER, 1, START);
        _expectState(State.Suspended);
        issuers.suspend(ISSUER, 1, START);
    }

    function test_suspend_isRefusedForARevokedIssuer() external {
        _revoke();
        _expectState(State.Revoked);
        issuers.suspend(ISSUER, 1, START);
    }

    function test_reinstate_isRefusedForAnActiveIssuer() external {
        vm.prank(authority.account);
        _expectState(State.Active);
        issuers.reinstate(ISSUER, 1, START);
    }

    function test_reinstate_isRefusedForARevokedIssuer() external {
        _revoke();
        _expectState(State.Revoked);
        issuers.reinstate(ISSUER, 1, START);
    }

    function test_renew_isRefusedForARevokedIssuer() external {
        _revoke();
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.IssuerIsRevoked.selector, ISSUER));
        issuers.renew(ISSUER, VALID_UNTIL, 1, START);
    }

    function test_revoke_isRefusedForARevokedIssuer() external {
        _revoke();
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.IssuerIsRevoked.selector, ISSUER));
        issuers.revoke(ISSUER, 1, START);
    }

    function testFuzz_renew_isRefusedForAnEndThatHasPassedOrComesBeforeTheStart(uint40 validUntil) external {
        validUntil = _time(validUntil, 0, START);
        vm.warp(START + 1);
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.WindowInvalid.selector, START, validUntil));
        vm.prank(authority.account);
        issuers.renew(ISSUER, validUntil, 1, START);
    }

    function testFuzz_everyChange_isRefusedWhenItWouldTakeEffectInTheFuture(uint40 effectiveFrom) external {
        effectiveFrom = _time(effectiveFrom, START + 1, type(uint40).max);
        bytes memory reason = abi.encodeWithSelector(
            IIssuerRegistry.EffectiveFromInFuture.selector,
            effectiveFrom,
            START
        );
        vm.startPrank(authority.account);
        vm.expectRevert(reason);
        issuers.suspend(ISSUER, 1, effectiveFrom);
        vm.expectRevert(reason);
        issuers.renew(ISSUER, VALID_UNTIL, 1, effectiveFrom);
        vm.expectRevert(reason);
        issuers.revoke(ISSUER, 1, effectiveFrom);
        issuers.suspend(ISSUER, 1, START);
        vm.expectRevert(reason);
        issuers.reinstate(ISSUER, 1, effectiveFrom);
    }

    function testFuzz_everyChange_isForTheAuthorityOfTheIssuerOnly(address account) external {
        vm.assume(account != authority.account);
        _expectEveryChangeRefused(
            account,
            ISSUER,
            abi.encodeWithSelector(IIssuerRegistry.AuthorityRequired.selector, CN, account)
        );
    }

    function test_everyChange_isRefusedForTheControllerAndForTheAuthorityOfAnotherJurisdiction() external {
        address[3] memory accounts = [operator.account, otherAuthority.account, governance.account];
        for (uint256 i = 0; i < accounts.length; ++i) {
            _expectEveryChangeRefused(
                accounts[i],
                ISSUER,
                abi.encodeWithSelector(IIssuerRegistry.AuthorityRequired.selector, CN, accounts[i])
            );
        }
    }

    function test_everyChange_isRefusedForAnUnknownIssuer() external {
        _expectEveryChangeRefused(
            authority.account,
            UNKNOWN,
            abi.encodeWithSelector(IIssuerRegistry.IssuerUnknown.selector, UNKNOWN)
        );
    }

    /* --------------------------------------------------------------- HELPERS */

    function _expectEveryChangeRefused(address account, bytes32 issuerId, bytes memory reason) private {
        vm.startPrank(account);
        vm.expectRevert(reason);
        issuers.suspend(issuerId, 1, START);
        vm.expectRevert(reason);
        issuers.reinstate(issuerId, 1, START);
        vm.expectRevert(reason);
        issuers.renew(issuerId, VALID_UNTIL, 1, START);
        vm.expectRevert(reason);
        issuers.revoke(issuerId, 1, START);
        vm.stopPrank();
    }

    /// @dev Leaves the authority as the sender of what comes next.
    function _revoke() private {
        vm.startPrank(authority.account);
        issuers.revoke(ISSUER, 1, START);
    }

    function _expectState(State state) private {
        vm.expectRevert(
            abi.encodeWithSelector(IIssuerRegistry.IssuerStateUnexpected.selector, ISSUER, state)
        );
    }

    function _expectNotAccredited(Standing standing) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IIssuerRegistry.IssuerNotAccredited.selector,
                ISSUER,
                Roles.OPERATOR,
                standing
            )
        );
        issuers.requireActor(ISSUER, operator.account, Roles.OPERATOR, Roles.MAY_ANCHOR);
    }

    function _warp(uint40 delay) private returns (uint40 moment) {
        moment = _time(delay, START, VALID_UNTIL);
        vm.warp(moment);
    }

    function _expected(
        State state,
        uint40 validUntil,
        uint16 reasonCode,
        uint40 effectiveFrom
    ) private view returns (Checkpoint memory) {
        return
            Checkpoint({
                recordedAt: uint40(block.timestamp),
                effectiveFrom: effectiveFrom,
                validFrom: START,
                validUntil: validUntil,
                cnGroups: 1,
                reasonCode: reasonCode,
                roles: Roles.OPERATOR,
                state: state,
                jurisdiction: CN,
                scopeHash: keccak256("scope")
            });
    }

    function _expectEntry(uint256 index, Checkpoint memory entry) private {
        vm.expectEmit(address(issuers));
        emit IIssuerRegistry.IssuerCheckpointed(ISSUER, index, entry);
    }

    function _assertNewest(uint256 entries, Checkpoint memory expected) private view {
        Checkpoint[] memory history = issuers.historyOf(ISSUER);
        vm.assertEq(history.length, entries, "entries");
        vm.assertEq(abi.encode(history[entries - 1]), abi.encode(expected), "newest entry");
    }
}
