// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Authorization} from "../interfaces/IAuthorizations.sol";
import {Accreditation} from "../interfaces/IIssuerRegistry.sol";

/// @title EIP-712 struct hashes of the IssuerRegistry
/// @notice Every struct names the issuer, the signer, the nonce and the deadline.
library IssuerTypes {
    bytes32 private constant ACCREDITATION_TYPEHASH = keccak256(
        "Accreditation(string did,address controller,bytes2 jurisdiction,uint8 roles,uint32 cnGroups,uint40 validFrom,uint40 validUntil,bytes32 scopeHash)"
    );
    bytes32 private constant CONSENT_TYPEHASH = keccak256(
        "Consent(Accreditation accreditation,bytes32 issuerId,address signer,uint256 nonce,uint256 deadline)"
        "Accreditation(string did,address controller,bytes2 jurisdiction,uint8 roles,uint32 cnGroups,uint40 validFrom,uint40 validUntil,bytes32 scopeHash)"
    );
    bytes32 private constant ACCREDIT_TYPEHASH = keccak256(
        "Accredit(Accreditation accreditation,bytes32 issuerId,address signer,uint256 nonce,uint256 deadline)"
        "Accreditation(string did,address controller,bytes2 jurisdiction,uint8 roles,uint32 cnGroups,uint40 validFrom,uint40 validUntil,bytes32 scopeHash)"
    );
    bytes32 private constant CONTROLLER_CONSENT_TYPEHASH = keccak256(
        "ControllerConsent(bytes32 issuerId,address signer,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant CHANGE_CONTROLLER_TYPEHASH = keccak256(
        "ChangeController(bytes32 issuerId,address controller,address signer,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant RENEW_TYPEHASH = keccak256(
        "Renew(bytes32 issuerId,uint40 validUntil,uint16 reasonCode,uint40 effectiveFrom,address signer,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant SET_DELEGATE_TYPEHASH = keccak256(
        "SetDelegate(bytes32 issuerId,address account,uint8 capabilities,uint40 validUntil,address signer,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant REVOKE_DELEGATE_TYPEHASH = keccak256(
        "RevokeDelegate(bytes32 issuerId,address account,address signer,uint256 nonce,uint256 deadline)"
    );

    /// @dev The three changes of state share one shape and differ by name.
    bytes32 internal constant SUSPEND_TYPEHASH = keccak256(
        "Suspend(bytes32 issuerId,uint16 reasonCode,uint40 effectiveFrom,address signer,uint256 nonce,uint256 deadline)"
    );
    bytes32 internal constant REINSTATE_TYPEHASH = keccak256(
        "Reinstate(bytes32 issuerId,uint16 reasonCode,uint40 effectiveFrom,address signer,uint256 nonce,uint256 deadline)"
    );
    bytes32 internal constant REVOKE_TYPEHASH = keccak256(
        "Revoke(bytes32 issuerId,uint16 reasonCode,uint40 effectiveFrom,address signer,uint256 nonce,uint256 deadline)"
    );

    function consent(
        Accreditation calldata accreditation,
        bytes32 issuerId,
        Authorization calldata a
    ) internal pure returns (bytes32) {
        return _overAccreditation(CONSENT_TYPEHASH, accreditation, issuerId, a);
    }

    function accredit(
        Accreditation calldata accreditation,
        bytes32 issuerId,
        Authorization calldata a
    ) internal pure returns (bytes32) {
        return _overAccreditation(ACCREDIT_TYPEHASH, accreditation, issuerId, a);
    }

    function stateChange(
        bytes32 typeHash,
        bytes32 issuerId,
        uint16 reasonCode,
        uint40 effectiveFrom,
        Authorization calldata a
    ) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(typeHash, issuerId, reasonCode, effectiveFrom, a.signer, a.nonce, a.deadline)
            );
    }

    function renew(
        bytes32 issuerId,
        uint40 validUntil,
        uint16 reasonCode,
        uint40 effectiveFrom,
        Authorization calldata a
    ) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    RENEW_TYPEHASH,
                    issuerId,
                    validUntil,
                    reasonCode,
                    effectiveFrom,
                    a.signer,
                    a.nonce,
                    a.deadline
                )
            );
    }

    function controllerConsent(bytes32 issuerId, Authorization calldata a) internal pure returns (bytes32) {
        return keccak256(abi.encode(CONTROLLER_CONSENT_TYPEHASH, issuerId, a.signer, a.nonce, a.deadline));
    }

    function changeController(
        bytes32 issuerId,
        address controller,
        Authorization calldata a
    ) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(CHANGE_CONTROLLER_TYPEHASH, issuerId, controller, a.signer, a.nonce, a.deadline)
            );
    }

    function setDelegate(
        bytes32 issuerId,
        address account,
        uint8 capabilities,
        uint40 validUntil,
        Authorization calldata a
    ) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    SET_DELEGATE_TYPEHASH,
                    issuerId,
                    account,
                    capabilities,
                    validUntil,
                    a.signer,
                    a.nonce,
                    a.deadline
                )
            );
    }

    function revokeDelegate(
        bytes32 issuerId,
        address account,
        Authorization calldata a
    ) internal pure returns (bytes32) {
        return
            keccak256(abi.encode(REVOKE_DELEGATE_TYPEHASH, issuerId, account, a.signer, a.nonce, a.deadline));
    }

    function _overAccreditation(
        bytes32 typeHash,
        Accreditation calldata accreditation,
        bytes32 issuerId,
        Authorization calldata a
    ) private pure returns (bytes32) {
        bytes32 accreditationHash = keccak256(
            abi.encode(
                ACCREDITATION_TYPEHASH,
                keccak256(bytes(accreditation.did)),
                accreditation.controller,
                accreditation.jurisdiction,
                accreditation.roles,
                accreditation.cnGroups,
                accreditation.validFrom,
                accreditation.validUntil,
                accreditation.scopeHash
            )
        );
        return keccak256(abi.encode(typeHash, accreditationHash, issuerId, a.signer, a.nonce, a.deadline));
    }
}
