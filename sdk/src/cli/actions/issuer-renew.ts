import { defineAction } from '../action.ts';
import { ChangeInput, changeIssuer } from '../change-issuer.ts';
import { time } from '../inputs.ts';
import { Written } from '../writing.ts';

export const action = defineAction({
  Input: ChangeInput.extend({ validUntil: time }),
  Output: Written,
  run: (input, context) =>
    changeIssuer(input, context, ({ calls }, change) =>
      calls.renew({ ...change, validUntil: input.validUntil }),
    ),
});
