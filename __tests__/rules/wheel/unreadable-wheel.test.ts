import { expect, test } from 'vitest';
import { withMethod } from '../../../fixtures/build/edits.mjs';
import { buildWheel } from '../../../fixtures/build/wheel.mjs';
import { judgeWheel } from '../../../src/judge/judgeWheel.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { wheelEntry } from '../../../src/report/wheelEntry.ts';
import { factsOf } from '../../wheel/opened.ts';
import { found } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('unreadable-wheel');

test('files packed with a method that some installers know are one finding for each method', async () => {
  const files = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`pkg/${name}.py`, `${name} = 1\n`]));
  const plain = await buildWheel({ name: 'pkg', tag: 'py3-none-any', files });
  const methods: [string, number][] = [
    ['pkg/a.py', 12],
    ['pkg/b.py', 12],
    ['pkg/c.py', 93],
    ['pkg/d.py', 9],
  ];
  const zip = methods.reduce((bytes, [path, method]) => withMethod(bytes, path, method), plain);
  const facts = await factsOf(zip, 'pkg-1.0-py3-none-any.whl');
  const before = { ...DEFAULT_SETTINGS, upload: 'pypi' as const };
  expect(
    found(judgeWheel(facts, before)).map(({ rule, severity, title }) => `${rule} ${severity}: ${title}`),
  ).toEqual([
    'unreadable-wheel error: 1 of 7 files is packed with Deflate64, which installers refuse',
    'unreadable-wheel warning: 2 of 7 files are packed with bzip2, which uv and PyPI refuse',
    'unreadable-wheel error: 1 of 7 files is packed with Zstandard, which PyPI refuses',
    'upload-refused error: PyPI refuses the zip: 4 of its files are not packed with Deflate',
  ]);
  expect(wheelEntry(facts, judgeWheel(facts, before).verdict).notExamined).toEqual([
    'Files that are packed with anything but Deflate: not unpacked',
  ]);
});
