/** The HTML report in headless Chromium, opened from the disk. */

import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderHtml } from '../../src/report/html.ts';
import {
  finding,
  foundingCase,
  HOSTILE_NAMES,
  hostileReport,
  knownReport,
  matrixReport,
  mixedReport,
  report,
} from '../report/samples.ts';

const CHROMIUM = '/usr/bin/chromium';
const isThere = existsSync(CHROMIUM);
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

describe.skipIf(!isThere)(isThere ? 'in Chromium' : 'skipped: Chromium is not installed', () => {
  let folder = '';
  let context: BrowserContext | null = null;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'wheel-abi-check-page-'));
    context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
      executablePath: CHROMIUM,
      args: FLAGS.split(' '),
    });
  });

  afterAll(async () => {
    await context?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens the report; whatever the page says or asks for is noted. */
  async function open(report: Report): Promise<{ page: Page; noted: string[] }> {
    if (context === null) throw new Error('no browser');
    const file = path.join(folder, 'report.html');
    await writeFile(file, renderHtml(report));
    const page = await context.newPage();
    const noted: string[] = [];
    page.on('console', (message) => noted.push(message.text()));
    page.on('pageerror', (error) => noted.push(error.message));
    page.on('dialog', (dialog) => noted.push(dialog.message()));
    page.on('request', (request) => noted.push(request.url()));
    await page.goto(`file://${file}`);
    expect(noted.splice(0)).toEqual([`file://${file}`]);
    return { page, noted };
  }

  const shown = (page: Page, selector: string) => page.locator(`${selector}:visible`).count();

  test('the headline and the worst cause are there at once', async () => {
    const { page, noted } = await open(foundingCase());
    expect(await page.locator('h1').textContent()).toContain('armv7l executable in 2 wheels');
    expect(await page.locator('.cause[open] .remedy').isVisible()).toBe(true);
    expect(noted).toEqual([]);
    await page.close();
  });

  test('each filter shows less, and everything comes back', async () => {
    const { page, noted } = await open(matrixReport());
    const all = [await shown(page, '.cause'), await shown(page, '.wheel')];
    await page.locator('input[name=error]').uncheck();
    expect(await shown(page, '.cause')).toBe(2);
    await page.locator('input[name=error]').check();
    await page.locator('select[name=wheel]').selectOption('0');
    expect(await shown(page, '.wheel')).toBe(1);
    await page.locator('select[name=wheel]').selectOption('');
    await page.locator('select[name=platform]').selectOption({ label: 'Windows arm64' });
    expect(await shown(page, '.wheel')).toBe(5);
    expect(await page.locator('[role=status]').textContent()).toMatch(
      /^Showing 0 of 4 findings and 5 of \d+ wheels/,
    );
    await page.locator('button[name=show-all]').click();
    await page.locator('input[name=words]').fill('musllinux_1_2');
    expect(await shown(page, '.wheel')).toBeLessThan(all[1] ?? 0);
    await page.locator('button[name=show-all]').click();
    expect([await shown(page, '.cause'), await shown(page, '.wheel')]).toEqual(all);
    expect(noted).toEqual([]);
    await page.close();
  });

  test('the keyboard opens a wheel, and walks through its content', async () => {
    const { page, noted } = await open(foundingCase());
    await page.locator('#wheel-0 > summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('#wheel-0 .map').waitFor();
    const tiles = page.locator('#wheel-0 .tile');
    expect(await tiles.evaluateAll((all) => all.filter((each) => each.tabIndex === 0).length)).toBe(1);
    await page.locator('#wheel-0 .tile[tabindex="0"]').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect(await page.locator('#wheel-0 .map-caption').textContent()).toContain('blosc2');
    expect(noted).toEqual([]);
    await page.close();
  });

  test('a link to a wheel opens it, also where a filter hides it', async () => {
    const { page } = await open(foundingCase());
    await page.locator('input[name=words]').fill('macosx');
    expect(await page.locator('#wheel-0').isVisible()).toBe(false);
    await page.evaluate("location.hash = '#wheel-0'");
    await page.locator('#wheel-0[open]').waitFor();
    await page.close();
  });

  test('is dark where that is preferred, and as wide as a narrow window', async () => {
    const { page } = await open(mixedReport());
    const back = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await back()).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await back()).toBe('rgb(13, 17, 23)');
    await page.setViewportSize({ width: 400, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.close();
  });

  test('a proposed change is shown line by line, and a later cause leads to it', async () => {
    const diff = '--- a/x.toml\n+++ b/x.toml\n@@ -1,1 +1,1 @@\n-\tskip = "<b>"\n+\tskip = ""\n';
    const findings = ['first', 'second'].map((title) =>
      finding({ cause: title, title, severity: 'notice', proposal: { diff, left: ['X has an anchor'] } }),
    );
    const { page, noted } = await open(report([], findings));
    await page.locator('#cause-1 > summary').click();
    await page.locator('#cause-1 a[href="#cause-0"]').last().click();
    await page.locator('#cause-0[open]').waitFor();
    expect(await page.locator('#cause-0 .diff').textContent()).toBe(diff);
    expect(await page.locator('.diff [data-kind=removed]').textContent()).toBe('-\tskip = "<b>"\n');
    expect(await page.locator('#cause-0 .left').textContent()).toBe('Left to you: X has an anchor.');
    expect(await page.locator('.diff').count()).toBe(1);
    expect(noted).toEqual([]);
    await page.close();
  });

  test('what is known is not called nothing', async () => {
    const { page } = await open(knownReport());
    expect(await page.locator('main').textContent()).toContain('Nothing new was found.From known.json');
    expect(await page.locator('#wheel-0 .where').textContent()).toContain('known: 1 error');
    await page.close();
  });

  test('on paper it is light, and nothing is cut off or folded away', async () => {
    const { page } = await open(matrixReport());
    await page.setViewportSize({ width: 700, height: 900 });
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await page.evaluate('getComputedStyle(document.querySelector(".scroll")).overflowX')).toBe(
      'visible',
    );
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('.cause:not([open]), .fold:not([open])').count()).toBe(0);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await page.locator('.cause:not([open])').count()).toBeGreaterThan(0);
    await page.close();
  });

  test('hostile names are text', async () => {
    for (const name of HOSTILE_NAMES.filter((each) => each.includes('<'))) {
      const { page, noted } = await open(hostileReport(name));
      for (const summary of await page.locator('.wheel > summary').all()) await summary.click();
      expect(await page.locator('script').count()).toBe(2);
      expect(await page.locator('img, main script, iframe').count()).toBe(0);
      expect(noted).toEqual([]);
      await page.close();
    }
  });
});
