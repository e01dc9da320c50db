// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Authorization} from "./IAuthorizations.sol";

/// @notice One declaration on the ledger.
/// @param quantity Grams; watt-hours for electricity; 0 = not stated.
struct Anchor {
    uint128 quantity;
    uint40 anchoredAt;
    uint40 blockNumber;
}

/// @notice The root of a Merkle tree of declarations. @param count How many leaves the issuer says it has.
struct Batch {
    uint64 count;
    uint40 anchoredAt;
    uint40 blockNumber;
}

/// @notice Where an id is anchored: under `root` with a proof, or alone when `root` is zero.
/// @dev The leaf is OpenZeppelin's standard leaf of `(bytes32 id, uint128 quantity)`, hashed twice, so that no inner node
/// can pass for a leaf. Hazard: alone, neither quantity nor proof is looked at; `anchorOf` has the quantity.
struct Inclusion {
    bytes32 root;
    uint128 quantity;
    bytes32[] proof;
}

/// @notice Who ended a declaration.
enum EndedBy {
    Nobody,
    Issuer,
    Authority
}

/// @notice The end of a declaration's validity; written once. @param effectiveFrom Never after `recordedAt`.
struct Ending {
    uint40 effectiveFrom;
    uint40 recordedAt;
    uint16 reasonCode;
    EndedBy by;
}

/// @notice What held for an id at a moment; `Contested` lies between an `effectiveFrom` and the block that recorded it.
enum DeclarationStatus {
    Active,
    Contested,
    Superseded,
    Revoked
}

/// @notice A verifier's conclusion (ISO 14064-3: 2019; Implementing Regulation (EU) 2025/2546).
enum Outcome {
    None,
    Satisfied,
    SatisfiedWithComments,
    NotSatisfied
}

/// @notice A verifier's statement about one declaration, without what it commits to.
/// @param withdrawnAt Zero while it stands.
struct Attestation {
    Outcome outcome;
    uint40 attestedAt;
    uint40 blockNumber;
    uint40 withdrawnAt;
    uint16 reasonCode;
}

/// @notice What an attestation is about and what it commits to; its hash is the attestation's key.
/// @param reportHash keccak256 of the verification report.
/// @param contentHash keccak256 of the presentation with every disclosure that the verifier saw.
struct AttestationSubject {
    bytes32 verifierId;
    bytes32 issuerId;
    bytes32 id;
    bytes32 reportHash;
    bytes32 contentHash;
}

/// @notice The authority's word that what a verifier attested from `voidFrom` on counts for nothing.
struct Voiding {
    uint40 voidFrom;
    uint40 recordedAt;
    uint16 reasonCode;
}

/// @title The register of declarations
/// @notice Which declarations an accredited operator anchored and when, what became of them, and who attested to them.
/// Every fact is keyed by (issuer id, declaration id): whoever copies an id can neither block nor replace the issuer's
/// own anchor.
/// @dev Trust: who may act is asked of the IssuerRegistry at the moment of the call; nothing is asked again later.
/// Hazard: `count` of a batch is the issuer's own statement, which nobody can check on the ledger.
/// Hazard: an unfavourable attestation is public, but a holder can leave it out of its bundle; look for `Attested` events.
interface IDeclarationRegistry {
    /* ---------------------------------------------------------------- EVENTS */

    /// @notice A declaration was anchored alone.
    event Anchored(bytes32 indexed issuerId, bytes32 indexed id, uint128 quantity);
    /// @notice A batch was anchored.
    event BatchAnchored(bytes32 indexed issuerId, bytes32 indexed root, uint64 count);
    /// @notice A declaration was revoked.
    event Revoked(bytes32 indexed issuerId, bytes32 indexed id, Ending ending);
    /// @notice A declaration was replaced by another one of the same issuer.
    event Superseded(bytes32 indexed issuerId, bytes32 indexed id, bytes32 indexed successor, Ending ending);
    /// @notice A verifier attested to a declaration.
    event Attested(
        bytes32 indexed issuerId,
        bytes32 indexed id,
        bytes32 indexed verifierId,
        Outcome outcome,
        bytes32 reportHash,
        bytes32 contentHash
    );
    /// @notice A verifier withdrew an attestation.
    event AttestationWithdrawn(
        bytes32 indexed issuerId,
        bytes32 indexed id,
        bytes32 indexed verifierId,
        bytes32 reportHash,
        bytes32 contentHash,
        uint16 reasonCode
    );
    /// @notice The authority voided what the verifier attested from `voiding.voidFrom` until the event.
    event AttestationsVoided(bytes32 indexed verifierId, Voiding voiding);

    /* ---------------------------------------------------------------- ERRORS */

    /// @notice The issuer anchored this id before.
    error AnchorExists(bytes32 issuerId, bytes32 id);
    /// @notice The issuer anchored this root before.
    error BatchExists(bytes32 issuerId, bytes32 root);
    /// @notice A batch has at least one leaf.
    error BatchEmpty(bytes32 root);
    /// @notice Zero is neither an id nor a root.
    error IdZero();
    /// @notice The issuer did not anchor this id (alone), or this root.
    error AnchorUnknown(bytes32 issuerId, bytes32 idOrRoot);
    /// @notice The proof does not lead from the id and quantity to the root.
    error InclusionInvalid(bytes32 root, bytes32 id, uint128 quantity);
    /// @notice Neither the issuer's controller nor the authority of its jurisdiction.
    error EndingUnauthorized(bytes32 issuerId, address account);
    /// @notice The declaration was revoked before, which is final.
    error AlreadyRevoked(bytes32 issuerId, bytes32 id);
    /// @notice The declaration was superseded before.
    error AlreadySuperseded(bytes32 issuerId, bytes32 id, bytes32 successor);
    /// @notice A declaration cannot replace itself.
    error SuccessorIsSame(bytes32 id);
    /// @notice The successor was itself revoked or superseded.
    error SuccessorEnded(bytes32 issuerId, bytes32 successor);
    /// @notice A change cannot take effect in the future.
    error EndingInFuture(uint40 effectiveFrom, uint256 timestamp);
    /// @notice An outcome must be stated.
    error OutcomeMissing();
    /// @notice Nobody verifies its own declaration, nor one of an issuer that the same account controls, nor attests to
    /// its own as somebody else's delegate.
    error VerifierNotIndependent(bytes32 verifierId, bytes32 issuerId);
    /// @notice This verifier attested exactly this before.
    error AttestationExists(bytes32 key);
    /// @notice There is no such attestation.
    error AttestationUnknown(bytes32 key);
    /// @notice The attestation was withdrawn before.
    error AttestationAlreadyWithdrawn(bytes32 key);
    /// @notice Only the verifier's controller may withdraw its attestations.
    error WithdrawalUnauthorized(bytes32 verifierId, address account);
    /// @notice Only the authority of the verifier's jurisdiction may void its attestations.
    error VoidingUnauthorized(bytes32 verifierId, address account);

    /* --------------------------------------------------------------- ANCHORS */

    /// @notice Anchors one declaration.
    /// @dev The sender controls the issuer or is its delegate for anchoring; the issuer is an accredited operator now.
    function anchor(bytes32 issuerId, bytes32 id, uint128 quantity) external;

    /// @notice `anchor`, signed by the issuer's controller or delegate and submitted by anybody.
    function anchorFor(
        bytes32 issuerId,
        bytes32 id,
        uint128 quantity,
        Authorization calldata authorization
    ) external;

    /// @notice Anchors the root of a tree of declarations, at the same cost whatever its size.
    function anchorBatch(bytes32 issuerId, bytes32 root, uint64 count) external;

    /// @notice `anchorBatch`, signed by the issuer's controller or delegate and submitted by anybody.
    function anchorBatchFor(
        bytes32 issuerId,
        bytes32 root,
        uint64 count,
        Authorization calldata authorization
    ) external;

    /* ---------------------------------------------------------------- STATUS */

    /// @notice Revokes a declaration: by its issuer, also a suspended one, or by the authority of its jurisdiction.
    /// @dev Here and below, `effectiveFrom` zero means now: the time of the block, which nobody knows who signs before it.
    function revoke(
        bytes32 issuerId,
        bytes32 id,
        Inclusion calldata inclusion,
        uint16 reasonCode,
        uint40 effectiveFrom
    ) external;

    /// @notice `revoke`, signed by the issuer's controller or its authority and submitted by anybody.
    function revokeFor(
        bytes32 issuerId,
        bytes32 id,
        Inclusion calldata inclusion,
        uint16 reasonCode,
        uint40 effectiveFrom,
        Authorization calldata authorization
    ) external;

    /// @notice Replaces a declaration by another one of the same issuer, which is anchored already.
    function supersede(
        bytes32 issuerId,
        bytes32 id,
        Inclusion calldata inclusion,
        bytes32 successor,
        Inclusion calldata successorInclusion,
        uint16 reasonCode,
        uint40 effectiveFrom
    ) external;

    /// @notice `supersede`, signed by the issuer's controller or its authority and submitted by anybody.
    function supersedeFor(
        bytes32 issuerId,
        bytes32 id,
        Inclusion calldata inclusion,
        bytes32 successor,
        Inclusion calldata successorInclusion,
        uint16 reasonCode,
        uint40 effectiveFrom,
        Authorization calldata authorization
    ) external;

    /* ---------------------------------------------------------- ATTESTATIONS */

    /// @notice Attests to a declaration that is anchored.
    /// @dev The sender controls the verifier or is its delegate for attesting; the verifier is accredited now.
    function attest(
        AttestationSubject calldata subject,
        Outcome outcome,
        Inclusion calldata inclusion
    ) external;

    /// @notice `attest`, signed by the verifier's controller or delegate and submitted by anybody.
    function attestFor(
        AttestationSubject calldata subject,
        Outcome outcome,
        Inclusion calldata inclusion,
        Authorization calldata authorization
    ) external;

    /// @notice Withdraws an attestation. Controller of the verifier only, also of a suspended one.
    function withdraw(AttestationSubject calldata subject, uint16 reasonCode) external;

    /// @notice `withdraw`, signed by the verifier's controller and submitted by anybody.
    function withdrawFor(
        AttestationSubject calldata subject,
        uint16 reasonCode,
        Authorization calldata authorization
    ) external;

    /// @notice Voids everything that the verifier attested from `voidFrom` until now. Its authority only.
    function voidAttestations(bytes32 verifierId, uint40 voidFrom, uint16 reasonCode) external;

    /// @notice `voidAttestations`, signed by the verifier's authority and submitted by anybody.
    function voidAttestationsFor(
        bytes32 verifierId,
        uint40 voidFrom,
        uint16 reasonCode,
        Authorization calldata authorization
    ) external;

    /* ----------------------------------------------------------------- VIEWS */

    /// @notice The anchor of an id that was anchored alone; all zero when there is none.
    function anchorOf(bytes32 issuerId, bytes32 id) external view returns (Anchor memory);

    /// @notice The batch of a root; all zero when there is none.
    function batchOf(bytes32 issuerId, bytes32 root) external view returns (Batch memory);

    /// @notice When the id was anchored, alone or under a root. Reverts when the inclusion does not hold.
    function requireIncluded(
        bytes32 issuerId,
        bytes32 id,
        Inclusion calldata inclusion
    ) external view returns (uint40 anchoredAt);

    /// @notice What held for the id at `moment`. An id that was never anchored is `Active` too: ask for its anchor first.
    function statusAt(bytes32 issuerId, bytes32 id, uint40 moment) external view returns (DeclarationStatus);

    /// @notice The revocation and the supersession of an id, all zero while there is none.
    function endingsOf(
        bytes32 issuerId,
        bytes32 id
    ) external view returns (Ending memory revocation, Ending memory supersession, bytes32 successor);

    /// @notice The key of an attestation: keccak256 of the ABI encoding of its subject.
    function attestationKey(AttestationSubject calldata subject) external pure returns (bytes32);

    /// @notice An attestation, and the earliest voiding that covers it (all zero when none does).
    function attestationOf(
        AttestationSubject calldata subject
    ) external view returns (Attestation memory attestation, Voiding memory voiding);

    /// @notice Every voiding of a verifier's attestations, oldest first.
    function voidingsOf(bytes32 verifierId) external view returns (Voiding[] memory);
}
