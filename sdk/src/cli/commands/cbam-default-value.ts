import type { Command } from '../command.ts';
import { CBAM, EXPLAIN } from '../options.ts';

export const cbamDefaultValue: Command = {
  name: 'cbam default-value',
  summary: 'find the default value of a good, with its mark-up',
  description:
    'In tCO2e per tonne of good. Nothing stands in silently: the answer names its row, and why it is not the country’s own.',
  args: [],
  options: [
    { flags: '--cn <code>', description: 'CN or TARIC code, four to ten digits', required: true },
    {
      flags: '--country <country>',
      description: 'country of origin, ISO code; unknown for a precursor of unknown origin',
      required: true,
    },
    { flags: '--year <year>', description: 'year of import: picks table and mark-up', required: true },
    { flags: '--route <letter>', description: 'production route, A to L, where there are several' },
    { flags: '--tables <version>', description: 'another edition, as 2025-2621 (the one in force)' },
    EXPLAIN,
    ...CBAM,
  ],
  examples: [
    'kiseki cbam default-value --cn 7208 --country IN --year 2026',
    'kiseki cbam default-value --cn "2814 10 00" --country CN --year 2027 --tables 2025-2621',
  ],
  load: () => import('../actions/cbam-default-value.ts'),
};
