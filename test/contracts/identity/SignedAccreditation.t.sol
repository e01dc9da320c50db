// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Authorization} from "../../../contracts/interfaces/IAuthorizations.sol";
import {
    Accreditation,
    Checkpoint,
    IIssuerRegistry,
    State
} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Party} from "../support/Party.sol";
import {SignedOperationTest} from "../support/SignedOperationTest.sol";
import {TypedData} from "../support/TypedData.sol";
import {vm} from "../support/Vm.sol";

/// @notice Signed by the authority of the jurisdiction.
abstract contract SignedByAuthorityTest is SignedOperationTest {
    function _target() internal view override returns (address, string memory) {
        return (address(issuers), ISSUER_NAME);
    }

    function _signer() internal view virtual override returns (Party memory) {
        return authority;
    }

    function _entitle(Party memory account) internal virtual override {
        _giveAuthority(account);
    }

    function _unauthorized(address account) internal view virtual override returns (bytes memory) {
        return abi.encodeWithSelector(IIssuerRegistry.AuthorityRequired.selector, CN, account);
    }

    function _newest() internal view returns (Checkpoint memory latest) {
        (, , , latest) = issuers.issuer(ISSUER);
    }
}

/// @notice The terms of an accreditation, and each of them changed.
abstract contract SignedTermsTest is SignedByAuthorityTest {
    Accreditation internal terms;

    function setUp() public virtual override {
        super.setUp();
        terms = _terms("did:web:cement.example", newcomer, Roles.OPERATOR);
        // The authority of a second jurisdiction, so that a changed one is refused for nothing but the signature.
        vm.prank(governance.account);
        issuers.openJurisdiction("JP", authority.account);
    }

    function _isDone() internal view override returns (bool) {
        return issuers.historyOf(keccak256("did:web:cement.example")).length == 1;
    }

    function _alteredTerms(uint256 field) internal view returns (Accreditation memory altered) {
        altered = terms;
        if (field == 0) altered.did = "did:web:other.example";
        if (field == 1) altered.jurisdiction = "JP";
        if (field == 2) altered.roles = Roles.VERIFIER;
        if (field == 3) altered.cnGroups += 1;
        if (field == 4) altered.validFrom += 1;
        if (field == 5) altered.validUntil += 1;
        if (field == 6) altered.scopeHash = keccak256("other scope");
    }
}

contract AccreditForTest is SignedTermsTest {
    Authorization private _consented;

    function setUp() public override {
        super.setUp();
        _consented = _consent(terms, newcomer);
        _consented.deadline = type(uint256).max;
        _consented.signature = _signIssuers(newcomer, TypedData.consent(terms, _consented));
    }

    function _structHash(Authorization memory a) internal view override returns (bytes32) {
        return
            TypedData.hash(
                string.concat(
                    "Accredit(Accreditation accreditation,bytes32 issuerId,address signer,uint256 nonce,uint256 deadline)",
                    TypedData.ACCREDITATION
                ),
                abi.encode(TypedData.accreditation(terms), keccak256(bytes(terms.did))),
                a
            );
    }

    function _call(Authorization memory a) internal view override returns (bytes memory) {
        return abi.encodeCall(IIssuerRegistry.accreditFor, (terms, _consented, a));
    }

    function _altered(Authorization memory a) internal view override returns (bytes[] memory calls) {
        calls = new bytes[](8);
        for (uint256 i = 0; i < 7; ++i) {
            calls[i] = abi.encodeCall(IIssuerRegistry.accreditFor, (_alteredTerms(i), _consented, a));
        }
        Accreditation memory altered = terms;
        altered.controller = stranger.account;
        calls[7] = abi.encodeCall(IIssuerRegistry.accreditFor, (altered, _consented, a));
    }
}

/// @notice The candidate signs, the authority submits.
contract AccreditConsentTest is SignedTermsTest {
    function _signer() internal view override returns (Party memory) {
        return newcomer;
    }

    function _submitter(address) internal view override returns (address) {
        return authority.account;
    }

    function _entitle(Party memory account) internal override {
        terms.controller = account.account;
    }

    function _structHash(Authorization memory a) internal view override returns (bytes32) {
        return TypedData.consent(terms, a);
    }

    function _call(Authorization memory a) internal view override returns (bytes memory) {
        return _callWith(terms, a);
    }

    function _altered(Authorization memory a) internal view override returns (bytes[] memory calls) {
        calls = new bytes[](7);
        for (uint256 i = 0; i < 7; ++i) calls[i] = _callWith(_alteredTerms(i), a);
    }

    function _callWith(
        Accreditation memory accreditation,
        Authorization memory a
    ) private pure returns (bytes memory) {
        return abi.encodeCall(IIssuerRegistry.accredit, (accreditation, a));
    }

    function _unauthorized(address account) internal view override returns (bytes memory) {
        return
            abi.encodeWithSelector(IIssuerRegistry.ConsentSignerMismatch.selector, account, newcomer.account);
    }

    /// @dev Here a contract that is no wallet is refused because it is not the candidate.
    function test_isRefused_forAContractThatIsNoWallet() external override {
        Party memory contract_ = Party({account: address(issuers), key: newcomer.key});
        _entitle(contract_);
        Authorization memory a = _authorization(contract_);
        _expectInvalidSignature(address(issuers), _call(a));
    }
}

/// @notice suspend, reinstate and revoke sign one shape under three names.
abstract contract SignedStateChangeTest is SignedByAuthorityTest {
    function _name() internal pure virtual returns (string memory);

    function _selector() internal pure virtual returns (bytes4);

    function _state() internal pure virtual returns (State);

    function _structHash(Authorization memory a) internal pure override returns (bytes32) {
        return
            TypedData.hash(
                string.concat(
                    _name(),
                    "(bytes32 issuerId,uint16 reasonCode,uint40 effectiveFrom,address signer,uint256 nonce,uint256 deadline)"
                ),
                abi.encode(ISSUER, 5, START),
                a
            );
    }

    function _call(Authorization memory a) internal pure override returns (bytes memory) {
        return abi.encodeWithSelector(_selector(), ISSUER, 5, START, a);
    }

    function _altered(Authorization memory a) internal pure override returns (bytes[] memory calls) {
        calls = new bytes[](5);
        calls[0] = abi.encodeWithSelector(_selector(), RIVAL, 5, START, a);
        calls[1] = abi.encodeWithSelector(_selector(), ISSUER, 6, START, a);
        calls[2] = abi.encodeWithSelector(_selector(), ISSUER, 5, START - 1, a);
        bytes4[3] memory selectors = [
            IIssuerRegistry.suspendFor.selector,
            IIssuerRegistry.reinstateFor.selector,
            IIssuerRegistry.revokeFor.selector
        ];
        uint256 next = 3;
        for (uint256 i = 0; i < 3; ++i) {
            if (selectors[i] == _selector()) continue;
            calls[next++] = abi.encodeWithSelector(selectors[i], ISSUER, 5, START, a);
        }
    }

    function _isDone() internal view override returns (bool) {
        return _newest().state == _state() && _newest().reasonCode == 5;
    }
}

contract SuspendForTest is SignedStateChangeTest {
    function _name() internal pure override returns (string memory) {
        return "Suspend";
    }

    function _selector() internal pure override returns (bytes4) {
        return IIssuerRegistry.suspendFor.selector;
    }

    function _state() internal pure override returns (State) {
        return State.Suspended;
    }
}

contract ReinstateForTest is SignedStateChangeTest {
    function setUp() public override {
        super.setUp();
        vm.prank(authority.account);
        issuers.suspend(ISSUER, 1, START);
    }

    function _name() internal pure override returns (string memory) {
        return "Reinstate";
    }

    function _selector() internal pure override returns (bytes4) {
        return IIssuerRegistry.reinstateFor.selector;
    }

    function _state() internal pure override returns (State) {
        return State.Active;
    }
}

contract RevokeIssuerForTest is SignedStateChangeTest {
    function _name() internal pure override returns (string memory) {
        return "Revoke";
    }

    function _selector() internal pure override returns (bytes4) {
        return IIssuerRegistry.revokeFor.selector;
    }

    function _state() internal pure override returns (State) {
        return State.Revoked;
    }
}

contract RenewForTest is SignedByAuthorityTest {
    uint40 private constant END = VALID_UNTIL + 1 days;

    function _structHash(Authorization memory a) internal pure override returns (bytes32) {
        return
            TypedData.hash(
                "Renew(bytes32 issuerId,uint40 validUntil,uint16 reasonCode,uint40 effectiveFrom,address signer,uint256 nonce,uint256 deadline)",
                abi.encode(ISSUER, END, 5, START),
                a
            );
    }

    function _call(Authorization memory a) internal pure override returns (bytes memory) {
        return abi.encodeCall(IIssuerRegistry.renewFor, (ISSUER, END, 5, START, a));
    }

    function _altered(Authorization memory a) internal pure override returns (bytes[] memory calls) {
        calls = new bytes[](4);
        calls[0] = abi.encodeCall(IIssuerRegistry.renewFor, (RIVAL, END, 5, START, a));
        calls[1] = abi.encodeCall(IIssuerRegistry.renewFor, (ISSUER, END + 1, 5, START, a));
        calls[2] = abi.encodeCall(IIssuerRegistry.renewFor, (ISSUER, END, 6, START, a));
        calls[3] = abi.encodeCall(IIssuerRegistry.renewFor, (ISSUER, END, 5, START - 1, a));
    }

    function _isDone() internal view override returns (bool) {
        return _newest().validUntil == END;
    }
}
