// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Checkpoint, Standing, State} from "../../../contracts/interfaces/IIssuerRegistry.sol";

/// @title Standing, the naive way
/// @notice Reads the whole history from the front for every question, word for word as IIssuerRegistry says it.
library StandingModel {
    function at(
        Checkpoint[] memory history,
        uint8 role,
        uint40 moment
    ) internal pure returns (Standing standing, Checkpoint memory decisive) {
        uint256 known = 0;
        for (uint256 i = 0; i < history.length; ++i) {
            if (history[i].recordedAt > moment) continue;
            known = i + 1;
            decisive = history[i];
            standing = says(decisive, role, moment);
        }
        bytes2 jurisdiction = decisive.jurisdiction;
        for (uint256 i = history.length; i > known; --i) {
            Checkpoint memory later = history[i - 1];
            if (known > 0 && later.jurisdiction != jurisdiction) continue;
            if (later.effectiveFrom > moment || says(later, role, moment) == standing) continue;
            // The oldest one that contests decides, so that the last assignment wins.
            decisive = later;
        }
        if (decisive.recordedAt > moment) standing = Standing.Contested;
    }

    /// @dev What one entry alone says.
    function says(Checkpoint memory entry, uint8 role, uint40 moment) internal pure returns (Standing) {
        if (entry.state == State.Active) {
            bool granted = role > 0 && (entry.roles | role) == entry.roles;
            if (!granted) return Standing.RoleNotGranted;
            bool inWindow = entry.validFrom <= moment && moment <= entry.validUntil;
            return inWindow ? Standing.Accredited : Standing.OutsideWindow;
        }
        if (entry.state == State.Suspended) return Standing.Suspended;
        return entry.state == State.Revoked ? Standing.Revoked : Standing.UnknownIssuer;
    }
}
