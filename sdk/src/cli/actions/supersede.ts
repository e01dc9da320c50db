import { z } from 'zod';
import { parseCredential } from '../../credential/parse-credential.ts';
import { defineAction } from '../action.ts';
import { inclusionOf, readBundle } from '../documents.ts';
import { Ended, EndInput, endDeclaration } from '../end-declaration.ts';
import { path } from '../inputs.ts';

export const action = defineAction({
  Input: z.object({ ...EndInput, by: path }),
  Output: Ended,
  run: (input, context) =>
    endDeclaration(input, context, async ({ calls }, ending) => {
      const successor = await readBundle(input.by);
      return calls.supersede({
        ...ending,
        successor: parseCredential(successor.presentation).declarationId,
        successorInclusion: inclusionOf(successor),
      });
    }),
});
