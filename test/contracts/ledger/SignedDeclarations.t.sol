// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Authorization, IAuthorizations} from "../../../contracts/interfaces/IAuthorizations.sol";
import {IDeclarationRegistry, Inclusion} from "../../../contracts/interfaces/IDeclarationRegistry.sol";
import {IIssuerRegistry} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Party} from "../support/Party.sol";
import {SignedOperationTest} from "../support/SignedOperationTest.sol";
import {TypedData} from "../support/TypedData.sol";

/// @notice Signed by the controller of the issuer.
abstract contract SignedByIssuerTest is SignedOperationTest {
    function _target() internal view override returns (address, string memory) {
        return (address(declarations), DECLARATION_NAME);
    }

    function _signer() internal view override returns (Party memory) {
        return operator;
    }

    function _entitle(Party memory account) internal override {
        _giveControl(ISSUER, account);
    }

    function _unauthorized(address account) internal view virtual override returns (bytes memory) {
        return
            abi.encodeWithSelector(
                IIssuerRegistry.IssuerActorUnauthorized.selector,
                ISSUER,
                account,
                Roles.MAY_ANCHOR
            );
    }
}

contract AnchorForTest is SignedByIssuerTest {
    function _structHash(Authorization memory a) internal pure override returns (bytes32) {
        return
            TypedData.hash(
                "Anchor(bytes32 issuerId,bytes32 id,uint128 quantity,address signer,uint256 nonce,uint256 deadline)",
                abi.encode(ISSUER, ID, QUANTITY),
                a
            );
    }

    function _call(Authorization memory a) internal pure override returns (bytes memory) {
        return abi.encodeCall(IDeclarationRegistry.anchorFor, (ISSUER, ID, QUANTITY, a));
    }

    function _altered(Authorization memory a) internal pure override returns (bytes[] memory calls) {
        calls = new bytes[](3);
        calls[0] = abi.encodeCall(IDeclarationRegistry.anchorFor, (RIVAL, ID, QUANTITY, a));
        calls[1] = abi.encodeCall(IDeclarationRegistry.anchorFor, (ISSUER, OTHER_ID, QUANTITY, a));
        calls[2] = abi.encodeCall(IDeclarationRegistry.anchorFor, (ISSUER, ID, QUANTITY + 1, a));
    }

    function _isDone() internal view override returns (bool) {
        return declarations.anchorOf(ISSUER, ID).quantity == QUANTITY;
    }

    function test_isRefused_forAnotherIssuerOfTheSameController() external {
        Party memory controller = operator;
        _giveControl(RIVAL, controller);
        Authorization memory a = _authorization(controller);
        _expectRefused(
            abi.encodeCall(IDeclarationRegistry.anchorFor, (RIVAL, ID, QUANTITY, a)),
            abi.encodeWithSelector(IAuthorizations.AuthorizationInvalidSignature.selector, controller.account)
        );
    }

    /// @dev A broken signature recovers to the zero address.
    function test_isRefused_forTheZeroAddressWithABrokenSignature() external {
        Authorization memory a = _unsigned(address(0));
        a.signature = new bytes(65);
        _expectRefused(
            _call(a),
            abi.encodeWithSelector(IAuthorizations.AuthorizationInvalidSignature.selector, address(0))
        );
    }
}

contract AnchorBatchForTest is SignedByIssuerTest {
    function _structHash(Authorization memory a) internal pure override returns (bytes32) {
        return
            TypedData.hash(
                "AnchorBatch(bytes32 issuerId,bytes32 root,uint64 count,address signer,uint256 nonce,uint256 deadline)",
                abi.encode(ISSUER, ID, 9),
                a
            );
    }

    function _call(Authorization memory a) internal pure override returns (bytes memory) {
        return abi.encodeCall(IDeclarationRegistry.anchorBatchFor, (ISSUER, ID, 9, a));
    }

    function _altered(Authorization memory a) internal pure override returns (bytes[] memory calls) {
        calls = new bytes[](3);
        calls[0] = abi.encodeCall(IDeclarationRegistry.anchorBatchFor, (RIVAL, ID, 9, a));
        calls[1] = abi.encodeCall(IDeclarationRegistry.anchorBatchFor, (ISSUER, OTHER_ID, 9, a));
        calls[2] = abi.encodeCall(IDeclarationRegistry.anchorBatchFor, (ISSUER, ID, 8, a));
    }

    function _isDone() internal view override returns (bool) {
        return declarations.batchOf(ISSUER, ID).count == 9;
    }
}

contract RevokeForTest is SignedByIssuerTest {
    Inclusion private _inclusion;
    Inclusion private _elsewhere;

    function setUp() public override {
        super.setUp();
        _inclusion = _anchorInBatch(ID, 5, 2);
        _elsewhere = _anchorInBatch(ID, 6, 2);
    }

    function _structHash(Authorization memory a) internal view override returns (bytes32) {
        return
            TypedData.hash(
                "Revoke(bytes32 issuerId,bytes32 id,bytes32 root,uint16 reasonCode,uint40 effectiveFrom,address signer,uint256 nonce,uint256 deadline)",
                abi.encode(ISSUER, ID, _inclusion.root, 5, START),
                a
            );
    }

    function _call(Authorization memory a) internal view override returns (bytes memory) {
        return abi.encodeCall(IDeclarationRegistry.revokeFor, (ISSUER, ID, _inclusion, 5, START, a));
    }

    function _altered(Authorization memory a) internal view override returns (bytes[] memory calls) {
        calls = new bytes[](5);
        calls[0] = abi.encodeCall(IDeclarationRegistry.revokeFor, (RIVAL, ID, _inclusion, 5, START, a));
        calls[1] = abi.encodeCall(
            IDeclarationRegistry.revokeFor,
            (ISSUER, OTHER_ID, _inclusion, 5, START, a)
        );
        calls[2] = abi.encodeCall(IDeclarationRegistry.revokeFor, (ISSUER, ID, _elsewhere, 5, START, a));
        calls[3] = abi.encodeCall(IDeclarationRegistry.revokeFor, (ISSUER, ID, _inclusion, 6, START, a));
        calls[4] = abi.encodeCall(IDeclarationRegistry.revokeFor, (ISSUER, ID, _inclusion, 5, START - 1, a));
    }

    function _isDone() internal view override returns (bool) {
        (, , bytes32 successor) = declarations.endingsOf(ISSUER, ID);
        return successor == 0 && uint256(declarations.statusAt(ISSUER, ID, START + 1 hours)) == 3;
    }

    function _unauthorized(address account) internal pure override returns (bytes memory) {
        return abi.encodeWithSelector(IDeclarationRegistry.EndingUnauthorized.selector, ISSUER, account);
    }
}

contract SupersedeForTest is SignedByIssuerTest {
    Inclusion private _inclusion;
    Inclusion private _elsewhere;

    function setUp() public override {
        super.setUp();
        _anchor(ID);
        _inclusion = _anchorInBatch(OTHER_ID, 5, 2);
        _elsewhere = _anchorInBatch(OTHER_ID, 6, 2);
    }

    function _structHash(Authorization memory a) internal view override returns (bytes32) {
        return
            TypedData.hash(
                "Supersede(bytes32 issuerId,bytes32 id,bytes32 root,bytes32 successor,bytes32 successorRoot,uint16 reasonCode,uint40 effectiveFrom,address signer,uint256 nonce,uint256 deadline)",
                abi.encode(ISSUER, ID, bytes32(0), OTHER_ID, _inclusion.root, 5, START),
                a
            );
    }

    function _call(Authorization memory a) internal view override returns (bytes memory) {
        return _call(ISSUER, ID, _alone(), OTHER_ID, _inclusion, 5, a);
    }

    function _altered(Authorization memory a) internal view override returns (bytes[] memory calls) {
        calls = new bytes[](7);
        calls[0] = _call(RIVAL, ID, _alone(), OTHER_ID, _inclusion, 5, a);
        calls[1] = _call(ISSUER, OTHER_ID, _alone(), OTHER_ID, _inclusion, 5, a);
        calls[2] = _call(ISSUER, ID, _elsewhere, OTHER_ID, _inclusion, 5, a);
        calls[3] = _call(ISSUER, ID, _alone(), ID, _inclusion, 5, a);
        calls[4] = _call(ISSUER, ID, _alone(), OTHER_ID, _elsewhere, 5, a);
        calls[5] = _call(ISSUER, ID, _alone(), OTHER_ID, _inclusion, 6, a);
        calls[6] = abi.encodeCall(
            IDeclarationRegistry.supersedeFor,
            (ISSUER, ID, _alone(), OTHER_ID, _inclusion, 5, START - 1, a)
        );
    }

    function _call(
        bytes32 issuerId,
        bytes32 id,
        Inclusion memory inclusion,
        bytes32 successor,
        Inclusion memory successorInclusion,
        uint16 reasonCode,
        Authorization memory a
    ) private pure returns (bytes memory) {
        return
            abi.encodeCall(
                IDeclarationRegistry.supersedeFor,
                (issuerId, id, inclusion, successor, successorInclusion, reasonCode, START, a)
            );
    }

    function _isDone() internal view override returns (bool) {
        (, , bytes32 successor) = declarations.endingsOf(ISSUER, ID);
        return successor == OTHER_ID;
    }

    function _unauthorized(address account) internal pure override returns (bytes memory) {
        return abi.encodeWithSelector(IDeclarationRegistry.EndingUnauthorized.selector, ISSUER, account);
    }
}
