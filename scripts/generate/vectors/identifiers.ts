import { AbiCoder, id, keccak256, toUtf8Bytes } from 'ethers';

const dids = [
  'did:web:mill.example',
  'did:ethr:0x7a69:0x00000000000000000000000000000000000000aa',
  'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
];
/** Compact JWTs are ASCII; an id is the hash of exactly these bytes, without disclosures. */
const jwts = ['e30.e30.AA', 'eyJhbGciOiJFUzI1NksifQ.eyJpc3MiOiJkaWQ6d2ViOm1pbGwuZXhhbXBsZSJ9.c2lnbmF0dXJl'];

const subject = {
  verifierId: id('did:web:verifier.example'),
  issuerId: id('did:web:mill.example'),
  id: keccak256(toUtf8Bytes('e30.e30.AA')),
  reportHash: id('report'),
  contentHash: id('content'),
};

/** Issuer ids, declaration ids and the key of an attestation. */
export const identifierVectors = () => ({
  issuerIds: dids.map((did) => ({ did, issuerId: keccak256(toUtf8Bytes(did)) })),
  declarationIds: jwts.map((jwt) => ({ jwt, id: keccak256(toUtf8Bytes(jwt)) })),
  attestationKeys: [
    {
      subject,
      key: keccak256(AbiCoder.defaultAbiCoder().encode(Array(5).fill('bytes32'), Object.values(subject))),
    },
  ],
});
