// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Roles of issuers and capabilities of their delegates, as bits
library Roles {
    uint8 internal constant OPERATOR = 1;
    uint8 internal constant TRADER = 2;
    uint8 internal constant VERIFIER = 4;
    uint8 internal constant IMPORTER = 8;
    uint8 internal constant AUDITOR = 16;
    uint8 internal constant ALL = 31;

    uint8 internal constant MAY_ANCHOR = 1;
    uint8 internal constant MAY_ATTEST = 2;
    uint8 internal constant ALL_CAPABILITIES = 3;
}
