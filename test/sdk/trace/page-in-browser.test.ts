import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { type Browser, chromium, type Page } from 'playwright-core';
import { renderHtml, type TraceGraph } from '../../../sdk/src/trace/index.ts';
import { fourTiers } from './four-tiers.ts';
import { paperPolicy, traceOnPaper } from './support.ts';

const executablePath = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path));
const why = executablePath === undefined ? ' (skipped: no Chromium here, and no CHROMIUM_PATH)' : '';

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

const overlaps = (boxes: readonly Box[]): number =>
  boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlap(box, other))).length;

/** Where the elements are drawn, in pixels of the page. */
const boxesOf = (page: Page, selector: string): Promise<Box[]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    }),
  );

describe(`the page of a trace in Chromium${why}`, function () {
  this.timeout(60_000);
  let graph: TraceGraph;
  let browser: Browser;
  let folder: string;
  let address: string;
  /** What the page asked for, printed or popped up. */
  const noise: string[] = [];

  before(async function () {
    if (executablePath === undefined) this.skip();
    graph = await traceOnPaper((await fourTiers()).bundle, paperPolicy({ unknownAtMost: '1' }));
    folder = mkdtempSync(join(tmpdir(), 'kiseki-trace-'));
    const file = join(folder, 'trace.html');
    writeFileSync(file, renderHtml(graph));
    address = pathToFileURL(file).href;
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  after(async () => {
    await browser?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  const open = async (width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', ({ message }) => noise.push(message));
    page.on('dialog', (dialog) => noise.push(dialog.message()));
    page.on('request', (request) => {
      if (request.url() !== address) noise.push(request.url());
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    return page;
  };

  it('draws every node and edge, and a ribbon for each flow', async () => {
    const page = await open(1280);
    expect(await page.locator('svg.graph .node').count()).to.equal(graph.nodes.length);
    expect(await page.locator('svg.graph path.edge').count()).to.equal(graph.edges.length);
    expect(await page.locator('svg.sankey path.ribbon').count()).to.be.greaterThan(graph.nodes.length);
    expect(await page.locator('tbody tr').count()).to.be.greaterThan(graph.contributions.stage.length);
    await page.close();
  });

  it('keeps every text readable: in its box, beside its neighbours', async () => {
    for (const width of [400, 1280]) {
      const page = await open(width);
      const boxes = await boxesOf(page, 'svg.graph .node .box');
      const texts = await boxesOf(page, 'svg.graph .node text');
      expect(overlaps(boxes), 'boxes over boxes').to.equal(0);
      for (const [index, text] of texts.entries()) {
        const box = boxes[index];
        const isInside =
          box !== undefined &&
          text.left >= box.left &&
          text.right <= box.right &&
          text.top >= box.top &&
          text.bottom <= box.bottom;
        expect(isInside, `text ${index} lies in its box at ${width} pixels`).to.equal(true);
      }
      const labels = await boxesOf(page, 'svg.graph .edge-label');
      expect(overlaps([...labels, ...boxes]), 'labels of edges over anything').to.equal(0);
      expect(overlaps(await boxesOf(page, 'svg.sankey text')), 'labels of the Sankey').to.equal(0);
      const sizes = await page
        .locator('svg.graph text, svg.sankey text')
        .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
      expect(Math.min(...sizes), 'the smallest line of text, in pixels').to.be.greaterThan(9);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, 'only the pictures scroll sideways').to.be.at.most(0);
      await page.close();
    }
  });

  it('has contrast in light and dark: text is at least 4.5 to 1 against its ground', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await open(1280, scheme);
      const ratios = await page.evaluate(() => {
        const channels = (colour: string): number[] =>
          (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
        const luminance = (colour: string): number => {
          const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
            const part = value / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const ratio = (a: string, b: string): number => {
          const [x, y] = [luminance(a), luminance(b)];
          return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
        };
        const ground = getComputedStyle(document.body).backgroundColor;
        const inText = Array.from(
          document.querySelectorAll('p, a, dt, dd, th, td, h1, h2, h3, li, .badge, .verdict'),
        );
        const inSvg = Array.from(document.querySelectorAll('svg tspan'));
        return [
          ...inText.map((element) => ratio(getComputedStyle(element).color, ground)),
          ...inSvg.map((element) => ratio(getComputedStyle(element).fill, ground)),
        ];
      });
      expect(ratios.length).to.be.greaterThan(100);
      expect(Math.min(...ratios), scheme).to.be.at.least(4.5);
      await page.close();
    }
  });

  it('leads from a box to what is known about it, by keyboard too', async () => {
    const page = await open(1280);
    await page.locator('svg.graph a[href="#n1"]').focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).to.equal('#n1');
    expect(await page.locator('li:target h3').textContent()).to.equal(graph.nodes[0]?.name);
    await page.close();
  });

  it('prints, with nothing cut off at the side', async () => {
    const page = await open(1280);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).to.equal(
      'rgb(255, 255, 255)',
    );
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.subarray(0, 5).toString()).to.equal('%PDF-');
    await page.setViewportSize({ width: 1040, height: 720 });
    const right = (await boxesOf(page, 'svg, table, li')).map((box) => box.right);
    expect(Math.max(...right)).to.be.at.most(1040);
    await page.close();
  });

  it('asks the network for nothing, runs nothing that a name holds, and reports no error', () => {
    expect(noise).to.deep.equal([]);
  });
});
