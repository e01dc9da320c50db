// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    Attestation,
    AttestationSubject,
    IDeclarationRegistry,
    Outcome,
    Voiding
} from "../../../contracts/interfaces/IDeclarationRegistry.sol";
import {IIssuerRegistry} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {DeclarationTest} from "../support/DeclarationTest.sol";
import {vm} from "../support/Vm.sol";

/// @notice How an attestation stops counting: its verifier withdraws it, or the authority voids a stretch of time.
contract AttestationEndsTest is DeclarationTest {
    function setUp() public override {
        super.setUp();
        _anchor(ID);
        vm.prank(verifier.account);
        declarations.attest(_subject(ID), Outcome.Satisfied, _alone());
    }

    /* -------------------------------------------------------------- WITHDRAW */

    function testFuzz_withdraw_recordsWhenAndWhyAndKeepsTheRest(uint16 reasonCode, uint40 moment) external {
        (Attestation memory expected, ) = declarations.attestationOf(_subject(ID));
        expected.withdrawnAt = _time(moment, START, VALID_UNTIL);
        expected.reasonCode = reasonCode;
        AttestationSubject memory subject = _subject(ID);
        vm.warp(expected.withdrawnAt);
        vm.expectEmit(address(declarations));
        emit IDeclarationRegistry.AttestationWithdrawn(
            ISSUER,
            ID,
            VERIFIER,
            subject.reportHash,
            subject.contentHash,
            reasonCode
        );
        vm.prank(verifier.account);
        declarations.withdraw(subject, reasonCode);
        (Attestation memory attestation, ) = declarations.attestationOf(subject);
        vm.assertEq(abi.encode(attestation), abi.encode(expected), "attestation");
    }

    function test_withdraw_isDoneByASuspendedVerifier() external {
        vm.prank(authority.account);
        issuers.suspend(VERIFIER, 1, START);
        vm.prank(verifier.account);
        declarations.withdraw(_subject(ID), 1);
        (Attestation memory attestation, ) = declarations.attestationOf(_subject(ID));
        vm.assertEq(attestation.withdrawnAt, START, "withdrawn at");
    }

    function testFuzz_withdraw_isForTheControllerOfTheVerifierOnly(address account) external {
        vm.assume(account != verifier.account);
        _expectWithdrawalUnauthorized(account);
    }

    function test_withdraw_isRefusedForADelegateTheIssuerAndTheAuthority() external {
        vm.prank(verifier.account);
        issuers.setDelegate(VERIFIER, newcomer.account, Roles.ALL_CAPABILITIES, VALID_UNTIL);
        _expectWithdrawalUnauthorized(newcomer.account);
        _expectWithdrawalUnauthorized(operator.account);
        _expectWithdrawalUnauthorized(authority.account);
    }

    function testFuzz_withdraw_isRefusedForAnAttestationThatWasNeverMade(bytes32 contentHash) external {
        AttestationSubject memory subject = _subject(ID);
        vm.assume(contentHash != subject.contentHash);
        subject.contentHash = contentHash;
        bytes32 key = declarations.attestationKey(subject);
        vm.expectRevert(abi.encodeWithSelector(IDeclarationRegistry.AttestationUnknown.selector, key));
        vm.prank(verifier.account);
        declarations.withdraw(subject, 1);
    }

    function test_withdraw_isDoneOnlyOnce() external {
        bytes32 key = declarations.attestationKey(_subject(ID));
        vm.startPrank(verifier.account);
        declarations.withdraw(_subject(ID), 1);
        vm.warp(START + 1);
        vm.expectRevert(
            abi.encodeWithSelector(IDeclarationRegistry.AttestationAlreadyWithdrawn.selector, key)
        );
        declarations.withdraw(_subject(ID), 2);
    }

    function test_withdraw_leavesNoWayToAttestTheSameAgain() external {
        bytes32 key = declarations.attestationKey(_subject(ID));
        vm.startPrank(verifier.account);
        declarations.withdraw(_subject(ID), 1);
        vm.expectRevert(abi.encodeWithSelector(IDeclarationRegistry.AttestationExists.selector, key));
        declarations.attest(_subject(ID), Outcome.Satisfied, _alone());
    }

    /* ------------------------------------------------------------------ VOID */

    function testFuzz_voidAttestations_coversWhatWasAttestedFromThenUntilNow(
        uint40 attestedAt,
        uint40 voidFrom,
        uint40 recordedAt,
        uint16 reasonCode
    ) external {
        AttestationSubject memory subject = _subject(ID);
        subject.reportHash = keccak256("another report");
        attestedAt = _time(attestedAt, START, START + 100);
        recordedAt = _time(recordedAt, START, START + 100);
        Voiding memory expected = Voiding({
            voidFrom: _time(voidFrom, START, recordedAt),
            recordedAt: recordedAt,
            reasonCode: reasonCode
        });
        if (attestedAt <= recordedAt) _attestAt(subject, attestedAt);
        vm.warp(recordedAt);
        vm.expectEmit(address(declarations));
        emit IDeclarationRegistry.AttestationsVoided(VERIFIER, expected);
        vm.prank(authority.account);
        declarations.voidAttestations(VERIFIER, expected.voidFrom, reasonCode);
        if (attestedAt > recordedAt) _attestAt(subject, attestedAt);

        bool covered = expected.voidFrom <= attestedAt && attestedAt <= recordedAt;
        (, Voiding memory voiding) = declarations.attestationOf(subject);
        Voiding memory nothing;
        vm.assertEq(abi.encode(voiding), abi.encode(covered ? expected : nothing), "voiding");
        Voiding[] memory voidings = declarations.voidingsOf(VERIFIER);
        vm.assertEq(voidings.length, 1, "voidings");
        vm.assertEq(abi.encode(voidings[0]), abi.encode(expected), "the voiding");
    }

    function test_ofSeveralVoidings_theEarliestThatCoversCounts() external {
        _void(START + 10, START + 5, 1);
        _void(START + 20, START, 2);
        _void(START + 30, 0, 3);
        (, Voiding memory voiding) = declarations.attestationOf(_subject(ID));
        vm.assertEq(voiding.reasonCode, 2, "the first does not reach back far enough");
        Voiding[] memory voidings = declarations.voidingsOf(VERIFIER);
        vm.assertEq(voidings.length, 3, "voidings");
        vm.assertEq(voidings[0].reasonCode, 1, "oldest first");
        vm.assertEq(voidings[2].reasonCode, 3, "newest last");
    }

    function test_voidAttestations_leavesOtherVerifiersAlone() external {
        _accredit(_terms("did:web:second.example", newcomer, Roles.VERIFIER), newcomer);
        AttestationSubject memory subject = _subject(ID);
        subject.verifierId = keccak256("did:web:second.example");
        vm.prank(newcomer.account);
        declarations.attest(subject, Outcome.Satisfied, _alone());
        _void(START, 0, 1);
        (, Voiding memory voiding) = declarations.attestationOf(subject);
        vm.assertEq(voiding.recordedAt, 0, "voided at");
    }

    function test_anAttestationThatWasNeverMade_isNotVoided() external {
        _void(START, 0, 1);
        (Attestation memory attestation, Voiding memory voiding) = declarations.attestationOf(
            _subject(OTHER_ID)
        );
        vm.assertEq(attestation.attestedAt, 0, "attested at");
        vm.assertEq(voiding.recordedAt, 0, "voided at");
    }

    function testFuzz_voidAttestations_isForTheAuthorityOfTheVerifierOnly(address account) external {
        vm.assume(account != authority.account);
        _expectVoidingUnauthorized(account);
    }

    function test_voidAttestations_isRefusedForTheVerifierAndForAnotherAuthority() external {
        _expectVoidingUnauthorized(verifier.account);
        _expectVoidingUnauthorized(otherAuthority.account);
        _expectVoidingUnauthorized(governance.account);
    }

    function test_voidAttestations_isRefusedForAnUnknownVerifier() external {
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.IssuerUnknown.selector, UNKNOWN));
        vm.prank(authority.account);
        declarations.voidAttestations(UNKNOWN, START, 1);
    }

    function testFuzz_voidAttestations_isRefusedFromTheFutureOn(uint40 voidFrom) external {
        voidFrom = _time(voidFrom, START + 1, type(uint40).max);
        vm.expectRevert(
            abi.encodeWithSelector(IDeclarationRegistry.EndingInFuture.selector, voidFrom, START)
        );
        vm.prank(authority.account);
        declarations.voidAttestations(VERIFIER, voidFrom, 1);
    }

    /* --------------------------------------------------------------- HELPERS */

    function _attestAt(AttestationSubject memory subject, uint40 moment) private {
        vm.warp(moment);
        vm.prank(verifier.account);
        declarations.attest(subject, Outcome.Satisfied, _alone());
    }

    function _void(uint40 moment, uint40 voidFrom, uint16 reasonCode) private {
        vm.warp(moment);
        vm.prank(authority.account);
        declarations.voidAttestations(VERIFIER, voidFrom, reasonCode);
    }

    function _expectWithdrawalUnauthorized(address account) private {
        vm.expectRevert(
            abi.encodeWithSelector(IDeclarationRegistry.WithdrawalUnauthorized.selector, VERIFIER, account)
        );
        vm.prank(account);
        declarations.withdraw(_subject(ID), 1);
    }

    function _expectVoidingUnauthorized(address account) private {
        vm.expectRevert(
            abi.encodeWithSelector(IDeclarationRegistry.VoidingUnauthorized.selector, VERIFIER, account)
        );
        vm.prank(account);
        declarations.voidAttestations(VERIFIER, START, 1);
    }
}
