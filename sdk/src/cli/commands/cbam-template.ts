import type { Command } from '../command.ts';
import { FORCE } from '../options.ts';

export const cbamTemplate: Command = {
  name: 'cbam template',
  summary: 'read the Commission’s communication template as an operator filled it in',
  description:
    'Computes the products of the workbook (XLSX, version 2.1) anew and lists each place where it has something else; nothing that was typed is changed. With --declare, writes a draft of a declaration for each product. docs/template.md explains both.',
  args: [{ name: '<file>', description: 'the workbook' }],
  options: [
    { flags: '--declare', description: 'write a draft for `kiseki declare`, one file a product' },
    { flags: '--out <folder>', description: 'existing folder for the drafts (the current one)' },
    {
      flags: '--quantity <number=amount>',
      description: 'tonnes or MWh of a product, by its number; needed where products share a process',
      repeatable: true,
    },
    {
      flags: '--precursor <name=code>',
      description: 'CN code of a precursor; NAME=CODE,declared where its supplier declared it',
      repeatable: true,
    },
    FORCE,
  ],
  examples: [
    'kiseki cbam template template.xlsx',
    'kiseki cbam template template.xlsx --declare --precursor Coil=72081000,declared',
  ],
  load: () => import('../actions/cbam-template.ts'),
};
