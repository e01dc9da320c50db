// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {IAuthorizations} from "../../../contracts/interfaces/IAuthorizations.sol";

/// @title A contract account that comes back in while it is asked for its signature
/// @notice It accepts every signature, and before that tries to spend nonces of its own. Not `view`, as an honest wallet
/// would be: only the caller can keep it from writing.
contract ReenteringWallet {
    uint256 public constant NONCE = 777;

    function isValidSignature(bytes32, bytes calldata) external returns (bytes4) {
        try IAuthorizations(msg.sender).cancelNonce(NONCE) {} catch {}
        return this.isValidSignature.selector;
    }
}
