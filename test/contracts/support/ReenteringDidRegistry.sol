// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {IAuthorizations} from "../../../contracts/interfaces/IAuthorizations.sol";

/// @title An ERC-1056 registry that comes back in while it is asked
/// @notice It says yes to everything, and before that tries to write. Not `view`, as an honest registry would be.
contract ReenteringDidRegistry {
    uint256 public constant NONCE = 777;

    function identityOwner(address) external returns (address) {
        _comeBack();
        return address(0);
    }

    function validDelegate(address, bytes32, address) external returns (bool) {
        _comeBack();
        return true;
    }

    function _comeBack() private {
        try IAuthorizations(msg.sender).cancelNonce(NONCE) {} catch {}
    }
}
