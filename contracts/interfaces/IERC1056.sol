// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title What we ask of the ERC-1056 registry
/// @notice The registry itself is the unchanged EthereumDIDRegistry of the npm package `ethr-did-registry`.
interface IERC1056 {
    /// @notice The account that owns an identity: the identity itself until it names another.
    function identityOwner(address identity) external view returns (address);

    /// @notice Whether `delegate` is a delegate of this type now.
    function validDelegate(
        address identity,
        bytes32 delegateType,
        address delegate
    ) external view returns (bool);
}
