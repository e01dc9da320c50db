// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Authorization, IAuthorizations} from "../../../contracts/interfaces/IAuthorizations.sol";
import {DeclarationTest} from "./DeclarationTest.sol";
import {OwnedWallet} from "./OwnedWallet.sol";
import {Party} from "./Party.sol";
import {ReenteringWallet} from "./ReenteringWallet.sol";
import {TypedData} from "./TypedData.sol";
import {vm} from "./Vm.sol";

/// @title What every signed operation promises
/// @notice A test of one operation says what is signed, how it is submitted and by whom, and inherits the rest.
abstract contract SignedOperationTest is DeclarationTest {
    /// @dev The order of the curve secp256k1.
    uint256 private constant CURVE_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;

    /* ------------------------------------------------ WHAT AN OPERATION SAYS */

    /// @dev The contract, and its name in the EIP-712 domain.
    function _target() internal view virtual returns (address, string memory);

    /// @dev Who signs by right.
    function _signer() internal view virtual returns (Party memory);

    /// @dev Gives `account` the right that `_signer` has.
    function _entitle(Party memory account) internal virtual;

    function _structHash(Authorization memory a) internal view virtual returns (bytes32);

    /// @dev The call that submits the operation.
    function _call(Authorization memory a) internal view virtual returns (bytes memory);

    /// @dev The same call with one of the signed fields changed, once for every field.
    function _altered(Authorization memory a) internal view virtual returns (bytes[] memory);

    function _isDone() internal view virtual returns (bool);

    /// @dev The refusal of `account`, which signs well and has no right to.
    function _unauthorized(address account) internal view virtual returns (bytes memory);

    /// @dev Who submits; anybody where `anybody` may.
    function _submitter(address anybody) internal view virtual returns (address) {
        return anybody;
    }

    /* ----------------------------------------------------------------- TESTS */

    function testFuzz_isDone_whoeverSubmitsIt(address submitter, uint256 nonce, uint256 deadline) external {
        Authorization memory a = Authorization({
            signer: _signer().account,
            nonce: nonce,
            deadline: _bound(deadline, block.timestamp, type(uint256).max),
            signature: ""
        });
        a.signature = _signed(_signer(), a);
        (address target, ) = _target();
        vm.assertFalse(IAuthorizations(target).isNonceUsed(a.signer, nonce), "nonce used before");
        vm.assertFalse(_isDone(), "done before");
        vm.expectEmit(target);
        emit IAuthorizations.NonceUsed(a.signer, nonce);
        _expectDone(submitter, a);
        vm.assertTrue(IAuthorizations(target).isNonceUsed(a.signer, nonce), "nonce used");
    }

    function test_isRefused_whenItIsReplayed() external {
        Authorization memory a = _authorization(_signer());
        _expectDone(stranger.account, a);
        _expectRefused(
            _call(a),
            abi.encodeWithSelector(IAuthorizations.AuthorizationNonceUsed.selector, a.signer, a.nonce)
        );
    }

    function test_isRefused_afterItsNonceWasCancelled() external {
        Authorization memory a = _authorization(_signer());
        (address target, ) = _target();
        vm.prank(a.signer);
        IAuthorizations(target).cancelNonce(a.nonce);
        _expectRefused(
            _call(a),
            abi.encodeWithSelector(IAuthorizations.AuthorizationNonceUsed.selector, a.signer, a.nonce)
        );
    }

    function test_isDone_inTheLastSecondBeforeItsDeadline() external {
        Authorization memory a = _authorization(_signer());
        vm.warp(a.deadline);
        _expectDone(stranger.account, a);
    }

    function testFuzz_isRefused_afterItsDeadline(uint256 delay) external {
        Authorization memory a = _authorization(_signer());
        uint256 moment = a.deadline + _bound(delay, 1, 365 days);
        vm.warp(moment);
        _expectRefused(
            _call(a),
            abi.encodeWithSelector(IAuthorizations.AuthorizationExpired.selector, a.deadline, moment)
        );
    }

    function testFuzz_isRefused_whenAnotherKeySigned(uint256 key) external {
        key = _bound(key, 1, type(uint128).max);
        Authorization memory a = _authorization(_signer());
        a.signature = _signed(Party({account: a.signer, key: key}), a);
        _expectInvalidSignature(a.signer, _call(a));
    }

    function testFuzz_isRefused_whenTheSignatureIsNone(bytes calldata signature) external {
        Authorization memory a = _authorization(_signer());
        a.signature = signature;
        _expectInvalidSignature(a.signer, _call(a));
    }

    function test_isRefused_whenTheSignatureIsTheOtherOneOfTheSamePoint() external {
        Authorization memory a = _authorization(_signer());
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(_signer().key, _digest(a));
        a.signature = abi.encodePacked(r, bytes32(CURVE_ORDER - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        _expectInvalidSignature(a.signer, _call(a));
    }

    function test_isRefused_whenAnythingThatWasSignedIsAltered() external {
        Authorization memory a = _authorization(_signer());
        bytes[] memory calls = _altered(a);
        for (uint256 i = 0; i < calls.length; ++i) _expectInvalidSignature(a.signer, calls[i]);
        a.nonce += 1;
        _expectInvalidSignature(a.signer, _call(a));
        a.nonce -= 1;
        a.deadline += 1;
        _expectInvalidSignature(a.signer, _call(a));
    }

    function testFuzz_isRefused_whenItWasSignedForAnotherDomain(uint64 chainId, address other) external {
        (address target, string memory name) = _target();
        vm.assume(chainId != block.chainid && other != target);
        Authorization memory a = _authorization(_signer());
        bytes32 structHash = _structHash(a);
        a.signature = _sign(_signer(), TypedData.digest(name, chainId, target, structHash));
        _expectInvalidSignature(a.signer, _call(a));
        a.signature = _sign(_signer(), TypedData.digest(name, block.chainid, other, structHash));
        _expectInvalidSignature(a.signer, _call(a));
        a.signature = _sign(_signer(), TypedData.digest("Kiseki", block.chainid, target, structHash));
        _expectInvalidSignature(a.signer, _call(a));
    }

    function test_isRefused_onAForkWithAnotherChainId() external {
        Authorization memory a = _authorization(_signer());
        vm.chainId(block.chainid + 1);
        _expectInvalidSignature(a.signer, _call(a));
    }

    function testFuzz_isRefused_whenTheSignerHasNoRightTo(uint256 key) external virtual {
        key = _bound(key, 1, type(uint128).max);
        Party memory other = Party({account: vm.addr(key), key: key});
        _expectRefused(_call(_authorization(other)), _unauthorized(other.account));
    }

    /* --------------------------------------------------------------- WALLETS */

    function test_isDone_forAContractAccountThatSigns() external {
        Party memory wallet = _wallet();
        _entitle(wallet);
        _expectDone(stranger.account, _authorization(wallet));
    }

    function test_isRefused_forAContractAccountThatDoesNotSign() external {
        Party memory wallet = _wallet();
        _entitle(wallet);
        Authorization memory a = _authorization(wallet);
        a.signature = _signed(rival, a);
        _expectInvalidSignature(wallet.account, _call(a));
        a.signature = "";
        _expectInvalidSignature(wallet.account, _call(a));
    }

    function test_isRefused_forAContractThatIsNoWallet() external virtual {
        // The registry itself has no `isValidSignature`.
        (address target, ) = _target();
        Party memory contract_ = Party({account: target, key: newcomer.key});
        _expectInvalidSignature(target, _call(_authorization(contract_)));
    }

    function test_isDone_withoutLettingTheContractAccountComeBackIn() external {
        ReenteringWallet wallet = new ReenteringWallet();
        Party memory party_ = Party({account: address(wallet), key: newcomer.key});
        _entitle(party_);
        _expectDone(stranger.account, _authorization(party_));
        (address target, ) = _target();
        vm.assertFalse(
            IAuthorizations(target).isNonceUsed(address(wallet), wallet.NONCE()),
            "the wallet wrote while it was asked"
        );
    }

    /* --------------------------------------------------------------- HELPERS */

    function _authorization(Party memory signer) internal returns (Authorization memory a) {
        a = _unsigned(signer.account);
        a.signature = _signed(signer, a);
    }

    function _signed(Party memory signer, Authorization memory a) private view returns (bytes memory) {
        return _sign(signer, _digest(a));
    }

    function _digest(Authorization memory a) private view returns (bytes32) {
        (address target, string memory name) = _target();
        return TypedData.digest(name, block.chainid, target, _structHash(a));
    }

    function _wallet() private returns (Party memory) {
        return Party({account: address(new OwnedWallet(newcomer.account)), key: newcomer.key});
    }

    /// @dev Makes `account` the controller of `issuerId`, with the consent of both.
    function _giveControl(bytes32 issuerId, Party memory account) internal {
        Authorization memory consent = _controllerConsent(issuerId, account);
        vm.prank(issuers.controllerOf(issuerId));
        issuers.changeController(issuerId, consent);
    }

    function _giveAuthority(Party memory account) internal {
        vm.prank(governance.account);
        issuers.changeAuthority(CN, account.account);
    }

    function _expectDone(address submitter, Authorization memory a) private {
        (address target, ) = _target();
        bytes memory call_ = _call(a);
        vm.prank(_submitter(submitter));
        (bool success, ) = target.call(call_);
        vm.assertTrue(success, "submitted");
        vm.assertTrue(_isDone(), "done");
    }

    function _expectInvalidSignature(address signer, bytes memory call_) internal {
        _expectRefused(
            call_,
            abi.encodeWithSelector(IAuthorizations.AuthorizationInvalidSignature.selector, signer)
        );
    }

    function _expectRefused(bytes memory call_, bytes memory reason) internal {
        (address target, ) = _target();
        vm.prank(_submitter(stranger.account));
        (bool success, bytes memory returned) = target.call(call_);
        vm.assertFalse(success, "went through");
        vm.assertEq(returned, reason, "refusal");
    }
}
