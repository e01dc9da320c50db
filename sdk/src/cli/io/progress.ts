/** Work that is over sooner than this shows no progress; then the line moves this often. */
const TERMINAL = { quietMs: 500, everyMs: 200 };
/** A log file gets a line now and then. */
const LOG = { quietMs: 5_000, everyMs: 5_000 };

/** Shows how far long work is: one moving line at a terminal, a line every five seconds elsewhere. */
export const createProgress = (
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  nowMs: () => number = () => performance.now(),
): ((done: number, total: number, what: string) => void) => {
  const { quietMs, everyMs } = stream.isTTY === true ? TERMINAL : LOG;
  let work = '';
  let last = 0;
  let shown = false;
  return (done, total, what) => {
    const now = nowMs();
    if (what !== work) {
      work = what;
      last = now + quietMs - everyMs;
      shown = false;
    }
    const finished = done === total;
    if (now - last < everyMs && !(finished && shown)) return;
    last = now;
    shown = true;
    const line = `${what}: ${done} of ${total} (${Math.floor((100 * done) / total)} %)`;
    if (stream.isTTY === true) stream.write(`\r\u001b[K${line}${finished ? '\n' : ''}`);
    else stream.write(`${line}\n`);
  };
};
