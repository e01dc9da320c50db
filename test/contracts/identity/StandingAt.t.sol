// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Accreditation, Checkpoint, Standing, State} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {StandingModel} from "../support/StandingModel.sol";
import {vm} from "../support/Vm.sol";

/// @notice What held at any past moment: examples first, then any history against the naive model.
contract StandingAtTest is LedgerTest {
    /// @dev What the authority did, kept apart from what the ledger stored.
    Checkpoint[] private _written;

    function setUp() public override {
        super.setUp();
        _written.push(
            Checkpoint({
                recordedAt: START,
                effectiveFrom: START,
                validFrom: START,
                validUntil: VALID_UNTIL,
                cnGroups: 1,
                reasonCode: 0,
                roles: Roles.OPERATOR,
                state: State.Active,
                jurisdiction: CN,
                scopeHash: keccak256("scope")
            })
        );
    }

    /* -------------------------------------------------------------- EXAMPLES */

    function test_beforeItWasAccredited_anIssuerIsUnknown() external view {
        _assertStanding(START - 1, Standing.UnknownIssuer);
        _assertStanding(START, Standing.Accredited);
        (Standing standing, Checkpoint memory decisive) = issuers.standingAt(UNKNOWN, Roles.OPERATOR, START);
        vm.assertEq(uint256(standing), uint256(Standing.UnknownIssuer), "somebody that was never accredited");
        vm.assertEq(decisive.recordedAt, 0, "no entry decides");
    }

    function test_standing_needsEveryRoleThatIsAskedFor() external {
        _accredit(_terms("did:web:verifier.example", verifier, Roles.VERIFIER | Roles.AUDITOR), verifier);
        vm.assertTrue(issuers.isAccredited(VERIFIER, Roles.VERIFIER, START), "verifier");
        vm.assertTrue(issuers.isAccredited(VERIFIER, Roles.VERIFIER | Roles.AUDITOR, START), "both");
        vm.assertFalse(issuers.isAccredited(VERIFIER, Roles.VERIFIER | Roles.OPERATOR, START), "one missing");
        vm.assertFalse(issuers.isAccredited(VERIFIER, 0, START), "no role at all");
    }

    function test_outsideTheWindow_thereIsNoAccreditation() external {
        Accreditation memory terms = _terms("did:web:steel.example", operator, Roles.OPERATOR);
        terms.validFrom = START + 10;
        terms.validUntil = START + 20;
        _accredit(terms, operator);
        _assertStanding(START + 9, Standing.OutsideWindow);
        _assertStanding(START + 10, Standing.Accredited);
        _assertStanding(START + 20, Standing.Accredited);
        _assertStanding(START + 21, Standing.OutsideWindow);
    }

    function test_aSuspensionThatReachesBack_contestsWhatLiesBetween() external {
        vm.warp(START + 100);
        vm.prank(authority.account);
        issuers.suspend(ISSUER, 9, START + 40);

        _assertStanding(START + 39, Standing.Accredited);
        _assertStanding(START + 40, Standing.Contested);
        _assertStanding(START + 99, Standing.Contested);
        _assertStanding(START + 100, Standing.Suspended);
        vm.assertFalse(
            issuers.isAccredited(ISSUER, Roles.OPERATOR, START + 40),
            "contested is not accredited"
        );
        (, Checkpoint memory decisive) = issuers.standingAt(ISSUER, Roles.OPERATOR, START + 40);
        vm.assertEq(decisive.reasonCode, 9, "the contesting entry decides");
        (, decisive) = issuers.standingAt(ISSUER, Roles.OPERATOR, START + 39);
        vm.assertEq(decisive.reasonCode, 0, "the accreditation decides");
    }

    function test_aReinstatementThatReachesBack_contestsTheSuspensionToo() external {
        vm.startPrank(authority.account);
        vm.warp(START + 100);
        issuers.suspend(ISSUER, 1, START + 100);
        vm.warp(START + 200);
        issuers.reinstate(ISSUER, 2, START + 150);

        _assertStanding(START + 99, Standing.Accredited);
        _assertStanding(START + 149, Standing.Suspended);
        _assertStanding(START + 150, Standing.Contested);
        _assertStanding(START + 200, Standing.Accredited);
    }

    function test_aChangeThatSaysTheSame_contestsNothing() external {
        vm.warp(START + 100);
        vm.prank(authority.account);
        issuers.renew(ISSUER, VALID_UNTIL + 1 days, 1, START);
        _assertStanding(START + 50, Standing.Accredited);
        _assertStanding(VALID_UNTIL + 1 days, Standing.Accredited);
    }

    function test_ofSeveralEntriesInOneSecond_theLastCounts() external {
        vm.startPrank(authority.account);
        issuers.suspend(ISSUER, 1, START);
        _assertStanding(START, Standing.Suspended);
        issuers.reinstate(ISSUER, 2, START);
        _assertStanding(START, Standing.Accredited);
    }

    function test_aRevocationThatReachesBackBeforeTheAccreditation_contestsThatTimeToo() external {
        vm.prank(authority.account);
        issuers.revoke(ISSUER, 1, 1);
        _assertStanding(START - 1, Standing.Contested);
        _assertStanding(START, Standing.Revoked);
    }

    function test_theAuthorityOfAnotherJurisdiction_contestsNothingOfBeforeTheMove() external {
        vm.warp(START + 100);
        vm.prank(authority.account);
        issuers.revoke(ISSUER, 1, START + 100);
        Accreditation memory terms = _terms("did:web:steel.example", newcomer, Roles.OPERATOR);
        terms.jurisdiction = DE;
        vm.warp(START + 200);
        _accredit(terms, newcomer);
        vm.warp(START + 300);
        vm.prank(otherAuthority.account);
        issuers.suspend(ISSUER, 9, START);

        _assertStanding(START, Standing.Accredited);
        _assertStanding(START + 99, Standing.Accredited);
        _assertStanding(START + 100, Standing.Revoked);
        _assertStanding(START + 200, Standing.Contested);
        _assertStanding(START + 300, Standing.Suspended);
    }

    /* ----------------------------------------------------------- ANY HISTORY */

    /// @dev Each number is one change of the authority: which, how much later, how far back, with what end.
    function testFuzz_anyHistory_agreesWithTheNaiveModel(
        uint256[6] memory changes,
        uint256[8] memory moments
    ) external {
        vm.startPrank(authority.account);
        for (uint256 i = 0; i < changes.length; ++i) _change(changes[i]);
        vm.stopPrank();
        vm.assertEq(abi.encode(issuers.historyOf(ISSUER)), abi.encode(_written), "history");
        for (uint256 i = 0; i < moments.length; ++i) {
            _assertAgrees(_time(moments[i], START - 20, block.timestamp + 20), uint8(moments[i] >> 248));
        }
        // The edges of each entry are where an off-by-one would show.
        for (uint256 i = 0; i < _written.length; ++i) {
            _assertAgrees(_written[i].recordedAt, Roles.OPERATOR);
            _assertAgrees(_written[i].recordedAt - 1, Roles.OPERATOR);
            _assertAgrees(_written[i].effectiveFrom, Roles.OPERATOR);
            _assertAgrees(_written[i].effectiveFrom - 1, Roles.OPERATOR);
            _assertAgrees(_written[i].validUntil, Roles.OPERATOR);
            _assertAgrees(_written[i].validUntil + 1, Roles.OPERATOR);
        }
    }

    function _change(uint256 seed) private {
        uint40 moment = uint40(block.timestamp + ((seed >> 8) % 30));
        vm.warp(moment);
        Checkpoint memory next = _written[_written.length - 1];
        next.recordedAt = moment;
        next.effectiveFrom = _time(seed >> 16, START - 10, moment);
        next.reasonCode = uint16(seed >> 32);
        uint256 kind = seed % 4;
        if (next.state == State.Revoked) {
            if (kind == 0) _accreditAnew(next, seed);
        } else if (kind == 0) {
            next.validUntil = _time(seed >> 64, moment + 1, moment + 60);
            issuers.renew(ISSUER, next.validUntil, next.reasonCode, next.effectiveFrom);
            _written.push(next);
        } else if (kind == 1) {
            next.state = State.Revoked;
            issuers.revoke(ISSUER, next.reasonCode, next.effectiveFrom);
            _written.push(next);
        } else if (next.state == State.Active) {
            next.state = State.Suspended;
            issuers.suspend(ISSUER, next.reasonCode, next.effectiveFrom);
            _written.push(next);
        } else {
            next.state = State.Active;
            issuers.reinstate(ISSUER, next.reasonCode, next.effectiveFrom);
            _written.push(next);
        }
    }

    function _accreditAnew(Checkpoint memory next, uint256 seed) private {
        next.effectiveFrom = next.recordedAt;
        next.validFrom = _time(seed >> 96, START, next.recordedAt + 10);
        next.validUntil = _time(seed >> 128, next.recordedAt + 11, next.recordedAt + 60);
        next.reasonCode = 0;
        next.roles = uint8(_bound(seed >> 160, 1, Roles.ALL));
        next.state = State.Active;
        Accreditation memory terms = _terms("did:web:steel.example", operator, next.roles);
        terms.validFrom = next.validFrom;
        terms.validUntil = next.validUntil;
        issuers.accredit(terms, _consent(terms, operator));
        _written.push(next);
    }

    function _assertAgrees(uint40 moment, uint8 role) private view {
        (Standing expected, Checkpoint memory entry) = StandingModel.at(_written, role, moment);
        (Standing standing, Checkpoint memory decisive) = issuers.standingAt(ISSUER, role, moment);
        vm.assertEq(uint256(standing), uint256(expected), "standing");
        vm.assertEq(abi.encode(decisive), abi.encode(entry), "decisive entry");
        vm.assertEq(
            issuers.isAccredited(ISSUER, role, moment),
            expected == Standing.Accredited,
            "accredited"
        );
    }

    function _assertStanding(uint40 moment, Standing expected) private view {
        (Standing standing, ) = issuers.standingAt(ISSUER, Roles.OPERATOR, moment);
        vm.assertEq(uint256(standing), uint256(expected), "standing");
    }
}
