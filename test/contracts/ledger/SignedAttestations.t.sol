// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Authorization} from "../../../contracts/interfaces/IAuthorizations.sol";
import {
    Attestation,
    AttestationSubject,
    IDeclarationRegistry,
    Inclusion,
    Outcome
} from "../../../contracts/interfaces/IDeclarationRegistry.sol";
import {IIssuerRegistry} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Party} from "../support/Party.sol";
import {SignedOperationTest} from "../support/SignedOperationTest.sol";
import {TypedData} from "../support/TypedData.sol";
import {vm} from "../support/Vm.sol";

/// @notice Signed by the controller of the verifier, about one subject.
abstract contract SignedByVerifierTest is SignedOperationTest {
    function setUp() public virtual override {
        super.setUp();
        _anchor(ID);
    }

    function _target() internal view override returns (address, string memory) {
        return (address(declarations), DECLARATION_NAME);
    }

    function _signer() internal view virtual override returns (Party memory) {
        return verifier;
    }

    function _entitle(Party memory account) internal virtual override {
        _giveControl(VERIFIER, account);
    }

    /// @dev The subject with one of its five fields changed.
    function _alteredSubject(uint256 field) internal pure returns (AttestationSubject memory subject) {
        subject = _subject(ID);
        if (field == 0) subject.verifierId = RIVAL;
        if (field == 1) subject.issuerId = RIVAL;
        if (field == 2) subject.id = OTHER_ID;
        if (field == 3) subject.reportHash = keccak256("another report");
        if (field == 4) subject.contentHash = keccak256("other content");
    }
}

contract AttestForTest is SignedByVerifierTest {
    Inclusion private _inBatch;

    function setUp() public override {
        super.setUp();
        _inBatch = _anchorInBatch(ID, 5, 2);
    }

    function _structHash(Authorization memory a) internal view override returns (bytes32) {
        return
            TypedData.hash(
                "Attest(bytes32 verifierId,bytes32 issuerId,bytes32 id,bytes32 reportHash,bytes32 contentHash,uint8 outcome,bytes32 root,address signer,uint256 nonce,uint256 deadline)",
                abi.encode(_subject(ID), Outcome.Satisfied, _inBatch.root),
                a
            );
    }

    function _call(Authorization memory a) internal view override returns (bytes memory) {
        return _call(_subject(ID), Outcome.Satisfied, _inBatch, a);
    }

    function _altered(Authorization memory a) internal view override returns (bytes[] memory calls) {
        calls = new bytes[](7);
        for (uint256 i = 0; i < 5; ++i) calls[i] = _call(_alteredSubject(i), Outcome.Satisfied, _inBatch, a);
        calls[5] = _call(_subject(ID), Outcome.NotSatisfied, _inBatch, a);
        calls[6] = _call(_subject(ID), Outcome.Satisfied, _alone(), a);
    }

    function _call(
        AttestationSubject memory subject,
        Outcome outcome,
        Inclusion memory inclusion,
        Authorization memory a
    ) private pure returns (bytes memory) {
        return abi.encodeCall(IDeclarationRegistry.attestFor, (subject, outcome, inclusion, a));
    }

    function _isDone() internal view override returns (bool) {
        (Attestation memory attestation, ) = declarations.attestationOf(_subject(ID));
        return attestation.outcome == Outcome.Satisfied;
    }

    function _unauthorized(address account) internal pure override returns (bytes memory) {
        return
            abi.encodeWithSelector(
                IIssuerRegistry.IssuerActorUnauthorized.selector,
                VERIFIER,
                account,
                Roles.MAY_ATTEST
            );
    }
}

contract WithdrawForTest is SignedByVerifierTest {
    function setUp() public override {
        super.setUp();
        vm.prank(verifier.account);
        declarations.attest(_subject(ID), Outcome.Satisfied, _alone());
    }

    function _structHash(Authorization memory a) internal pure override returns (bytes32) {
        return
            TypedData.hash(
                "Withdraw(bytes32 verifierId,bytes32 issuerId,bytes32 id,bytes32 reportHash,bytes32 contentHash,uint16 reasonCode,address signer,uint256 nonce,uint256 deadline)",
                abi.encode(_subject(ID), 5),
                a
            );
    }

    function _call(Authorization memory a) internal pure override returns (bytes memory) {
        return abi.encodeCall(IDeclarationRegistry.withdrawFor, (_subject(ID), 5, a));
    }

    function _altered(Authorization memory a) internal pure override returns (bytes[] memory calls) {
        calls = new bytes[](6);
        for (uint256 i = 0; i < 5; ++i) {
            calls[i] = abi.encodeCall(IDeclarationRegistry.withdrawFor, (_alteredSubject(i), 5, a));
        }
        calls[5] = abi.encodeCall(IDeclarationRegistry.withdrawFor, (_subject(ID), 6, a));
    }

    function _isDone() internal view override returns (bool) {
        (Attestation memory attestation, ) = declarations.attestationOf(_subject(ID));
        return attestation.withdrawnAt != 0 && attestation.reasonCode == 5;
    }

    function _unauthorized(address account) internal pure override returns (bytes memory) {
        return
            abi.encodeWithSelector(IDeclarationRegistry.WithdrawalUnauthorized.selector, VERIFIER, account);
    }
}

contract VoidAttestationsForTest is SignedByVerifierTest {
    function _signer() internal view override returns (Party memory) {
        return authority;
    }

    function _entitle(Party memory account) internal override {
        _giveAuthority(account);
    }

    function _structHash(Authorization memory a) internal pure override returns (bytes32) {
        return
            TypedData.hash(
                "VoidAttestations(bytes32 verifierId,uint40 voidFrom,uint16 reasonCode,address signer,uint256 nonce,uint256 deadline)",
                abi.encode(VERIFIER, START, 5),
                a
            );
    }

    function _call(Authorization memory a) internal pure override returns (bytes memory) {
        return abi.encodeCall(IDeclarationRegistry.voidAttestationsFor, (VERIFIER, START, 5, a));
    }

    function _altered(Authorization memory a) internal pure override returns (bytes[] memory calls) {
        calls = new bytes[](3);
        calls[0] = abi.encodeCall(IDeclarationRegistry.voidAttestationsFor, (ISSUER, START, 5, a));
        calls[1] = abi.encodeCall(IDeclarationRegistry.voidAttestationsFor, (VERIFIER, START - 1, 5, a));
        calls[2] = abi.encodeCall(IDeclarationRegistry.voidAttestationsFor, (VERIFIER, START, 6, a));
    }

    function _isDone() internal view override returns (bool) {
        return declarations.voidingsOf(VERIFIER).length == 1;
    }

    function _unauthorized(address account) internal pure override returns (bytes memory) {
        return abi.encodeWithSelector(IDeclarationRegistry.VoidingUnauthorized.selector, VERIFIER, account);
    }
}
