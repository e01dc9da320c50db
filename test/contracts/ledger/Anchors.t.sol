// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Accreditation, IIssuerRegistry, Standing} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {Anchor, Batch, IDeclarationRegistry} from "../../../contracts/interfaces/IDeclarationRegistry.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {DeclarationTest} from "../support/DeclarationTest.sol";
import {vm} from "../support/Vm.sol";

/// @notice What may be anchored and by whom; everything holds for an id alone and for the root of a batch.
contract AnchorsTest is DeclarationTest {
    function testFuzz_anchor_recordsQuantityAndMoment(
        bytes32 id,
        uint128 quantity,
        uint40 moment,
        uint40 blockNumber
    ) external {
        vm.assume(id != 0);
        moment = _time(moment, START, VALID_UNTIL);
        vm.warp(moment);
        vm.roll(blockNumber);
        vm.expectEmit(address(declarations));
        emit IDeclarationRegistry.Anchored(ISSUER, id, quantity);
        vm.prank(operator.account);
        declarations.anchor(ISSUER, id, quantity);
        vm.assertEq(
            abi.encode(declarations.anchorOf(ISSUER, id)),
            abi.encode(Anchor({quantity: quantity, anchoredAt: moment, blockNumber: blockNumber})),
            "anchor"
        );
    }

    function testFuzz_anchorBatch_recordsCountAndMoment(
        bytes32 root,
        uint64 count,
        uint40 moment,
        uint40 blockNumber
    ) external {
        vm.assume(root != 0 && count != 0);
        moment = _time(moment, START, VALID_UNTIL);
        vm.warp(moment);
        vm.roll(blockNumber);
        vm.expectEmit(address(declarations));
        emit IDeclarationRegistry.BatchAnchored(ISSUER, root, count);
        vm.prank(operator.account);
        declarations.anchorBatch(ISSUER, root, count);
        vm.assertEq(
            abi.encode(declarations.batchOf(ISSUER, root)),
            abi.encode(Batch({count: count, anchoredAt: moment, blockNumber: blockNumber})),
            "batch"
        );
    }

    function test_whatWasNeverAnchored_isAllZero() external view {
        vm.assertEq(
            abi.encode(declarations.anchorOf(ISSUER, ID)),
            abi.encode(Anchor({quantity: 0, anchoredAt: 0, blockNumber: 0})),
            "anchor"
        );
        vm.assertEq(
            abi.encode(declarations.batchOf(ISSUER, ID)),
            abi.encode(Batch({count: 0, anchoredAt: 0, blockNumber: 0})),
            "batch"
        );
    }

    /* --------------------------------------------------------- A COPIED ID */

    function testFuzz_aRivalThatAnchorsACopiedIdFirst_blocksNobody(bytes32 id, uint128 quantity) external {
        vm.assume(id != 0);
        vm.startPrank(rival.account);
        declarations.anchor(RIVAL, id, quantity);
        declarations.anchorBatch(RIVAL, id, 1);
        vm.stopPrank();

        vm.warp(START + 1);
        vm.startPrank(operator.account);
        declarations.anchor(ISSUER, id, QUANTITY);
        declarations.anchorBatch(ISSUER, id, 2);
        vm.stopPrank();

        vm.assertEq(declarations.anchorOf(ISSUER, id).quantity, QUANTITY, "the issuer's quantity");
        vm.assertEq(declarations.anchorOf(ISSUER, id).anchoredAt, START + 1, "the issuer's moment");
        vm.assertEq(declarations.batchOf(ISSUER, id).count, 2, "the issuer's count");
        vm.assertEq(declarations.anchorOf(RIVAL, id).quantity, quantity, "the rival's quantity");
    }

    /* -------------------------------------------------------------- REFUSALS */

    function test_anchor_isRefusedForAnIdOfZero() external {
        bytes memory reason = abi.encodeWithSelector(IDeclarationRegistry.IdZero.selector);
        vm.startPrank(operator.account);
        vm.expectRevert(reason);
        declarations.anchor(ISSUER, 0, QUANTITY);
        vm.expectRevert(reason);
        declarations.anchorBatch(ISSUER, 0, 1);
    }

    function testFuzz_anchorBatch_isRefusedForABatchWithoutLeaves(bytes32 root) external {
        vm.assume(root != 0);
        vm.expectRevert(abi.encodeWithSelector(IDeclarationRegistry.BatchEmpty.selector, root));
        vm.prank(operator.account);
        declarations.anchorBatch(ISSUER, root, 0);
    }

    function testFuzz_anchor_isRefusedForTheSameIdAgain(uint128 quantity, uint40 delay) external {
        _anchor(ID);
        vm.warp(_time(delay, START, VALID_UNTIL));
        vm.expectRevert(abi.encodeWithSelector(IDeclarationRegistry.AnchorExists.selector, ISSUER, ID));
        vm.prank(operator.account);
        declarations.anchor(ISSUER, ID, quantity);
    }

    function testFuzz_anchorBatch_isRefusedForTheSameRootAgain(uint64 count, uint40 delay) external {
        vm.startPrank(operator.account);
        declarations.anchorBatch(ISSUER, ID, 1);
        vm.warp(_time(delay, START, VALID_UNTIL));
        vm.expectRevert(abi.encodeWithSelector(IDeclarationRegistry.BatchExists.selector, ISSUER, ID));
        declarations.anchorBatch(ISSUER, ID, uint64(_bound(count, 1, type(uint64).max)));
    }

    function testFuzz_anchor_isRefusedForAnybodyButTheIssuer(address account) external {
        vm.assume(account != operator.account);
        _expectActorRefused(account);
    }

    function test_anchor_isRefusedForEverybodyElseOnTheLedger() external {
        _expectActorRefused(governance.account);
        _expectActorRefused(authority.account);
        _expectActorRefused(rival.account);
        _expectActorRefused(verifier.account);
    }

    function test_anchor_isDoneForADelegateThatMayAnchor() external {
        vm.prank(operator.account);
        issuers.setDelegate(ISSUER, newcomer.account, Roles.MAY_ANCHOR, START);
        vm.startPrank(newcomer.account);
        declarations.anchor(ISSUER, ID, QUANTITY);
        declarations.anchorBatch(ISSUER, ID, 1);
        vm.stopPrank();
        vm.assertEq(declarations.anchorOf(ISSUER, ID).anchoredAt, START, "anchored");
        vm.assertEq(declarations.batchOf(ISSUER, ID).anchoredAt, START, "batch anchored");
    }

    function test_anchor_isRefusedForADelegateThatMayOnlyAttest() external {
        vm.prank(operator.account);
        issuers.setDelegate(ISSUER, newcomer.account, Roles.MAY_ATTEST, VALID_UNTIL);
        _expectActorRefused(newcomer.account);
    }

    function test_anchor_isRefusedForADelegateWhoseTimeIsUp() external {
        vm.prank(operator.account);
        issuers.setDelegate(ISSUER, newcomer.account, Roles.MAY_ANCHOR, START);
        vm.warp(START + 1);
        _expectActorRefused(newcomer.account);
    }

    function test_anchor_isRefusedForADelegateThatWasRevoked() external {
        vm.startPrank(operator.account);
        issuers.setDelegate(ISSUER, newcomer.account, Roles.MAY_ANCHOR, VALID_UNTIL);
        issuers.revokeDelegate(ISSUER, newcomer.account);
        vm.stopPrank();
        _expectActorRefused(newcomer.account);
    }

    function test_anchor_isRefusedForASuspendedIssuer() external {
        vm.prank(authority.account);
        issuers.suspend(ISSUER, 1, START);
        _expectStandingRefused(Standing.Suspended);
    }

    function test_anchor_isRefusedForARevokedIssuer() external {
        vm.prank(authority.account);
        issuers.revoke(ISSUER, 1, START);
        _expectStandingRefused(Standing.Revoked);
    }

    function test_anchor_isRefusedAfterTheWindowOfTheAccreditation() external {
        vm.warp(VALID_UNTIL + 1);
        _expectStandingRefused(Standing.OutsideWindow);
    }

    function test_anchor_isRefusedBeforeTheWindowOfTheAccreditation() external {
        Accreditation memory terms = _terms("did:web:steel.example", operator, Roles.OPERATOR);
        terms.validFrom = START + 1;
        _accredit(terms, operator);
        _expectStandingRefused(Standing.OutsideWindow);
    }

    function testFuzz_anchor_isRefusedForAnIssuerThatIsNoOperator(uint8 roles) external {
        roles = uint8(_bound(roles, 1, Roles.ALL)) & ~Roles.OPERATOR;
        vm.assume(roles != 0);
        _accredit(_terms("did:web:steel.example", operator, roles), operator);
        _expectStandingRefused(Standing.RoleNotGranted);
    }

    function test_anchor_isDoneAgainAfterAReinstatement() external {
        vm.startPrank(authority.account);
        issuers.suspend(ISSUER, 1, START);
        issuers.reinstate(ISSUER, 2, START);
        vm.stopPrank();
        _anchor(ID);
        vm.assertEq(declarations.anchorOf(ISSUER, ID).anchoredAt, START, "anchored");
    }

    function _expectActorRefused(address account) private {
        bytes memory reason = abi.encodeWithSelector(
            IIssuerRegistry.IssuerActorUnauthorized.selector,
            ISSUER,
            account,
            Roles.MAY_ANCHOR
        );
        _expectRefused(account, reason);
    }

    function _expectStandingRefused(Standing standing) private {
        bytes memory reason = abi.encodeWithSelector(
            IIssuerRegistry.IssuerNotAccredited.selector,
            ISSUER,
            Roles.OPERATOR,
            standing
        );
        _expectRefused(operator.account, reason);
    }

    function _expectRefused(address account, bytes memory reason) private {
        vm.startPrank(account);
        vm.expectRevert(reason);
        declarations.anchor(ISSUER, ID, QUANTITY);
        vm.expectRevert(reason);
        declarations.anchorBatch(ISSUER, ID, 1);
        vm.stopPrank();
    }
}
