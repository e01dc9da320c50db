/** Work that is over sooner than this shows no progress. */
const QUIET_MS = 500;
const EVERY_MS = 200;
/** A log file gets a line now and then, not a moving one. */
const EVERY_MS_IN_LOGS = 5_000;

/** Shows how far long work is: one moving line at a terminal, a line every five seconds elsewhere. */
export const createProgress = (
  stream: NodeJS.WriteStream,
): ((done: number, total: number, what: string) => void) => {
  const interval = stream.isTTY === true ? EVERY_MS : EVERY_MS_IN_LOGS;
  let work = '';
  let last = 0;
  let shown = false;
  return (done, total, what) => {
    const now = performance.now();
    if (what !== work) {
      work = what;
      last = now + QUIET_MS - interval;
      shown = false;
    }
    const finished = done === total;
    if (now - last < interval && !(finished && shown)) return;
    last = now;
    shown = true;
    const line = `${what}: ${done} of ${total} (${Math.floor((100 * done) / total)} %)`;
    if (stream.isTTY === true) stream.write(`\r\u001b[K${line}${finished ? '\n' : ''}`);
    else stream.write(`${line}\n`);
  };
};
