// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Authorization} from "../../../contracts/interfaces/IAuthorizations.sol";
import {Accreditation} from "../../../contracts/interfaces/IIssuerRegistry.sol";

/// @title EIP-712 as a wallet does it
/// @notice Written from the standard and from the type strings, not from the libraries of the contracts: what these tests
/// sign is what a wallet would sign.
library TypedData {
    string internal constant ACCREDITATION =
        "Accreditation(string did,address controller,bytes2 jurisdiction,uint8 roles,uint32 cnGroups,uint40 validFrom,uint40 validUntil,bytes32 scopeHash)";

    /// @notice What a wallet signs for the contract at `verifyingContract`.
    function digest(
        string memory domainName,
        uint256 chainId,
        address verifyingContract,
        bytes32 structHash
    ) internal pure returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256(
                    "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
                ),
                keccak256(bytes(domainName)),
                keccak256("1"),
                chainId,
                verifyingContract
            )
        );
        return keccak256(bytes.concat("\x19\x01", domain, structHash));
    }

    /// @notice The hash of a struct of static fields that ends with signer, nonce and deadline.
    /// @param fields The ABI encoding of the fields before these three.
    function hash(
        string memory structType,
        bytes memory fields,
        Authorization memory a
    ) internal pure returns (bytes32) {
        return
            keccak256(
                bytes.concat(keccak256(bytes(structType)), fields, abi.encode(a.signer, a.nonce, a.deadline))
            );
    }

    function accreditation(Accreditation memory terms) internal pure returns (bytes32) {
        bytes memory head = abi.encode(
            keccak256(bytes(ACCREDITATION)),
            keccak256(bytes(terms.did)),
            terms.controller,
            terms.jurisdiction,
            terms.roles
        );
        bytes memory tail = abi.encode(terms.cnGroups, terms.validFrom, terms.validUntil, terms.scopeHash);
        return keccak256(bytes.concat(head, tail));
    }

    /// @notice What a candidate signs to be accredited on these terms.
    function consent(Accreditation memory terms, Authorization memory a) internal pure returns (bytes32) {
        return
            hash(
                string.concat(
                    "Consent(Accreditation accreditation,bytes32 issuerId,address signer,uint256 nonce,uint256 deadline)",
                    ACCREDITATION
                ),
                abi.encode(accreditation(terms), keccak256(bytes(terms.did))),
                a
            );
    }

    /// @notice What an account signs to become an issuer's controller.
    function controllerConsent(bytes32 issuerId, Authorization memory a) internal pure returns (bytes32) {
        return
            hash(
                "ControllerConsent(bytes32 issuerId,address signer,uint256 nonce,uint256 deadline)",
                abi.encode(issuerId),
                a
            );
    }
}
