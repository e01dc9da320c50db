// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {IERC1056} from "../../../contracts/interfaces/IERC1056.sol";

/// @title What the owner of a did:ethr does at the ERC-1056 registry
interface IEthereumDIDRegistry is IERC1056 {
    function changeOwner(address identity, address newOwner) external;

    /// @param validity Seconds from now.
    function addDelegate(address identity, bytes32 delegateType, address delegate, uint256 validity) external;

    function revokeDelegate(address identity, bytes32 delegateType, address delegate) external;
}
