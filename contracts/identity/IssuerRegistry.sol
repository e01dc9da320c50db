// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {IERC1056} from "../interfaces/IERC1056.sol";
import {Authorization} from "../interfaces/IAuthorizations.sol";
import {Accreditation, Checkpoint, IIssuerRegistry, Standing, State} from "../interfaces/IIssuerRegistry.sol";
import {Authorizations} from "../libraries/Authorizations.sol";
import {Dids} from "../libraries/Dids.sol";
import {IssuerTypes} from "../libraries/IssuerTypes.sol";
import {Roles} from "../libraries/Roles.sol";
import {Standings} from "../libraries/Standings.sol";

/// @title IssuerRegistry
/// @notice See IIssuerRegistry.
contract IssuerRegistry is IIssuerRegistry, AccessManaged, Authorizations, Multicall {
    using EnumerableSet for EnumerableSet.Bytes32Set;

    /* --------------------------------------------------------------- STORAGE */

    /// @dev The first slot answers everything that an anchor asks; it repeats the newest checkpoint to save its reads.
    struct Issuer {
        address controller;
        uint40 validFrom;
        uint40 validUntil;
        uint8 roles;
        State state;
        bytes2 jurisdiction;
        /// @dev The ERC-1056 identity of a did:ethr; zero for other methods.
        address identity;
        string did;
        Checkpoint[] history;
    }

    struct Delegate {
        uint8 capabilities;
        uint40 validUntil;
    }

    /// @notice The ERC-1056 registry of this chain, which did:ethr resolvers read.
    IERC1056 public immutable DID_REGISTRY;

    mapping(bytes2 jurisdiction => address authority) private _authorities;
    mapping(bytes32 issuerId => Issuer) private _issuers;
    /// @dev Kept by the controller that named them: with another controller, nobody's word but its own counts.
    mapping(bytes32 issuerId => mapping(address controller => mapping(address account => Delegate)))
        private _delegates;
    mapping(address controller => EnumerableSet.Bytes32Set) private _issuersOf;

    constructor(
        address accessManager,
        IERC1056 didRegistry
    ) AccessManaged(accessManager) EIP712("Kiseki IssuerRegistry", "1") {
        DID_REGISTRY = didRegistry;
    }

    /* ------------------------------------------------------------ GOVERNANCE */

    /// @inheritdoc IIssuerRegistry
    function openJurisdiction(bytes2 jurisdiction, address authority) external restricted {
        if (!_isUpperCase(jurisdiction[0]) || !_isUpperCase(jurisdiction[1])) {
            revert JurisdictionMalformed(jurisdiction);
        }
        if (_authorities[jurisdiction] != address(0)) revert JurisdictionOpen(jurisdiction);
        _setAuthority(jurisdiction, authority);
    }

    /// @inheritdoc IIssuerRegistry
    function changeAuthority(bytes2 jurisdiction, address authority) external restricted {
        if (_authorities[jurisdiction] == address(0)) revert JurisdictionUnknown(jurisdiction);
        _setAuthority(jurisdiction, authority);
    }

    /* --------------------------------------------------------- ACCREDITATION */

    /// @inheritdoc IIssuerRegistry
    function accredit(
        Accreditation calldata accreditation,
        Authorization calldata consent
    ) external returns (bytes32 issuerId) {
        issuerId = keccak256(bytes(accreditation.did));
        _accredit(msg.sender, issuerId, accreditation, consent);
    }

    /// @inheritdoc IIssuerRegistry
    function accreditFor(
        Accreditation calldata accreditation,
        Authorization calldata consent,
        Authorization calldata authority
    ) external returns (bytes32 issuerId) {
        issuerId = keccak256(bytes(accreditation.did));
        _useAuthorization(authority, IssuerTypes.accredit(accreditation, issuerId, authority));
        _accredit(authority.signer, issuerId, accreditation, consent);
    }

    /// @inheritdoc IIssuerRegistry
    function suspend(bytes32 issuerId, uint16 reasonCode, uint40 effectiveFrom) external {
        _suspend(msg.sender, issuerId, reasonCode, effectiveFrom);
    }

    /// @inheritdoc IIssuerRegistry
    function suspendFor(
        bytes32 issuerId,
        uint16 reasonCode,
        uint40 effectiveFrom,
        Authorization calldata authority
    ) external {
        _useStateChange(IssuerTypes.SUSPEND_TYPEHASH, issuerId, reasonCode, effectiveFrom, authority);
        _suspend(authority.signer, issuerId, reasonCode, effectiveFrom);
    }

    /// @inheritdoc IIssuerRegistry
    function reinstate(bytes32 issuerId, uint16 reasonCode, uint40 effectiveFrom) external {
        _reinstate(msg.sender, issuerId, reasonCode, effectiveFrom);
    }

    /// @inheritdoc IIssuerRegistry
    function reinstateFor(
        bytes32 issuerId,
        uint16 reasonCode,
        uint40 effectiveFrom,
        Authorization calldata authority
    ) external {
        _useStateChange(IssuerTypes.REINSTATE_TYPEHASH, issuerId, reasonCode, effectiveFrom, authority);
        _reinstate(authority.signer, issuerId, reasonCode, effectiveFrom);
    }

    /// @inheritdoc IIssuerRegistry
    function renew(bytes32 issuerId, uint40 validUntil, uint16 reasonCode, uint40 effectiveFrom) external {
        _renew(msg.sender, issuerId, validUntil, reasonCode, effectiveFrom);
    }

    /// @inheritdoc IIssuerRegistry
    function renewFor(
        bytes32 issuerId,
        uint40 validUntil,
        uint16 reasonCode,
        uint40 effectiveFrom,
        Authorization calldata authority
    ) external {
        _useAuthorization(
            authority,
            IssuerTypes.renew(issuerId, validUntil, reasonCode, effectiveFrom, authority)
        );
        _renew(authority.signer, issuerId, validUntil, reasonCode, effectiveFrom);
    }

    /// @inheritdoc IIssuerRegistry
    function revoke(bytes32 issuerId, uint16 reasonCode, uint40 effectiveFrom) external {
        _revoke(msg.sender, issuerId, reasonCode, effectiveFrom);
    }

    /// @inheritdoc IIssuerRegistry
    function revokeFor(
        bytes32 issuerId,
        uint16 reasonCode,
        uint40 effectiveFrom,
        Authorization calldata authority
    ) external {
        _useStateChange(IssuerTypes.REVOKE_TYPEHASH, issuerId, reasonCode, effectiveFrom, authority);
        _revoke(authority.signer, issuerId, reasonCode, effectiveFrom);
    }

    /* ------------------------------------------------- CONTROLLER, DELEGATES */

    /// @inheritdoc IIssuerRegistry
    function changeController(bytes32 issuerId, Authorization calldata consent) external {
        _changeController(msg.sender, issuerId, consent);
    }

    /// @inheritdoc IIssuerRegistry
    function changeControllerFor(
        bytes32 issuerId,
        Authorization calldata consent,
        Authorization calldata authorization
    ) external {
        _useAuthorization(
            authorization,
            IssuerTypes.changeController(issuerId, consent.signer, authorization)
        );
        _changeController(authorization.signer, issuerId, consent);
    }

    /// @inheritdoc IIssuerRegistry
    function setDelegate(bytes32 issuerId, address account, uint8 capabilities, uint40 validUntil) external {
        _setDelegate(msg.sender, issuerId, account, capabilities, validUntil);
    }

    /// @inheritdoc IIssuerRegistry
    function setDelegateFor(
        bytes32 issuerId,
        address account,
        uint8 capabilities,
        uint40 validUntil,
        Authorization calldata controller
    ) external {
        _useAuthorization(
            controller,
            IssuerTypes.setDelegate(issuerId, account, capabilities, validUntil, controller)
        );
        _setDelegate(controller.signer, issuerId, account, capabilities, validUntil);
    }

    /// @inheritdoc IIssuerRegistry
    function revokeDelegate(bytes32 issuerId, address account) external {
        _revokeDelegate(msg.sender, issuerId, account);
    }

    /// @inheritdoc IIssuerRegistry
    function revokeDelegateFor(
        bytes32 issuerId,
        address account,
        Authorization calldata controller
    ) external {
        _useAuthorization(controller, IssuerTypes.revokeDelegate(issuerId, account, controller));
        _revokeDelegate(controller.signer, issuerId, account);
    }

    /* ----------------------------------------------------------------- VIEWS */

    /// @inheritdoc IIssuerRegistry
    function requireActor(bytes32 issuerId, address account, uint8 role, uint8 capability) external view {
        Issuer storage record = _issuers[issuerId];
        if (
            account != record.controller &&
            !_isLive(_delegates[issuerId][record.controller][account], capability)
        ) {
            revert IssuerActorUnauthorized(issuerId, account, capability);
        }
        Standing standing = Standings.ofTerms(
            record.state,
            record.roles,
            role,
            record.validFrom,
            record.validUntil,
            uint40(block.timestamp)
        );
        if (standing != Standing.Accredited) revert IssuerNotAccredited(issuerId, role, standing);
    }

    /// @inheritdoc IIssuerRegistry
    function isAccredited(bytes32 issuerId, uint8 role, uint40 moment) external view returns (bool) {
        (Standing standing, ) = standingAt(issuerId, role, moment);
        return standing == Standing.Accredited;
    }

    /// @inheritdoc IIssuerRegistry
    function standingAt(
        bytes32 issuerId,
        uint8 role,
        uint40 moment
    ) public view returns (Standing standing, Checkpoint memory decisive) {
        return Standings.ofHistory(_issuers[issuerId].history, role, moment);
    }

    /// @inheritdoc IIssuerRegistry
    function authorityOf(bytes2 jurisdiction) external view returns (address) {
        return _authorities[jurisdiction];
    }

    /// @inheritdoc IIssuerRegistry
    function authorityOfIssuer(bytes32 issuerId) external view returns (address) {
        return _authorities[_known(issuerId).jurisdiction];
    }

    /// @inheritdoc IIssuerRegistry
    function controllerOf(bytes32 issuerId) external view returns (address) {
        return _issuers[issuerId].controller;
    }

    /// @inheritdoc IIssuerRegistry
    function issuersOf(address controller) external view returns (bytes32[] memory) {
        return _issuersOf[controller].values();
    }

    /// @inheritdoc IIssuerRegistry
    function issuer(
        bytes32 issuerId
    )
        external
        view
        returns (string memory did, address controller, bytes2 jurisdiction, Checkpoint memory latest)
    {
        Issuer storage record = _known(issuerId);
        latest = record.history[record.history.length - 1];
        return (record.did, record.controller, record.jurisdiction, latest);
    }

    /// @inheritdoc IIssuerRegistry
    function historyOf(bytes32 issuerId) external view returns (Checkpoint[] memory) {
        return _issuers[issuerId].history;
    }

    /// @inheritdoc IIssuerRegistry
    function delegateOf(
        bytes32 issuerId,
        address account
    ) external view returns (uint8 capabilities, uint40 validUntil) {
        Delegate storage delegate = _delegates[issuerId][_issuers[issuerId].controller][account];
        return (delegate.capabilities, delegate.validUntil);
    }

    /* ------------------------------------------------------ INTERNAL: WRITES */

    function _setAuthority(bytes2 jurisdiction, address authority) private {
        if (authority == address(0)) revert AccountZero();
        _authorities[jurisdiction] = authority;
        emit AuthoritySet(jurisdiction, authority);
    }

    function _accredit(
        address actor,
        bytes32 issuerId,
        Accreditation calldata terms,
        Authorization calldata consent
    ) private {
        _requireAuthority(terms.jurisdiction, actor);
        _requireSound(terms);
        address identity = Dids.requireCanonical(terms.did);
        _requireController(identity, terms.controller);
        if (consent.signer != terms.controller)
            revert ConsentSignerMismatch(consent.signer, terms.controller);

        Issuer storage record = _issuers[issuerId];
        if (record.jurisdiction != terms.jurisdiction) {
            if (record.state != State.None && record.state != State.Revoked) {
                revert IssuerOfOtherJurisdiction(issuerId, record.jurisdiction);
            }
            record.jurisdiction = terms.jurisdiction;
        }
        if (record.state == State.Suspended) revert IssuerStateUnexpected(issuerId, record.state);
        _useAuthorization(consent, IssuerTypes.consent(terms, issuerId, consent));

        if (record.state == State.None) {
            record.did = terms.did;
            record.identity = identity;
        }
        _setController(issuerId, record, terms.controller);
        emit IssuerAccredited(issuerId, terms.jurisdiction, terms);
        uint40 timestamp = uint40(block.timestamp);
        _record(
            issuerId,
            record,
            Checkpoint({
                recordedAt: timestamp,
                effectiveFrom: timestamp,
                validFrom: terms.validFrom,
                validUntil: terms.validUntil,
                cnGroups: terms.cnGroups,
                reasonCode: 0,
                roles: terms.roles,
                state: State.Active,
                jurisdiction: terms.jurisdiction,
                scopeHash: terms.scopeHash
            })
        );
    }

    function _suspend(address actor, bytes32 issuerId, uint16 reasonCode, uint40 effectiveFrom) private {
        Issuer storage record = _ownedBy(actor, issuerId);
        if (record.state != State.Active) revert IssuerStateUnexpected(issuerId, record.state);
        _changeState(issuerId, record, State.Suspended, record.validUntil, reasonCode, effectiveFrom);
    }

    function _reinstate(address actor, bytes32 issuerId, uint16 reasonCode, uint40 effectiveFrom) private {
        Issuer storage record = _ownedBy(actor, issuerId);
        if (record.state != State.Suspended) revert IssuerStateUnexpected(issuerId, record.state);
        _changeState(issuerId, record, State.Active, record.validUntil, reasonCode, effectiveFrom);
    }

    function _renew(
        address actor,
        bytes32 issuerId,
        uint40 validUntil,
        uint16 reasonCode,
        uint40 effectiveFrom
    ) private {
        Issuer storage record = _ownedBy(actor, issuerId);
        if (record.state == State.Revoked) revert IssuerIsRevoked(issuerId);
        _requireWindow(record.validFrom, validUntil);
        _changeState(issuerId, record, record.state, validUntil, reasonCode, effectiveFrom);
    }

    function _revoke(address actor, bytes32 issuerId, uint16 reasonCode, uint40 effectiveFrom) private {
        Issuer storage record = _ownedBy(actor, issuerId);
        if (record.state == State.Revoked) revert IssuerIsRevoked(issuerId);
        _changeState(issuerId, record, State.Revoked, record.validUntil, reasonCode, effectiveFrom);
    }

    /// @dev Copies the terms of the newest checkpoint into a new one with another state and end.
    function _changeState(
        bytes32 issuerId,
        Issuer storage record,
        State state,
        uint40 validUntil,
        uint16 reasonCode,
        uint40 effectiveFrom
    ) private {
        if (effectiveFrom > block.timestamp) revert EffectiveFromInFuture(effectiveFrom, block.timestamp);
        Checkpoint memory next = record.history[record.history.length - 1];
        next.recordedAt = uint40(block.timestamp);
        next.effectiveFrom = effectiveFrom == 0 ? uint40(block.timestamp) : effectiveFrom;
        next.state = state;
        next.validUntil = validUntil;
        next.reasonCode = reasonCode;
        _record(issuerId, record, next);
    }

    function _record(bytes32 issuerId, Issuer storage record, Checkpoint memory next) private {
        record.validFrom = next.validFrom;
        record.validUntil = next.validUntil;
        record.roles = next.roles;
        record.state = next.state;
        record.history.push(next);
        emit IssuerCheckpointed(issuerId, record.history.length - 1, next);
    }

    function _changeController(address actor, bytes32 issuerId, Authorization calldata consent) private {
        Issuer storage record = _known(issuerId);
        if (actor != record.controller && actor != _authorities[record.jurisdiction]) {
            revert ControllerOrAuthorityRequired(issuerId, actor);
        }
        if (consent.signer == address(0)) revert AccountZero();
        _requireController(record.identity, consent.signer);
        _useAuthorization(consent, IssuerTypes.controllerConsent(issuerId, consent));
        _setController(issuerId, record, consent.signer);
    }

    function _setController(bytes32 issuerId, Issuer storage record, address controller) private {
        address previous = record.controller;
        if (previous == controller) return;
        if (previous != address(0)) _issuersOf[previous].remove(issuerId);
        _issuersOf[controller].add(issuerId);
        record.controller = controller;
        emit IssuerControllerChanged(issuerId, previous, controller);
    }

    function _setDelegate(
        address actor,
        bytes32 issuerId,
        address account,
        uint8 capabilities,
        uint40 validUntil
    ) private {
        _requireControls(actor, issuerId);
        if (account == address(0)) revert AccountZero();
        if (capabilities == 0 || capabilities > Roles.ALL_CAPABILITIES) {
            revert CapabilitiesInvalid(capabilities);
        }
        if (validUntil < block.timestamp) revert WindowInvalid(uint40(block.timestamp), validUntil);
        _delegates[issuerId][actor][account] = Delegate({capabilities: capabilities, validUntil: validUntil});
        emit DelegateSet(issuerId, account, capabilities, validUntil);
    }

    function _revokeDelegate(address actor, bytes32 issuerId, address account) private {
        _requireControls(actor, issuerId);
        if (_delegates[issuerId][actor][account].capabilities == 0) revert DelegateUnknown(issuerId, account);
        delete _delegates[issuerId][actor][account];
        emit DelegateSet(issuerId, account, 0, 0);
    }

    function _useStateChange(
        bytes32 typeHash,
        bytes32 issuerId,
        uint16 reasonCode,
        uint40 effectiveFrom,
        Authorization calldata authority
    ) private {
        bytes32 structHash = IssuerTypes.stateChange(
            typeHash,
            issuerId,
            reasonCode,
            effectiveFrom,
            authority
        );
        _useAuthorization(authority, structHash);
    }

    /* ------------------------------------------------------ INTERNAL: CHECKS */

    function _known(bytes32 issuerId) private view returns (Issuer storage record) {
        record = _issuers[issuerId];
        if (record.state == State.None) revert IssuerUnknown(issuerId);
    }

    function _ownedBy(address actor, bytes32 issuerId) private view returns (Issuer storage record) {
        record = _known(issuerId);
        _requireAuthority(record.jurisdiction, actor);
    }

    function _requireAuthority(bytes2 jurisdiction, address actor) private view {
        address authority = _authorities[jurisdiction];
        if (authority == address(0)) revert JurisdictionUnknown(jurisdiction);
        if (actor != authority) revert AuthorityRequired(jurisdiction, actor);
    }

    function _requireControls(address actor, bytes32 issuerId) private view {
        if (actor != _known(issuerId).controller) revert ControllerRequired(issuerId, actor);
    }

    function _requireSound(Accreditation calldata terms) private view {
        if (terms.controller == address(0)) revert AccountZero();
        if (terms.roles == 0 || terms.roles > Roles.ALL) revert RolesInvalid(terms.roles);
        _requireWindow(terms.validFrom, terms.validUntil);
    }

    function _requireWindow(uint40 validFrom, uint40 validUntil) private view {
        if (validUntil <= validFrom || validUntil < block.timestamp) {
            revert WindowInvalid(validFrom, validUntil);
        }
    }

    /// @dev `identity` is zero for DIDs of other methods, whose link to the account lies in their consent.
    function _requireController(address identity, address controller) private view {
        if (identity == address(0) || DID_REGISTRY.identityOwner(identity) == controller) return;
        if (!DID_REGISTRY.validDelegate(identity, "sigAuth", controller)) {
            revert DidControllerMismatch(identity, controller);
        }
    }

    function _isLive(Delegate storage delegate, uint8 capability) private view returns (bool) {
        if (capability == 0 || delegate.capabilities & capability != capability) return false;
        return delegate.validUntil >= block.timestamp;
    }

    function _isUpperCase(bytes1 c) private pure returns (bool) {
        return c >= "A" && c <= "Z";
    }
}
