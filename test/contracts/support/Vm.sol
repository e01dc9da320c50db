// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title The cheatcodes that these tests use
/// @notice Hardhat runs Solidity tests in an EVM that answers these calls at one fixed address. The meaning of each is
/// that of Foundry's cheatcode of the same name.
interface Vm {
    /* ------------------------------------------------------------- THE CHAIN */

    function warp(uint256 timestamp) external;
    function roll(uint256 blockNumber) external;
    function chainId(uint256 id) external;
    function prank(address sender) external;
    function startPrank(address sender) external;
    function stopPrank() external;
    function label(address account, string calldata name) external;

    /* ------------------------------------------------------------------ KEYS */

    function addr(uint256 key) external pure returns (address);
    function sign(uint256 key, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);

    /* ----------------------------------------------------------------- FILES */

    function readFile(string calldata path) external view returns (string memory);
    function parseJsonBytes(string calldata json, string calldata key) external pure returns (bytes memory);

    /* ---------------------------------------------------------- EXPECTATIONS */

    function assume(bool condition) external pure;
    function expectRevert(bytes calldata data) external;
    function expectEmit(address emitter) external;
    function assertTrue(bool condition, string calldata complaint) external pure;
    function assertFalse(bool condition, string calldata complaint) external pure;
    function assertEq(bool actual, bool expected, string calldata complaint) external pure;
    function assertEq(uint256 actual, uint256 expected, string calldata complaint) external pure;
    function assertEq(bytes32 actual, bytes32 expected, string calldata complaint) external pure;
    function assertEq(address actual, address expected, string calldata complaint) external pure;
    function assertEq(
        bytes calldata actual,
        bytes calldata expected,
        string calldata complaint
    ) external pure;
    function assertEq(
        string calldata actual,
        string calldata expected,
        string calldata complaint
    ) external pure;
    function assertNotEq(address left, address right, string calldata complaint) external pure;
}

Vm constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
