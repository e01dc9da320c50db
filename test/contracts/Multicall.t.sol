// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Authorization, IAuthorizations} from "../../contracts/interfaces/IAuthorizations.sol";
import {IDeclarationRegistry} from "../../contracts/interfaces/IDeclarationRegistry.sol";
import {IIssuerRegistry} from "../../contracts/interfaces/IIssuerRegistry.sol";
import {Roles} from "../../contracts/libraries/Roles.sol";
import {DeclarationTest} from "./support/DeclarationTest.sol";
import {TypedData} from "./support/TypedData.sol";
import {vm} from "./support/Vm.sol";

/// @notice Several calls in one transaction: all or none, each as the sender and with no more rights than alone.
contract MulticallTest is DeclarationTest {
    function testFuzz_manyAnchors_landTogether(uint8 count) external {
        bytes[] memory calls = new bytes[](_bound(count, 1, 20));
        for (uint256 i = 0; i < calls.length; ++i) {
            calls[i] = abi.encodeCall(IDeclarationRegistry.anchor, (ISSUER, bytes32(i + 1), QUANTITY));
        }
        vm.prank(operator.account);
        declarations.multicall(calls);
        for (uint256 i = 0; i < calls.length; ++i) {
            vm.assertEq(declarations.anchorOf(ISSUER, bytes32(i + 1)).anchoredAt, START, "anchored at");
        }
    }

    function test_anchorAndSupersede_landTogether() external {
        _anchor(ID);
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(IDeclarationRegistry.anchor, (ISSUER, OTHER_ID, QUANTITY));
        calls[1] = abi.encodeCall(
            IDeclarationRegistry.supersede,
            (ISSUER, ID, _alone(), OTHER_ID, _alone(), 1, START)
        );
        vm.prank(operator.account);
        declarations.multicall(calls);
        (, , bytes32 successor) = declarations.endingsOf(ISSUER, ID);
        vm.assertEq(successor, OTHER_ID, "successor");
    }

    function test_signedOperationsOfSeveralSigners_landInOneTransactionOfAnybody() external {
        bytes[] memory calls = new bytes[](2);
        Authorization memory a = _unsigned(operator.account);
        a.signature = _signDeclarations(operator, _anchorHash(ISSUER, a));
        calls[0] = abi.encodeCall(IDeclarationRegistry.anchorFor, (ISSUER, ID, QUANTITY, a));
        a = _unsigned(rival.account);
        a.signature = _signDeclarations(rival, _anchorHash(RIVAL, a));
        calls[1] = abi.encodeCall(IDeclarationRegistry.anchorFor, (RIVAL, ID, QUANTITY, a));
        vm.prank(stranger.account);
        declarations.multicall(calls);
        vm.assertEq(declarations.anchorOf(ISSUER, ID).anchoredAt, START, "of the issuer");
        vm.assertEq(declarations.anchorOf(RIVAL, ID).anchoredAt, START, "of the rival");
    }

    function test_aSignedOperation_landsOnlyOnceInOneTransaction() external {
        bytes[] memory calls = new bytes[](2);
        Authorization memory a = _unsigned(operator.account);
        a.signature = _signDeclarations(operator, _anchorHash(ISSUER, a));
        calls[0] = abi.encodeCall(IDeclarationRegistry.anchorFor, (ISSUER, ID, QUANTITY, a));
        calls[1] = calls[0];
        vm.expectRevert(
            abi.encodeWithSelector(IAuthorizations.AuthorizationNonceUsed.selector, operator.account, a.nonce)
        );
        declarations.multicall(calls);
    }

    function test_whenOneCallFails_nothingLandsAndItsReasonIsShown() external {
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(IDeclarationRegistry.anchor, (ISSUER, ID, QUANTITY));
        calls[1] = abi.encodeCall(IDeclarationRegistry.anchor, (ISSUER, bytes32(0), QUANTITY));
        vm.expectRevert(abi.encodeWithSelector(IDeclarationRegistry.IdZero.selector));
        vm.prank(operator.account);
        declarations.multicall(calls);
        vm.assertEq(declarations.anchorOf(ISSUER, ID).anchoredAt, 0, "the first call");
    }

    function testFuzz_anybodyElse_hasNoMoreRightsThanWithOneCall(address account) external {
        vm.assume(account != operator.account && account != governance.account);
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(IDeclarationRegistry.anchor, (ISSUER, ID, QUANTITY));
        vm.startPrank(account);
        vm.expectRevert(
            abi.encodeWithSelector(
                IIssuerRegistry.IssuerActorUnauthorized.selector,
                ISSUER,
                account,
                Roles.MAY_ANCHOR
            )
        );
        declarations.multicall(calls);
        calls[0] = abi.encodeCall(IIssuerRegistry.openJurisdiction, ("JP", account));
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, account));
        issuers.multicall(calls);
    }

    function test_governance_opensSeveralJurisdictionsTogether() external {
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(IIssuerRegistry.openJurisdiction, ("JP", newcomer.account));
        calls[1] = abi.encodeCall(IIssuerRegistry.openJurisdiction, ("KR", stranger.account));
        vm.prank(governance.account);
        issuers.multicall(calls);
        vm.assertEq(issuers.authorityOf("JP"), newcomer.account, "JP");
        vm.assertEq(issuers.authorityOf("KR"), stranger.account, "KR");
    }

    function _anchorHash(bytes32 issuerId, Authorization memory a) private pure returns (bytes32) {
        return
            TypedData.hash(
                "Anchor(bytes32 issuerId,bytes32 id,uint128 quantity,address signer,uint256 nonce,uint256 deadline)",
                abi.encode(issuerId, ID, QUANTITY),
                a
            );
    }
}
