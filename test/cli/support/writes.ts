import { as, type Consortium } from './consortium.ts';

/**
 * A line for every command that writes to the chain, each without a password and ready to go through, by the name of its
 * command. Makes the files that they are about: two bundles of the mill, a credential that waits, a consent.
 */
export const prepareWrites = async ({
  parties,
  declare,
  json,
}: Consortium): Promise<Readonly<Record<string, readonly string[]>>> => {
  for (const lot of ['coil', 'newer']) {
    await declare(lot);
    await json(['anchor', `${lot}.sdjwt`, ...as('mill')]);
    await json(['bundle', `${lot}.sdjwt`]);
  }
  const report = ['--report', 'steel-mill.json', '--outcome', 'satisfied'];
  await json(['attest', 'coil.bundle.json', ...report, ...as('verifier')]);
  await json(['bundle', 'coil.sdjwt', '--force']);
  await declare('waiting');
  const terms = ['--jurisdiction', 'CN', '--roles', 'operator', '--valid-until', '2030-12-31'];
  await json(['issuer', 'consent', ...as('stranger'), ...terms, '--out', 'stranger.json']);

  const { mill, maker, stranger } = parties;
  const by = (name: string) => ['--key', name];
  const governance = by('governance');
  const authority = by('authority-cn');
  const someone = ['--authority', stranger.address];
  return {
    deploy: ['deploy', ...governance, '--out', 'another.json'],
    'jurisdiction open': ['jurisdiction', 'open', 'DE', ...someone, ...governance],
    'jurisdiction change': ['jurisdiction', 'change', 'JP', ...someone, ...governance],
    'issuer accredit': ['issuer', 'accredit', 'stranger.json', ...authority],
    'issuer suspend': ['issuer', 'suspend', mill.did, ...authority],
    'issuer reinstate': ['issuer', 'reinstate', maker.did, ...by('authority-jp')],
    'issuer renew': ['issuer', 'renew', mill.did, '--valid-until', '2031-12-31', ...authority],
    'issuer revoke': ['issuer', 'revoke', mill.did, ...authority],
    'issuer delegate': [
      ...['issuer', 'delegate', stranger.address],
      ...['--may', 'anchor', '--until', '2029-12-31', ...by('mill')],
    ],
    anchor: ['anchor', 'waiting.sdjwt', ...by('mill')],
    attest: ['attest', 'newer.bundle.json', ...report, ...by('verifier')],
    revoke: ['revoke', 'coil.bundle.json', ...by('mill')],
    supersede: ['supersede', 'coil.bundle.json', '--by', 'newer.bundle.json', ...by('mill')],
  };
};
