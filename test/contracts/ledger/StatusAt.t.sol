// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {DeclarationStatus} from "../../../contracts/interfaces/IDeclarationRegistry.sol";
import {DeclarationTest} from "../support/DeclarationTest.sol";
import {vm} from "../support/Vm.sol";

/// @notice What held for a declaration at any moment.
contract StatusAtTest is DeclarationTest {
    function setUp() public override {
        super.setUp();
        _anchor(ID);
        _anchor(OTHER_ID);
    }

    function testFuzz_aDeclarationThatNobodyEnded_isActiveAtAnyMoment(uint40 moment) external view {
        _assertStatus(moment, DeclarationStatus.Active);
        vm.assertEq(
            uint256(declarations.statusAt(UNKNOWN, ID, moment)),
            uint256(DeclarationStatus.Active),
            "one that was never anchored"
        );
    }

    function test_aRevocation_contestsWhatLiesBetweenItsEffectAndItsRecord() external {
        _revoke(100, 40);
        _assertStatus(START + 39, DeclarationStatus.Active);
        _assertStatus(START + 40, DeclarationStatus.Contested);
        _assertStatus(START + 99, DeclarationStatus.Contested);
        _assertStatus(START + 100, DeclarationStatus.Revoked);
        _assertStatus(type(uint40).max, DeclarationStatus.Revoked);
    }

    function test_aRevocationThatTakesEffectAtOnce_contestsNothing() external {
        _revoke(100, 100);
        _assertStatus(START + 99, DeclarationStatus.Active);
        _assertStatus(START + 100, DeclarationStatus.Revoked);
    }

    function test_aSupersession_contestsWhatLiesBetweenItsEffectAndItsRecord() external {
        _supersede(100, 40);
        _assertStatus(START + 39, DeclarationStatus.Active);
        _assertStatus(START + 40, DeclarationStatus.Contested);
        _assertStatus(START + 99, DeclarationStatus.Contested);
        _assertStatus(START + 100, DeclarationStatus.Superseded);
    }

    function test_aSupersededDeclarationThatIsRevokedLater_staysSupersededUntilThen() external {
        _supersede(100, 90);
        _revoke(200, 50);
        _assertStatus(START + 49, DeclarationStatus.Active);
        _assertStatus(START + 50, DeclarationStatus.Contested);
        _assertStatus(START + 99, DeclarationStatus.Contested);
        _assertStatus(START + 100, DeclarationStatus.Superseded);
        _assertStatus(START + 199, DeclarationStatus.Superseded);
        _assertStatus(START + 200, DeclarationStatus.Revoked);
    }

    /// @dev The rule in plain words, whatever the numbers.
    function testFuzz_anyEndings_followTheRule(
        uint256 superseded,
        uint256 revoked,
        uint256 supersededFrom,
        uint256 revokedFrom,
        uint40 moment
    ) external {
        superseded = _bound(superseded, 0, 50);
        revoked = _bound(revoked, superseded, 100);
        supersededFrom = _bound(supersededFrom, 0, superseded);
        revokedFrom = _bound(revokedFrom, 0, revoked);
        moment = _time(moment, START, START + 110);
        _supersede(superseded, supersededFrom);
        _revoke(revoked, revokedFrom);

        DeclarationStatus expected = DeclarationStatus.Active;
        if (moment >= START + supersededFrom || moment >= START + revokedFrom) {
            expected = DeclarationStatus.Contested;
        }
        if (moment >= START + superseded) expected = DeclarationStatus.Superseded;
        if (moment >= START + revoked) expected = DeclarationStatus.Revoked;
        _assertStatus(moment, expected);
    }

    /// @dev Both in seconds after the start.
    function _revoke(uint256 recorded, uint256 effective) private {
        vm.warp(START + recorded);
        vm.prank(operator.account);
        declarations.revoke(ISSUER, ID, _alone(), 1, uint40(START + effective));
    }

    function _supersede(uint256 recorded, uint256 effective) private {
        vm.warp(START + recorded);
        vm.prank(operator.account);
        declarations.supersede(ISSUER, ID, _alone(), OTHER_ID, _alone(), 1, uint40(START + effective));
    }

    function _assertStatus(uint40 moment, DeclarationStatus expected) private view {
        vm.assertEq(uint256(declarations.statusAt(ISSUER, ID, moment)), uint256(expected), "status");
    }
}
