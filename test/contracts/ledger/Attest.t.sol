// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Authorization} from "../../../contracts/interfaces/IAuthorizations.sol";
import {
    Attestation,
    AttestationSubject,
    IDeclarationRegistry,
    Inclusion,
    Outcome,
    Voiding
} from "../../../contracts/interfaces/IDeclarationRegistry.sol";
import {IIssuerRegistry, Standing} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {DeclarationTest} from "../support/DeclarationTest.sol";
import {Party} from "../support/Party.sol";
import {vm} from "../support/Vm.sol";

contract AttestTest is DeclarationTest {
    function setUp() public override {
        super.setUp();
        _anchor(ID);
    }

    function testFuzz_attest_recordsOutcomeAndMoment(
        uint8 outcome,
        bytes32 reportHash,
        bytes32 contentHash,
        uint40 moment,
        uint40 blockNumber
    ) external {
        AttestationSubject memory subject = _subject(ID);
        subject.reportHash = reportHash;
        subject.contentHash = contentHash;
        moment = _time(moment, START, VALID_UNTIL);
        vm.warp(moment);
        vm.roll(blockNumber);
        Attestation memory expected = Attestation({
            outcome: Outcome(_bound(outcome, 1, 3)),
            attestedAt: moment,
            blockNumber: blockNumber,
            withdrawnAt: 0,
            reasonCode: 0
        });
        vm.expectEmit(address(declarations));
        emit IDeclarationRegistry.Attested(ISSUER, ID, VERIFIER, expected.outcome, reportHash, contentHash);
        vm.prank(verifier.account);
        declarations.attest(subject, expected.outcome, _alone());

        (Attestation memory attestation, Voiding memory voiding) = declarations.attestationOf(subject);
        vm.assertEq(abi.encode(attestation), abi.encode(expected), "attestation");
        vm.assertEq(voiding.recordedAt, 0, "nothing voids it");
    }

    function testFuzz_attest_isDoneForADeclarationOfABatch(uint256 count, uint256 index) external {
        count = _bound(count, 1, 40);
        Inclusion memory inclusion = _anchorInBatch(OTHER_ID, count, _bound(index, 0, count - 1));
        vm.prank(verifier.account);
        declarations.attest(_subject(OTHER_ID), Outcome.Satisfied, inclusion);
        _assertAttested(_subject(OTHER_ID));
    }

    function testFuzz_attestationKey_isTheHashOfTheSubject(AttestationSubject memory subject) external view {
        vm.assertEq(
            declarations.attestationKey(subject),
            keccak256(
                abi.encodePacked(
                    subject.verifierId,
                    subject.issuerId,
                    subject.id,
                    subject.reportHash,
                    subject.contentHash
                )
            ),
            "key"
        );
    }

    function test_attest_isDoneForADelegateThatMayAttest() external {
        vm.prank(verifier.account);
        issuers.setDelegate(VERIFIER, newcomer.account, Roles.MAY_ATTEST, VALID_UNTIL);
        vm.prank(newcomer.account);
        declarations.attest(_subject(ID), Outcome.Satisfied, _alone());
        _assertAttested(_subject(ID));
    }

    function test_attest_isDoneAgainForAnotherReport() external {
        vm.startPrank(verifier.account);
        declarations.attest(_subject(ID), Outcome.NotSatisfied, _alone());
        AttestationSubject memory subject = _subject(ID);
        subject.reportHash = keccak256("another report");
        declarations.attest(subject, Outcome.Satisfied, _alone());
        _assertAttested(_subject(ID));
        _assertAttested(subject);
    }

    function test_attest_isAlsoForADeclarationThatWasRevoked() external {
        vm.prank(operator.account);
        declarations.revoke(ISSUER, ID, _alone(), 1, START);
        vm.prank(verifier.account);
        declarations.attest(_subject(ID), Outcome.NotSatisfied, _alone());
        _assertAttested(_subject(ID));
    }

    /* -------------------------------------------------------------- REFUSALS */

    function test_attest_isRefusedWithoutAnOutcome() external {
        vm.expectRevert(abi.encodeWithSelector(IDeclarationRegistry.OutcomeMissing.selector));
        vm.prank(verifier.account);
        declarations.attest(_subject(ID), Outcome.None, _alone());
    }

    function testFuzz_attest_isRefusedForTheSameSubjectAgain(uint8 first, uint8 second) external {
        AttestationSubject memory subject = _subject(ID);
        bytes32 key = declarations.attestationKey(subject);
        vm.startPrank(verifier.account);
        declarations.attest(subject, Outcome(_bound(first, 1, 3)), _alone());
        vm.warp(START + 1);
        vm.expectRevert(abi.encodeWithSelector(IDeclarationRegistry.AttestationExists.selector, key));
        declarations.attest(subject, Outcome(_bound(second, 1, 3)), _alone());
    }

    function test_attest_isRefusedForWhatWasNotAnchored() external {
        vm.expectRevert(
            abi.encodeWithSelector(IDeclarationRegistry.AnchorUnknown.selector, ISSUER, OTHER_ID)
        );
        vm.prank(verifier.account);
        declarations.attest(_subject(OTHER_ID), Outcome.Satisfied, _alone());
    }

    function test_attest_isRefusedForWhatABatchDoesNotInclude() external {
        Inclusion memory inclusion = _anchorInBatch(OTHER_ID, 5, 2);
        vm.expectRevert(
            abi.encodeWithSelector(
                IDeclarationRegistry.InclusionInvalid.selector,
                inclusion.root,
                ID,
                QUANTITY
            )
        );
        vm.prank(verifier.account);
        declarations.attest(_subject(ID), Outcome.Satisfied, inclusion);
    }

    function testFuzz_attest_isRefusedForAnybodyElse(address account) external {
        vm.assume(account != verifier.account);
        _expectActorRefused(account);
    }

    function test_attest_isRefusedForADelegateThatMayOnlyAnchor() external {
        vm.prank(verifier.account);
        issuers.setDelegate(VERIFIER, newcomer.account, Roles.MAY_ANCHOR, VALID_UNTIL);
        _expectActorRefused(newcomer.account);
    }

    function test_attest_isRefusedForADelegateThatWasRevoked() external {
        vm.startPrank(verifier.account);
        issuers.setDelegate(VERIFIER, newcomer.account, Roles.MAY_ATTEST, VALID_UNTIL);
        issuers.revokeDelegate(VERIFIER, newcomer.account);
        vm.stopPrank();
        _expectActorRefused(newcomer.account);
    }

    function test_attest_isRefusedForASuspendedVerifier() external {
        vm.prank(authority.account);
        issuers.suspend(VERIFIER, 1, START);
        _expectStandingRefused(VERIFIER, verifier, Standing.Suspended);
    }

    function test_attest_isRefusedForARevokedVerifier() external {
        vm.prank(authority.account);
        issuers.revoke(VERIFIER, 1, START);
        _expectStandingRefused(VERIFIER, verifier, Standing.Revoked);
    }

    function test_attest_isRefusedAfterTheWindowOfTheAccreditation() external {
        vm.warp(VALID_UNTIL + 1);
        _expectStandingRefused(VERIFIER, verifier, Standing.OutsideWindow);
    }

    function test_attest_isRefusedForAnIssuerThatIsNoVerifier() external {
        _expectStandingRefused(RIVAL, rival, Standing.RoleNotGranted);
    }

    function test_attest_isRefusedForAnIssuersOwnDeclaration() external {
        _accredit(_terms("did:web:steel.example", operator, Roles.OPERATOR | Roles.VERIFIER), operator);
        _expectNotIndependent(ISSUER, operator);
    }

    function test_attest_isRefusedForAnIssuerThatTheSameAccountControls() external {
        Authorization memory consent = _controllerConsent(VERIFIER, operator);
        vm.prank(verifier.account);
        issuers.changeController(VERIFIER, consent);
        _expectNotIndependent(VERIFIER, operator);
    }

    function test_attest_isRefusedForTheOperatorAsADelegateOfTheVerifier() external {
        vm.prank(verifier.account);
        issuers.setDelegate(VERIFIER, operator.account, Roles.MAY_ATTEST, VALID_UNTIL);
        _expectNotIndependent(VERIFIER, operator);
    }

    function _expectNotIndependent(bytes32 verifierId, Party memory sender) private {
        _expectRefused(
            verifierId,
            sender.account,
            abi.encodeWithSelector(IDeclarationRegistry.VerifierNotIndependent.selector, verifierId, ISSUER)
        );
    }

    function _expectActorRefused(address account) private {
        _expectRefused(
            VERIFIER,
            account,
            abi.encodeWithSelector(
                IIssuerRegistry.IssuerActorUnauthorized.selector,
                VERIFIER,
                account,
                Roles.MAY_ATTEST
            )
        );
    }

    function _expectStandingRefused(bytes32 verifierId, Party memory sender, Standing standing) private {
        _expectRefused(
            verifierId,
            sender.account,
            abi.encodeWithSelector(
                IIssuerRegistry.IssuerNotAccredited.selector,
                verifierId,
                Roles.VERIFIER,
                standing
            )
        );
    }

    function _expectRefused(bytes32 verifierId, address account, bytes memory reason) private {
        AttestationSubject memory subject = _subject(ID);
        subject.verifierId = verifierId;
        vm.expectRevert(reason);
        vm.prank(account);
        declarations.attest(subject, Outcome.Satisfied, _alone());
    }

    function _assertAttested(AttestationSubject memory subject) private view {
        (Attestation memory attestation, ) = declarations.attestationOf(subject);
        vm.assertEq(attestation.attestedAt, START, "attested at");
    }
}
