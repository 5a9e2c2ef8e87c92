/** What PyPI refuses in METADATA, held against packaging, which it and twine use, where a Python has version 26 or newer of it. */

import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { metadataRefusals } from '../../src/rules/shared/metadataRefusals.ts';
import { parseMetadata } from '../../src/wheel/distInfo.ts';

const PYTHON = process.env.PACKAGING_PYTHON || 'python3';
/** Tells of each text of a JSON list whether it is refused. */
const SCRIPT = `
import json, sys
from packaging.metadata import Metadata, parse_email
def refused(text):
    raw, unparsed = parse_email(text)
    if raw.get("metadata_version", "") < "2.4":
        raw.pop("license_files", None)
    try:
        Metadata.from_raw(raw)
    except Exception:
        return True
    return bool(unparsed)
json.dump([refused(text) for text in json.load(sys.stdin)], sys.stdout)
`;
const noPackaging =
  spawnSync(PYTHON, ['-c', 'import packaging; assert int(packaging.__version__.split(".")[0]) >= 26'])
    .status !== 0;

/** Values of a field, with the version of the metadata that knows it. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  '2.1 Version': [
    '1.0',
    '1.0.unknown',
    '1.0.post',
    'v1.0',
    '1.0-1',
    '1.0+',
    '1.0+a.b',
    '1.0.dev',
    '1!1.0',
    '1..0',
    'unknown',
    '1.0_',
    '2024.01.01',
    '1.0a1.post2.dev3',
  ],
  '2.1 Name': ['pkg', 'a', 'a.b-c_d', '-a', 'a-', 'a b', 'ä'],
  '2.1 Requires-Python': [
    '>=3.8',
    '^3.9',
    '~=3.8',
    '~=3',
    '>=3.8,!=3.9.*',
    '>=3.8 <4',
    '>= 3.8 , < 4',
    '>=3.8.*',
    '==3.*',
    '3.8',
    '>3.8,',
    '===3.8',
    '>=3.8+x',
    '==3.8+x',
    '>=3.8.dev0',
    '*',
    '>=3.x',
    '(>=3.8)',
    '>=3.8;',
  ],
  '2.1 Requires-Dist': [
    'foo',
    'foo (1.0)',
    'foo (>=1,<2)',
    'foo[bar',
    'foo[a, b]>=1',
    'foo >=1 <2',
    'foo^1',
    'foo; python_version',
    'foo; python_version < "3"',
    "foo; extra == 'x' and (os_name == 'nt' or 'a' in sys_platform)",
    'foo; python_version not in "2.7"',
    'foo==1.0.*',
    'foo>=1.0.*',
    'foo~=1',
    'foo==1.0+cu11',
    'foo>=1.0+cu11',
    'foo>=1,',
    'foo,',
    './foo',
    'git+https://example.org/x',
    '-foo',
    'foo;',
  ],
  '2.1 Provides-Extra': ['a', 'a.b', 'a b', '_a', 'a_', 'A-B', 'tests[x]'],
  '2.1 Description-Content-Type': [
    'text/markdown',
    'text/plain; charset=UTF-8',
    'text/markdown; charset="UTF-8"; variant=GFM',
    'text/markdown; variant=CommonMark',
    'text/markdown; variant=gfm',
    'text/x-rst; variant=none',
    'text/html',
    'Text/Markdown',
    'markdown',
    'text/markdown; charset=latin-1',
  ],
  '2.1 Summary': ['one line'],
  '2.1 Project-URL': ['Home, https://example.org'],
  '2.1 Dynamic': ['Version'],
  '2.2 Dynamic': [
    'Requires-Dist',
    'requires-python',
    'Version',
    'Name',
    'dependencies',
    'Home-page',
    'License-File',
    'Metadata-Version',
    'Import-Name',
    'Description',
  ],
  '2.1 License-File': ['LICENSE'],
  '2.1 Import-Name': ['pkg'],
  '2.3 License-Expression': ['MIT'],
  '2.4 License-Expression': [
    'MIT',
    'mit or (Apache-2.0 and BSD-3-Clause)',
    'MIT License',
    'MIT/Apache-2.0',
    'Apache-2.0 WITH LLVM-exception',
    'MIT AND',
    '(MIT',
    'MIT)',
    '()',
    '(MIT) OR Zlib',
    'MIT (Zlib)',
    'LicenseRef-My-License',
    'LicenseRef-My_License',
    'GPL-2.0+',
    'OR',
    'MIT, Zlib',
    '((MIT))',
  ],
  '2.5 Import-Name': [
    'pkg',
    'pkg.mod',
    'pkg; private',
    'pkg; public',
    '1pkg',
    'a-b',
    'a..b',
    'pkg ; private',
  ],
  '2.5 Import-Namespace': ['pkg', 'a b'],
  '1.0 Classifier': ['Topic :: Utilities'],
  '1.1 Requires-Dist': ['foo'],
  '1.2 Provides-Extra': ['a'],
  '1.2 Project-URL': ['Home, https://example.org'],
};
const inputs = Object.entries(FIELDS).flatMap(([key, values]) => {
  const [version, field] = key.split(' ');
  return values.map((value) => {
    const own = [
      ['Name', 'pkg'],
      ['Version', '1.0'],
    ]
      .filter(([name]) => name !== field)
      .map((pair) => pair.join(': '));
    return [`Metadata-Version: ${version}`, ...own, `${field}: ${value}`, ''].join('\n');
  });
});
const special = [
  'Name: pkg\nVersion: 1.0\n',
  'Metadata-Version: 2.1\nVersion: 1.0\n',
  'Metadata-Version: 2.1\nName: pkg\n',
  'Metadata-Version: 2.0\nName: pkg\nVersion: 1.0\n',
  'Metadata-Version: 2.1\nName: pkg\nVersion: 1.0\nSummary: one\n  two\n',
  'Metadata-Version: 2.1\nName: pkg\nVersion: 1.0\nProject-URL: A, https://a.org\nProject-URL: A, https://b.org\n',
];

test.skipIf(noPackaging)('what packaging refuses, and nothing else', () => {
  const all = [...inputs, ...special];
  const { stdout, stderr } = spawnSync(PYTHON, ['-c', SCRIPT], {
    input: JSON.stringify(all),
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  const refused: boolean[] = JSON.parse(stdout);
  const ours = all.map((text) => metadataRefusals(parseMetadata(text), () => true).length > 0);
  expect(all.filter((_, at) => ours[at])).toEqual(all.filter((_, at) => refused[at]));
});
