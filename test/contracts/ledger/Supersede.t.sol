// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    EndedBy,
    Ending,
    IDeclarationRegistry,
    Inclusion
} from "../../../contracts/interfaces/IDeclarationRegistry.sol";
import {IIssuerRegistry} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {DeclarationTest} from "../support/DeclarationTest.sol";
import {vm} from "../support/Vm.sol";

contract SupersedeTest is DeclarationTest {
    bytes32 private constant THIRD_ID = keccak256("a third declaration");

    function setUp() public override {
        super.setUp();
        _anchor(ID);
        _anchor(OTHER_ID);
    }

    function testFuzz_supersede_recordsTheSuccessorWhoWhenAndWhy(
        bool byAuthority,
        uint16 reasonCode,
        uint40 moment,
        uint40 effectiveFrom
    ) external {
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
        emit IDeclarationRegistry.Superseded(ISSUER, ID, OTHER_ID, expected);
        vm.prank(byAuthority ? authority.account : operator.account);
        declarations.supersede(ISSUER, ID, _alone(), OTHER_ID, _alone(), reasonCode, effectiveFrom);

        (Ending memory revocation, Ending memory supersession, bytes32 successor) = declarations.endingsOf(
            ISSUER,
            ID
        );
        vm.assertEq(abi.encode(supersession), abi.encode(expected), "supersession");
        vm.assertEq(successor, OTHER_ID, "successor");
        vm.assertEq(revocation.recordedAt, 0, "not revoked");
        (, supersession, successor) = declarations.endingsOf(ISSUER, OTHER_ID);
        vm.assertEq(supersession.recordedAt, 0, "the successor stands");
        vm.assertEq(successor, 0, "and has none");
    }

    function testFuzz_supersede_provesThatBothAreInTheirBatches(uint256 count, uint256 otherCount) external {
        Inclusion memory inclusion = _anchorInBatch(THIRD_ID, _bound(count, 1, 40), 0);
        bytes32 successor = keccak256("a fourth declaration");
        Inclusion memory successorInclusion = _anchorInBatch(successor, _bound(otherCount, 1, 40), 0);
        vm.prank(operator.account);
        declarations.supersede(ISSUER, THIRD_ID, inclusion, successor, successorInclusion, 1, START);
        (, , bytes32 recorded) = declarations.endingsOf(ISSUER, THIRD_ID);
        vm.assertEq(recorded, successor, "successor");
    }

    function test_supersede_isDoneByASuspendedIssuer() external {
        vm.prank(authority.account);
        issuers.suspend(ISSUER, 1, START);
        _supersede(ID, OTHER_ID);
        (, , bytes32 successor) = declarations.endingsOf(ISSUER, ID);
        vm.assertEq(successor, OTHER_ID, "successor");
    }

    function test_supersede_makesChains() external {
        _anchor(THIRD_ID);
        _supersede(ID, OTHER_ID);
        _supersede(OTHER_ID, THIRD_ID);
        (, , bytes32 successor) = declarations.endingsOf(ISSUER, OTHER_ID);
        vm.assertEq(successor, THIRD_ID, "successor of the successor");
    }

    /* -------------------------------------------------------------- REFUSALS */

    function testFuzz_supersede_isRefusedForAnybodyElse(address account) external {
        vm.assume(account != operator.account && account != authority.account);
        vm.expectRevert(
            abi.encodeWithSelector(IDeclarationRegistry.EndingUnauthorized.selector, ISSUER, account)
        );
        vm.prank(account);
        declarations.supersede(ISSUER, ID, _alone(), OTHER_ID, _alone(), 1, START);
    }

    function test_supersede_isRefusedForAnUnknownIssuer() external {
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.IssuerUnknown.selector, UNKNOWN));
        vm.prank(operator.account);
        declarations.supersede(UNKNOWN, ID, _alone(), OTHER_ID, _alone(), 1, START);
    }

    function testFuzz_supersede_isRefusedWhenItWouldTakeEffectInTheFuture(uint40 effectiveFrom) external {
        effectiveFrom = _time(effectiveFrom, START + 1, type(uint40).max);
        vm.expectRevert(
            abi.encodeWithSelector(IDeclarationRegistry.EndingInFuture.selector, effectiveFrom, START)
        );
        vm.prank(operator.account);
        declarations.supersede(ISSUER, ID, _alone(), OTHER_ID, _alone(), 1, effectiveFrom);
    }

    function test_supersede_isRefusedByItself() external {
        vm.expectRevert(abi.encodeWithSelector(IDeclarationRegistry.SuccessorIsSame.selector, ID));
        _supersede(ID, ID);
    }

    function test_supersede_isRefusedForWhatWasNotAnchored() external {
        vm.expectRevert(
            abi.encodeWithSelector(IDeclarationRegistry.AnchorUnknown.selector, ISSUER, THIRD_ID)
        );
        _supersede(THIRD_ID, ID);
    }

    function test_supersede_isRefusedForASuccessorThatWasNotAnchored() external {
        vm.expectRevert(
            abi.encodeWithSelector(IDeclarationRegistry.AnchorUnknown.selector, ISSUER, THIRD_ID)
        );
        _supersede(ID, THIRD_ID);
    }

    function test_supersede_isRefusedForASuccessorOfAnotherIssuer() external {
        vm.prank(rival.account);
        declarations.anchor(RIVAL, THIRD_ID, QUANTITY);
        vm.expectRevert(
            abi.encodeWithSelector(IDeclarationRegistry.AnchorUnknown.selector, ISSUER, THIRD_ID)
        );
        _supersede(ID, THIRD_ID);
    }

    function test_supersede_isRefusedForASuccessorThatItsBatchDoesNotInclude() external {
        Inclusion memory inclusion = _anchorInBatch(THIRD_ID, 5, 2);
        vm.expectRevert(
            abi.encodeWithSelector(
                IDeclarationRegistry.InclusionInvalid.selector,
                inclusion.root,
                OTHER_ID,
                QUANTITY
            )
        );
        vm.prank(operator.account);
        declarations.supersede(ISSUER, ID, _alone(), OTHER_ID, inclusion, 1, START);
    }

    function test_supersede_isRefusedForARevokedDeclaration() external {
        _revoke(ID);
        vm.expectRevert(abi.encodeWithSelector(IDeclarationRegistry.AlreadyRevoked.selector, ISSUER, ID));
        _supersede(ID, OTHER_ID);
    }

    function test_supersede_isDoneOnlyOnce() external {
        _anchor(THIRD_ID);
        _supersede(ID, OTHER_ID);
        vm.expectRevert(
            abi.encodeWithSelector(IDeclarationRegistry.AlreadySuperseded.selector, ISSUER, ID, OTHER_ID)
        );
        _supersede(ID, THIRD_ID);
    }

    function test_supersede_isRefusedByARevokedSuccessor() external {
        _revoke(OTHER_ID);
        vm.expectRevert(
            abi.encodeWithSelector(IDeclarationRegistry.SuccessorEnded.selector, ISSUER, OTHER_ID)
        );
        _supersede(ID, OTHER_ID);
    }

    function test_supersede_isRefusedByASupersededSuccessorSoThatNoChainClosesIntoACircle() external {
        _supersede(ID, OTHER_ID);
        vm.expectRevert(abi.encodeWithSelector(IDeclarationRegistry.SuccessorEnded.selector, ISSUER, ID));
        _supersede(OTHER_ID, ID);
    }

    function _revoke(bytes32 id) private {
        vm.prank(operator.account);
        declarations.revoke(ISSUER, id, _alone(), 1, START);
    }

    function _supersede(bytes32 id, bytes32 successor) private {
        vm.prank(operator.account);
        declarations.supersede(ISSUER, id, _alone(), successor, _alone(), 1, START);
    }
}
