// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IIssuerRegistry} from "../interfaces/IIssuerRegistry.sol";

/// @title The spelling of DIDs
/// @notice Syntax of W3C Decentralized Identifiers 1.0, section 3.1, bounded; and the one spelling of did:ethr.
library Dids {
    uint256 internal constant MAX_LENGTH = 256;
    bytes32 private constant ETHR_PREFIX = "did:ethr:";
    uint256 private constant ETHR_PREFIX_LENGTH = 9;
    /// @dev Length of `0x` and 40 digits.
    uint256 private constant ADDRESS_LENGTH = 42;

    /// @notice The identity address of a did:ethr in its canonical spelling; zero for another method.
    /// @dev Reverts for what is no DID and, naming the right spelling, for a did:ethr in another one. A did:ethr made of a
    /// public key instead of an address is refused: its address cannot be computed here.
    function requireCanonical(string calldata did) internal view returns (address identity) {
        bytes calldata raw = bytes(did);
        if (!_isDid(raw)) revert IIssuerRegistry.DidMalformed(did);
        if (!_isEthr(raw)) return address(0);
        if (raw.length < ETHR_PREFIX_LENGTH + ADDRESS_LENGTH) revert IIssuerRegistry.DidMalformed(did);

        uint256 start = raw.length - ADDRESS_LENGTH;
        // What stands before the address is a network name and a colon, or nothing (main net).
        if (raw[start - 1] != ":") revert IIssuerRegistry.DidMalformed(did);
        (bool parsed, address account) = Strings.tryParseAddress(did, start, raw.length);
        if (!parsed) revert IIssuerRegistry.DidMalformed(did);

        string memory canonical = string.concat(
            "did:ethr:",
            _minimalHex(block.chainid),
            ":",
            Strings.toHexString(account)
        );
        if (!Strings.equal(did, canonical)) revert IIssuerRegistry.DidNotCanonical(did, canonical);
        return account;
    }

    function _isEthr(bytes calldata raw) private pure returns (bool) {
        return raw.length > ETHR_PREFIX_LENGTH && bytes9(raw[:ETHR_PREFIX_LENGTH]) == bytes9(ETHR_PREFIX);
    }

    /// @dev `did:` method `:` method-specific id; the method is lower-case letters and digits.
    function _isDid(bytes calldata raw) private pure returns (bool) {
        if (raw.length < 7 || raw.length > MAX_LENGTH || bytes4(raw[:4]) != "did:") return false;
        uint256 i = 4;
        while (i < raw.length && _isMethodCharacter(raw[i])) ++i;
        if (i == 4 || i + 1 >= raw.length || raw[i] != ":") return false;
        for (++i; i < raw.length; ++i) if (!_isIdCharacter(raw, i)) return false;
        return raw[raw.length - 1] != ":";
    }

    function _isMethodCharacter(bytes1 c) private pure returns (bool) {
        return (c >= "a" && c <= "z") || (c >= "0" && c <= "9");
    }

    /// @dev A percent sign stands before two hexadecimal digits; these are looked at again as characters, which they are.
    function _isIdCharacter(bytes calldata raw, uint256 i) private pure returns (bool) {
        bytes1 c = raw[i];
        if (c == "%") return i + 2 < raw.length && _isHexDigit(raw[i + 1]) && _isHexDigit(raw[i + 2]);
        return
            _isMethodCharacter(c) || (c >= "A" && c <= "Z") || c == "." || c == "-" || c == "_" || c == ":";
    }

    function _isHexDigit(bytes1 c) private pure returns (bool) {
        return (c >= "0" && c <= "9") || (c >= "a" && c <= "f") || (c >= "A" && c <= "F");
    }

    function _minimalHex(uint256 value) private pure returns (string memory) {
        uint256 nibbles = 1;
        while (value >> (4 * nibbles) != 0) ++nibbles;
        bytes memory digits = new bytes(nibbles);
        for (uint256 i = 0; i < nibbles; ++i) {
            digits[nibbles - 1 - i] = bytes16("0123456789abcdef")[(value >> (4 * i)) & 0xf];
        }
        return string.concat("0x", string(digits));
    }
}
