// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {AttestationSubject, Inclusion} from "../../../contracts/interfaces/IDeclarationRegistry.sol";
import {LedgerTest} from "./LedgerTest.sol";
import {MerkleTree} from "./MerkleTree.sol";
import {vm} from "./Vm.sol";

/// @title Declarations to start from
abstract contract DeclarationTest is LedgerTest {
    bytes32 internal constant ID = keccak256("declaration");
    bytes32 internal constant OTHER_ID = keccak256("another declaration");
    uint128 internal constant QUANTITY = 25_000_000;

    function _anchor(bytes32 id) internal {
        vm.prank(operator.account);
        declarations.anchor(ISSUER, id, QUANTITY);
    }

    /// @dev Where an id that was anchored alone is found.
    function _alone() internal pure returns (Inclusion memory) {
        return Inclusion({root: 0, quantity: 0, proof: new bytes32[](0)});
    }

    /// @dev Anchors `id` among `count` declarations, `index` of them before it.
    function _anchorInBatch(
        bytes32 id,
        uint256 count,
        uint256 index
    ) internal returns (Inclusion memory inclusion) {
        bytes32[] memory tree = MerkleTree.build(_leaves(id, count, index));
        vm.prank(operator.account);
        declarations.anchorBatch(ISSUER, tree[0], uint64(count));
        return
            Inclusion({
                root: tree[0],
                quantity: QUANTITY,
                proof: MerkleTree.proof(tree, tree.length - 1 - index)
            });
    }

    function _leaves(
        bytes32 id,
        uint256 count,
        uint256 index
    ) internal pure returns (bytes32[] memory leaves) {
        leaves = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) {
            leaves[i] = MerkleTree.leaf(i == index ? id : keccak256(abi.encode(id, i)), QUANTITY);
        }
    }

    function _subject(bytes32 id) internal pure returns (AttestationSubject memory) {
        return
            AttestationSubject({
                verifierId: VERIFIER,
                issuerId: ISSUER,
                id: id,
                reportHash: keccak256("report"),
                contentHash: keccak256("content")
            });
    }
}
