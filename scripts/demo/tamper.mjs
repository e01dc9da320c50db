/** The disclosure of a claim, decoded: `[salt, name, value]`, or `undefined` for one of an array element. */
const decode = (disclosure) => {
  const parts = JSON.parse(Buffer.from(disclosure, 'base64url').toString('utf8'));
  return parts.length === 3 ? parts : undefined;
};

/**
 * A copy of a bundle in which one claim of its declaration is changed after it was signed: the total of its direct
 * emissions, made ten times smaller.
 */
export const tamper = (bundle) => {
  const [jwt, ...disclosures] = bundle.presentation.split('~');
  const index = disclosures.findIndex((text) => text !== '' && decode(text)?.[1] === 'total');
  const [salt, name, value] = decode(disclosures[index]);
  const smaller = `0.${String(value).replace('.', '')}`;
  disclosures[index] = Buffer.from(JSON.stringify([salt, name, smaller])).toString('base64url');
  return { ...bundle, presentation: [jwt, ...disclosures].join('~') };
};
