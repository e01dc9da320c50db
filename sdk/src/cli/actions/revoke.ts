import { z } from 'zod';
import { defineAction } from '../action.ts';
import { Ended, EndInput, endDeclaration } from '../end-declaration.ts';

export const action = defineAction({
  Input: z.object(EndInput),
  Output: Ended,
  run: (input, context) =>
    endDeclaration(input, context, ({ calls }, ending) => Promise.resolve(calls.revoke(ending))),
});
