// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";

/// @title The tree of a batch, as `@openzeppelin/merkle-tree` builds it
/// @notice A complete binary tree in one array: the root first, the children of `i` at `2i + 1` and `2i + 2`, the leaves
/// last.
library MerkleTree {
    function leaf(bytes32 id, uint128 quantity) internal pure returns (bytes32) {
        return keccak256(bytes.concat(keccak256(abi.encode(id, quantity))));
    }

    function build(bytes32[] memory leaves) internal pure returns (bytes32[] memory tree) {
        tree = new bytes32[](2 * leaves.length - 1);
        for (uint256 i = 0; i < leaves.length; ++i) tree[tree.length - 1 - i] = leaves[i];
        for (uint256 i = leaves.length - 1; i > 0; --i) {
            tree[i - 1] = Hashes.commutativeKeccak256(tree[2 * i - 1], tree[2 * i]);
        }
    }

    /// @notice The proof of the node at `index` of the tree, which need not be a leaf.
    function proof(bytes32[] memory tree, uint256 index) internal pure returns (bytes32[] memory siblings) {
        uint256 depth = 0;
        for (uint256 i = index; i > 0; i = (i - 1) / 2) ++depth;
        siblings = new bytes32[](depth);
        uint256 node = index;
        for (uint256 i = 0; i < depth; ++i) {
            siblings[i] = tree[node % 2 == 1 ? node + 1 : node - 1];
            node = (node - 1) / 2;
        }
    }
}
