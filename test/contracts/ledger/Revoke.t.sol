// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    DeclarationStatus,
    EndedBy,
    Ending,
    IDeclarationRegistry,
    Inclusion
} from "../../../contracts/interfaces/IDeclarationRegistry.sol";
import {IIssuerRegistry} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {DeclarationTest} from "../support/DeclarationTest.sol";
import {vm} from "../support/Vm.sol";

contract RevokeTest is DeclarationTest {
    function testFuzz_revoke_recordsWhoWhenAndWhy(
        bool byAuthority,
        uint16 reasonCode,
        uint40 moment,
        uint40 effectiveFrom
    ) external {
        _anchor(ID);
        moment = _time(moment, START, VALID_UNTIL);
        effectiveFrom = _time(effectiveFrom, 1, moment);
        vm.warp(moment);
        Ending memory expected = Ending({
            effectiveFrom: effectiveFrom,
            recordedAt: moment,
            reasonCode: reasonCode,
            by: byAuthority ? EndedBy.Authority : EndedBy.Issuer
        });
        vm.expectEmit(address(declarations));
        emit IDeclarationRegistry.Revoked(ISSUER, ID, expected);
        vm.prank(byAuthority ? authority.account : operator.account);
        declarations.revoke(ISSUER, ID, _alone(), reasonCode, effectiveFrom);
        _assertRevocation(ID, expected);
    }

    function testFuzz_anEffectiveFromOfZero_meansTheTimeOfTheBlock(uint40 moment) external {
        _anchor(ID);
        moment = _time(moment, START, VALID_UNTIL);
        vm.warp(moment);
        vm.prank(operator.account);
        declarations.revoke(ISSUER, ID, _alone(), 1, 0);
        Ending memory expected = Ending({
            effectiveFrom: moment,
            recordedAt: moment,
            reasonCode: 1,
            by: EndedBy.Issuer
        });
        _assertRevocation(ID, expected);
    }

    function testFuzz_revoke_reachesEveryDeclarationOfABatchAndNoOther(
        uint256 count,
        uint256 index
    ) external {
        count = _bound(count, 1, 40);
        Inclusion memory inclusion = _anchorInBatch(ID, count, _bound(index, 0, count - 1));
        _anchor(OTHER_ID);
        vm.prank(operator.account);
        declarations.revoke(ISSUER, ID, inclusion, 1, START);
        vm.assertEq(_status(ID), uint256(DeclarationStatus.Revoked), "the one");
        vm.assertEq(_status(OTHER_ID), uint256(DeclarationStatus.Active), "another");
        vm.assertEq(_status(keccak256(abi.encode(ID, count))), uint256(DeclarationStatus.Active), "a third");
    }

    function test_revoke_isDoneByASuspendedAndByARevokedIssuer() external {
        _anchor(ID);
        _anchor(OTHER_ID);
        vm.prank(authority.account);
        issuers.suspend(ISSUER, 1, START);
        vm.prank(operator.account);
        declarations.revoke(ISSUER, ID, _alone(), 1, START);
        vm.prank(authority.account);
        issuers.revoke(ISSUER, 1, START);
        vm.prank(operator.account);
        declarations.revoke(ISSUER, OTHER_ID, _alone(), 1, START);
        vm.assertEq(_status(ID), uint256(DeclarationStatus.Revoked), "by the suspended issuer");
        vm.assertEq(_status(OTHER_ID), uint256(DeclarationStatus.Revoked), "by the revoked issuer");
    }

    function test_revoke_alsoEndsADeclarationThatWasSuperseded() external {
        _anchor(ID);
        _anchor(OTHER_ID);
        vm.startPrank(operator.account);
        declarations.supersede(ISSUER, ID, _alone(), OTHER_ID, _alone(), 1, START);
        declarations.revoke(ISSUER, ID, _alone(), 2, START);
        vm.assertEq(_status(ID), uint256(DeclarationStatus.Revoked), "status");
        (Ending memory revocation, Ending memory supersession, bytes32 successor) = declarations.endingsOf(
            ISSUER,
            ID
        );
        vm.assertEq(revocation.reasonCode, 2, "revocation");
        vm.assertEq(supersession.reasonCode, 1, "the supersession stays");
        vm.assertEq(successor, OTHER_ID, "successor");
    }

    /* -------------------------------------------------------------- REFUSALS */

    function testFuzz_revoke_isRefusedForAnybodyElse(address account) external {
        vm.assume(account != operator.account && account != authority.account);
        _anchor(ID);
        _expectUnauthorized(account);
    }

    function test_revoke_isRefusedForARivalADelegateAndAnotherAuthority() external {
        _anchor(ID);
        vm.prank(operator.account);
        issuers.setDelegate(ISSUER, newcomer.account, Roles.ALL_CAPABILITIES, VALID_UNTIL);
        _expectUnauthorized(newcomer.account);
        _expectUnauthorized(rival.account);
        _expectUnauthorized(verifier.account);
        _expectUnauthorized(otherAuthority.account);
        _expectUnauthorized(governance.account);
    }

    function test_revoke_isRefusedForAnUnknownIssuer() external {
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.IssuerUnknown.selector, UNKNOWN));
        vm.prank(operator.account);
        declarations.revoke(UNKNOWN, ID, _alone(), 1, START);
    }

    function testFuzz_revoke_isRefusedWhenItWouldTakeEffectInTheFuture(uint40 effectiveFrom) external {
        _anchor(ID);
        effectiveFrom = _time(effectiveFrom, START + 1, type(uint40).max);
        vm.expectRevert(
            abi.encodeWithSelector(IDeclarationRegistry.EndingInFuture.selector, effectiveFrom, START)
        );
        vm.prank(operator.account);
        declarations.revoke(ISSUER, ID, _alone(), 1, effectiveFrom);
    }

    function test_revoke_isRefusedForWhatWasNotAnchored() external {
        vm.expectRevert(abi.encodeWithSelector(IDeclarationRegistry.AnchorUnknown.selector, ISSUER, ID));
        vm.prank(operator.account);
        declarations.revoke(ISSUER, ID, _alone(), 1, START);
    }

    function test_revoke_isRefusedForWhatABatchDoesNotInclude() external {
        Inclusion memory inclusion = _anchorInBatch(ID, 5, 3);
        vm.expectRevert(
            abi.encodeWithSelector(
                IDeclarationRegistry.InclusionInvalid.selector,
                inclusion.root,
                OTHER_ID,
                QUANTITY
            )
        );
        vm.prank(operator.account);
        declarations.revoke(ISSUER, OTHER_ID, inclusion, 1, START);
    }

    function testFuzz_revoke_isFinalAndNeverOverwritten(uint40 effectiveFrom, bool byAuthority) external {
        _anchor(ID);
        Inclusion memory inBatch = _anchorInBatch(ID, 3, 1);
        vm.prank(operator.account);
        declarations.revoke(ISSUER, ID, _alone(), 1, START);
        vm.warp(START + 1 days);
        effectiveFrom = _time(effectiveFrom, 1, START + 1 days);
        bytes memory reason = abi.encodeWithSelector(
            IDeclarationRegistry.AlreadyRevoked.selector,
            ISSUER,
            ID
        );
        vm.startPrank(byAuthority ? authority.account : operator.account);
        vm.expectRevert(reason);
        declarations.revoke(ISSUER, ID, _alone(), 2, effectiveFrom);
        vm.expectRevert(reason);
        declarations.revoke(ISSUER, ID, inBatch, 2, effectiveFrom);
        _assertRevocation(
            ID,
            Ending({effectiveFrom: START, recordedAt: START, reasonCode: 1, by: EndedBy.Issuer})
        );
    }

    function _expectUnauthorized(address account) private {
        vm.expectRevert(
            abi.encodeWithSelector(IDeclarationRegistry.EndingUnauthorized.selector, ISSUER, account)
        );
        vm.prank(account);
        declarations.revoke(ISSUER, ID, _alone(), 1, START);
    }

    function _status(bytes32 id) private view returns (uint256) {
        return uint256(declarations.statusAt(ISSUER, id, uint40(block.timestamp)));
    }

    function _assertRevocation(bytes32 id, Ending memory expected) private view {
        (Ending memory revocation, , ) = declarations.endingsOf(ISSUER, id);
        vm.assertEq(abi.encode(revocation), abi.encode(expected), "revocation");
    }
}
