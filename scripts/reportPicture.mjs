/**
 * Takes the pictures of the HTML report in docs/images/, of what dist/ makes of the fixtures: html-report.png and
 * html-report-dark.png. It takes Chromium (Debian's; another is named by CHROMIUM).
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const MAX_BYTES = 100_000;
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = mkdtempSync(path.join(tmpdir(), 'report-picture-'));
const report = path.join(folder, 'report.html');

// As outside of a checkout: that the fixtures are committed is beside the point.
const args = ['dist/cli.js', '--format', 'html', '--output', report, 'fixtures/wheels'];
spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, GIT_DIR: path.join(folder, 'none') } });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const name = colorScheme === 'light' ? 'html-report.png' : 'html-report-dark.png';
    const page = await browser.newPage({ colorScheme, viewport: { width: 900, height: 800 } });
    await page.goto(pathToFileURL(report).href);
    // What the job summary shows as well is folded, what it has no room for is open.
    await page.locator('#cause-0 > summary').click();
    await page.locator('#wheel-0 > summary').click();
    await page.locator('#wheel-0 .tile').first().waitFor();
    await page.mouse.move(0, 0);
    const part = await page.locator('#wheel-0 .map-caption').boundingBox();
    if (part === null) throw new Error('the wheel is not shown');
    const file = path.join(root, 'docs/images', name);
    const clip = { x: 0, y: 0, width: 900, height: Math.ceil(part.y + part.height) + 40 };
    await page.screenshot({ path: file, fullPage: true, clip });
    const { size } = statSync(file);
    if (size > MAX_BYTES) throw new Error(`${name}: ${size} bytes, more than ${MAX_BYTES}`);
    console.log(`${name}: ${size} bytes`);
    await page.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
