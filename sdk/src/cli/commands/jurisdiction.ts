import type { Command } from '../command.ts';
import { WRITE } from '../options.ts';

const ARGS = [{ name: '<code>', description: 'ISO 3166-1 alpha-2 code of the country' }] as const;
const AUTHORITY = {
  flags: '--authority <account>',
  description: 'the account that accredits and suspends there',
  required: true,
} as const;

export const jurisdictionOpen: Command = {
  name: 'jurisdiction open',
  summary: 'let an authority accredit issuers of a country (governance)',
  description: '',
  args: ARGS,
  options: [AUTHORITY, ...WRITE],
  examples: [
    'kiseki jurisdiction open JP --authority 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed --key governance',
  ],
  load: () => import('../actions/jurisdiction-open.ts'),
};

export const jurisdictionChange: Command = {
  name: 'jurisdiction change',
  summary: 'give a country another authority (governance)',
  description: 'What the former authority did stays.',
  args: ARGS,
  options: [AUTHORITY, ...WRITE],
  examples: [
    'kiseki jurisdiction change JP --authority 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed --key governance',
  ],
  load: () => import('../actions/jurisdiction-change.ts'),
};
