import { createHash, randomBytes } from 'node:crypto';
import { Jwt, SDJwt } from '@sd-jwt/core';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { expect } from 'chai';
import { issueCredential, openCredential } from '../../../sdk/src/credential/index.ts';
import { verifySignature } from '../../../sdk/src/identity/index.ts';
import { declarationOf, digestOf, disclosure, ISSUED_AT, newIssuer } from './support.ts';

const issuer = newIssuer('p256');
const declaration = declarationOf(issuer.signer.did);

const hasher = (data: string | ArrayBuffer): Uint8Array =>
  createHash('sha256')
    .update(typeof data === 'string' ? data : new Uint8Array(data))
    .digest();
const signer = async (data: string): Promise<string> =>
  Buffer.from(await issuer.signer.sign(Buffer.from(data))).toString('base64url');

describe('@sd-jwt (0.19)', () => {
  it('verifies what we issue and reads every claim of the declaration', async () => {
    const { credential } = await issueCredential({ declaration, signer: issuer.signer, issuedAt: ISSUED_AT });
    const library = new SDJwtVcInstance({
      hasher,
      hashAlg: 'sha-256',
      verifier: async (data: string, signature: string) =>
        verifySignature(issuer.key, Buffer.from(data), Buffer.from(signature, 'base64url')),
    });
    await library.verify(credential, { currentDate: ISSUED_AT });
    const claims = (await library.getClaims(credential)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(declaration)) {
      if (name === 'schema') continue;
      expect(claims[name], name).to.deep.equal(value);
    }
  });

  it('issues, in our shape, what we read', async () => {
    const random = () => digestOf(randomBytes(16).toString('hex'));
    const quantity = disclosure(randomBytes(16).toString('base64url'), 'quantity', { value: '5', unit: 't' });
    const jwt = new Jwt({
      header: { alg: 'ES256', typ: 'dc+sd-jwt', kid: issuer.signer.kid },
      payload: {
        iss: issuer.signer.did,
        vct: 'urn:kiseki:declaration:1',
        iat: ISSUED_AT,
        schema: 'kiseki.declaration/1',
        _sd_alg: 'sha-256',
        _sd: Array.from({ length: 10 }, (_, index) => (index === 3 ? digestOf(quantity) : random())),
      },
    });
    await jwt.sign(signer);
    const text = `${new SDJwt({ jwt, disclosures: [] }).encodeSDJwt()}${quantity}~`;
    expect(openCredential(text, [issuer.key]).declaration).to.deep.equal({
      quantity: { value: '5', unit: 't' },
    });
  });
});
