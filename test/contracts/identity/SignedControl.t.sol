// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Authorization} from "../../../contracts/interfaces/IAuthorizations.sol";
import {IIssuerRegistry} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Party} from "../support/Party.sol";
import {SignedOperationTest} from "../support/SignedOperationTest.sol";
import {TypedData} from "../support/TypedData.sol";
import {vm} from "../support/Vm.sol";

/// @notice Signed by the controller of the issuer.
abstract contract SignedByControllerTest is SignedOperationTest {
    function _target() internal view override returns (address, string memory) {
        return (address(issuers), ISSUER_NAME);
    }

    function _signer() internal view virtual override returns (Party memory) {
        return operator;
    }

    function _entitle(Party memory account) internal virtual override {
        _giveControl(ISSUER, account);
    }

    function _unauthorized(address account) internal view virtual override returns (bytes memory) {
        return abi.encodeWithSelector(IIssuerRegistry.ControllerRequired.selector, ISSUER, account);
    }
}

contract ChangeControllerForTest is SignedByControllerTest {
    Authorization private _toVerifier;
    Authorization private _toRival;

    function setUp() public override {
        super.setUp();
        _toVerifier = _lastingConsent(verifier);
        _toRival = _lastingConsent(rival);
    }

    function _structHash(Authorization memory a) internal view override returns (bytes32) {
        return
            TypedData.hash(
                "ChangeController(bytes32 issuerId,address controller,address signer,uint256 nonce,uint256 deadline)",
                abi.encode(ISSUER, verifier.account),
                a
            );
    }

    function _call(Authorization memory a) internal view override returns (bytes memory) {
        return abi.encodeCall(IIssuerRegistry.changeControllerFor, (ISSUER, _toVerifier, a));
    }

    function _altered(Authorization memory a) internal view override returns (bytes[] memory calls) {
        calls = new bytes[](2);
        calls[0] = abi.encodeCall(IIssuerRegistry.changeControllerFor, (RIVAL, _toVerifier, a));
        calls[1] = abi.encodeCall(IIssuerRegistry.changeControllerFor, (ISSUER, _toRival, a));
    }

    function _isDone() internal view override returns (bool) {
        return issuers.controllerOf(ISSUER) == verifier.account;
    }

    function _unauthorized(address account) internal pure override returns (bytes memory) {
        return
            abi.encodeWithSelector(IIssuerRegistry.ControllerOrAuthorityRequired.selector, ISSUER, account);
    }

    function _lastingConsent(Party memory candidate) private returns (Authorization memory a) {
        a = _unsigned(candidate.account);
        a.deadline = type(uint256).max;
        a.signature = _signIssuers(candidate, TypedData.controllerConsent(ISSUER, a));
    }
}

/// @notice The new controller signs, the authority submits.
contract ControllerConsentTest is SignedByControllerTest {
    address private _candidate;

    function setUp() public override {
        super.setUp();
        _candidate = newcomer.account;
    }

    function _signer() internal view override returns (Party memory) {
        return newcomer;
    }

    function _submitter(address) internal view override returns (address) {
        return authority.account;
    }

    function _entitle(Party memory account) internal override {
        _candidate = account.account;
    }

    function _structHash(Authorization memory a) internal pure override returns (bytes32) {
        return TypedData.controllerConsent(ISSUER, a);
    }

    function _call(Authorization memory a) internal pure override returns (bytes memory) {
        return abi.encodeCall(IIssuerRegistry.changeController, (ISSUER, a));
    }

    function _altered(Authorization memory a) internal pure override returns (bytes[] memory calls) {
        calls = new bytes[](1);
        calls[0] = abi.encodeCall(IIssuerRegistry.changeController, (RIVAL, a));
    }

    function _isDone() internal view override returns (bool) {
        return issuers.controllerOf(ISSUER) == _candidate;
    }

    /// @dev Everybody may consent: the controller or the authority chooses whom it submits.
    function testFuzz_isRefused_whenTheSignerHasNoRightTo(uint256 key) external override {
        key = _bound(key, 1, type(uint128).max);
        Party memory candidate = Party({account: vm.addr(key), key: key});
        Authorization memory a = _authorization(candidate);
        vm.expectRevert(
            abi.encodeWithSelector(
                IIssuerRegistry.ControllerOrAuthorityRequired.selector,
                ISSUER,
                candidate.account
            )
        );
        vm.prank(candidate.account);
        issuers.changeController(ISSUER, a);
    }
}

contract SetDelegateForTest is SignedByControllerTest {
    function _structHash(Authorization memory a) internal view override returns (bytes32) {
        return
            TypedData.hash(
                "SetDelegate(bytes32 issuerId,address account,uint8 capabilities,uint40 validUntil,address signer,uint256 nonce,uint256 deadline)",
                abi.encode(ISSUER, newcomer.account, Roles.MAY_ANCHOR, VALID_UNTIL),
                a
            );
    }

    function _call(Authorization memory a) internal view override returns (bytes memory) {
        return _call(ISSUER, newcomer.account, Roles.MAY_ANCHOR, VALID_UNTIL, a);
    }

    function _altered(Authorization memory a) internal view override returns (bytes[] memory calls) {
        calls = new bytes[](4);
        calls[0] = _call(RIVAL, newcomer.account, Roles.MAY_ANCHOR, VALID_UNTIL, a);
        calls[1] = _call(ISSUER, stranger.account, Roles.MAY_ANCHOR, VALID_UNTIL, a);
        calls[2] = _call(ISSUER, newcomer.account, Roles.ALL_CAPABILITIES, VALID_UNTIL, a);
        calls[3] = _call(ISSUER, newcomer.account, Roles.MAY_ANCHOR, VALID_UNTIL + 1, a);
    }

    function _call(
        bytes32 issuerId,
        address account,
        uint8 capabilities,
        uint40 validUntil,
        Authorization memory a
    ) private pure returns (bytes memory) {
        return
            abi.encodeCall(IIssuerRegistry.setDelegateFor, (issuerId, account, capabilities, validUntil, a));
    }

    function _isDone() internal view override returns (bool) {
        (uint8 capabilities, uint40 validUntil) = issuers.delegateOf(ISSUER, newcomer.account);
        return capabilities == Roles.MAY_ANCHOR && validUntil == VALID_UNTIL;
    }
}

contract RevokeDelegateForTest is SignedByControllerTest {
    function setUp() public override {
        super.setUp();
        _nameDelegates(operator.account);
    }

    /// @dev Delegates belong to the controller that named them.
    function _entitle(Party memory account) internal override {
        super._entitle(account);
        _nameDelegates(account.account);
    }

    function _nameDelegates(address controller) private {
        vm.startPrank(controller);
        issuers.setDelegate(ISSUER, newcomer.account, Roles.MAY_ANCHOR, VALID_UNTIL);
        issuers.setDelegate(ISSUER, verifier.account, Roles.MAY_ANCHOR, VALID_UNTIL);
        vm.stopPrank();
    }

    function _structHash(Authorization memory a) internal view override returns (bytes32) {
        return
            TypedData.hash(
                "RevokeDelegate(bytes32 issuerId,address account,address signer,uint256 nonce,uint256 deadline)",
                abi.encode(ISSUER, newcomer.account),
                a
            );
    }

    function _call(Authorization memory a) internal view override returns (bytes memory) {
        return abi.encodeCall(IIssuerRegistry.revokeDelegateFor, (ISSUER, newcomer.account, a));
    }

    function _altered(Authorization memory a) internal view override returns (bytes[] memory calls) {
        calls = new bytes[](2);
        calls[0] = abi.encodeCall(IIssuerRegistry.revokeDelegateFor, (RIVAL, newcomer.account, a));
        calls[1] = abi.encodeCall(IIssuerRegistry.revokeDelegateFor, (ISSUER, verifier.account, a));
    }

    function _isDone() internal view override returns (bool) {
        (uint8 capabilities, ) = issuers.delegateOf(ISSUER, newcomer.account);
        return capabilities == 0;
    }
}
