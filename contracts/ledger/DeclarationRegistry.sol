// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {Authorization} from "../interfaces/IAuthorizations.sol";
import {
    Anchor,
    Attestation,
    AttestationSubject,
    Batch,
    DeclarationStatus,
    EndedBy,
    Ending,
    IDeclarationRegistry,
    Inclusion,
    Outcome,
    Voiding
} from "../interfaces/IDeclarationRegistry.sol";
import {IIssuerRegistry} from "../interfaces/IIssuerRegistry.sol";
import {Authorizations} from "../libraries/Authorizations.sol";
import {DeclarationTypes} from "../libraries/DeclarationTypes.sol";
import {Roles} from "../libraries/Roles.sol";

/// @title DeclarationRegistry
/// @notice See IDeclarationRegistry.
contract DeclarationRegistry is IDeclarationRegistry, Authorizations, Multicall {
    /* --------------------------------------------------------------- STORAGE */

    struct Endings {
        Ending revocation;
        Ending supersession;
        bytes32 successor;
    }

    /// @notice The registry that says who may act.
    IIssuerRegistry public immutable ISSUER_REGISTRY;

    mapping(bytes32 issuerId => mapping(bytes32 id => Anchor)) private _anchors;
    mapping(bytes32 issuerId => mapping(bytes32 root => Batch)) private _batches;
    mapping(bytes32 issuerId => mapping(bytes32 id => Endings)) private _endings;
    mapping(bytes32 key => Attestation) private _attestations;
    mapping(bytes32 verifierId => Voiding[]) private _voidings;

    constructor(IIssuerRegistry issuerRegistry) EIP712("Kiseki DeclarationRegistry", "1") {
        ISSUER_REGISTRY = issuerRegistry;
    }

    /* --------------------------------------------------------------- ANCHORS */

    /// @inheritdoc IDeclarationRegistry
    function anchor(bytes32 issuerId, bytes32 id, uint128 quantity) external {
        _anchor(msg.sender, issuerId, id, quantity);
    }

    /// @inheritdoc IDeclarationRegistry
    function anchorFor(
        bytes32 issuerId,
        bytes32 id,
        uint128 quantity,
        Authorization calldata authorization
    ) external {
        _useAuthorization(authorization, DeclarationTypes.anchor(issuerId, id, quantity, authorization));
        _anchor(authorization.signer, issuerId, id, quantity);
    }

    /// @inheritdoc IDeclarationRegistry
    function anchorBatch(bytes32 issuerId, bytes32 root, uint64 count) external {
        _anchorBatch(msg.sender, issuerId, root, count);
    }

    /// @inheritdoc IDeclarationRegistry
    function anchorBatchFor(
        bytes32 issuerId,
        bytes32 root,
        uint64 count,
        Authorization calldata authorization
    ) external {
        _useAuthorization(authorization, DeclarationTypes.anchorBatch(issuerId, root, count, authorization));
        _anchorBatch(authorization.signer, issuerId, root, count);
    }

    /* ---------------------------------------------------------------- STATUS */

    /// @inheritdoc IDeclarationRegistry
    function revoke(
        bytes32 issuerId,
        bytes32 id,
        Inclusion calldata inclusion,
        uint16 reasonCode,
        uint40 effectiveFrom
    ) external {
        _revoke(msg.sender, issuerId, id, inclusion, reasonCode, effectiveFrom);
    }

    /// @inheritdoc IDeclarationRegistry
    function revokeFor(
        bytes32 issuerId,
        bytes32 id,
        Inclusion calldata inclusion,
        uint16 reasonCode,
        uint40 effectiveFrom,
        Authorization calldata authorization
    ) external {
        _useAuthorization(
            authorization,
            DeclarationTypes.revoke(issuerId, id, inclusion.root, reasonCode, effectiveFrom, authorization)
        );
        _revoke(authorization.signer, issuerId, id, inclusion, reasonCode, effectiveFrom);
    }

    /// @inheritdoc IDeclarationRegistry
    function supersede(
        bytes32 issuerId,
        bytes32 id,
        Inclusion calldata inclusion,
        bytes32 successor,
        Inclusion calldata successorInclusion,
        uint16 reasonCode,
        uint40 effectiveFrom
    ) external {
        Ending memory ending = _ending(msg.sender, issuerId, reasonCode, effectiveFrom);
        _supersede(issuerId, id, inclusion, successor, successorInclusion, ending);
    }

    /// @inheritdoc IDeclarationRegistry
    function supersedeFor(
        bytes32 issuerId,
        bytes32 id,
        Inclusion calldata inclusion,
        bytes32 successor,
        Inclusion calldata successorInclusion,
        uint16 reasonCode,
        uint40 effectiveFrom,
        Authorization calldata authorization
    ) external {
        _useAuthorization(
            authorization,
            DeclarationTypes.supersede(
                issuerId,
                id,
                inclusion,
                successor,
                successorInclusion,
                reasonCode,
                effectiveFrom,
                authorization
            )
        );
        Ending memory ending = _ending(authorization.signer, issuerId, reasonCode, effectiveFrom);
        _supersede(issuerId, id, inclusion, successor, successorInclusion, ending);
    }

    /* ---------------------------------------------------------- ATTESTATIONS */

    /// @inheritdoc IDeclarationRegistry
    function attest(
        AttestationSubject calldata subject,
        Outcome outcome,
        Inclusion calldata inclusion
    ) external {
        _attest(msg.sender, subject, outcome, inclusion);
    }

    /// @inheritdoc IDeclarationRegistry
    function attestFor(
        AttestationSubject calldata subject,
        Outcome outcome,
        Inclusion calldata inclusion,
        Authorization calldata authorization
    ) external {
        _useAuthorization(
            authorization,
            DeclarationTypes.attest(subject, outcome, inclusion.root, authorization)
        );
        _attest(authorization.signer, subject, outcome, inclusion);
    }

    /// @inheritdoc IDeclarationRegistry
    function withdraw(AttestationSubject calldata subject, uint16 reasonCode) external {
        _withdraw(msg.sender, subject, reasonCode);
    }

    /// @inheritdoc IDeclarationRegistry
    function withdrawFor(
        AttestationSubject calldata subject,
        uint16 reasonCode,
        Authorization calldata authorization
    ) external {
        _useAuthorization(authorization, DeclarationTypes.withdraw(subject, reasonCode, authorization));
        _withdraw(authorization.signer, subject, reasonCode);
    }

    /// @inheritdoc IDeclarationRegistry
    function voidAttestations(bytes32 verifierId, uint40 voidFrom, uint16 reasonCode) external {
        _voidAttestations(msg.sender, verifierId, voidFrom, reasonCode);
    }

    /// @inheritdoc IDeclarationRegistry
    function voidAttestationsFor(
        bytes32 verifierId,
        uint40 voidFrom,
        uint16 reasonCode,
        Authorization calldata authorization
    ) external {
        _useAuthorization(
            authorization,
            DeclarationTypes.voidAttestations(verifierId, voidFrom, reasonCode, authorization)
        );
        _voidAttestations(authorization.signer, verifierId, voidFrom, reasonCode);
    }

    /* ----------------------------------------------------------------- VIEWS */

    /// @inheritdoc IDeclarationRegistry
    function anchorOf(bytes32 issuerId, bytes32 id) external view returns (Anchor memory) {
        return _anchors[issuerId][id];
    }

    /// @inheritdoc IDeclarationRegistry
    function batchOf(bytes32 issuerId, bytes32 root) external view returns (Batch memory) {
        return _batches[issuerId][root];
    }

    /// @inheritdoc IDeclarationRegistry
    function requireIncluded(
        bytes32 issuerId,
        bytes32 id,
        Inclusion calldata inclusion
    ) public view returns (uint40 anchoredAt) {
        bytes32 root = inclusion.root;
        if (root == 0) {
            anchoredAt = _anchors[issuerId][id].anchoredAt;
            if (anchoredAt == 0) revert AnchorUnknown(issuerId, id);
            return anchoredAt;
        }
        anchoredAt = _batches[issuerId][root].anchoredAt;
        if (anchoredAt == 0) revert AnchorUnknown(issuerId, root);
        bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(id, inclusion.quantity))));
        if (!MerkleProof.verifyCalldata(inclusion.proof, root, leaf)) {
            revert InclusionInvalid(root, id, inclusion.quantity);
        }
    }

    /// @inheritdoc IDeclarationRegistry
    function statusAt(bytes32 issuerId, bytes32 id, uint40 moment) external view returns (DeclarationStatus) {
        Endings storage endings = _endings[issuerId][id];
        if (_holdsAt(endings.revocation, moment)) return DeclarationStatus.Revoked;
        if (_holdsAt(endings.supersession, moment)) return DeclarationStatus.Superseded;
        if (_isContestedAt(endings.revocation, moment) || _isContestedAt(endings.supersession, moment)) {
            return DeclarationStatus.Contested;
        }
        return DeclarationStatus.Active;
    }

    /// @inheritdoc IDeclarationRegistry
    function endingsOf(
        bytes32 issuerId,
        bytes32 id
    ) external view returns (Ending memory revocation, Ending memory supersession, bytes32 successor) {
        Endings storage endings = _endings[issuerId][id];
        return (endings.revocation, endings.supersession, endings.successor);
    }

    /// @inheritdoc IDeclarationRegistry
    function attestationKey(AttestationSubject calldata subject) public pure returns (bytes32) {
        return keccak256(abi.encode(subject));
    }

    /// @inheritdoc IDeclarationRegistry
    function attestationOf(
        AttestationSubject calldata subject
    ) external view returns (Attestation memory attestation, Voiding memory voiding) {
        attestation = _attestations[attestationKey(subject)];
        if (attestation.attestedAt == 0) return (attestation, voiding);
        Voiding[] storage voidings = _voidings[subject.verifierId];
        for (uint256 i = 0; i < voidings.length; ++i) {
            Voiding memory candidate = voidings[i];
            if (
                candidate.voidFrom <= attestation.attestedAt && attestation.attestedAt <= candidate.recordedAt
            ) {
                return (attestation, candidate);
            }
        }
    }

    /// @inheritdoc IDeclarationRegistry
    function voidingsOf(bytes32 verifierId) external view returns (Voiding[] memory) {
        return _voidings[verifierId];
    }

    /* ------------------------------------------------------ INTERNAL: WRITES */

    function _anchor(address actor, bytes32 issuerId, bytes32 id, uint128 quantity) private {
        if (id == 0) revert IdZero();
        ISSUER_REGISTRY.requireActor(issuerId, actor, Roles.OPERATOR, Roles.MAY_ANCHOR);
        if (_anchors[issuerId][id].anchoredAt != 0) revert AnchorExists(issuerId, id);
        _anchors[issuerId][id] = Anchor({
            quantity: quantity,
            anchoredAt: uint40(block.timestamp),
            blockNumber: uint40(block.number)
        });
        emit Anchored(issuerId, id, quantity);
    }

    function _anchorBatch(address actor, bytes32 issuerId, bytes32 root, uint64 count) private {
        if (root == 0) revert IdZero();
        if (count == 0) revert BatchEmpty(root);
        ISSUER_REGISTRY.requireActor(issuerId, actor, Roles.OPERATOR, Roles.MAY_ANCHOR);
        if (_batches[issuerId][root].anchoredAt != 0) revert BatchExists(issuerId, root);
        _batches[issuerId][root] = Batch({
            count: count,
            anchoredAt: uint40(block.timestamp),
            blockNumber: uint40(block.number)
        });
        emit BatchAnchored(issuerId, root, count);
    }

    function _revoke(
        address actor,
        bytes32 issuerId,
        bytes32 id,
        Inclusion calldata inclusion,
        uint16 reasonCode,
        uint40 effectiveFrom
    ) private {
        Ending memory ending = _ending(actor, issuerId, reasonCode, effectiveFrom);
        requireIncluded(issuerId, id, inclusion);
        Endings storage endings = _endings[issuerId][id];
        if (endings.revocation.recordedAt != 0) revert AlreadyRevoked(issuerId, id);
        endings.revocation = ending;
        emit Revoked(issuerId, id, ending);
    }

    function _supersede(
        bytes32 issuerId,
        bytes32 id,
        Inclusion calldata inclusion,
        bytes32 successor,
        Inclusion calldata successorInclusion,
        Ending memory ending
    ) private {
        if (successor == id) revert SuccessorIsSame(id);
        requireIncluded(issuerId, id, inclusion);
        requireIncluded(issuerId, successor, successorInclusion);
        Endings storage endings = _endings[issuerId][id];
        if (endings.revocation.recordedAt != 0) revert AlreadyRevoked(issuerId, id);
        if (endings.supersession.recordedAt != 0) revert AlreadySuperseded(issuerId, id, endings.successor);
        Endings storage next = _endings[issuerId][successor];
        if (next.revocation.recordedAt != 0 || next.supersession.recordedAt != 0) {
            revert SuccessorEnded(issuerId, successor);
        }
        endings.supersession = ending;
        endings.successor = successor;
        emit Superseded(issuerId, id, successor, ending);
    }

    function _attest(
        address actor,
        AttestationSubject calldata subject,
        Outcome outcome,
        Inclusion calldata inclusion
    ) private {
        if (outcome == Outcome.None) revert OutcomeMissing();
        ISSUER_REGISTRY.requireActor(subject.verifierId, actor, Roles.VERIFIER, Roles.MAY_ATTEST);
        _requireIndependent(actor, subject.verifierId, subject.issuerId);
        requireIncluded(subject.issuerId, subject.id, inclusion);
        bytes32 key = attestationKey(subject);
        if (_attestations[key].attestedAt != 0) revert AttestationExists(key);
        _attestations[key] = Attestation({
            outcome: outcome,
            attestedAt: uint40(block.timestamp),
            blockNumber: uint40(block.number),
            withdrawnAt: 0,
            reasonCode: 0
        });
        emit Attested(
            subject.issuerId,
            subject.id,
            subject.verifierId,
            outcome,
            subject.reportHash,
            subject.contentHash
        );
    }

    function _withdraw(address actor, AttestationSubject calldata subject, uint16 reasonCode) private {
        if (actor != ISSUER_REGISTRY.controllerOf(subject.verifierId)) {
            revert WithdrawalUnauthorized(subject.verifierId, actor);
        }
        bytes32 key = attestationKey(subject);
        Attestation storage attestation = _attestations[key];
        if (attestation.attestedAt == 0) revert AttestationUnknown(key);
        if (attestation.withdrawnAt != 0) revert AttestationAlreadyWithdrawn(key);
        attestation.withdrawnAt = uint40(block.timestamp);
        attestation.reasonCode = reasonCode;
        emit AttestationWithdrawn(
            subject.issuerId,
            subject.id,
            subject.verifierId,
            subject.reportHash,
            subject.contentHash,
            reasonCode
        );
    }

    function _voidAttestations(
        address actor,
        bytes32 verifierId,
        uint40 voidFrom,
        uint16 reasonCode
    ) private {
        if (actor != ISSUER_REGISTRY.authorityOfIssuer(verifierId)) {
            revert VoidingUnauthorized(verifierId, actor);
        }
        if (voidFrom > block.timestamp) revert EndingInFuture(voidFrom, block.timestamp);
        Voiding memory voiding = Voiding({
            voidFrom: voidFrom,
            recordedAt: uint40(block.timestamp),
            reasonCode: reasonCode
        });
        _voidings[verifierId].push(voiding);
        emit AttestationsVoided(verifierId, voiding);
    }

    /* ------------------------------------------------------ INTERNAL: CHECKS */

    /// @dev A suspended issuer may still end its own declarations: that never makes anything look better.
    function _ending(
        address actor,
        bytes32 issuerId,
        uint16 reasonCode,
        uint40 effectiveFrom
    ) private view returns (Ending memory) {
        if (effectiveFrom > block.timestamp) revert EndingInFuture(effectiveFrom, block.timestamp);
        EndedBy by = EndedBy.Issuer;
        if (actor != ISSUER_REGISTRY.controllerOf(issuerId)) {
            if (actor != ISSUER_REGISTRY.authorityOfIssuer(issuerId)) {
                revert EndingUnauthorized(issuerId, actor);
            }
            by = EndedBy.Authority;
        }
        return
            Ending({
                effectiveFrom: effectiveFrom == 0 ? uint40(block.timestamp) : effectiveFrom,
                recordedAt: uint40(block.timestamp),
                reasonCode: reasonCode,
                by: by
            });
    }

    function _requireIndependent(address actor, bytes32 verifierId, bytes32 issuerId) private view {
        address operator = ISSUER_REGISTRY.controllerOf(issuerId);
        if (
            verifierId == issuerId ||
            actor == operator ||
            ISSUER_REGISTRY.controllerOf(verifierId) == operator
        ) revert VerifierNotIndependent(verifierId, issuerId);
    }

    function _holdsAt(Ending memory ending, uint40 moment) private pure returns (bool) {
        return ending.recordedAt != 0 && ending.recordedAt <= moment;
    }

    function _isContestedAt(Ending memory ending, uint40 moment) private pure returns (bool) {
        return ending.effectiveFrom <= moment && moment < ending.recordedAt;
    }
}
