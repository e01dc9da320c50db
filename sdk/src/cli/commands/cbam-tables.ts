import type { Command } from '../command.ts';
import { CBAM } from '../options.ts';

export const cbamTables: Command = {
  name: 'cbam tables',
  summary: 'list the tables of CBAM: in force, older, missing, and how complete',
  description: 'docs/cbam-tables.md has their layouts, and how to give tables of your own.',
  args: [],
  options: [{ flags: '--date <date>', description: 'imports of this day (today)' }, ...CBAM],
  examples: ['kiseki cbam tables', 'kiseki cbam tables --date 2027-01-01 --data my-tables'],
  load: () => import('../actions/cbam-tables.ts'),
};
