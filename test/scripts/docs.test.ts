import { expect } from 'chai';
import { blocksOf, stepsOf } from '../../scripts/docs/blocks.ts';
import { anchorsOf, linksOf } from '../../scripts/docs/links.ts';
import { mask } from '../../scripts/docs/mask.ts';
import { runConsole } from '../../scripts/docs/run-console.ts';

describe('the check of the documents', () => {
  it('finds fenced blocks with their language and line, also inside lists', () => {
    const markdown = ['# A', '```sh', 'ls', '```', '- item', '  ```json', '  {}', '  ```'].join('\n');
    expect(blocksOf(markdown)).to.deep.equal([
      { language: 'sh', code: 'ls', line: 3 },
      { language: 'json', code: '{}', line: 7 },
    ]);
  });

  it('refuses a block that is never closed', () => {
    expect(() => blocksOf('text\n```sh\nls')).to.throw('line 2');
  });

  it('reads a console block as commands, each with the output shown below it', () => {
    const code = ['$ echo a \\', '    b', 'a b', '$ true', '$ echo c', 'c'].join('\n');
    expect(stepsOf(code)).to.deep.equal([
      { command: 'echo a \\\n    b', output: 'a b' },
      { command: 'true', output: '' },
      { command: 'echo c', output: 'c' },
    ]);
  });

  it('refuses a console block that starts with output', () => {
    expect(() => stepsOf('a b\n$ echo a b')).to.throw('$ command');
  });

  it('finds the links that stay in the repository, and none in code', () => {
    const markdown = [
      '[a](b.md#c), [d](#e)',
      '`[f](g)`, [h](https://i)',
      '```sh',
      '[j](k)',
      '```',
      '[`l`](m)',
    ];
    expect(linksOf(markdown.join('\n'))).to.deep.equal([
      { target: 'b.md#c', line: 1 },
      { target: '#e', line: 1 },
      { target: 'm', line: 6 },
    ]);
  });

  it('spells headings as GitHub does', () => {
    expect(anchorsOf('# A `b-c`: d, e?\n## A\n## A\n```\n# none\n```')).to.deep.equal([
      'a-b-c-d-e',
      'a',
      'a-1',
    ]);
  });

  it('masks what differs from run to run and keeps what must not', () => {
    expect(mask('anchored 0x12ab34cd56 at 2026-11-24T10:00:00Z in block 12: 1.539 t')).to.equal(
      'anchored <hex> at <time> in block <n>: 1.539 t',
    );
    expect(mask('did:ethr:0xf050…6058 made 0x12ab34cd56…78')).to.equal('did:ethr:<hex> made <hex>');
    expect(mask('accrediting: 1 of 3 (33 %)\ndone')).to.equal('done');
    expect(mask('direct 2.0069')).not.to.equal(mask('direct 2.0070'));
  });

  it('runs commands in one shell and reports each output and exit code', () => {
    const results = runConsole(['export A=1', 'echo "$A"; false', 'echo err >&2'], {
      cwd: '.',
      env: process.env,
      timeoutMs: 10_000,
    });
    expect(results).to.deep.equal([
      { output: '', exitCode: 0 },
      { output: '1', exitCode: 1 },
      { output: 'err', exitCode: 0 },
    ]);
  });

  it('has no result for a command that did not end in time', () => {
    const results = runConsole(['echo a', 'sleep 5'], { cwd: '.', env: process.env, timeoutMs: 500 });
    expect(results).to.deep.equal([{ output: 'a', exitCode: 0 }]);
  });
});
