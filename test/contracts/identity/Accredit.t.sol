// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Authorization} from "../../../contracts/interfaces/IAuthorizations.sol";
import {
    Accreditation,
    Checkpoint,
    IIssuerRegistry,
    Standing,
    State
} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {vm} from "../support/Vm.sol";

contract AccreditTest is LedgerTest {
    string private constant DID = "did:web:cement.example";
    bytes32 private constant ID = keccak256("did:web:cement.example");

    function testFuzz_accredit_recordsTheTermsAsTheyWereConsentedTo(
        uint8 roles,
        uint32 cnGroups,
        uint40 validFrom,
        uint40 validUntil,
        bytes32 scopeHash
    ) external {
        Accreditation memory terms = _terms(DID, newcomer, uint8(_bound(roles, 1, Roles.ALL)));
        terms.cnGroups = cnGroups;
        terms.validUntil = _time(validUntil, START, type(uint40).max);
        terms.validFrom = _time(validFrom, 0, terms.validUntil - 1);
        terms.scopeHash = scopeHash;
        Checkpoint memory expected = Checkpoint({
            recordedAt: START,
            effectiveFrom: START,
            validFrom: terms.validFrom,
            validUntil: terms.validUntil,
            cnGroups: cnGroups,
            reasonCode: 0,
            roles: terms.roles,
            state: State.Active,
            jurisdiction: CN,
            scopeHash: scopeHash
        });

        Authorization memory consent = _consent(terms, newcomer);
        vm.expectEmit(address(issuers));
        emit IIssuerRegistry.IssuerControllerChanged(ID, address(0), newcomer.account);
        vm.expectEmit(address(issuers));
        emit IIssuerRegistry.IssuerAccredited(ID, CN, terms);
        vm.expectEmit(address(issuers));
        emit IIssuerRegistry.IssuerCheckpointed(ID, 0, expected);
        vm.prank(authority.account);
        vm.assertEq(issuers.accredit(terms, consent), ID, "the issuer id is the hash of the DID");

        _assertIssuer(DID, newcomer.account, CN, expected);
        vm.assertEq(issuers.historyOf(ID).length, 1, "entries");
        vm.assertEq(issuers.issuersOf(newcomer.account)[0], ID, "index of controllers");
    }

    function testFuzz_accredit_isRefusedForAnybodyButTheAuthority(address account) external {
        vm.assume(account != authority.account);
        _expectRefused(
            _terms(DID, newcomer, Roles.OPERATOR),
            account,
            abi.encodeWithSelector(IIssuerRegistry.AuthorityRequired.selector, CN, account)
        );
    }

    function test_accredit_isRefusedInAJurisdictionThatWasNeverOpened() external {
        Accreditation memory terms = _terms(DID, newcomer, Roles.OPERATOR);
        terms.jurisdiction = "JP";
        _expectRefused(
            terms,
            authority.account,
            abi.encodeWithSelector(IIssuerRegistry.JurisdictionUnknown.selector, bytes2("JP"))
        );
    }

    function test_accredit_isRefusedWithoutAController() external {
        Accreditation memory terms = _terms(DID, newcomer, Roles.OPERATOR);
        terms.controller = address(0);
        _expectRefused(terms, abi.encodeWithSelector(IIssuerRegistry.AccountZero.selector));
    }

    function testFuzz_accredit_isRefusedWithoutRolesOrWithUnknownOnes(uint8 roles) external {
        vm.assume(roles == 0 || roles > Roles.ALL);
        _expectRefused(
            _terms(DID, newcomer, roles),
            abi.encodeWithSelector(IIssuerRegistry.RolesInvalid.selector, roles)
        );
    }

    function test_accredit_isRefusedWithNoRoleAndWithTheFirstUnknownOne() external {
        _expectRefused(
            _terms(DID, newcomer, 0),
            abi.encodeWithSelector(IIssuerRegistry.RolesInvalid.selector, 0)
        );
        _expectRefused(
            _terms(DID, newcomer, Roles.ALL + 1),
            abi.encodeWithSelector(IIssuerRegistry.RolesInvalid.selector, Roles.ALL + 1)
        );
    }

    function testFuzz_accredit_isRefusedForAWindowThatIsEmpty(uint40 validFrom, uint40 validUntil) external {
        validFrom = _time(validFrom, START, type(uint40).max);
        _expectWindowRefused(validFrom, _time(validUntil, START, validFrom));
    }

    function testFuzz_accredit_isRefusedForAWindowThatHasPassed(
        uint40 validFrom,
        uint40 validUntil
    ) external {
        validUntil = _time(validUntil, 1, START - 1);
        _expectWindowRefused(_time(validFrom, 0, validUntil - 1), validUntil);
    }

    function test_accredit_isDoneForAWindowThatEndsNow() external {
        Accreditation memory terms = _terms(DID, newcomer, Roles.OPERATOR);
        terms.validFrom = START - 1;
        terms.validUntil = START;
        _accredit(terms, newcomer);
        vm.assertTrue(issuers.isAccredited(ID, Roles.OPERATOR, START), "accredited now");
        vm.assertFalse(issuers.isAccredited(ID, Roles.OPERATOR, START + 1), "accredited a second later");
    }

    function test_accredit_isRefusedWhenSomebodyElseConsented() external {
        Accreditation memory terms = _terms(DID, newcomer, Roles.OPERATOR);
        Authorization memory consent = _consent(terms, stranger);
        vm.expectRevert(
            abi.encodeWithSelector(
                IIssuerRegistry.ConsentSignerMismatch.selector,
                stranger.account,
                newcomer.account
            )
        );
        vm.prank(authority.account);
        issuers.accredit(terms, consent);
    }

    /* ----------------------------------------------------------------- ANEW */

    function test_accredit_givesAnIssuerOtherTermsAndKeepsItsHistory() external {
        vm.warp(START + 1 days);
        Accreditation memory terms = _terms("did:web:steel.example", operator, Roles.TRADER | Roles.IMPORTER);
        _accredit(terms, operator);

        vm.assertEq(issuers.historyOf(ISSUER).length, 2, "entries");
        vm.assertTrue(issuers.isAccredited(ISSUER, Roles.OPERATOR, START), "operator before");
        vm.assertFalse(issuers.isAccredited(ISSUER, Roles.OPERATOR, START + 1 days), "operator after");
        vm.assertTrue(issuers.isAccredited(ISSUER, Roles.TRADER, START + 1 days), "trader after");
    }

    function test_accredit_anewMayNameAnotherController() external {
        Accreditation memory terms = _terms("did:web:steel.example", newcomer, Roles.OPERATOR);
        _accredit(terms, newcomer);
        vm.assertEq(issuers.controllerOf(ISSUER), newcomer.account, "controller");
        vm.assertEq(issuers.issuersOf(operator.account).length, 0, "issuers of the previous controller");
        vm.assertEq(issuers.issuersOf(newcomer.account)[0], ISSUER, "issuer of the new controller");
    }

    function test_accredit_isRefusedForASuspendedIssuerWhichIsReinstatedFirst() external {
        Accreditation memory terms = _terms("did:web:steel.example", operator, Roles.OPERATOR);
        Authorization memory consent = _consent(terms, operator);
        _suspend();
        vm.startPrank(authority.account);
        vm.expectRevert(
            abi.encodeWithSelector(IIssuerRegistry.IssuerStateUnexpected.selector, ISSUER, State.Suspended)
        );
        issuers.accredit(terms, consent);
        issuers.reinstate(ISSUER, 1, START);
        issuers.accredit(terms, consent);
        vm.stopPrank();
        issuers.requireActor(ISSUER, operator.account, Roles.OPERATOR, Roles.MAY_ANCHOR);
    }

    function test_accredit_isTheWayBackFromARevocation() external {
        vm.prank(authority.account);
        issuers.revoke(ISSUER, 7, START);
        vm.warp(START + 1);
        _accredit(_terms("did:web:steel.example", operator, Roles.OPERATOR), operator);
        vm.assertTrue(issuers.isAccredited(ISSUER, Roles.OPERATOR, START + 1), "accredited again");
        (Standing standing, ) = issuers.standingAt(ISSUER, Roles.OPERATOR, START);
        vm.assertEq(uint256(standing), uint256(Standing.Revoked), "the revocation stays in the history");
    }

    function test_accredit_isRefusedElsewhereWhileTheIssuerIsActive() external {
        _expectOtherJurisdictionRefused();
    }

    function test_accredit_isRefusedElsewhereWhileTheIssuerIsSuspended() external {
        _suspend();
        _expectOtherJurisdictionRefused();
    }

    function test_accredit_movesARevokedIssuerToAnotherJurisdiction() external {
        vm.prank(authority.account);
        issuers.revoke(ISSUER, 7, START);
        Accreditation memory terms = _terms("did:web:steel.example", operator, Roles.OPERATOR);
        terms.jurisdiction = DE;
        _accredit(terms, operator);

        vm.assertEq(issuers.authorityOfIssuer(ISSUER), otherAuthority.account, "authority");
        Checkpoint[] memory history = issuers.historyOf(ISSUER);
        vm.assertEq(history.length, 3, "entries");
        vm.assertEq(bytes32(history[1].jurisdiction), bytes32(CN), "the past stays where it was");
        vm.assertEq(bytes32(history[2].jurisdiction), bytes32(DE), "the new entry");
        vm.expectRevert(
            abi.encodeWithSelector(IIssuerRegistry.AuthorityRequired.selector, DE, authority.account)
        );
        vm.prank(authority.account);
        issuers.suspend(ISSUER, 1, START);
    }

    function test_issuer_isRefusedForAnUnknownOne() external {
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.IssuerUnknown.selector, UNKNOWN));
        issuers.issuer(UNKNOWN);
    }

    function test_controllerOf_isNobodyForAnUnknownIssuer() external view {
        vm.assertEq(issuers.controllerOf(UNKNOWN), address(0), "controller");
        vm.assertEq(issuers.historyOf(UNKNOWN).length, 0, "entries");
        vm.assertEq(issuers.issuersOf(stranger.account).length, 0, "issuers of a stranger");
    }

    /* --------------------------------------------------------------- HELPERS */

    function _suspend() private {
        vm.prank(authority.account);
        issuers.suspend(ISSUER, 1, START);
    }

    function _expectOtherJurisdictionRefused() private {
        Accreditation memory terms = _terms("did:web:steel.example", operator, Roles.OPERATOR);
        terms.jurisdiction = DE;
        Authorization memory consent = _consent(terms, operator);
        vm.expectRevert(
            abi.encodeWithSelector(IIssuerRegistry.IssuerOfOtherJurisdiction.selector, ISSUER, CN)
        );
        vm.prank(otherAuthority.account);
        issuers.accredit(terms, consent);
    }

    function _expectWindowRefused(uint40 validFrom, uint40 validUntil) private {
        Accreditation memory terms = _terms(DID, newcomer, Roles.OPERATOR);
        terms.validFrom = validFrom;
        terms.validUntil = validUntil;
        _expectRefused(
            terms,
            abi.encodeWithSelector(IIssuerRegistry.WindowInvalid.selector, validFrom, validUntil)
        );
    }

    function _expectRefused(Accreditation memory terms, bytes memory reason) private {
        _expectRefused(terms, authority.account, reason);
    }

    function _expectRefused(Accreditation memory terms, address account, bytes memory reason) private {
        Authorization memory consent = _consent(terms, newcomer);
        vm.expectRevert(reason);
        vm.prank(account);
        issuers.accredit(terms, consent);
    }

    function _assertIssuer(
        string memory expectedDid,
        address expectedController,
        bytes2 expectedJurisdiction,
        Checkpoint memory expected
    ) private view {
        (string memory did, address controller, bytes2 jurisdiction, Checkpoint memory latest) = issuers
            .issuer(keccak256(bytes(expectedDid)));
        vm.assertEq(did, expectedDid, "DID");
        vm.assertEq(controller, expectedController, "controller");
        vm.assertEq(bytes32(jurisdiction), bytes32(expectedJurisdiction), "jurisdiction");
        vm.assertEq(abi.encode(latest), abi.encode(expected), "newest entry");
    }
}
