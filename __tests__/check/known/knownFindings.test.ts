import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { checkWheels } from '../../../src/check/checkWheels.ts';
import type { KnownReport } from '../../../src/check/known/knownReport.ts';
import { readKnownReport } from '../../../src/check/known/readKnownReport.ts';
import type { Report } from '../../../src/model/report.ts';
import { headline } from '../../../src/report/headline.ts';
import { renderJson } from '../../../src/report/json.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { renderSarif } from '../../../src/report/sarif.ts';
import { renderText } from '../../../src/report/text.ts';
import { renderWorkflowCommands } from '../../../src/report/workflowCommands.ts';
import { buildWheel, wheelName } from '../../wheel/buildWheel.ts';
import { sourceAt } from '../../wheel/opened.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'known-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

interface Built {
  version?: string;
  tag?: string;
  /** Strays, each by its content's last bytes. */
  strays?: { [name: string]: string };
}

/** The check of a wheel of another build: with no two builds' bytes the same. */
async function check(
  { version = '1.0', tag = 'cp312-cp312-manylinux_2_17_aarch64', strays = {} }: Built,
  known: KnownReport | null = null,
): Promise<Report> {
  const stray = await binary('program-armv7l');
  const recipe = {
    name: 'chunkpack',
    version,
    tag,
    files: {
      'chunkpack/_core.cpython-312-aarch64-linux-gnu.so': await binary('ext-aarch64.so'),
      ...Object.fromEntries(
        Object.entries(strays).map(([name, end]) => [
          `chunkpack/${name}`,
          Buffer.concat([stray, Buffer.from(end)]),
        ]),
      ),
    },
  };
  const file = path.join(folder, wheelName(recipe));
  await writeFile(file, await buildWheel(recipe));
  const source = { ...sourceAt(file), filename: path.basename(file), displayPath: path.basename(file) };
  return await checkWheels({ wheels: [source], problems: [] }, { failOn: 'warning', known });
}

async function reread(report: Report): Promise<KnownReport> {
  await writeFile(path.join(folder, 'report.json'), renderJson(report));
  return await read();
}

async function read(file = 'report.json', within: string[] | null = null): Promise<KnownReport> {
  return await readKnownReport({ file, folder, within, note: null, isUpload: false });
}

describe('what an earlier report has', () => {
  test('does not fail the next release, and is counted everywhere', async () => {
    const known = await reread(await check({ strays: { tool: 'a' } }));
    const report = await check({ version: '2.0', strays: { tool: 'b' } }, known);
    expect(report).toMatchObject({ conclusion: 'neutral', counts: { error: 0 }, findings: [] });
    expect(report.known).toMatchObject({ path: 'report.json', gone: [], findings: [{ severity: 'error' }] });
    expect(report.wheels[0]?.outcome).toBe('warning');
    expect(headline(report)).toBe('nothing new in 1 wheel, 1 known finding (1 error)');
    const text = renderText(report, { color: false });
    expect(text).toContain('known: 1 error');
    expect(text).not.toMatch(/✔|nothing wrong/);
    expect(renderText(report, { color: false, quiet: true })).toContain('1 known finding (1 error)');
    expect(renderMarkdown(report)).toContain(
      '## ⚠️ Wheel ABI: nothing new in 1 wheel, 1 known finding (1 error)',
    );
    expect(renderMarkdown(report)).not.toContain('✅');
    expect(renderWorkflowCommands(report)).toEqual([]);
    const sarif = (withSuppressed: boolean) =>
      JSON.parse(renderSarif(report, { category: null, withSuppressed })).runs[0];
    expect(sarif(true).results).toMatchObject([{ baselineState: 'unchanged', level: 'error' }]);
    expect(sarif(false).results).toEqual([]);
    expect(JSON.stringify(sarif(false).invocations)).toContain('1 known finding (1 error)');
  });

  test('hides nothing new beside it', async () => {
    const known = await reread(await check({ strays: { tool: 'a' } }));
    const report = await check({ version: '2.0', strays: { tool: 'b', other: 'c' } }, known);
    expect(report).toMatchObject({ conclusion: 'failure', counts: { error: 1 } });
    expect(report.findings.map(({ member }) => member)).toEqual(['chunkpack/other']);
    expect(headline(report)).toMatch(/: other, 1 known finding \(1 error\)$/);
    expect(
      JSON.parse(renderSarif(report, { category: null, withSuppressed: true })).runs[0].results,
    ).toMatchObject([{ baselineState: 'new' }, { baselineState: 'unchanged' }]);
  });

  test('is handed on: a report with known findings knows them for the next', async () => {
    const first = await reread(await check({ strays: { tool: 'a' } }));
    const second = await reread(await check({ version: '2', strays: { tool: 'b' } }, first));
    expect((await check({ version: '3', strays: { tool: 'c' } }, second)).findings).toEqual([]);
  });

  test('and is gone: that is said, where the run has looked', async () => {
    const known = await reread(await check({ strays: { tool: 'a', tool2: 'b' } }));
    const report = await check({ version: '2.0' }, known);
    expect(report.known?.gone).toMatchObject([{ rule: 'architecture-mismatch' }, {}]);
    expect(report.conclusion).toBe('success');
    expect(renderText(report, { color: false })).toContain('2 known findings are gone: update report.json.');
    expect(renderMarkdown(report)).toContain('2 known findings are gone: update `report.json`.');
    const elsewhere = await check({ tag: 'cp312-cp312-manylinux_2_17_x86_64' }, known);
    expect(elsewhere.known?.gone).toEqual([]);
  });

  test('a wheel that can not be read is never known', async () => {
    const known = await reread(await check({ strays: { tool: 'a' } }));
    const file = path.join(folder, 'broken-1.0-py3-none-any.whl');
    await writeFile(file, 'no zip');
    const sources = { wheels: [{ ...sourceAt(file), filename: path.basename(file) }], problems: [] };
    const report = await checkWheels(sources, { failOn: 'error' });
    expect(report.conclusion).toBe('failure');
    const again = await checkWheels(sources, { failOn: 'error', known: await reread(report) });
    expect(again.conclusion).toBe('failure');
    expect(known.divide([]).known).toEqual([]);
  });
});

describe('a report that is none is refused, and nothing of it quoted', () => {
  const report = { schemaVersion: 2, tool: { name: 'wheel-abi-check', version: '1' }, findings: [] };

  test.each<[string, string, string]>([
    ['', 'secret: 1', 'bad.json is no JSON, so that no known findings can be read from it.'],
    ['an array', '[]', 'bad.json is no JSON report of wheel-abi-check.'],
    ['null', 'null', 'bad.json is no JSON report of wheel-abi-check.'],
    [
      "another tool's",
      '{"tool":{"name":"x"},"findings":[]}',
      'bad.json is no JSON report of wheel-abi-check.',
    ],
    [
      'the first schema',
      JSON.stringify({ ...report, schemaVersion: 1 }),
      'bad.json is a report of another schema than 2: write it anew with this version.',
    ],
    [
      'odd findings',
      JSON.stringify({ ...report, findings: [{ rule: 'x' }] }),
      "bad.json has a finding that is none of wheel-abi-check's.",
    ],
    ['deep', '['.repeat(1_000_000), 'bad.json is no JSON, so that no known findings can be read from it.'],
  ])('%s', async (_, text, sentence) => {
    await writeFile(path.join(folder, 'bad.json'), text);
    await expect(read('bad.json')).rejects.toThrow(sentence);
  });

  test('missing, no file, huge, or not in the workspace', async () => {
    await expect(read('none.json')).rejects.toThrow(
      'There is no file none.json to read known findings from.',
    );
    await expect(read('.')).rejects.toThrow('. is no file');
    if (process.platform !== 'win32') {
      execFileSync('truncate', ['-s', '1G', path.join(folder, 'huge.json')]);
      await expect(read('huge.json')).rejects.toThrow('huge.json has 1073741824 bytes');
    }
    const inside = path.join(folder, 'workspace');
    await mkdir(path.join(inside, 'deep'), { recursive: true });
    const good = JSON.stringify(report);
    for (const place of ['outside.json', 'workspace/in.json', 'workspace/deep/in.json'])
      await writeFile(path.join(folder, place), good);
    await expect(read('workspace/in.json', [inside])).resolves.toBeDefined();
    await expect(read('outside.json', [inside])).rejects.toThrow('lies outside of the workspace');
    await expect(read('workspace/../outside.json', [inside])).rejects.toThrow('lies outside');
    await expect(read('outside.json', [inside, folder])).resolves.toBeDefined();
    await symlink('../outside.json', path.join(inside, 'link.json'));
    await symlink('deep', path.join(inside, 'way'));
    for (const place of ['workspace/link.json', 'workspace/way/in.json'])
      await expect(read(place, [inside])).rejects.toThrow('is, or lies behind, a symbolic link');
    await symlink(inside, path.join(folder, 'home'));
    await expect(read('home/in.json', [path.join(folder, 'home')])).resolves.toBeDefined();
  });
});
