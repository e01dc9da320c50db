// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {Authorization, IAuthorizations} from "../interfaces/IAuthorizations.sol";

/// @title Signed operations with unordered nonces
/// @notice Shared by the contracts that accept `...For` calls.
abstract contract Authorizations is IAuthorizations, EIP712 {
    /// @dev One bit a nonce, 256 nonces a slot: a relayer that uses consecutive nonces pays for a new slot rarely.
    mapping(address signer => mapping(uint256 word => uint256 bitmap)) private _usedNonces;

    /// @inheritdoc IAuthorizations
    function cancelNonce(uint256 nonce) external {
        _useNonce(msg.sender, nonce);
    }

    /// @inheritdoc IAuthorizations
    function isNonceUsed(address signer, uint256 nonce) public view returns (bool) {
        return _usedNonces[signer][nonce >> 8] & (1 << (nonce & 0xff)) != 0;
    }

    /// @dev Spends the nonce before it looks at the signature. An ERC-1271 wallet is only ever asked by a static call,
    /// so that it cannot come back in.
    function _useAuthorization(Authorization calldata authorization, bytes32 structHash) internal {
        if (block.timestamp > authorization.deadline) {
            revert AuthorizationExpired(authorization.deadline, block.timestamp);
        }
        _useNonce(authorization.signer, authorization.nonce);
        bytes32 digest = _hashTypedDataV4(structHash);
        if (!SignatureChecker.isValidSignatureNow(authorization.signer, digest, authorization.signature)) {
            revert AuthorizationInvalidSignature(authorization.signer);
        }
    }

    function _useNonce(address signer, uint256 nonce) private {
        if (isNonceUsed(signer, nonce)) revert AuthorizationNonceUsed(signer, nonce);
        _usedNonces[signer][nonce >> 8] |= 1 << (nonce & 0xff);
        emit NonceUsed(signer, nonce);
    }
}
