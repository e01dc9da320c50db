// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {ChainBoundDidRegistry} from "../../../contracts/identity/ChainBoundDidRegistry.sol";
import {IssuerRegistry} from "../../../contracts/identity/IssuerRegistry.sol";
import {Authorization} from "../../../contracts/interfaces/IAuthorizations.sol";
import {Accreditation} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {DeclarationRegistry} from "../../../contracts/ledger/DeclarationRegistry.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {IEthereumDIDRegistry} from "./IEthereumDIDRegistry.sol";
import {Party, party} from "./Party.sol";
import {TypedData} from "./TypedData.sol";
import {vm} from "./Vm.sol";

/// @title The ledger that the tests start from
/// @notice Two jurisdictions are open. In CN there are two operators, the issuer and its rival, and a verifier, each with
/// its own controller.
abstract contract LedgerTest {
    /// @dev 2026-01-01T00:00:00Z.
    uint40 internal constant START = 1_767_225_600;
    uint40 internal constant VALID_UNTIL = START + 365 days;
    bytes2 internal constant CN = "CN";
    bytes2 internal constant DE = "DE";

    string internal constant ISSUER_NAME = "Kiseki IssuerRegistry";
    string internal constant DECLARATION_NAME = "Kiseki DeclarationRegistry";

    bytes32 internal constant ISSUER = keccak256("did:web:steel.example");
    bytes32 internal constant RIVAL = keccak256("did:web:rival.example");
    bytes32 internal constant VERIFIER = keccak256("did:web:verifier.example");
    bytes32 internal constant UNKNOWN = keccak256("did:web:nobody.example");

    AccessManager internal accessManager;
    IEthereumDIDRegistry internal didRegistry;
    IssuerRegistry internal issuers;
    DeclarationRegistry internal declarations;

    Party internal governance = party("governance");
    Party internal authority = party("authority of CN");
    Party internal otherAuthority = party("authority of DE");
    Party internal operator = party("operator");
    Party internal rival = party("rival");
    Party internal verifier = party("verifier");
    Party internal newcomer = party("newcomer");
    Party internal stranger = party("stranger");

    uint256 private _nonces;

    function setUp() public virtual {
        vm.warp(START);
        accessManager = new AccessManager(governance.account);
        bytes memory creationCode = vm.parseJsonBytes(
            vm.readFile(
                "node_modules/ethr-did-registry/artifacts/contracts/EthereumDIDRegistry.sol/EthereumDIDRegistry.json"
            ),
            ".bytecode"
        );
        didRegistry = IEthereumDIDRegistry(address(new ChainBoundDidRegistry(creationCode).DID_REGISTRY()));
        issuers = new IssuerRegistry(address(accessManager), didRegistry);
        declarations = new DeclarationRegistry(issuers);

        vm.startPrank(governance.account);
        issuers.openJurisdiction(CN, authority.account);
        issuers.openJurisdiction(DE, otherAuthority.account);
        vm.stopPrank();

        _accredit(_terms("did:web:steel.example", operator, Roles.OPERATOR), operator);
        _accredit(_terms("did:web:rival.example", rival, Roles.OPERATOR), rival);
        _accredit(_terms("did:web:verifier.example", verifier, Roles.VERIFIER), verifier);
    }

    /* --------------------------------------------------------- ACCREDITATION */

    function _terms(
        string memory did,
        Party memory controller,
        uint8 roles
    ) internal pure returns (Accreditation memory) {
        return
            Accreditation({
                did: did,
                controller: controller.account,
                jurisdiction: CN,
                roles: roles,
                cnGroups: 1,
                validFrom: START,
                validUntil: VALID_UNTIL,
                scopeHash: keccak256("scope")
            });
    }

    /// @dev By the authority of the jurisdiction that the terms name, with the candidate's consent.
    function _accredit(Accreditation memory terms, Party memory candidate) internal returns (bytes32) {
        Authorization memory consent = _consent(terms, candidate);
        vm.prank(issuers.authorityOf(terms.jurisdiction));
        return issuers.accredit(terms, consent);
    }

    function _consent(
        Accreditation memory terms,
        Party memory candidate
    ) internal returns (Authorization memory a) {
        a = _unsigned(candidate.account);
        a.signature = _signIssuers(candidate, TypedData.consent(terms, a));
    }

    function _controllerConsent(
        bytes32 issuerId,
        Party memory candidate
    ) internal returns (Authorization memory a) {
        a = _unsigned(candidate.account);
        a.signature = _signIssuers(candidate, TypedData.controllerConsent(issuerId, a));
    }

    /* ------------------------------------------------------------ SIGNATURES */

    /// @dev Good for an hour, with a nonce that was not used before.
    function _unsigned(address signer) internal returns (Authorization memory) {
        return
            Authorization({
                signer: signer,
                nonce: 1_000_000 + _nonces++,
                deadline: block.timestamp + 1 hours,
                signature: ""
            });
    }

    function _signIssuers(Party memory signer, bytes32 structHash) internal view returns (bytes memory) {
        return _sign(signer, TypedData.digest(ISSUER_NAME, block.chainid, address(issuers), structHash));
    }

    function _signDeclarations(Party memory signer, bytes32 structHash) internal view returns (bytes memory) {
        return
            _sign(
                signer,
                TypedData.digest(DECLARATION_NAME, block.chainid, address(declarations), structHash)
            );
    }

    function _sign(Party memory signer, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(signer.key, digest);
        return abi.encodePacked(r, s, v);
    }

    /* --------------------------------------------------------------- NUMBERS */

    /// @dev A number from `least` to `most` inclusive, from a fuzzed one.
    function _bound(uint256 seed, uint256 least, uint256 most) internal pure returns (uint256) {
        return least + (seed % (most - least + 1));
    }

    function _time(uint256 seed, uint256 least, uint256 most) internal pure returns (uint40) {
        return uint40(_bound(seed, least, most));
    }
}
