// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Authorization} from "./IAuthorizations.sol";

/// @notice What an authority grants and a candidate consents to.
/// @param did The issuer's DID in its one canonical spelling. For did:ethr that is
/// `did:ethr:0x<chain id, hex, no leading zero>:0x<address, lower case>`.
/// @param controller The account that acts for the issuer on the ledger.
/// @param jurisdiction ISO 3166 alpha-2 code, upper case, as two ASCII bytes.
/// @param roles Bitmap: 1 operator, 2 trader, 4 verifier, 8 importer, 16 auditor.
/// @param cnGroups Bitmap of the aggregated goods categories of Regulation (EU) 2023/956 that the grant covers.
/// @param validFrom First second of validity. @param validUntil Last second of validity.
/// @param scopeHash keccak256 of the scope document; zero when there is none.
struct Accreditation {
    string did;
    address controller;
    bytes2 jurisdiction;
    uint8 roles;
    uint32 cnGroups;
    uint40 validFrom;
    uint40 validUntil;
    bytes32 scopeHash;
}

/// @notice The state that an authority last set.
enum State {
    None,
    Active,
    Suspended,
    Revoked
}

/// @notice Whether an issuer held a role at a moment.
/// @dev `Contested`: a later record of the same jurisdiction, with an `effectiveFrom` at or before the moment, says
/// otherwise than what the ledger said at that moment. An authority does not contest what another jurisdiction's said.
enum Standing {
    UnknownIssuer,
    RoleNotGranted,
    OutsideWindow,
    Accredited,
    Contested,
    Suspended,
    Revoked
}

/// @notice One entry of an issuer's history; entries are only ever added.
/// @param recordedAt When the ledger learned it. @param effectiveFrom From when it holds; never after `recordedAt`.
/// @param jurisdiction Whose authority wrote it: an issuer may have moved since.
struct Checkpoint {
    uint40 recordedAt;
    uint40 effectiveFrom;
    uint40 validFrom;
    uint40 validUntil;
    uint32 cnGroups;
    uint16 reasonCode;
    uint8 roles;
    State state;
    bytes2 jurisdiction;
    bytes32 scopeHash;
}

/// @title The register of issuers
/// @notice Who may declare, attest, trade, import and audit, in which jurisdiction, for which goods, and since when.
/// `issuerId = keccak256(bytes(did))` survives every change of keys.
/// @dev Trust: governance opens jurisdictions and names their authorities; an authority decides alone about the issuers
/// of its jurisdiction, but nobody is accredited without a signature of their own.
/// Hazard: a did:ethr identity whose ERC-1056 owner changes afterwards keeps its controller here until the authority or
/// the controller changes it. A verifier therefore resolves the DID itself, at the block of the anchor.
interface IIssuerRegistry {
    /* ---------------------------------------------------------------- EVENTS */

    /// @notice Governance opened a jurisdiction or gave it another authority.
    event AuthoritySet(bytes2 indexed jurisdiction, address indexed authority);
    /// @notice An issuer was accredited, for the first time or anew.
    event IssuerAccredited(
        bytes32 indexed issuerId,
        bytes2 indexed jurisdiction,
        Accreditation accreditation
    );
    /// @notice The full new entry of the issuer's history, after every change of its standing.
    event IssuerCheckpointed(bytes32 indexed issuerId, uint256 index, Checkpoint checkpoint);
    /// @notice Another account acts for the issuer from now on.
    event IssuerControllerChanged(
        bytes32 indexed issuerId,
        address indexed previous,
        address indexed controller
    );
    /// @notice `account` may act for the issuer within `capabilities` until `validUntil`; zero capabilities: no longer.
    event DelegateSet(
        bytes32 indexed issuerId,
        address indexed account,
        uint8 capabilities,
        uint40 validUntil
    );

    /* ---------------------------------------------------------------- ERRORS */

    /// @notice A jurisdiction is two upper-case ASCII letters (ISO 3166 alpha-2).
    error JurisdictionMalformed(bytes2 jurisdiction);
    /// @notice The jurisdiction was opened before.
    error JurisdictionOpen(bytes2 jurisdiction);
    /// @notice The jurisdiction was never opened.
    error JurisdictionUnknown(bytes2 jurisdiction);
    /// @notice The zero address cannot be an authority, a controller or a delegate.
    error AccountZero();
    /// @notice Only the authority of the jurisdiction may do this.
    error AuthorityRequired(bytes2 jurisdiction, address account);
    /// @notice Only the issuer's controller may do this.
    error ControllerRequired(bytes32 issuerId, address account);
    /// @notice Neither the issuer's controller nor the authority of its jurisdiction.
    error ControllerOrAuthorityRequired(bytes32 issuerId, address account);
    /// @notice No issuer has this id.
    error IssuerUnknown(bytes32 issuerId);
    /// @notice The issuer belongs to another jurisdiction.
    error IssuerOfOtherJurisdiction(bytes32 issuerId, bytes2 jurisdiction);
    /// @notice The issuer's accreditation was revoked, which is final until it is accredited anew.
    error IssuerIsRevoked(bytes32 issuerId);
    /// @notice The issuer is not in the state that the operation starts from.
    error IssuerStateUnexpected(bytes32 issuerId, State state);
    /// @notice The issuer does not hold the role now.
    error IssuerNotAccredited(bytes32 issuerId, uint8 role, Standing standing);
    /// @notice The account is neither the controller nor a live delegate with the capability.
    error IssuerActorUnauthorized(bytes32 issuerId, address account, uint8 capability);
    /// @notice At least one role, and only known ones.
    error RolesInvalid(uint8 roles);
    /// @notice The window is empty or has passed.
    error WindowInvalid(uint40 validFrom, uint40 validUntil);
    /// @notice A change cannot take effect in the future.
    error EffectiveFromInFuture(uint40 effectiveFrom, uint256 timestamp);
    /// @notice Delegates need at least one known capability: 1 anchor, 2 attest.
    error CapabilitiesInvalid(uint8 capabilities);
    /// @notice The account is no delegate of the issuer.
    error DelegateUnknown(bytes32 issuerId, address account);
    /// @notice Not a DID of at most 256 characters (W3C Decentralized Identifiers 1.0, section 3.1), or a did:ethr without
    /// an address.
    error DidMalformed(string did);
    /// @notice A DID has one spelling on this chain.
    error DidNotCanonical(string given, string canonical);
    /// @notice The account is neither the ERC-1056 owner nor a valid `sigAuth` delegate of the did:ethr identity.
    error DidControllerMismatch(address identity, address controller);
    /// @notice The consent was signed by another account than the controller.
    error ConsentSignerMismatch(address signer, address controller);

    /* ------------------------------------------------------------ GOVERNANCE */

    /// @notice Opens a jurisdiction. Restricted to governance by the AccessManager.
    function openJurisdiction(bytes2 jurisdiction, address authority) external;

    /// @notice Gives an open jurisdiction another authority. Restricted to governance by the AccessManager.
    function changeAuthority(bytes2 jurisdiction, address authority) external;

    /* --------------------------------------------------------- ACCREDITATION */

    /// @notice Accredits an issuer, or one that is known anew with other terms, with its controller's signed consent.
    /// @dev `consent` signs `Consent(Accreditation accreditation,bytes32 issuerId,address signer,uint256 nonce,uint256
    /// deadline)`. An issuer can move to another jurisdiction only after its accreditation was revoked. A suspended issuer
    /// is reinstated first, so that no accreditation signed before a suspension ends it, and none ends without a reason.
    /// Hazard: one signed before a revocation and not submitted yet undoes the revocation until its deadline.
    function accredit(
        Accreditation calldata accreditation,
        Authorization calldata consent
    ) external returns (bytes32 issuerId);

    /// @notice `accredit`, signed by the authority and submitted by anybody.
    function accreditFor(
        Accreditation calldata accreditation,
        Authorization calldata consent,
        Authorization calldata authority
    ) external returns (bytes32 issuerId);

    /// @notice Suspends an issuer. What it did between `effectiveFrom` and now becomes contested.
    /// @dev Here and below, `effectiveFrom` zero means now: the time of the block, which nobody knows who signs before it.
    function suspend(bytes32 issuerId, uint16 reasonCode, uint40 effectiveFrom) external;

    /// @notice `suspend`, signed by the authority and submitted by anybody.
    function suspendFor(
        bytes32 issuerId,
        uint16 reasonCode,
        uint40 effectiveFrom,
        Authorization calldata authority
    ) external;

    /// @notice Ends a suspension.
    function reinstate(bytes32 issuerId, uint16 reasonCode, uint40 effectiveFrom) external;

    /// @notice `reinstate`, signed by the authority and submitted by anybody.
    function reinstateFor(
        bytes32 issuerId,
        uint16 reasonCode,
        uint40 effectiveFrom,
        Authorization calldata authority
    ) external;

    /// @notice Moves the end of the validity window; the other terms stay, so no new consent is needed.
    function renew(bytes32 issuerId, uint40 validUntil, uint16 reasonCode, uint40 effectiveFrom) external;

    /// @notice `renew`, signed by the authority and submitted by anybody.
    function renewFor(
        bytes32 issuerId,
        uint40 validUntil,
        uint16 reasonCode,
        uint40 effectiveFrom,
        Authorization calldata authority
    ) external;

    /// @notice Ends an accreditation. What the issuer did between `effectiveFrom` and now becomes contested.
    function revoke(bytes32 issuerId, uint16 reasonCode, uint40 effectiveFrom) external;

    /// @notice `revoke`, signed by the authority and submitted by anybody.
    function revokeFor(
        bytes32 issuerId,
        uint16 reasonCode,
        uint40 effectiveFrom,
        Authorization calldata authority
    ) external;

    /* ------------------------------------------------- CONTROLLER, DELEGATES */

    /// @notice Lets another account act for the issuer: by its controller, or by its authority after a key loss.
    /// Delegates belong to the controller that named them: those of the former one act no longer, unless it comes back.
    /// @dev `consent` of the new controller signs `ControllerConsent(bytes32 issuerId,address signer,uint256
    /// nonce,uint256 deadline)`.
    function changeController(bytes32 issuerId, Authorization calldata consent) external;

    /// @notice `changeController`, signed by the controller or the authority and submitted by anybody.
    function changeControllerFor(
        bytes32 issuerId,
        Authorization calldata consent,
        Authorization calldata authorization
    ) external;

    /// @notice Lets `account` anchor (1) or attest (2) or both (3) for the issuer until a date. Controller only.
    function setDelegate(bytes32 issuerId, address account, uint8 capabilities, uint40 validUntil) external;

    /// @notice `setDelegate`, signed by the controller and submitted by anybody.
    function setDelegateFor(
        bytes32 issuerId,
        address account,
        uint8 capabilities,
        uint40 validUntil,
        Authorization calldata controller
    ) external;

    /// @notice Takes every capability from one delegate at once. Controller only.
    function revokeDelegate(bytes32 issuerId, address account) external;

    /// @notice `revokeDelegate`, signed by the controller and submitted by anybody.
    function revokeDelegateFor(bytes32 issuerId, address account, Authorization calldata controller) external;

    /* ----------------------------------------------------------------- VIEWS */

    /// @notice Reverts unless `account` may act for the issuer with `capability` and the issuer holds `role` now. Where
    /// these name several bits, all of them are needed.
    function requireActor(bytes32 issuerId, address account, uint8 role, uint8 capability) external view;

    /// @notice Whether the issuer held the role at `moment`, uncontested.
    function isAccredited(bytes32 issuerId, uint8 role, uint40 moment) external view returns (bool);

    /// @notice The issuer's standing at `moment`, and the entry of its history that decides.
    /// @return standing What held. @return decisive The contesting entry, or the last one recorded at or before `moment`.
    function standingAt(
        bytes32 issuerId,
        uint8 role,
        uint40 moment
    ) external view returns (Standing standing, Checkpoint memory decisive);

    /// @notice The authority of a jurisdiction; zero when it was never opened.
    function authorityOf(bytes2 jurisdiction) external view returns (address);

    /// @notice The authority of the issuer's jurisdiction. Reverts for an unknown issuer.
    function authorityOfIssuer(bytes32 issuerId) external view returns (address);

    /// @notice The account that acts for the issuer; zero for an unknown one.
    function controllerOf(bytes32 issuerId) external view returns (address);

    /// @notice The issuers that an account controls.
    function issuersOf(address controller) external view returns (bytes32[] memory);

    /// @notice DID, controller, jurisdiction and the newest entry of the history. Reverts for an unknown issuer.
    function issuer(
        bytes32 issuerId
    )
        external
        view
        returns (string memory did, address controller, bytes2 jurisdiction, Checkpoint memory latest);

    /// @notice The whole history of an issuer, oldest first.
    function historyOf(bytes32 issuerId) external view returns (Checkpoint[] memory);

    /// @notice What a delegate may do, and until when; zero for one that a former controller named.
    function delegateOf(
        bytes32 issuerId,
        address account
    ) external view returns (uint8 capabilities, uint40 validUntil);
}
