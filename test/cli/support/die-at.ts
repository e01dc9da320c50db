// Loaded before a command: kills its process at the moment that DIE_AT counts to. A moment is before each request to the node
// and before each file is opened, linked, renamed or removed: between two of them nothing changes outside the process.
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const last = Number(process.env.DIE_AT);
let moment = 0;
const survive = (): void => {
  moment += 1;
  if (moment === last) process.kill(process.pid, 'SIGKILL');
};

const { fetch } = globalThis;
globalThis.fetch = (...request) => {
  survive();
  return fetch(...request);
};
for (const name of ['open', 'link', 'rename', 'rm'] as const) {
  const original: (...args: never[]) => unknown = fs[name];
  Object.assign(fs, {
    [name]: (...args: never[]) => {
      survive();
      return original(...args);
    },
  });
}
syncBuiltinESMExports();
