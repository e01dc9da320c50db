// Generated from the compiled DeclarationRegistry by `npm run build:contracts`; do not edit.
export const declarationRegistryAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IIssuerRegistry",
        "name": "issuerRegistry",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "target",
        "type": "address"
      }
    ],
    "name": "AddressEmptyCode",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "AlreadyRevoked",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "successor",
        "type": "bytes32"
      }
    ],
    "name": "AlreadySuperseded",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "AnchorExists",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "idOrRoot",
        "type": "bytes32"
      }
    ],
    "name": "AnchorUnknown",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "key",
        "type": "bytes32"
      }
    ],
    "name": "AttestationAlreadyWithdrawn",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "key",
        "type": "bytes32"
      }
    ],
    "name": "AttestationExists",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "key",
        "type": "bytes32"
      }
    ],
    "name": "AttestationUnknown",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "deadline",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "timestamp",
        "type": "uint256"
      }
    ],
    "name": "AuthorizationExpired",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      }
    ],
    "name": "AuthorizationInvalidSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "nonce",
        "type": "uint256"
      }
    ],
    "name": "AuthorizationNonceUsed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      }
    ],
    "name": "BatchEmpty",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      }
    ],
    "name": "BatchExists",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint40",
        "name": "effectiveFrom",
        "type": "uint40"
      },
      {
        "internalType": "uint256",
        "name": "timestamp",
        "type": "uint256"
      }
    ],
    "name": "EndingInFuture",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "EndingUnauthorized",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "FailedCall",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "IdZero",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "internalType": "uint128",
        "name": "quantity",
        "type": "uint128"
      }
    ],
    "name": "InclusionInvalid",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidShortString",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "OutcomeMissing",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "str",
        "type": "string"
      }
    ],
    "name": "StringTooLong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "successor",
        "type": "bytes32"
      }
    ],
    "name": "SuccessorEnded",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "SuccessorIsSame",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "verifierId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      }
    ],
    "name": "VerifierNotIndependent",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "verifierId",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "VoidingUnauthorized",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "verifierId",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "WithdrawalUnauthorized",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint128",
        "name": "quantity",
        "type": "uint128"
      }
    ],
    "name": "Anchored",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "verifierId",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "reportHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "contentHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "reasonCode",
        "type": "uint16"
      }
    ],
    "name": "AttestationWithdrawn",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "verifierId",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "uint40",
            "name": "voidFrom",
            "type": "uint40"
          },
          {
            "internalType": "uint40",
            "name": "recordedAt",
            "type": "uint40"
          },
          {
            "internalType": "uint16",
            "name": "reasonCode",
            "type": "uint16"
          }
        ],
        "indexed": false,
        "internalType": "struct Voiding",
        "name": "voiding",
        "type": "tuple"
      }
    ],
    "name": "AttestationsVoided",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "verifierId",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "enum Outcome",
        "name": "outcome",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "reportHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "contentHash",
        "type": "bytes32"
      }
    ],
    "name": "Attested",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "count",
        "type": "uint64"
      }
    ],
    "name": "BatchAnchored",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "EIP712DomainChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "signer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "nonce",
        "type": "uint256"
      }
    ],
    "name": "NonceUsed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "uint40",
            "name": "effectiveFrom",
            "type": "uint40"
          },
          {
            "internalType": "uint40",
            "name": "recordedAt",
            "type": "uint40"
          },
          {
            "internalType": "uint16",
            "name": "reasonCode",
            "type": "uint16"
          },
          {
            "internalType": "enum EndedBy",
            "name": "by",
            "type": "uint8"
          }
        ],
        "indexed": false,
        "internalType": "struct Ending",
        "name": "ending",
        "type": "tuple"
      }
    ],
    "name": "Revoked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "successor",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "uint40",
            "name": "effectiveFrom",
            "type": "uint40"
          },
          {
            "internalType": "uint40",
            "name": "recordedAt",
            "type": "uint40"
          },
          {
            "internalType": "uint16",
            "name": "reasonCode",
            "type": "uint16"
          },
          {
            "internalType": "enum EndedBy",
            "name": "by",
            "type": "uint8"
          }
        ],
        "indexed": false,
        "internalType": "struct Ending",
        "name": "ending",
        "type": "tuple"
      }
    ],
    "name": "Superseded",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "ISSUER_REGISTRY",
    "outputs": [
      {
        "internalType": "contract IIssuerRegistry",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "internalType": "uint128",
        "name": "quantity",
        "type": "uint128"
      }
    ],
    "name": "anchor",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint64",
        "name": "count",
        "type": "uint64"
      }
    ],
    "name": "anchorBatch",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint64",
        "name": "count",
        "type": "uint64"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "signer",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "deadline",
            "type": "uint256"
          },
          {
            "internalType": "bytes",
            "name": "signature",
            "type": "bytes"
          }
        ],
        "internalType": "struct Authorization",
        "name": "authorization",
        "type": "tuple"
      }
    ],
    "name": "anchorBatchFor",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "internalType": "uint128",
        "name": "quantity",
        "type": "uint128"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "signer",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "deadline",
            "type": "uint256"
          },
          {
            "internalType": "bytes",
            "name": "signature",
            "type": "bytes"
          }
        ],
        "internalType": "struct Authorization",
        "name": "authorization",
        "type": "tuple"
      }
    ],
    "name": "anchorFor",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "anchorOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint128",
            "name": "quantity",
            "type": "uint128"
          },
          {
            "internalType": "uint40",
            "name": "anchoredAt",
            "type": "uint40"
          },
          {
            "internalType": "uint40",
            "name": "blockNumber",
            "type": "uint40"
          }
        ],
        "internalType": "struct Anchor",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "verifierId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "issuerId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "id",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "reportHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "contentHash",
            "type": "bytes32"
          }
        ],
        "internalType": "struct AttestationSubject",
        "name": "subject",
        "type": "tuple"
      },
      {
        "internalType": "enum Outcome",
        "name": "outcome",
        "type": "uint8"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "quantity",
            "type": "uint128"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct Inclusion",
        "name": "inclusion",
        "type": "tuple"
      }
    ],
    "name": "attest",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "verifierId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "issuerId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "id",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "reportHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "contentHash",
            "type": "bytes32"
          }
        ],
        "internalType": "struct AttestationSubject",
        "name": "subject",
        "type": "tuple"
      },
      {
        "internalType": "enum Outcome",
        "name": "outcome",
        "type": "uint8"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "quantity",
            "type": "uint128"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct Inclusion",
        "name": "inclusion",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "signer",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "deadline",
            "type": "uint256"
          },
          {
            "internalType": "bytes",
            "name": "signature",
            "type": "bytes"
          }
        ],
        "internalType": "struct Authorization",
        "name": "authorization",
        "type": "tuple"
      }
    ],
    "name": "attestFor",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "verifierId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "issuerId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "id",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "reportHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "contentHash",
            "type": "bytes32"
          }
        ],
        "internalType": "struct AttestationSubject",
        "name": "subject",
        "type": "tuple"
      }
    ],
    "name": "attestationKey",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "verifierId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "issuerId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "id",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "reportHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "contentHash",
            "type": "bytes32"
          }
        ],
        "internalType": "struct AttestationSubject",
        "name": "subject",
        "type": "tuple"
      }
    ],
    "name": "attestationOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "enum Outcome",
            "name": "outcome",
            "type": "uint8"
          },
          {
            "internalType": "uint40",
            "name": "attestedAt",
            "type": "uint40"
          },
          {
            "internalType": "uint40",
            "name": "blockNumber",
            "type": "uint40"
          },
          {
            "internalType": "uint40",
            "name": "withdrawnAt",
            "type": "uint40"
          },
          {
            "internalType": "uint16",
            "name": "reasonCode",
            "type": "uint16"
          }
        ],
        "internalType": "struct Attestation",
        "name": "attestation",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint40",
            "name": "voidFrom",
            "type": "uint40"
          },
          {
            "internalType": "uint40",
            "name": "recordedAt",
            "type": "uint40"
          },
          {
            "internalType": "uint16",
            "name": "reasonCode",
            "type": "uint16"
          }
        ],
        "internalType": "struct Voiding",
        "name": "voiding",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      }
    ],
    "name": "batchOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "count",
            "type": "uint64"
          },
          {
            "internalType": "uint40",
            "name": "anchoredAt",
            "type": "uint40"
          },
          {
            "internalType": "uint40",
            "name": "blockNumber",
            "type": "uint40"
          }
        ],
        "internalType": "struct Batch",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "nonce",
        "type": "uint256"
      }
    ],
    "name": "cancelNonce",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "eip712Domain",
    "outputs": [
      {
        "internalType": "bytes1",
        "name": "fields",
        "type": "bytes1"
      },
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "chainId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256[]",
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "endingsOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint40",
            "name": "effectiveFrom",
            "type": "uint40"
          },
          {
            "internalType": "uint40",
            "name": "recordedAt",
            "type": "uint40"
          },
          {
            "internalType": "uint16",
            "name": "reasonCode",
            "type": "uint16"
          },
          {
            "internalType": "enum EndedBy",
            "name": "by",
            "type": "uint8"
          }
        ],
        "internalType": "struct Ending",
        "name": "revocation",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint40",
            "name": "effectiveFrom",
            "type": "uint40"
          },
          {
            "internalType": "uint40",
            "name": "recordedAt",
            "type": "uint40"
          },
          {
            "internalType": "uint16",
            "name": "reasonCode",
            "type": "uint16"
          },
          {
            "internalType": "enum EndedBy",
            "name": "by",
            "type": "uint8"
          }
        ],
        "internalType": "struct Ending",
        "name": "supersession",
        "type": "tuple"
      },
      {
        "internalType": "bytes32",
        "name": "successor",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "nonce",
        "type": "uint256"
      }
    ],
    "name": "isNonceUsed",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes[]",
        "name": "data",
        "type": "bytes[]"
      }
    ],
    "name": "multicall",
    "outputs": [
      {
        "internalType": "bytes[]",
        "name": "results",
        "type": "bytes[]"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "quantity",
            "type": "uint128"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct Inclusion",
        "name": "inclusion",
        "type": "tuple"
      }
    ],
    "name": "requireIncluded",
    "outputs": [
      {
        "internalType": "uint40",
        "name": "anchoredAt",
        "type": "uint40"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "quantity",
            "type": "uint128"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct Inclusion",
        "name": "inclusion",
        "type": "tuple"
      },
      {
        "internalType": "uint16",
        "name": "reasonCode",
        "type": "uint16"
      },
      {
        "internalType": "uint40",
        "name": "effectiveFrom",
        "type": "uint40"
      }
    ],
    "name": "revoke",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "quantity",
            "type": "uint128"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct Inclusion",
        "name": "inclusion",
        "type": "tuple"
      },
      {
        "internalType": "uint16",
        "name": "reasonCode",
        "type": "uint16"
      },
      {
        "internalType": "uint40",
        "name": "effectiveFrom",
        "type": "uint40"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "signer",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "deadline",
            "type": "uint256"
          },
          {
            "internalType": "bytes",
            "name": "signature",
            "type": "bytes"
          }
        ],
        "internalType": "struct Authorization",
        "name": "authorization",
        "type": "tuple"
      }
    ],
    "name": "revokeFor",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "internalType": "uint40",
        "name": "moment",
        "type": "uint40"
      }
    ],
    "name": "statusAt",
    "outputs": [
      {
        "internalType": "enum DeclarationStatus",
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "quantity",
            "type": "uint128"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct Inclusion",
        "name": "inclusion",
        "type": "tuple"
      },
      {
        "internalType": "bytes32",
        "name": "successor",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "quantity",
            "type": "uint128"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct Inclusion",
        "name": "successorInclusion",
        "type": "tuple"
      },
      {
        "internalType": "uint16",
        "name": "reasonCode",
        "type": "uint16"
      },
      {
        "internalType": "uint40",
        "name": "effectiveFrom",
        "type": "uint40"
      }
    ],
    "name": "supersede",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "issuerId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "quantity",
            "type": "uint128"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct Inclusion",
        "name": "inclusion",
        "type": "tuple"
      },
      {
        "internalType": "bytes32",
        "name": "successor",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "quantity",
            "type": "uint128"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct Inclusion",
        "name": "successorInclusion",
        "type": "tuple"
      },
      {
        "internalType": "uint16",
        "name": "reasonCode",
        "type": "uint16"
      },
      {
        "internalType": "uint40",
        "name": "effectiveFrom",
        "type": "uint40"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "signer",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "deadline",
            "type": "uint256"
          },
          {
            "internalType": "bytes",
            "name": "signature",
            "type": "bytes"
          }
        ],
        "internalType": "struct Authorization",
        "name": "authorization",
        "type": "tuple"
      }
    ],
    "name": "supersedeFor",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "verifierId",
        "type": "bytes32"
      },
      {
        "internalType": "uint40",
        "name": "voidFrom",
        "type": "uint40"
      },
      {
        "internalType": "uint16",
        "name": "reasonCode",
        "type": "uint16"
      }
    ],
    "name": "voidAttestations",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "verifierId",
        "type": "bytes32"
      },
      {
        "internalType": "uint40",
        "name": "voidFrom",
        "type": "uint40"
      },
      {
        "internalType": "uint16",
        "name": "reasonCode",
        "type": "uint16"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "signer",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "deadline",
            "type": "uint256"
          },
          {
            "internalType": "bytes",
            "name": "signature",
            "type": "bytes"
          }
        ],
        "internalType": "struct Authorization",
        "name": "authorization",
        "type": "tuple"
      }
    ],
    "name": "voidAttestationsFor",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "verifierId",
        "type": "bytes32"
      }
    ],
    "name": "voidingsOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint40",
            "name": "voidFrom",
            "type": "uint40"
          },
          {
            "internalType": "uint40",
            "name": "recordedAt",
            "type": "uint40"
          },
          {
            "internalType": "uint16",
            "name": "reasonCode",
            "type": "uint16"
          }
        ],
        "internalType": "struct Voiding[]",
        "name": "",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "verifierId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "issuerId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "id",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "reportHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "contentHash",
            "type": "bytes32"
          }
        ],
        "internalType": "struct AttestationSubject",
        "name": "subject",
        "type": "tuple"
      },
      {
        "internalType": "uint16",
        "name": "reasonCode",
        "type": "uint16"
      }
    ],
    "name": "withdraw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "verifierId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "issuerId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "id",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "reportHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "contentHash",
            "type": "bytes32"
          }
        ],
        "internalType": "struct AttestationSubject",
        "name": "subject",
        "type": "tuple"
      },
      {
        "internalType": "uint16",
        "name": "reasonCode",
        "type": "uint16"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "signer",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "deadline",
            "type": "uint256"
          },
          {
            "internalType": "bytes",
            "name": "signature",
            "type": "bytes"
          }
        ],
        "internalType": "struct Authorization",
        "name": "authorization",
        "type": "tuple"
      }
    ],
    "name": "withdrawFor",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const;
