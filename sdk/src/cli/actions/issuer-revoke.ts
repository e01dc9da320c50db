import { defineAction } from '../action.ts';
import { ChangeInput, changeIssuer } from '../change-issuer.ts';
import { Written } from '../writing.ts';

export const action = defineAction({
  Input: ChangeInput,
  Output: Written,
  run: (input, context) => changeIssuer(input, context, ({ calls }, change) => calls.revokeIssuer(change)),
});
