// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice A signer's EIP-712 permission for one operation, which anybody may submit.
/// @param signer The account that acts; an ERC-1271 wallet may sign too.
/// @param nonce Any number that the signer has not used before. Nonces are unordered, so that a relayer can land many
/// operations in any order.
/// @param deadline Last second (UTC) at which the operation may be submitted.
/// @param signature Over the typed struct of the operation, which names the issuer, the signer, nonce and deadline.
struct Authorization {
    address signer;
    uint256 nonce;
    uint256 deadline;
    bytes signature;
}

/// @title Signed operations
/// @notice What every contract of the ledger promises about operations that are signed by one account and submitted by
/// another.
/// @dev Hazard: whoever holds a signed operation may submit it until its deadline. `cancelNonce` is the way back.
interface IAuthorizations {
    /// @notice A nonce of `signer` is spent, by an operation or by cancellation.
    event NonceUsed(address indexed signer, uint256 nonce);

    /// @notice The operation came after its deadline.
    error AuthorizationExpired(uint256 deadline, uint256 timestamp);

    /// @notice The nonce was used or cancelled before.
    error AuthorizationNonceUsed(address signer, uint256 nonce);

    /// @notice The signature is not the signer's over exactly this operation.
    error AuthorizationInvalidSignature(address signer);

    /// @notice Spends a nonce of the sender, so that an operation signed with it can never be submitted.
    function cancelNonce(uint256 nonce) external;

    /// @notice Whether `nonce` of `signer` is spent.
    function isNonceUsed(address signer, uint256 nonce) external view returns (bool);
}
