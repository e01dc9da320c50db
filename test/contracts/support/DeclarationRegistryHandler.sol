// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {IssuerRegistry} from "../../../contracts/identity/IssuerRegistry.sol";
import {
    Anchor,
    Attestation,
    AttestationSubject,
    Batch,
    EndedBy,
    Ending,
    Inclusion,
    Outcome,
    Voiding
} from "../../../contracts/interfaces/IDeclarationRegistry.sol";
import {DeclarationRegistry} from "../../../contracts/ledger/DeclarationRegistry.sol";
import {MerkleTree} from "./MerkleTree.sol";
import {vm} from "./Vm.sol";

/// @title Anybody does anything to the register of declarations
/// @notice Every call is tried, whether it may succeed or not; what went through is written down here from the arguments
/// alone, the first time for good, and the invariants compare that with what the register says.
contract DeclarationRegistryHandler {
    /// @notice Who there is. The delegate may anchor for the first issuer and attest for the verifier until `delegateUntil`.
    struct Cast {
        address authority;
        address delegate;
        uint40 delegateUntil;
        bytes32 verifierId;
        bytes32[2] issuerIds;
        address[6] accounts;
    }

    struct Endings {
        Ending revocation;
        Ending supersession;
        bytes32 successor;
    }

    uint256 public constant IDS = 4;
    /// @dev Each tree holds two ids, among others.
    uint256 public constant TREES = 2;
    uint128 private constant QUANTITY = 7;

    DeclarationRegistry private immutable REGISTRY;
    IssuerRegistry private immutable ISSUER_REGISTRY;
    Cast private _cast;
    bytes32[][TREES] private _trees;

    mapping(bytes32 issuerId => address) private _controllers;
    mapping(bytes32 issuerId => bool) private _suspended;
    mapping(bytes32 issuerId => mapping(bytes32 id => Anchor)) private _anchors;
    mapping(bytes32 issuerId => mapping(bytes32 root => Batch)) private _batches;
    mapping(bytes32 issuerId => mapping(bytes32 id => Endings)) private _endings;
    mapping(bytes32 key => Attestation) private _attestations;
    AttestationSubject[] private _subjects;
    Voiding[] private _voidings;
    mapping(address signer => mapping(uint256 nonce => bool)) public isSpent;
    /// @notice Calls that went through although they should not have; each is a sentence.
    string[] public trespasses;

    constructor(DeclarationRegistry registry, IssuerRegistry issuerRegistry, Cast memory cast) {
        REGISTRY = registry;
        ISSUER_REGISTRY = issuerRegistry;
        _cast = cast;
        for (uint256 i = 0; i < 2; ++i) {
            _controllers[cast.issuerIds[i]] = issuerRegistry.controllerOf(cast.issuerIds[i]);
        }
        _controllers[cast.verifierId] = issuerRegistry.controllerOf(cast.verifierId);
        for (uint256 tree = 0; tree < TREES; ++tree) {
            bytes32[] memory leaves = new bytes32[](3 + tree);
            for (uint256 i = 0; i < leaves.length; ++i) {
                leaves[i] = MerkleTree.leaf(i < 2 ? idAt(2 * tree + i) : keccak256(abi.encode(i)), QUANTITY);
            }
            _trees[tree] = MerkleTree.build(leaves);
        }
    }

    /* ------------------------------------------------------ WHAT MAY HAPPEN */

    function warp(uint16 delay) external {
        vm.warp(block.timestamp + delay);
        vm.roll(block.number + 1);
    }

    function suspend(uint8 which) external {
        bytes32 issuerId = _anyIssuer(which);
        // Seldom, or nobody would ever be in good standing.
        if (_suspended[issuerId] || which > 64) return;
        _suspended[issuerId] = true;
        vm.prank(_cast.authority);
        ISSUER_REGISTRY.suspend(issuerId, 1, uint40(block.timestamp));
    }

    function reinstate(uint8 which) external {
        bytes32 issuerId = _anyIssuer(which);
        if (!_suspended[issuerId]) return;
        _suspended[issuerId] = false;
        vm.prank(_cast.authority);
        ISSUER_REGISTRY.reinstate(issuerId, 1, uint40(block.timestamp));
    }

    function anchor(uint8 who, uint8 which, uint8 what, uint128 quantity) external {
        (bytes32 issuerId, bytes32 id) = (_issuer(which), idAt(what));
        address sender = _sender(who, issuerId);
        vm.prank(sender);
        try REGISTRY.anchor(issuerId, id, quantity) {
            _checkActor(sender, issuerId, _cast.issuerIds[0]);
            if (_anchors[issuerId][id].anchoredAt != 0) return;
            _anchors[issuerId][id] = Anchor({
                quantity: quantity,
                anchoredAt: uint40(block.timestamp),
                blockNumber: uint40(block.number)
            });
        } catch {}
    }

    function anchorBatch(uint8 who, uint8 which, uint8 tree, uint64 count) external {
        (bytes32 issuerId, bytes32 root) = (_issuer(which), rootAt(tree));
        address sender = _sender(who, issuerId);
        vm.prank(sender);
        try REGISTRY.anchorBatch(issuerId, root, count) {
            _checkActor(sender, issuerId, _cast.issuerIds[0]);
            if (count == 0) trespasses.push("anchored a batch without leaves");
            if (_batches[issuerId][root].anchoredAt != 0) return;
            _batches[issuerId][root] = Batch({
                count: count,
                anchoredAt: uint40(block.timestamp),
                blockNumber: uint40(block.number)
            });
        } catch {}
    }

    function revoke(uint8 who, uint8 which, uint8 what, uint8 where, uint40 effectiveFrom) external {
        (bytes32 issuerId, bytes32 id) = (_issuer(which), idAt(what));
        address sender = _sender(who, issuerId);
        effectiveFrom = _around(effectiveFrom);
        where = _place(issuerId, what, where);
        vm.prank(sender);
        try REGISTRY.revoke(issuerId, id, _inclusion(what, where), 1, effectiveFrom) {
            _checkIncluded(issuerId, what, where);
            Ending memory ending = _ending(sender, issuerId, effectiveFrom);
            if (_endings[issuerId][id].revocation.recordedAt != 0) return;
            _endings[issuerId][id].revocation = ending;
        } catch {}
    }

    function supersede(
        uint8 who,
        uint8 which,
        uint8[2] calldata what,
        uint8[2] memory where,
        uint40 effectiveFrom
    ) external {
        bytes32 issuerId = _issuer(which);
        address sender = _sender(who, issuerId);
        effectiveFrom = _around(effectiveFrom);
        for (uint256 i = 0; i < 2; ++i) where[i] = _place(issuerId, what[i], where[i]);
        vm.prank(sender);
        try
            REGISTRY.supersede(
                issuerId,
                idAt(what[0]),
                _inclusion(what[0], where[0]),
                idAt(what[1]),
                _inclusion(what[1], where[1]),
                1,
                effectiveFrom
            )
        {
            _checkIncluded(issuerId, what[0], where[0]);
            _checkIncluded(issuerId, what[1], where[1]);
            Endings storage endings = _endings[issuerId][idAt(what[0])];
            if (endings.revocation.recordedAt != 0) trespasses.push("superseded after a revocation");
            Endings storage next = _endings[issuerId][idAt(what[1])];
            if (next.revocation.recordedAt + next.supersession.recordedAt != 0) {
                trespasses.push("superseded by what had ended");
            }
            Ending memory ending = _ending(sender, issuerId, effectiveFrom);
            if (endings.supersession.recordedAt != 0) return;
            endings.supersession = ending;
            endings.successor = idAt(what[1]);
        } catch {}
    }

    function attest(
        uint8 who,
        uint8 by,
        uint8 which,
        uint8 what,
        uint8 where,
        uint8 outcome,
        uint8 report
    ) external {
        bool byIssuer = by >= 192;
        AttestationSubject memory subject = _subject(byIssuer, which, what, report);
        where = _place(subject.issuerId, what, where);
        address sender = _sender(who, subject.verifierId);
        Outcome concluded = Outcome(outcome % 4);
        vm.prank(sender);
        try REGISTRY.attest(subject, concluded, _inclusion(what, where)) {
            _checkActor(sender, subject.verifierId, _cast.verifierId);
            _checkIncluded(subject.issuerId, what, where);
            if (concluded == Outcome.None) trespasses.push("attested without an outcome");
            if (byIssuer) trespasses.push("attested by no verifier");
            bytes32 key = keccak256(abi.encode(subject));
            if (_attestations[key].attestedAt != 0) return;
            _attestations[key] = Attestation({
                outcome: concluded,
                attestedAt: uint40(block.timestamp),
                blockNumber: uint40(block.number),
                withdrawnAt: 0,
                reasonCode: 0
            });
            _subjects.push(subject);
        } catch {}
    }

    function withdraw(uint8 who, uint8 which, uint8 what, uint8 report, uint16 reasonCode) external {
        AttestationSubject memory subject = _subject(false, which, what, report);
        if (report < 128 && _subjects.length > 0) subject = _subjects[which % _subjects.length];
        address sender = _sender(who, subject.verifierId);
        vm.prank(sender);
        try REGISTRY.withdraw(subject, reasonCode) {
            Attestation storage attestation = _attestations[keccak256(abi.encode(subject))];
            if (sender != _controllers[subject.verifierId]) trespasses.push("withdrawn by a stranger");
            if (attestation.attestedAt == 0) trespasses.push("withdrawn before it was made");
            if (attestation.withdrawnAt != 0) return;
            attestation.withdrawnAt = uint40(block.timestamp);
            attestation.reasonCode = reasonCode;
        } catch {}
    }

    function voidAttestations(uint8 who, uint40 voidFrom, uint16 reasonCode) external {
        address sender = who < 128 ? _cast.authority : _account(who);
        voidFrom =
            _subjects.length > 0 && who % 2 == 0
                ? _attestations[keccak256(abi.encode(_subjects[voidFrom % _subjects.length]))].attestedAt
                : _around(voidFrom);
        vm.prank(sender);
        try REGISTRY.voidAttestations(_cast.verifierId, voidFrom, reasonCode) {
            if (sender != _cast.authority) trespasses.push("voided by no authority");
            _voidings.push(
                Voiding({voidFrom: voidFrom, recordedAt: uint40(block.timestamp), reasonCode: reasonCode})
            );
        } catch {}
    }

    function cancelNonce(uint8 who, uint256 nonce) external {
        address sender = _account(who);
        // A few nonces only, so that they are tried again.
        nonce %= 64;
        vm.prank(sender);
        try REGISTRY.cancelNonce(nonce) {
            if (isSpent[sender][nonce]) trespasses.push("a nonce was used twice");
            isSpent[sender][nonce] = true;
        } catch {}
    }

    /* ----------------------------------------------------------- WHAT IT SAW */

    function idAt(uint256 index) public pure returns (bytes32) {
        return bytes32(1 + (index % IDS));
    }

    function rootAt(uint256 index) public view returns (bytes32) {
        return _trees[index % TREES][0];
    }

    function anchorOf(bytes32 issuerId, bytes32 id) external view returns (Anchor memory) {
        return _anchors[issuerId][id];
    }

    function batchOf(bytes32 issuerId, bytes32 root) external view returns (Batch memory) {
        return _batches[issuerId][root];
    }

    function endingsOf(bytes32 issuerId, bytes32 id) external view returns (Endings memory) {
        return _endings[issuerId][id];
    }

    function attestationOf(AttestationSubject calldata subject) external view returns (Attestation memory) {
        return _attestations[keccak256(abi.encode(subject))];
    }

    function subjects() external view returns (AttestationSubject[] memory) {
        return _subjects;
    }

    function voidings() external view returns (Voiding[] memory) {
        return _voidings;
    }

    function trespassCount() external view returns (uint256) {
        return trespasses.length;
    }

    /* ---------------------------------------------------- WHO HAD A RIGHT TO */

    /// @param delegated The issuer that the delegate acts for in this matter.
    function _checkActor(address sender, bytes32 issuerId, bytes32 delegated) private {
        bool delegate =
            sender == _cast.delegate && issuerId == delegated && block.timestamp <= _cast.delegateUntil;
        if (sender != _controllers[issuerId] && !delegate) trespasses.push("done by a stranger");
        if (_suspended[issuerId]) trespasses.push("done while suspended");
    }

    function _checkIncluded(bytes32 issuerId, uint8 what, uint8 place) private {
        if (place == 0) {
            if (_anchors[issuerId][idAt(what)].anchoredAt == 0) trespasses.push("an id that is not anchored");
            return;
        }
        uint256 tree = place - 1;
        if (_batches[issuerId][rootAt(tree)].anchoredAt == 0) trespasses.push("a root that is not anchored");
        if ((what % IDS) / 2 != tree) trespasses.push("an id that is not in the tree");
    }

    function _ending(address sender, bytes32 issuerId, uint40 effectiveFrom) private returns (Ending memory) {
        bool byIssuer = sender == _controllers[issuerId];
        if (!byIssuer && sender != _cast.authority) trespasses.push("ended by a stranger");
        if (effectiveFrom > block.timestamp) trespasses.push("ended in the future");
        return
            Ending({
                effectiveFrom: effectiveFrom,
                recordedAt: uint40(block.timestamp),
                reasonCode: 1,
                by: byIssuer ? EndedBy.Issuer : EndedBy.Authority
            });
    }

    /* --------------------------------------------------------------- HELPERS */

    function _account(uint8 seed) private view returns (address) {
        return _cast.accounts[seed % 6];
    }

    /// @dev As often as not the one that has a right to, or little would ever happen.
    function _sender(uint8 seed, bytes32 issuerId) private view returns (address) {
        return seed < 192 ? _controllers[issuerId] : _account(seed);
    }

    function _issuer(uint8 seed) private view returns (bytes32) {
        return _cast.issuerIds[seed % 2];
    }

    function _anyIssuer(uint8 seed) private view returns (bytes32) {
        return seed % 3 == 2 ? _cast.verifierId : _issuer(seed % 3);
    }

    /// @dev From a thousand seconds ago until a little later than now.
    function _around(uint40 seed) private view returns (uint40) {
        return uint40(block.timestamp - 1000 + (seed % 1100));
    }

    /// @dev Mostly where the id can be found, else anywhere: 0 alone, 1 and 2 in one of the trees.
    function _place(bytes32 issuerId, uint8 what, uint8 seed) private view returns (uint8) {
        if (seed >= 192) return seed % 3;
        return _anchors[issuerId][idAt(what)].anchoredAt != 0 ? 0 : uint8(1 + (what % IDS) / 2);
    }

    function _inclusion(uint8 what, uint8 place) private view returns (Inclusion memory inclusion) {
        inclusion.quantity = QUANTITY;
        if (place == 0) return inclusion;
        bytes32[] memory tree = _trees[place - 1];
        inclusion.root = tree[0];
        inclusion.proof = MerkleTree.proof(tree, tree.length - 1 - (what % 2));
    }

    function _subject(
        bool byIssuer,
        uint8 which,
        uint8 what,
        uint8 report
    ) private view returns (AttestationSubject memory) {
        return
            AttestationSubject({
                verifierId: byIssuer ? _cast.issuerIds[(uint256(which) + what) % 2] : _cast.verifierId,
                issuerId: _issuer(which),
                id: idAt(what),
                reportHash: bytes32(uint256(report % 2)),
                contentHash: 0
            });
    }
}
