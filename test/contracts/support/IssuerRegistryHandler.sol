// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {IssuerRegistry} from "../../../contracts/identity/IssuerRegistry.sol";
import {Authorization} from "../../../contracts/interfaces/IAuthorizations.sol";
import {Accreditation, Checkpoint, State} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Party, party} from "./Party.sol";
import {TypedData} from "./TypedData.sol";
import {vm} from "./Vm.sol";

/// @title Anybody does anything to the register of issuers
/// @notice Every call is tried, whether it may succeed or not; what went through is written down here from the arguments
/// alone, and the invariants compare that with what the register says.
contract IssuerRegistryHandler {
    struct Nonce {
        address signer;
        uint256 nonce;
    }

    struct Delegate {
        uint8 capabilities;
        uint40 validUntil;
    }

    uint256 public constant ISSUERS = 4;
    uint256 public constant PARTIES = 6;

    IssuerRegistry private immutable REGISTRY;

    /// @dev The first two are the authorities of CN and DE, the others candidates.
    Party[] private _parties;
    mapping(bytes32 issuerId => Checkpoint[]) private _written;
    mapping(bytes32 issuerId => address) public controllerOf;
    mapping(bytes32 issuerId => bytes2) public jurisdictionOf;
    mapping(bytes32 issuerId => mapping(address controller => mapping(address account => Delegate)))
        private _delegates;
    /// @notice Calls that went through although the sender had no right to; each is a sentence.
    string[] public trespasses;
    Nonce[] private _nonces;
    mapping(address signer => mapping(uint256 nonce => bool)) private _spent;

    constructor(IssuerRegistry registry) {
        REGISTRY = registry;
        string[PARTIES] memory names = ["CN", "DE", "first", "second", "third", "fourth"];
        for (uint256 i = 0; i < PARTIES; ++i) _parties.push(party(names[i]));
    }

    /* ------------------------------------------------------ WHAT MAY HAPPEN */

    function warp(uint16 delay) external {
        vm.warp(block.timestamp + delay);
    }

    function accredit(
        uint8 who,
        uint8 which,
        uint8 candidate,
        uint8 consenting,
        bool inGermany,
        uint256 seed
    ) external {
        Accreditation memory terms = _terms(which, _party(candidate).account, inGermany, seed);
        Authorization memory consent = _consent(terms, _party(consenting), seed);
        address sender = _authorityOr(who, terms.jurisdiction);
        bytes32 issuerId = _issuer(which);
        vm.prank(sender);
        try REGISTRY.accredit(terms, consent) {
            _spend(consent);
            if (consent.signer != terms.controller) trespasses.push("accredited without consent");
            if (sender != _authority(terms.jurisdiction)) {
                trespasses.push("accredited by no authority");
            }
            State state = _state(issuerId);
            bool moves = state != State.None && jurisdictionOf[issuerId] != terms.jurisdiction;
            if (moves && state != State.Revoked) trespasses.push("moved while not revoked");
            if (state == State.Suspended) trespasses.push("accredited while suspended");
            controllerOf[issuerId] = terms.controller;
            jurisdictionOf[issuerId] = terms.jurisdiction;
            _written[issuerId].push(_checkpoint(terms));
        } catch {}
    }

    function suspend(uint8 who, uint8 which, uint16 reasonCode, uint40 effectiveFrom) external {
        bytes32 issuerId = _issuer(which);
        address sender = _authorityOr(who, jurisdictionOf[issuerId]);
        vm.prank(sender);
        try REGISTRY.suspend(issuerId, reasonCode, _around(effectiveFrom)) {
            if (_state(issuerId) != State.Active) trespasses.push("suspended while not active");
            _write(sender, issuerId, State.Suspended, reasonCode, _around(effectiveFrom));
        } catch {}
    }

    function reinstate(uint8 who, uint8 which, uint16 reasonCode, uint40 effectiveFrom) external {
        bytes32 issuerId = _issuer(which);
        address sender = _authorityOr(who, jurisdictionOf[issuerId]);
        vm.prank(sender);
        try REGISTRY.reinstate(issuerId, reasonCode, _around(effectiveFrom)) {
            if (_state(issuerId) != State.Suspended) trespasses.push("reinstated while not suspended");
            _write(sender, issuerId, State.Active, reasonCode, _around(effectiveFrom));
        } catch {}
    }

    function revoke(uint8 who, uint8 which, uint16 reasonCode, uint40 effectiveFrom) external {
        bytes32 issuerId = _issuer(which);
        address sender = _authorityOr(who, jurisdictionOf[issuerId]);
        vm.prank(sender);
        try REGISTRY.revoke(issuerId, reasonCode, _around(effectiveFrom)) {
            if (_state(issuerId) == State.Revoked) trespasses.push("revoked twice");
            _write(sender, issuerId, State.Revoked, reasonCode, _around(effectiveFrom));
        } catch {}
    }

    function renew(
        uint8 who,
        uint8 which,
        uint40 validUntil,
        uint16 reasonCode,
        uint40 effectiveFrom
    ) external {
        bytes32 issuerId = _issuer(which);
        validUntil = _around(validUntil);
        address sender = _authorityOr(who, jurisdictionOf[issuerId]);
        vm.prank(sender);
        try REGISTRY.renew(issuerId, validUntil, reasonCode, _around(effectiveFrom)) {
            if (_state(issuerId) == State.Revoked) trespasses.push("renewed while revoked");
            _write(sender, issuerId, _state(issuerId), reasonCode, _around(effectiveFrom));
            _written[issuerId][_written[issuerId].length - 1].validUntil = validUntil;
        } catch {}
    }

    function changeController(uint8 who, uint8 which, uint8 candidate, uint8 signing) external {
        bytes32 issuerId = _issuer(which);
        Authorization memory consent = _unsigned(_party(candidate).account, uint256(which));
        consent.signature = _sign(_party(signing), TypedData.controllerConsent(issuerId, consent));
        address sender = _party(who).account;
        vm.prank(sender);
        try REGISTRY.changeController(issuerId, consent) {
            _spend(consent);
            if (_party(signing).account != consent.signer) trespasses.push("controller without consent");
            if (sender != controllerOf[issuerId] && sender != _authority(jurisdictionOf[issuerId])) {
                trespasses.push("controller changed by a stranger");
            }
            controllerOf[issuerId] = consent.signer;
        } catch {}
    }

    function setDelegate(
        uint8 who,
        uint8 which,
        uint8 named,
        uint8 capabilities,
        uint40 validUntil
    ) external {
        bytes32 issuerId = _issuer(which);
        address sender = _controllerOr(who, issuerId);
        address account = _parties[named % PARTIES].account;
        capabilities %= Roles.ALL_CAPABILITIES + 2;
        // Until a little before now, or some time later.
        validUntil = _around(validUntil) + 900;
        vm.prank(sender);
        try REGISTRY.setDelegate(issuerId, account, capabilities, validUntil) {
            if (sender != controllerOf[issuerId]) trespasses.push("a delegate named by a stranger");
            _delegates[issuerId][sender][account] = Delegate(capabilities, validUntil);
        } catch {}
    }

    function revokeDelegate(uint8 who, uint8 which, uint8 named) external {
        bytes32 issuerId = _issuer(which);
        address sender = _controllerOr(who, issuerId);
        address account = _parties[named % PARTIES].account;
        vm.prank(sender);
        try REGISTRY.revokeDelegate(issuerId, account) {
            if (sender != controllerOf[issuerId]) trespasses.push("a delegate revoked by a stranger");
            delete _delegates[issuerId][sender][account];
        } catch {}
    }

    function cancelNonce(uint8 who, uint8 nonce) external {
        Authorization memory a = _unsigned(_party(who).account, nonce);
        vm.prank(a.signer);
        try REGISTRY.cancelNonce(a.nonce) {
            _spend(a);
        } catch {}
    }

    /* ----------------------------------------------------------- WHAT IT SAW */

    function issuerAt(uint256 index) external pure returns (bytes32) {
        return _issuer(uint8(index));
    }

    function accountAt(uint256 index) external view returns (address) {
        return _parties[index].account;
    }

    function writtenOf(bytes32 issuerId) external view returns (Checkpoint[] memory) {
        return _written[issuerId];
    }

    /// @notice Whom the issuer's controller of now named.
    function delegateOf(bytes32 issuerId, address account) external view returns (Delegate memory) {
        return _delegates[issuerId][controllerOf[issuerId]][account];
    }

    function trespassCount() external view returns (uint256) {
        return trespasses.length;
    }

    function spentNonces() external view returns (Nonce[] memory) {
        return _nonces;
    }

    /* --------------------------------------------------------------- HELPERS */

    function _write(
        address sender,
        bytes32 issuerId,
        State state,
        uint16 reasonCode,
        uint40 effectiveFrom
    ) private {
        if (sender != _authority(jurisdictionOf[issuerId])) {
            trespasses.push("changed by no authority");
        }
        Checkpoint[] storage written = _written[issuerId];
        Checkpoint memory next = written[written.length - 1];
        next.recordedAt = uint40(block.timestamp);
        next.effectiveFrom = effectiveFrom;
        next.reasonCode = reasonCode;
        next.state = state;
        written.push(next);
    }

    function _spend(Authorization memory a) private {
        if (_spent[a.signer][a.nonce]) trespasses.push("a nonce was used twice");
        _spent[a.signer][a.nonce] = true;
        _nonces.push(Nonce({signer: a.signer, nonce: a.nonce}));
    }

    function _state(bytes32 issuerId) private view returns (State) {
        Checkpoint[] storage written = _written[issuerId];
        return written.length == 0 ? State.None : written[written.length - 1].state;
    }

    function _authority(bytes2 jurisdiction) private view returns (address) {
        if (jurisdiction == "CN") return _parties[0].account;
        return jurisdiction == "DE" ? _parties[1].account : address(0);
    }

    /// @dev The authorities act more often than the others, or little would ever happen.
    function _party(uint8 seed) private view returns (Party memory) {
        return _parties[seed < 160 ? seed % 2 : seed % PARTIES];
    }

    /// @dev Mostly the authority, or an issuer would hardly see more than one change.
    function _authorityOr(uint8 who, bytes2 jurisdiction) private view returns (address) {
        return who < 192 ? _authority(jurisdiction) : _party(who).account;
    }

    /// @dev As often as not the controller, or there would hardly be a delegate.
    function _controllerOr(uint8 who, bytes32 issuerId) private view returns (address) {
        return who < 128 ? controllerOf[issuerId] : _party(who).account;
    }

    function _did(uint8 which) private pure returns (string memory) {
        string[ISSUERS] memory dids = ["did:web:a", "did:web:b", "did:web:c", "did:web:d"];
        return dids[which % ISSUERS];
    }

    function _issuer(uint8 which) private pure returns (bytes32) {
        return keccak256(bytes(_did(which)));
    }

    /// @dev From a thousand seconds ago until a little later than now.
    function _around(uint40 seed) private view returns (uint40) {
        return uint40(block.timestamp - 1000 + (seed % 1100));
    }

    function _terms(
        uint8 which,
        address controller,
        bool inGermany,
        uint256 seed
    ) private view returns (Accreditation memory) {
        return
            Accreditation({
                did: _did(which),
                controller: controller,
                jurisdiction: inGermany ? bytes2("DE") : bytes2("CN"),
                roles: uint8(seed % (Roles.ALL + 1)),
                cnGroups: uint32(seed >> 8),
                validFrom: _around(uint40(seed >> 40)),
                validUntil: _around(uint40(seed >> 80)) + 1000,
                scopeHash: bytes32(seed)
            });
    }

    function _checkpoint(Accreditation memory terms) private view returns (Checkpoint memory) {
        return
            Checkpoint({
                recordedAt: uint40(block.timestamp),
                effectiveFrom: uint40(block.timestamp),
                validFrom: terms.validFrom,
                validUntil: terms.validUntil,
                cnGroups: terms.cnGroups,
                reasonCode: 0,
                roles: terms.roles,
                state: State.Active,
                jurisdiction: terms.jurisdiction,
                scopeHash: terms.scopeHash
            });
    }

    /// @dev Mostly the candidate itself consents; else it is somebody whose word should not count.
    function _consent(
        Accreditation memory terms,
        Party memory other,
        uint256 seed
    ) private view returns (Authorization memory a) {
        Party memory signer = other;
        if (seed % 4 != 0) {
            for (uint256 i = 0; i < PARTIES; ++i) {
                if (_parties[i].account == terms.controller) signer = _parties[i];
            }
        }
        a = _unsigned(signer.account, seed >> 128);
        a.signature = _sign(signer, TypedData.consent(terms, a));
    }

    /// @dev A few nonces only, so that they are used again.
    function _unsigned(address signer, uint256 nonce) private view returns (Authorization memory) {
        return
            Authorization({signer: signer, nonce: nonce % 64, deadline: block.timestamp + 1, signature: ""});
    }

    function _sign(Party memory signer, bytes32 structHash) private view returns (bytes memory) {
        bytes32 digest = TypedData.digest(
            "Kiseki IssuerRegistry",
            block.chainid,
            address(REGISTRY),
            structHash
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(signer.key, digest);
        return abi.encodePacked(r, s, v);
    }
}
