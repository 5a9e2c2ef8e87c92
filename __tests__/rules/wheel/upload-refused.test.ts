import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { brief, findingsOf } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('upload-refused');

const files = { 'pkg/__init__.py': '' };
const before = { ...DEFAULT_SETTINGS, upload: 'pypi' as const };

describe('before an upload', () => {
  const refusals = async (recipe: object) =>
    (await findingsOf({ tag: 'py3-none-any', files, ...recipe }, before))
      .filter(({ rule }) => rule === 'upload-refused')
      .map((finding) => `${finding.severity} ${finding.data.kind}`);

  test.each<[string, object, string[]]>([
    ['a local version', { version: '1.0+g1234' }, ['error local-version']],
    ['a private classifier', { metadata: ['Classifier: Private :: Do Not Upload'] }, ['error private']],
    ['a tag outside the list', { tag: 'cp312-cp312-macosx_16_0_arm64' }, ['error platform-tag']],
    ['a linux tag', { tag: 'cp312-cp312-linux_x86_64' }, ['error platform-tag']],
    [
      'a sound wheel',
      { metadata: ['Project-URL: Home, https://example.org', 'Author-email: A <a@example.org>'] },
      [],
    ],
    [
      'a label of 33 characters',
      { metadata: [`Project-URL: ${'l'.repeat(33)}, https://example.org`] },
      ['error url'],
    ],
    ['a URL without scheme', { metadata: ['Home-page: example.org'] }, ['error url']],
    ['a name in place of an address', { metadata: ['Author-email: nobody'] }, ['error email']],
    [
      'a readme of another type',
      { metadata: ['Description-Content-Type: text/html'] },
      ['error content-type'],
    ],
    [
      'a readme with parameters',
      { metadata: ['Description-Content-Type: text/markdown; charset=UTF-8; variant=GFM'] },
      [],
    ],
    [
      'two ways to name the license',
      { metadata: ['License: MIT', 'License-Expression: MIT'] },
      ['error field', 'error license'],
    ],
    ['a field of a later version', { metadata: ['License-Expression: MIT'] }, ['error field']],
    ['another one, which is wrong besides', { metadata: ['Dynamic: Version'] }, ['error field']],
    ['a specifier of another language', { metadata: ['Requires-Python: ^3.9'] }, ['error requires-python']],
    ['a requirement that is none', { metadata: ['Requires-Dist: numpy >=1 <2'] }, ['error requirement']],
    ['an extra that is none', { metadata: ['Provides-Extra: a b'] }, ['error extra']],
    [
      'a label twice',
      { metadata: ['Project-URL: A, https://a.org', 'Project-URL: A, https://b.org'] },
      ['error url'],
    ],
    [
      'another charset',
      { metadata: ['Description-Content-Type: text/plain; charset=latin-1'] },
      ['error content-type'],
    ],
    [
      'a charset in small letters, which only some versions of packaging refuse',
      { metadata: ['Description-Content-Type: text/plain; charset=utf-8'] },
      [],
    ],
  ])('%s', async (_, recipe, expected) => expect(await refusals(recipe)).toEqual(expected));
});

test('the tag of an unrepaired wheel is left to that rule in an ordinary check', async () => {
  const findings = await findingsOf({ tag: 'cp312-cp312-linux_x86_64', files });
  expect(findings.map(brief)).toEqual(['warning unrepaired-wheel the wheel']);
});

test('what is compressed to a fiftieth of its size is refused, for what it is', async () => {
  const empty = { 'pkg/zeros.bin': new Uint8Array(65 * 1024 * 1024) };
  const findings = await findingsOf({ tag: 'py3-none-any', files: empty });
  expect(findings.map(({ rule, data }) => [rule, data.kind])).toEqual([['upload-refused', 'ratio']]);
});
