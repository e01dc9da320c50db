import { z } from 'zod';
import { defineAction } from '../action.ts';

export const action = defineAction({
  Input: z.object({}),
  Output: z.object({}),
  run: () => Promise.reject(new Error('pending')),
});
