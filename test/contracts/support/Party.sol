// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {vm} from "./Vm.sol";

/// @notice Somebody with a key.
struct Party {
    address account;
    uint256 key;
}

/// @notice The party of this name: the same key every time, its account labelled in traces.
function party(string memory name) returns (Party memory) {
    uint256 key = uint256(keccak256(bytes(name)));
    address account = vm.addr(key);
    vm.label(account, name);
    return Party({account: account, key: key});
}
