// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Checkpoint, IIssuerRegistry, Standing} from "../../../contracts/interfaces/IIssuerRegistry.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {IssuerRegistryHandler} from "../support/IssuerRegistryHandler.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {StandingModel} from "../support/StandingModel.sol";
import {vm} from "../support/Vm.sol";

/// @notice What holds for the register of issuers after anything that anybody did.
contract IssuerRegistryInvariants is LedgerTest {
    IssuerRegistryHandler private _handler;

    function setUp() public override {
        super.setUp();
        _handler = new IssuerRegistryHandler(issuers);
        vm.startPrank(governance.account);
        issuers.changeAuthority(CN, _handler.accountAt(0));
        issuers.changeAuthority(DE, _handler.accountAt(1));
        vm.stopPrank();
    }

    /// @dev Which contracts the invariant runs call.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    function invariant_nothingHappensWithoutARightToIt() external view {
        if (_handler.trespassCount() > 0) vm.assertEq(_handler.trespasses(0), "", "trespass");
    }

    function invariant_historyOnlyGrowsAndItsEntriesNeverChange() external view {
        for (uint256 i = 0; i < _handler.ISSUERS(); ++i) {
            bytes32 issuerId = _handler.issuerAt(i);
            vm.assertEq(
                abi.encode(issuers.historyOf(issuerId)),
                abi.encode(_handler.writtenOf(issuerId)),
                "history"
            );
        }
    }

    function invariant_entriesAreInTheOrderOfTheirRecordAndNoneReachesIntoTheFuture() external view {
        for (uint256 i = 0; i < _handler.ISSUERS(); ++i) {
            Checkpoint[] memory history = issuers.historyOf(_handler.issuerAt(i));
            uint40 previous = 0;
            for (uint256 k = 0; k < history.length; ++k) {
                vm.assertTrue(history[k].recordedAt >= previous, "recorded before the entry before it");
                vm.assertTrue(
                    history[k].effectiveFrom <= history[k].recordedAt,
                    "effective after its record"
                );
                vm.assertTrue(history[k].recordedAt <= block.timestamp, "recorded in the future");
                previous = history[k].recordedAt;
            }
        }
    }

    /// @dev `requireActor` reads the first slot, `standingAt` the history.
    function invariant_theFirstSlotSaysWhatTheNewestEntrySays() external view {
        for (uint256 i = 0; i < _handler.ISSUERS(); ++i) {
            bytes32 issuerId = _handler.issuerAt(i);
            _assertFirstSlot(issuerId, 0);
            _assertFirstSlot(issuerId, Roles.ALL);
            for (uint8 role = Roles.OPERATOR; role <= Roles.AUDITOR; role <<= 1)
                _assertFirstSlot(issuerId, role);
        }
    }

    function invariant_standingAgreesWithTheNaiveModelAtEveryEdge() external view {
        for (uint256 i = 0; i < _handler.ISSUERS(); ++i) {
            bytes32 issuerId = _handler.issuerAt(i);
            Checkpoint[] memory history = _handler.writtenOf(issuerId);
            for (uint256 k = 0; k < history.length; ++k) {
                _assertAgrees(issuerId, history, history[k].recordedAt - 1);
                _assertAgrees(issuerId, history, history[k].effectiveFrom);
                _assertAgrees(issuerId, history, history[k].validUntil);
            }
        }
    }

    function invariant_theIndexOfControllersAgreesWithControllerOf() external view {
        uint256 listed = 0;
        for (uint256 i = 0; i < _handler.PARTIES(); ++i) {
            address account = _handler.accountAt(i);
            bytes32[] memory controlled = issuers.issuersOf(account);
            listed += controlled.length;
            for (uint256 k = 0; k < controlled.length; ++k) {
                vm.assertEq(issuers.controllerOf(controlled[k]), account, "controller of a listed issuer");
            }
        }
        uint256 known = 0;
        for (uint256 i = 0; i < _handler.ISSUERS(); ++i) {
            bytes32 issuerId = _handler.issuerAt(i);
            vm.assertEq(issuers.controllerOf(issuerId), _handler.controllerOf(issuerId), "controller");
            if (issuers.controllerOf(issuerId) != address(0)) ++known;
        }
        vm.assertEq(listed, known, "each issuer is listed once");
    }

    function invariant_theJurisdictionIsTheOneOfTheLastAccreditation() external view {
        for (uint256 i = 0; i < _handler.ISSUERS(); ++i) {
            bytes32 issuerId = _handler.issuerAt(i);
            if (_handler.writtenOf(issuerId).length == 0) continue;
            (, , bytes2 jurisdiction, ) = issuers.issuer(issuerId);
            vm.assertEq(bytes32(jurisdiction), bytes32(_handler.jurisdictionOf(issuerId)), "jurisdiction");
        }
    }

    function invariant_nobodyActsButTheControllerAndItsLiveDelegates() external view {
        for (uint256 i = 0; i < _handler.ISSUERS(); ++i) {
            bytes32 issuerId = _handler.issuerAt(i);
            for (uint256 k = 0; k < _handler.PARTIES(); ++k) _assertActor(issuerId, _handler.accountAt(k));
        }
    }

    function invariant_aUsedNonceStaysUsed() external view {
        IssuerRegistryHandler.Nonce[] memory spent = _handler.spentNonces();
        for (uint256 i = 0; i < spent.length; ++i) {
            vm.assertTrue(issuers.isNonceUsed(spent[i].signer, spent[i].nonce), "spent nonce");
        }
    }

    function _assertActor(bytes32 issuerId, address account) private view {
        IssuerRegistryHandler.Delegate memory named = _handler.delegateOf(issuerId, account);
        (uint8 capabilities, uint40 validUntil) = issuers.delegateOf(issuerId, account);
        vm.assertEq(capabilities, named.capabilities, "capabilities");
        vm.assertEq(validUntil, named.validUntil, "end");
        bool anchors = named.capabilities == Roles.MAY_ANCHOR || named.capabilities == Roles.ALL_CAPABILITIES;
        bool acts =
            account == _handler.controllerOf(issuerId) || (anchors && block.timestamp <= named.validUntil);
        bool refused = false;
        try issuers.requireActor(issuerId, account, Roles.OPERATOR, Roles.MAY_ANCHOR) {} catch (
            bytes memory reason
        ) {
            refused = bytes4(reason) == IIssuerRegistry.IssuerActorUnauthorized.selector;
        }
        vm.assertEq(refused, !acts, "refused as nobody");
    }

    function _assertFirstSlot(bytes32 issuerId, uint8 role) private view {
        (Standing standing, ) = issuers.standingAt(issuerId, role, uint40(block.timestamp));
        vm.assertEq(
            uint256(_standingOfFirstSlot(issuerId, role)),
            uint256(standing),
            "standing of the first slot"
        );
    }

    /// @dev The reason that `requireActor` gives when it refuses the controller.
    function _standingOfFirstSlot(bytes32 issuerId, uint8 role) private view returns (Standing) {
        try issuers.requireActor(issuerId, issuers.controllerOf(issuerId), role, Roles.MAY_ANCHOR) {
            return Standing.Accredited;
        } catch (bytes memory reason) {
            vm.assertEq(
                bytes32(bytes4(reason)),
                bytes32(IIssuerRegistry.IssuerNotAccredited.selector),
                "refusal"
            );
            // Selector, issuer id, role, standing.
            return Standing(uint8(reason[4 + 3 * 32 - 1]));
        }
    }

    function _assertAgrees(bytes32 issuerId, Checkpoint[] memory history, uint40 moment) private view {
        (Standing expected, ) = StandingModel.at(history, Roles.OPERATOR, moment);
        (Standing standing, ) = issuers.standingAt(issuerId, Roles.OPERATOR, moment);
        vm.assertEq(uint256(standing), uint256(expected), "standing");
    }
}
