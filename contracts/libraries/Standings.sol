// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Checkpoint, Standing, State} from "../interfaces/IIssuerRegistry.sol";

/// @title What an issuer's history says about a moment
library Standings {
    /// @notice The standing at `moment`, and the checkpoint that decides.
    /// @dev The newest checkpoint recorded at or before `moment` says what the ledger said then. A later one that takes effect
    /// at or before `moment` and says otherwise contests it, unless the issuer had moved meanwhile: nobody contests what the
    /// authority of another jurisdiction said. The loop runs from the newest entry back to that moment; an
    /// authority writes a handful of entries in an issuer's life.
    function ofHistory(
        Checkpoint[] storage history,
        uint8 role,
        uint40 moment
    ) internal view returns (Standing standing, Checkpoint memory decisive) {
        uint256 i = history.length;
        while (i > 0 && history[i - 1].recordedAt > moment) --i;
        if (i > 0) {
            decisive = history[i - 1];
            standing = ofCheckpoint(decisive, role, moment);
        }
        bytes2 jurisdiction = decisive.jurisdiction;
        for (; i < history.length; ++i) {
            Checkpoint memory later = history[i];
            if (jurisdiction != 0 && later.jurisdiction != jurisdiction) continue;
            if (later.effectiveFrom <= moment && ofCheckpoint(later, role, moment) != standing) {
                return (Standing.Contested, later);
            }
        }
    }

    /// @notice What one checkpoint says about a role at a moment.
    function ofCheckpoint(
        Checkpoint memory checkpoint,
        uint8 role,
        uint40 moment
    ) internal pure returns (Standing) {
        return
            ofTerms(
                checkpoint.state,
                checkpoint.roles,
                role,
                checkpoint.validFrom,
                checkpoint.validUntil,
                moment
            );
    }

    /// @notice The standing that these terms give at a moment.
    function ofTerms(
        State state,
        uint8 roles,
        uint8 role,
        uint40 validFrom,
        uint40 validUntil,
        uint40 moment
    ) internal pure returns (Standing) {
        if (state == State.None) return Standing.UnknownIssuer;
        if (state == State.Revoked) return Standing.Revoked;
        if (state == State.Suspended) return Standing.Suspended;
        if (role == 0 || roles & role != role) return Standing.RoleNotGranted;
        if (moment < validFrom || moment > validUntil) return Standing.OutsideWindow;
        return Standing.Accredited;
    }
}
