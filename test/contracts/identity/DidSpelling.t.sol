// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {Authorization} from "../../../contracts/interfaces/IAuthorizations.sol";
import {Accreditation, IIssuerRegistry} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {Dids} from "../../../contracts/libraries/Dids.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {vm} from "../support/Vm.sol";

/// @notice Which strings are DIDs, and the one spelling of a did:ethr on this chain.
contract DidSpellingTest is LedgerTest {
    /* ---------------------------------------------------------------- SYNTAX */

    function test_didsOfEveryMethodThatWeKnow_areAccepted() external {
        _expectAccepted("did:web:steel.example:plants:no-1_2");
        _expectAccepted("did:web:localhost%3A8443");
        _expectAccepted("did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK");
        _expectAccepted("did:bid:ef24NBA7au48UTZrUNRHj2p3bnRzF3YCH");
        _expectAccepted("did:jwk:eyJrdHkiOiJPS1AifQ");
        _expectAccepted("did:3:a");
        _expectAccepted("did:web:a::b");
        _expectAccepted("did:ethrx:abc");
        _expectAccepted("did:ethr2:0x12");
    }

    function test_whatIsNoDid_isRefused() external {
        _expectMalformed("");
        _expectMalformed("did");
        _expectMalformed("did:");
        _expectMalformed("did::");
        _expectMalformed("did:a:");
        _expectMalformed("did::abc");
        _expectMalformed("did:web:");
        _expectMalformed("did:webexample");
        _expectMalformed("did:Web:example");
        _expectMalformed("did:w-b:example");
        _expectMalformed("DID:web:example");
        _expectMalformed("dib:web:example");
        _expectMalformed("https://steel.example");
        _expectMalformed("did:web:steel.example:");
        _expectMalformed("did:web:steel example");
        _expectMalformed(" did:web:steel.example");
        _expectMalformed("did:web:steel.example ");
        _expectMalformed("did:web:steel.example/path");
        _expectMalformed("did:web:steel.example?a=b");
        _expectMalformed("did:web:steel.example#key");
        _expectMalformed(string(bytes.concat("did:web:steel", hex"00", "example")));
        _expectMalformed(string(bytes.concat("did:web:", hex"e9939c")));
    }

    function test_percentSigns_standBeforeTwoHexadecimalDigits() external {
        _expectAccepted("did:web:a%0f");
        _expectAccepted("did:web:a%AF%fa");
        _expectMalformed("did:web:a%");
        _expectMalformed("did:web:a%3");
        _expectMalformed("did:web:a%%3A");
        _expectMalformed("did:web:a%3G");
        _expectMalformed("did:web:a%g3");
        _expectMalformed("did:web:a%3:");
    }

    function testFuzz_charactersOfTheMethod_areLowerCaseLettersAndDigits(bytes1 character) external {
        bool allowed = (character >= "a" && character <= "z") || (character >= "0" && character <= "9");
        _expect(string(bytes.concat("did:x", character, "y:abc")), allowed || character == ":");
    }

    function testFuzz_charactersOfTheId_areThoseOfTheStandard(bytes1 character) external {
        bool allowed =
            (character >= "a" && character <= "z") ||
                (character >= "A" && character <= "Z") ||
                (character >= "0" && character <= "9") ||
                character == "." ||
                character == "-" ||
                character == "_" ||
                character == ":";
        _expect(string(bytes.concat("did:web:a", character, "b")), allowed);
    }

    function testFuzz_length_isAtMost256Characters(uint256 length) external {
        length = _bound(length, 9, 400);
        _expect(_didOfLength(length), length <= Dids.MAX_LENGTH);
    }

    function test_length_of256IsAcceptedAndOneMoreIsNot() external {
        _expectAccepted(_didOfLength(256));
        _expectMalformed(_didOfLength(257));
        _expectAccepted("did:a:b");
    }

    /* ------------------------------------------------------------- DID:ETHR */

    function testFuzz_didEthr_isAcceptedInItsOneSpelling(address account, uint64 chainId) external {
        vm.assume(account != address(0));
        vm.chainId(_bound(chainId, 1, type(uint64).max / 2));
        _expectOnlyTheControllerMissing(_canonical(account), account);
    }

    function test_didEthr_isSpelledWithTheMinimalChainId() external {
        string memory account = "0x00000000000000000000000000000000000000ab";
        vm.chainId(1);
        _expectOnlyTheControllerMissing(string.concat("did:ethr:0x1:", account), address(0xab));
        vm.chainId(16);
        _expectOnlyTheControllerMissing(string.concat("did:ethr:0x10:", account), address(0xab));
        vm.chainId(0xabcdef);
        _expectOnlyTheControllerMissing(string.concat("did:ethr:0xabcdef:", account), address(0xab));
    }

    function test_didEthr_isRefusedInEveryOtherSpellingAndTheRightOneIsNamed() external {
        string memory lower = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed";
        string memory checksummed = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
        string memory upper = "0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED";
        string memory canonical = string.concat("did:ethr:0x7a69:", lower);

        _expectNotCanonical(string.concat("did:ethr:0x7a69:", checksummed), canonical);
        _expectNotCanonical(string.concat("did:ethr:0x7a69:", upper), canonical);
        _expectNotCanonical(string.concat("did:ethr:0x7A69:", lower), canonical);
        _expectNotCanonical(string.concat("did:ethr:0x07a69:", lower), canonical);
        _expectNotCanonical(string.concat("did:ethr:31337:", lower), canonical);
        _expectNotCanonical(string.concat("did:ethr:0x1:", lower), canonical);
        _expectNotCanonical(string.concat("did:ethr:7a69:", lower), canonical);
        _expectNotCanonical(string.concat("did:ethr:", lower), canonical);
        _expectNotCanonical(string.concat("did:ethr::", lower), canonical);
        _expectNotCanonical(string.concat("did:ethr:mainnet:", lower), canonical);
        _expectNotCanonical(string.concat("did:ethr:sepolia:", lower), canonical);
        _expectNotCanonical(string.concat("did:ethr:0x7a69:0x7a69:", lower), canonical);
    }

    function testFuzz_didEthr_isRefusedWithTheChainIdOfAnotherChain(uint32 chainId) external {
        vm.assume(chainId != block.chainid);
        string memory account = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed";
        _expectNotCanonical(
            string.concat("did:ethr:", _minimalHex(chainId), ":", account),
            string.concat("did:ethr:0x7a69:", account)
        );
    }

    function test_didEthr_isRefusedWhenItNamesNoAddress() external {
        // A public key: its address cannot be computed on the ledger.
        string memory key = "0x02b97c30de767f084ce3080168ee293053ba33b235d7116a3263d29f1450936b71";
        _expectMalformed(string.concat("did:ethr:", key));
        _expectMalformed(string.concat("did:ethr:0x7a69:", key));
        _expectMalformed("did:ethr:0x7a69");
        _expectMalformed("did:ethr:a");
        _expectMalformed("did:ethr:0x7a69:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beae");
        _expectMalformed("did:ethr:0x7a69:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaedd");
        _expectMalformed("did:ethr:0x7a69:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaeg");
        _expectMalformed("did:ethr:0x7a69:0X5aaeb6053f3e94c9b9a09f33669435e7ef1beaed");
        _expectMalformed("did:ethr:0x7a69:5aaeb6053f3e94c9b9a09f33669435e7ef1beaed");
    }

    /* --------------------------------------------------------------- HELPERS */

    function _expect(string memory did, bool accepted) private {
        if (accepted) _expectAccepted(did);
        else _expectMalformed(did);
    }

    function _expectAccepted(string memory did) private {
        bytes32 issuerId = _accredit(_terms(did, newcomer, Roles.OPERATOR), newcomer);
        (string memory stored, , , ) = issuers.issuer(issuerId);
        vm.assertEq(stored, did, "DID");
    }

    function _expectMalformed(string memory did) private {
        _expectRefused(did, abi.encodeWithSelector(IIssuerRegistry.DidMalformed.selector, did));
    }

    function _expectNotCanonical(string memory did, string memory canonical) private {
        _expectRefused(did, abi.encodeWithSelector(IIssuerRegistry.DidNotCanonical.selector, did, canonical));
    }

    /// @dev The spelling is right when the next check, who owns the identity, is the one that refuses.
    function _expectOnlyTheControllerMissing(string memory did, address identity) private {
        _expectRefused(
            did,
            abi.encodeWithSelector(IIssuerRegistry.DidControllerMismatch.selector, identity, newcomer.account)
        );
    }

    function _expectRefused(string memory did, bytes memory reason) private {
        Accreditation memory terms = _terms(did, newcomer, Roles.OPERATOR);
        Authorization memory consent = _consent(terms, newcomer);
        vm.expectRevert(reason);
        vm.prank(authority.account);
        issuers.accredit(terms, consent);
    }

    function _didOfLength(uint256 length) private pure returns (string memory) {
        bytes memory did = new bytes(length);
        bytes8 start = "did:web:";
        for (uint256 i = 0; i < length; ++i) did[i] = i < 8 ? start[i] : bytes1("a");
        return string(did);
    }

    function _canonical(address account) private view returns (string memory) {
        return string.concat("did:ethr:", _minimalHex(block.chainid), ":", Strings.toHexString(account));
    }

    /// @dev OpenZeppelin writes whole bytes; a leading zero goes.
    function _minimalHex(uint256 value) private pure returns (string memory) {
        if (value == 0) return "0x0";
        bytes memory padded = bytes(Strings.toHexString(value));
        if (padded[2] != "0") return string(padded);
        bytes memory digits = new bytes(padded.length - 3);
        for (uint256 i = 0; i < digits.length; ++i) digits[i] = padded[i + 3];
        return string.concat("0x", string(digits));
    }
}
