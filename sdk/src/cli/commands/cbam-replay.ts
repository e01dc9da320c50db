import type { Command } from '../command.ts';
import { CBAM } from '../options.ts';

export const cbamReplay: Command = {
  name: 'cbam replay',
  summary: 'compute a saved assessment again, byte for byte',
  description:
    'Under the rules and the editions of the tables that the result records. Exit code 0 when the same bytes come out; 1 when not, with the tables, rows, figures and steps that changed.',
  args: [{ name: '<result>', description: 'file of `kiseki cbam assess --out`' }],
  options: CBAM,
  examples: ['kiseki cbam replay clinker.assessment.json'],
  load: () => import('../actions/cbam-replay.ts'),
};
