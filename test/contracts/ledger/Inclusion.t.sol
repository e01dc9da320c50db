// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {IDeclarationRegistry, Inclusion} from "../../../contracts/interfaces/IDeclarationRegistry.sol";
import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";
import {DeclarationTest} from "../support/DeclarationTest.sol";
import {MerkleTree} from "../support/MerkleTree.sol";
import {vm} from "../support/Vm.sol";

/// @notice Which ids a root stands for, and which it does not.
contract InclusionTest is DeclarationTest {
    uint256 private constant MOST = 40;

    function testFuzz_everyLeafOfABatch_isIncludedSinceTheBatchWasAnchored(
        uint256 count,
        uint256 index,
        uint40 moment
    ) external {
        count = _bound(count, 1, MOST);
        moment = _time(moment, START, VALID_UNTIL);
        vm.warp(moment);
        Inclusion memory inclusion = _anchorInBatch(ID, count, _bound(index, 0, count - 1));
        vm.warp(uint256(moment) + 1 days);
        vm.assertEq(declarations.requireIncluded(ISSUER, ID, inclusion), moment, "anchored at");
    }

    function test_aBatchOfOne_hasItsLeafAsRootAndNoProof() external {
        Inclusion memory inclusion = _anchorInBatch(ID, 1, 0);
        vm.assertEq(inclusion.root, MerkleTree.leaf(ID, QUANTITY), "root");
        vm.assertEq(inclusion.proof.length, 0, "proof");
        vm.assertEq(declarations.requireIncluded(ISSUER, ID, inclusion), START, "anchored at");
    }

    function testFuzz_anIdAnchoredAlone_isIncludedWhateverQuantityIsNamed(uint128 quantity) external {
        _anchor(ID);
        Inclusion memory inclusion = _alone();
        inclusion.quantity = quantity;
        vm.warp(START + 1);
        vm.assertEq(declarations.requireIncluded(ISSUER, ID, inclusion), START, "anchored at");
    }

    /* -------------------------------------------------------------- REFUSALS */

    function test_anIdThatWasNotAnchored_isRefused() external {
        _anchor(OTHER_ID);
        _expectUnknown(ISSUER, ID, _alone(), ID);
    }

    function test_anIdThatARivalAnchored_isRefusedForTheIssuer() external {
        _anchor(ID);
        _expectUnknown(RIVAL, ID, _alone(), ID);
    }

    function testFuzz_aRootThatWasNotAnchored_isRefused(uint256 count) external {
        count = _bound(count, 1, MOST);
        bytes32[] memory tree = MerkleTree.build(_leaves(ID, count, 0));
        bytes32[] memory proof = MerkleTree.proof(tree, tree.length - 1);
        Inclusion memory inclusion = Inclusion({root: tree[0], quantity: QUANTITY, proof: proof});
        _expectUnknown(ISSUER, ID, inclusion, tree[0]);
    }

    function test_aRootThatTheIssuerAnchored_isRefusedForARival() external {
        Inclusion memory inclusion = _anchorInBatch(ID, 5, 2);
        _expectUnknown(RIVAL, ID, inclusion, inclusion.root);
    }

    function test_anIdAnchoredAlone_isNoRootAndARootIsNoId() external {
        bytes32 leaf = MerkleTree.leaf(ID, QUANTITY);
        _anchor(leaf);
        Inclusion memory inclusion = Inclusion({root: leaf, quantity: QUANTITY, proof: new bytes32[](0)});
        _expectUnknown(ISSUER, ID, inclusion, leaf);

        inclusion = _anchorInBatch(ID, 5, 2);
        _expectUnknown(ISSUER, inclusion.root, _alone(), inclusion.root);
    }

    function testFuzz_anotherQuantityThanTheOneInTheLeaf_isRefused(uint256 count, uint128 quantity) external {
        vm.assume(quantity != QUANTITY);
        Inclusion memory inclusion = _anchorInBatch(ID, _bound(count, 1, MOST), 0);
        inclusion.quantity = quantity;
        _expectInvalid(ID, inclusion);
    }

    function testFuzz_anotherId_isRefused(uint256 count, bytes32 id) external {
        vm.assume(id != ID);
        _expectInvalid(id, _anchorInBatch(ID, _bound(count, 1, MOST), 0));
    }

    function testFuzz_theProofOfAnotherLeaf_isRefused(uint256 count, uint256 index, uint256 other) external {
        count = _bound(count, 2, MOST);
        index = _bound(index, 0, count - 1);
        other = _bound(other, 0, count - 1);
        vm.assume(index != other);
        Inclusion memory inclusion = _anchorInBatch(ID, count, index);
        bytes32[] memory tree = MerkleTree.build(_leaves(ID, count, index));
        inclusion.proof = MerkleTree.proof(tree, tree.length - 1 - other);
        _expectInvalid(ID, inclusion);
    }

    function testFuzz_theProofForAnotherTree_isRefused(uint256 count, uint256 otherCount) external {
        count = _bound(count, 1, MOST);
        otherCount = _bound(otherCount, 1, MOST);
        vm.assume(count != otherCount);
        Inclusion memory inclusion = _anchorInBatch(ID, count, 0);
        inclusion.proof = _anchorInBatch(ID, otherCount, 0).proof;
        _expectInvalid(ID, inclusion);
    }

    function testFuzz_aProofWithOneBitChanged_isRefused(uint256 count, uint256 at, uint8 bit) external {
        Inclusion memory inclusion = _anchorInBatch(ID, _bound(count, 2, MOST), 0);
        at = _bound(at, 0, inclusion.proof.length - 1);
        inclusion.proof[at] ^= bytes32(uint256(1) << bit);
        _expectInvalid(ID, inclusion);
    }

    function testFuzz_aProofThatIsTooShortOrTooLong_isRefused(uint256 count, bytes32 more) external {
        Inclusion memory inclusion = _anchorInBatch(ID, _bound(count, 2, MOST), 0);
        bytes32[] memory proof = inclusion.proof;
        inclusion.proof = new bytes32[](proof.length + 1);
        for (uint256 i = 0; i < proof.length; ++i) inclusion.proof[i] = proof[i];
        inclusion.proof[proof.length] = more;
        _expectInvalid(ID, inclusion);

        inclusion.proof = new bytes32[](proof.length - 1);
        for (uint256 i = 0; i < proof.length - 1; ++i) inclusion.proof[i] = proof[i];
        _expectInvalid(ID, inclusion);
    }

    /* --------------------------------------------------- LEAVES AND NODES */

    /// @dev Were leaves hashed once, 64 bytes `(id, quantity)` would be an inner node over two children. An issuer picks the
    /// root freely, so nothing but the second hash keeps it from opening a node as a declaration.
    function testFuzz_aNodeWhoseChildrenReadLikeIdAndQuantity_isNoLeaf(
        bytes32 id,
        uint128 quantity
    ) external {
        bytes32 root = keccak256(abi.encode(id, quantity));
        vm.prank(operator.account);
        declarations.anchorBatch(ISSUER, root, 2);
        _expectInvalid(id, Inclusion({root: root, quantity: quantity, proof: new bytes32[](0)}));
    }

    function testFuzz_anInnerNode_isNoDeclaration(uint256 count, uint256 node, uint128 quantity) external {
        count = _bound(count, 2, MOST);
        bytes32[] memory tree = MerkleTree.build(_leaves(ID, count, 0));
        _anchorInBatch(ID, count, 0);
        node = _bound(node, 0, count - 2);
        bytes32[] memory proof = MerkleTree.proof(tree, node);
        _expectInvalid(tree[node], Inclusion({root: tree[0], quantity: quantity, proof: proof}));
        // Nor are its children, in the place of id and quantity.
        bytes32 left = tree[2 * node + 1];
        uint128 right = uint128(uint256(tree[2 * node + 2]));
        _expectInvalid(left, Inclusion({root: tree[0], quantity: right, proof: proof}));
    }

    function testFuzz_theHashOfALeaf_isNoDeclaration(uint256 count, uint256 index) external {
        count = _bound(count, 1, MOST);
        index = _bound(index, 0, count - 1);
        Inclusion memory inclusion = _anchorInBatch(ID, count, index);
        _expectInvalid(MerkleTree.leaf(ID, QUANTITY), inclusion);
        _expectInvalid(keccak256(abi.encode(ID, QUANTITY)), inclusion);
    }

    /// @dev A longer proof that hashes up from a made-up leaf to a child of the root needs a second pre-image.
    function testFuzz_aMadeUpLeafUnderALeaf_isRefused(uint256 count, bytes32 id, bytes32 sibling) external {
        Inclusion memory inclusion = _anchorInBatch(ID, _bound(count, 1, MOST), 0);
        vm.assume(
            Hashes.commutativeKeccak256(MerkleTree.leaf(id, QUANTITY), sibling) !=
                MerkleTree.leaf(ID, QUANTITY)
        );
        bytes32[] memory proof = new bytes32[](inclusion.proof.length + 1);
        proof[0] = sibling;
        for (uint256 i = 0; i < inclusion.proof.length; ++i) proof[i + 1] = inclusion.proof[i];
        inclusion.proof = proof;
        _expectInvalid(id, inclusion);
    }

    function _expectInvalid(bytes32 id, Inclusion memory inclusion) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IDeclarationRegistry.InclusionInvalid.selector,
                inclusion.root,
                id,
                inclusion.quantity
            )
        );
        declarations.requireIncluded(ISSUER, id, inclusion);
    }

    function _expectUnknown(
        bytes32 issuerId,
        bytes32 id,
        Inclusion memory inclusion,
        bytes32 missing
    ) private {
        vm.expectRevert(
            abi.encodeWithSelector(IDeclarationRegistry.AnchorUnknown.selector, issuerId, missing)
        );
        declarations.requireIncluded(issuerId, id, inclusion);
    }
}
