// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    Attestation,
    AttestationSubject,
    DeclarationStatus,
    Ending,
    Voiding
} from "../../../contracts/interfaces/IDeclarationRegistry.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {DeclarationRegistryHandler} from "../support/DeclarationRegistryHandler.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {vm} from "../support/Vm.sol";

/// @notice What holds for the register of declarations after anything that anybody did.
contract DeclarationRegistryInvariants is LedgerTest {
    DeclarationRegistryHandler private _handler;
    bytes32[2] private _issuerIds = [ISSUER, RIVAL];

    function setUp() public override {
        super.setUp();
        uint40 delegateUntil = START + 20 days;
        vm.prank(operator.account);
        issuers.setDelegate(ISSUER, newcomer.account, Roles.MAY_ANCHOR, delegateUntil);
        vm.prank(verifier.account);
        issuers.setDelegate(VERIFIER, newcomer.account, Roles.MAY_ATTEST, delegateUntil);
        _handler = new DeclarationRegistryHandler(
            declarations,
            issuers,
            DeclarationRegistryHandler.Cast({
                authority: authority.account,
                delegate: newcomer.account,
                delegateUntil: delegateUntil,
                verifierId: VERIFIER,
                issuerIds: _issuerIds,
                accounts: [
                    operator.account,
                    rival.account,
                    verifier.account,
                    newcomer.account,
                    authority.account,
                    stranger.account
                ]
            })
        );
    }

    /// @dev Which contracts the invariant runs call.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    function invariant_nothingHappensWithoutARightToIt() external view {
        if (_handler.trespassCount() > 0) vm.assertEq(_handler.trespasses(0), "", "trespass");
    }

    function invariant_anAnchorNeverChangesAndNobodyElseWritesIt() external view {
        for (uint256 i = 0; i < 2; ++i) {
            bytes32 issuerId = _issuerIds[i];
            for (uint256 k = 0; k < _handler.IDS(); ++k) {
                bytes32 id = _handler.idAt(k);
                vm.assertEq(
                    abi.encode(declarations.anchorOf(issuerId, id)),
                    abi.encode(_handler.anchorOf(issuerId, id)),
                    "anchor"
                );
            }
            for (uint256 k = 0; k < _handler.TREES(); ++k) {
                bytes32 root = _handler.rootAt(k);
                vm.assertEq(
                    abi.encode(declarations.batchOf(issuerId, root)),
                    abi.encode(_handler.batchOf(issuerId, root)),
                    "batch"
                );
            }
        }
    }

    function invariant_anEndingNeverChangesAndNeverReachesIntoTheFuture() external view {
        for (uint256 i = 0; i < 2; ++i) {
            for (uint256 k = 0; k < _handler.IDS(); ++k) {
                (Ending memory revocation, Ending memory supersession, bytes32 successor) = declarations
                    .endingsOf(_issuerIds[i], _handler.idAt(k));
                vm.assertEq(
                    abi.encode(revocation, supersession, successor),
                    abi.encode(_handler.endingsOf(_issuerIds[i], _handler.idAt(k))),
                    "endings"
                );
                vm.assertTrue(revocation.effectiveFrom <= revocation.recordedAt, "revocation");
                vm.assertTrue(supersession.effectiveFrom <= supersession.recordedAt, "supersession");
            }
        }
    }

    function invariant_aDeclarationThatEndedIsNeverActiveAgain() external view {
        for (uint256 i = 0; i < 2; ++i) {
            for (uint256 k = 0; k < _handler.IDS(); ++k) _assertStaysEnded(_issuerIds[i], _handler.idAt(k));
        }
    }

    function invariant_successorsNeverFormACircle() external view {
        for (uint256 i = 0; i < 2; ++i) {
            for (uint256 k = 0; k < _handler.IDS(); ++k) {
                bytes32 id = _handler.idAt(k);
                for (uint256 steps = 0; id != 0; ++steps) {
                    vm.assertTrue(steps < _handler.IDS(), "more steps than declarations");
                    (, , id) = declarations.endingsOf(_issuerIds[i], id);
                }
            }
        }
    }

    function invariant_anAttestationChangesOnlyByItsWithdrawal() external view {
        AttestationSubject[] memory subjects = _handler.subjects();
        for (uint256 i = 0; i < subjects.length; ++i) {
            (Attestation memory attestation, ) = declarations.attestationOf(subjects[i]);
            vm.assertEq(
                abi.encode(attestation),
                abi.encode(_handler.attestationOf(subjects[i])),
                "attestation"
            );
        }
    }

    function invariant_voidingsOnlyGrowAndCoverWhatTheySay() external view {
        Voiding[] memory voidings = _handler.voidings();
        vm.assertEq(abi.encode(declarations.voidingsOf(VERIFIER)), abi.encode(voidings), "voidings");
        AttestationSubject[] memory subjects = _handler.subjects();
        for (uint256 i = 0; i < subjects.length; ++i) {
            (Attestation memory attestation, Voiding memory voiding) = declarations.attestationOf(
                subjects[i]
            );
            Voiding memory expected;
            for (uint256 k = voidings.length; k > 0; --k) {
                bool tooLate = attestation.attestedAt > voidings[k - 1].recordedAt;
                bool tooEarly = attestation.attestedAt < voidings[k - 1].voidFrom;
                if (!tooLate && !tooEarly) expected = voidings[k - 1];
            }
            vm.assertEq(abi.encode(voiding), abi.encode(expected), "voiding");
        }
    }

    function invariant_aNonceIsUsedWhenItWasSpentAndNeverElse() external view {
        for (uint256 nonce = 0; nonce < 64; ++nonce) {
            vm.assertEq(
                declarations.isNonceUsed(operator.account, nonce),
                _handler.isSpent(operator.account, nonce),
                "nonce"
            );
        }
    }

    function _assertStaysEnded(bytes32 issuerId, bytes32 id) private view {
        (Ending memory revocation, Ending memory supersession, ) = declarations.endingsOf(issuerId, id);
        if (revocation.recordedAt != 0) {
            _assertStatus(issuerId, id, revocation.recordedAt, DeclarationStatus.Revoked);
            _assertStatus(issuerId, id, uint40(block.timestamp), DeclarationStatus.Revoked);
            _assertStatus(issuerId, id, type(uint40).max, DeclarationStatus.Revoked);
        } else if (supersession.recordedAt != 0) {
            _assertStatus(issuerId, id, supersession.recordedAt, DeclarationStatus.Superseded);
            _assertStatus(issuerId, id, type(uint40).max, DeclarationStatus.Superseded);
        }
    }

    function _assertStatus(
        bytes32 issuerId,
        bytes32 id,
        uint40 moment,
        DeclarationStatus expected
    ) private view {
        vm.assertEq(uint256(declarations.statusAt(issuerId, id, moment)), uint256(expected), "status");
    }
}
