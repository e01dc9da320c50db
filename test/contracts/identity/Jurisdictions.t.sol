// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IIssuerRegistry} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {vm} from "../support/Vm.sol";

contract JurisdictionsTest is LedgerTest {
    function testFuzz_openJurisdiction_namesItsAuthority(
        uint8 first,
        uint8 second,
        address account
    ) external {
        bytes2 jurisdiction = bytes2(
            abi.encodePacked(uint8(_bound(first, 0x41, 0x5a)), uint8(_bound(second, 0x41, 0x5a)))
        );
        vm.assume(jurisdiction != CN && jurisdiction != DE && account != address(0));
        vm.assertEq(issuers.authorityOf(jurisdiction), address(0), "not open yet");

        vm.expectEmit(address(issuers));
        emit IIssuerRegistry.AuthoritySet(jurisdiction, account);
        vm.prank(governance.account);
        issuers.openJurisdiction(jurisdiction, account);
        vm.assertEq(issuers.authorityOf(jurisdiction), account, "authority");
    }

    function testFuzz_openJurisdiction_isRefusedForWhatIsNotTwoUpperCaseLetters(
        bytes2 jurisdiction
    ) external {
        bool first = jurisdiction[0] >= "A" && jurisdiction[0] <= "Z";
        bool second = jurisdiction[1] >= "A" && jurisdiction[1] <= "Z";
        vm.assume(!(first && second));
        _expectMalformed(jurisdiction);
    }

    function test_openJurisdiction_isRefusedWhenOneOfTheLettersIsNotUpperCase() external {
        _expectMalformed("Cn");
        _expectMalformed("cN");
        _expectMalformed("@N");
        _expectMalformed("[N");
        _expectMalformed("C");
    }

    function test_openJurisdiction_isRefusedWhenItIsOpen() external {
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.JurisdictionOpen.selector, CN));
        vm.prank(governance.account);
        issuers.openJurisdiction(CN, stranger.account);
    }

    function test_openJurisdiction_isRefusedWithoutAnAuthority() external {
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.AccountZero.selector));
        vm.prank(governance.account);
        issuers.openJurisdiction("JP", address(0));
    }

    function testFuzz_openJurisdiction_isForGovernanceOnly(address account) external {
        vm.assume(account != governance.account);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, account));
        vm.prank(account);
        issuers.openJurisdiction("JP", account);
    }

    function test_changeAuthority_handsEveryIssuerToTheNewOne() external {
        vm.expectEmit(address(issuers));
        emit IIssuerRegistry.AuthoritySet(CN, newcomer.account);
        vm.prank(governance.account);
        issuers.changeAuthority(CN, newcomer.account);

        vm.assertEq(issuers.authorityOf(CN), newcomer.account, "authority");
        vm.assertEq(issuers.authorityOfIssuer(ISSUER), newcomer.account, "authority of the issuer");
        vm.expectRevert(
            abi.encodeWithSelector(IIssuerRegistry.AuthorityRequired.selector, CN, authority.account)
        );
        vm.prank(authority.account);
        issuers.suspend(ISSUER, 1, START);
        vm.prank(newcomer.account);
        issuers.suspend(ISSUER, 1, START);
    }

    function test_changeAuthority_isRefusedForAJurisdictionThatWasNeverOpened() external {
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.JurisdictionUnknown.selector, bytes2("JP")));
        vm.prank(governance.account);
        issuers.changeAuthority("JP", stranger.account);
    }

    function test_changeAuthority_isRefusedWithoutAnAuthority() external {
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.AccountZero.selector));
        vm.prank(governance.account);
        issuers.changeAuthority(CN, address(0));
    }

    function testFuzz_changeAuthority_isForGovernanceOnly(address account) external {
        vm.assume(account != governance.account);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, account));
        vm.prank(account);
        issuers.changeAuthority(CN, account);
    }

    function test_authorityOfIssuer_isRefusedForAnUnknownIssuer() external {
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.IssuerUnknown.selector, UNKNOWN));
        issuers.authorityOfIssuer(UNKNOWN);
    }

    function _expectMalformed(bytes2 jurisdiction) private {
        vm.expectRevert(abi.encodeWithSelector(IIssuerRegistry.JurisdictionMalformed.selector, jurisdiction));
        vm.prank(governance.account);
        issuers.openJurisdiction(jurisdiction, stranger.account);
    }
}
