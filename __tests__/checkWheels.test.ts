import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkWheels } from '../src/checkWheels.ts';
import { Interruption } from '../src/interruption.ts';
import { renderMarkdown } from '../src/report/markdown.ts';
import { renderText } from '../src/report/text.ts';
import type { WheelSource } from '../src/wheel/facts.ts';
import { inFolder } from './wheel/opened.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const NAME = 'chunkpack-1.0-cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64.whl';

/** The same file name from two artifacts: in one the founding case, in the other a clean wheel. */
async function twins(folder: string): Promise<WheelSource[]> {
  const cases = path.join(fixtures, 'cases', 'architecture-mismatch');
  const sources = { 'cibw-bad': 'fires-armhf-program-in-aarch64', 'cibw-good': 'near-miss-clean-aarch64' };
  return await Promise.all(
    Object.entries(sources).map(async ([artifact, name]) => {
      const file = path.join(folder, artifact, NAME);
      await mkdir(path.dirname(file));
      await copyFile(path.join(cases, name, NAME), file);
      return { path: file, displayPath: NAME, filename: NAME, artifact };
    }),
  );
}

test('wheels of the same file name are told apart, in findings and in every output', async () => {
  await inFolder(async (folder) => {
    const wheels = await twins(folder);
    const report = await checkWheels({ wheels, problems: [] }, { failOn: 'error' });
    const labels = [`${NAME} (cibw-bad)`, `${NAME} (cibw-good)`];
    expect(report.findings.map(({ rule, wheel }) => [rule, wheel])).toEqual([
      ['architecture-mismatch', labels[0]],
      ...labels.map((label) => ['duplicate-wheel', label]),
    ]);
    expect(report.findings[1]?.message).toContain('from cibw-bad and cibw-good, with different content');
    const text = renderText(report, { color: false });
    expect(text).toMatch(/✖ \S+ \(cibw-bad\).*1 error/);
    expect(text).toMatch(/✔ \S+ \(cibw-good\)/);
    expect(text).not.toMatch(/cibw-good.*1 error/);
    expect(renderMarkdown(report)).toMatch(/<summary>✅ .*cibw-good/);
  });
});

test('a wheel that can not be opened does not hide the others', async () => {
  const wheels = [
    { path: path.join(fixtures, 'nowhere.whl'), displayPath: NAME, filename: NAME, artifact: null },
    ...['chunkpack-1.4.0-cp312-cp312-musllinux_1_2_x86_64.whl'].map((filename) => ({
      path: path.join(fixtures, 'wheels', filename),
      displayPath: filename,
      filename,
      artifact: null,
    })),
  ];
  const seen: string[] = [];
  const report = await checkWheels(
    { wheels, problems: [] },
    { failOn: 'error', onWheel: ({ filename }) => seen.push(filename) },
  );
  expect(report.findings.map(({ rule, wheel }) => [rule, wheel])).toEqual([['unreadable-wheel', NAME]]);
  expect(seen).toEqual(wheels.map(({ filename }) => filename));
});

test('what was not checked when the signal fired is named; an ignore that could be about it is not held unused', async () => {
  await inFolder(async (folder) => {
    const wheels = await twins(folder);
    const controller = new AbortController();
    controller.abort(new Interruption('cancelled', 'the job was cancelled'));
    const notArrived = { artifacts: ['cibw-late'], isUnknown: false };
    const report = await checkWheels(
      { wheels, problems: [], notArrived },
      { failOn: 'error', signal: controller.signal },
    );
    expect(report.wheels).toEqual([]);
    expect(report.findings).toMatchObject([
      {
        rule: 'not-checked',
        severity: 'error',
        message: `The check ended early, because the job was cancelled. It did not look into 2 wheels (${NAME} (cibw-bad) and ${NAME} (cibw-good)), nor into 1 artifact that had not been downloaded (cibw-late).`,
      },
    ]);
  });
});
