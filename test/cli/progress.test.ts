import { expect } from 'chai';
import { createProgress } from '../../sdk/src/cli/io/progress.ts';

/** What is written about work of ten steps that take `stepMs` each. */
const written = (isTTY: boolean, stepMs: number): string => {
  let text = '';
  let now = 0;
  const write = (part: string | Uint8Array): boolean => {
    text += String(part);
    return true;
  };
  const progress = createProgress({ isTTY, write }, () => now);
  for (let done = 1; done <= 10; done += 1) {
    progress(done, 10, 'reading credentials');
    now += stepMs;
  }
  return text;
};

describe('progress', () => {
  it('is not shown of work that is over soon', () => {
    expect(written(true, 10)).to.equal('');
    expect(written(false, 400)).to.equal('');
  });

  it('is one moving line at a terminal, which ends with the work', () => {
    const lines = written(true, 150).split('\r\u001b[K').slice(1);
    expect(lines.length).to.be.within(3, 6);
    expect(lines[0]).to.match(/^reading credentials: \d of 10 \(\d0 %\)$/);
    expect(lines.at(-1)).to.equal('reading credentials: 10 of 10 (100 %)\n');
  });

  it('is a line now and then in a log, without orders to a terminal', () => {
    const text = written(false, 2_000);
    const lines = text.trimEnd().split('\n');
    expect(lines.length).to.be.within(3, 5);
    for (const line of lines) expect(line).to.match(/^reading credentials: \d+ of 10 \(\d+ %\)$/);
    expect(text).to.not.contain('\u001b');
  });
});
