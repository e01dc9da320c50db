// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Authorization} from "../interfaces/IAuthorizations.sol";
import {AttestationSubject, Inclusion, Outcome} from "../interfaces/IDeclarationRegistry.sol";

/// @title EIP-712 struct hashes of the DeclarationRegistry
/// @notice Every struct names the issuer (or verifier), the signer, the nonce and the deadline. Proofs are not signed: a
/// proof is checked, and the root that it leads to is named by the inclusion, which is.
library DeclarationTypes {
    bytes32 private constant ANCHOR_TYPEHASH = keccak256(
        "Anchor(bytes32 issuerId,bytes32 id,uint128 quantity,address signer,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant ANCHOR_BATCH_TYPEHASH = keccak256(
        "AnchorBatch(bytes32 issuerId,bytes32 root,uint64 count,address signer,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant REVOKE_TYPEHASH = keccak256(
        "Revoke(bytes32 issuerId,bytes32 id,bytes32 root,uint16 reasonCode,uint40 effectiveFrom,address signer,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant SUPERSEDE_TYPEHASH = keccak256(
        "Supersede(bytes32 issuerId,bytes32 id,bytes32 root,bytes32 successor,bytes32 successorRoot,uint16 reasonCode,uint40 effectiveFrom,address signer,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant ATTEST_TYPEHASH = keccak256(
        "Attest(bytes32 verifierId,bytes32 issuerId,bytes32 id,bytes32 reportHash,bytes32 contentHash,uint8 outcome,bytes32 root,address signer,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant WITHDRAW_TYPEHASH = keccak256(
        "Withdraw(bytes32 verifierId,bytes32 issuerId,bytes32 id,bytes32 reportHash,bytes32 contentHash,uint16 reasonCode,address signer,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant VOID_ATTESTATIONS_TYPEHASH = keccak256(
        "VoidAttestations(bytes32 verifierId,uint40 voidFrom,uint16 reasonCode,address signer,uint256 nonce,uint256 deadline)"
    );

    function anchor(
        bytes32 issuerId,
        bytes32 id,
        uint128 quantity,
        Authorization calldata a
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(ANCHOR_TYPEHASH, issuerId, id, quantity, a.signer, a.nonce, a.deadline));
    }

    function anchorBatch(
        bytes32 issuerId,
        bytes32 root,
        uint64 count,
        Authorization calldata a
    ) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(ANCHOR_BATCH_TYPEHASH, issuerId, root, count, a.signer, a.nonce, a.deadline)
            );
    }

    function revoke(
        bytes32 issuerId,
        bytes32 id,
        bytes32 root,
        uint16 reasonCode,
        uint40 effectiveFrom,
        Authorization calldata a
    ) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    REVOKE_TYPEHASH,
                    issuerId,
                    id,
                    root,
                    reasonCode,
                    effectiveFrom,
                    a.signer,
                    a.nonce,
                    a.deadline
                )
            );
    }

    function supersede(
        bytes32 issuerId,
        bytes32 id,
        Inclusion calldata inclusion,
        bytes32 successor,
        Inclusion calldata successorInclusion,
        uint16 reasonCode,
        uint40 effectiveFrom,
        Authorization calldata a
    ) internal pure returns (bytes32) {
        bytes memory head = abi.encode(SUPERSEDE_TYPEHASH, issuerId, id, inclusion.root, successor);
        bytes memory tail = abi.encode(
            successorInclusion.root,
            reasonCode,
            effectiveFrom,
            a.signer,
            a.nonce,
            a.deadline
        );
        return keccak256(bytes.concat(head, tail));
    }

    function attest(
        AttestationSubject calldata subject,
        Outcome outcome,
        bytes32 root,
        Authorization calldata a
    ) internal pure returns (bytes32) {
        bytes memory tail = abi.encode(outcome, root, a.signer, a.nonce, a.deadline);
        return keccak256(bytes.concat(ATTEST_TYPEHASH, abi.encode(subject), tail));
    }

    function withdraw(
        AttestationSubject calldata subject,
        uint16 reasonCode,
        Authorization calldata a
    ) internal pure returns (bytes32) {
        bytes memory tail = abi.encode(reasonCode, a.signer, a.nonce, a.deadline);
        return keccak256(bytes.concat(WITHDRAW_TYPEHASH, abi.encode(subject), tail));
    }

    function voidAttestations(
        bytes32 verifierId,
        uint40 voidFrom,
        uint16 reasonCode,
        Authorization calldata a
    ) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    VOID_ATTESTATIONS_TYPEHASH,
                    verifierId,
                    voidFrom,
                    reasonCode,
                    a.signer,
                    a.nonce,
                    a.deadline
                )
            );
    }
}
