import { describe, expect, test } from 'vitest';
import { wheelName } from '../../../fixtures/build/wheel.mjs';
import { MAX_RECORD, MAX_RECORD_ROWS } from '../../../src/base/limits.ts';
import { counted } from '../../support/work.ts';
import { zipOf } from '../../wheel/zips.ts';
import {
  brief,
  CORE,
  findingsIn,
  findingsOf,
  findingsOfBytes,
  onlyFinding,
  RECORD,
  x86Core,
} from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('record-mismatch');

const pure = 'py3-none-any';
const files = { 'pkg/__init__.py': '', 'pkg/data.py': 'chunks = 3\n' };

test('names what is left out and what is absent, in one finding', async () => {
  const finding = await onlyFinding(pure, files, {
    recordOverrides: { 'pkg/data.py': null, '../../etc/passwd': 'sha256=x,1', 'gone.py': ',' },
  });
  expect(brief(finding)).toBe(`error record-mismatch ${RECORD}`);
  expect(finding.title).toBe("RECORD doesn't list what is in the wheel (3 files)");
  expect(finding.message).toContain(
    'RECORD leaves out 1 file that is in the wheel (pkg/data.py) and RECORD lists 2 files that are not in the wheel (../../etc/passwd and gone.py).',
  );
  expect(finding.data).toMatchObject({ omittedCount: 1, absentCount: 2 });
});

test('a linux_* wheel, which PyPI refuses anyway, has a warning', async () => {
  const findings = await findingsIn('cp312-cp312-linux_x86_64', x86Core, {
    recordOverrides: { [CORE]: null },
  });
  expect(findings.map(brief)).toEqual([
    `warning record-mismatch ${RECORD}`,
    'warning unrepaired-wheel the wheel',
  ]);
});

test('hash and size: what differs, and that pip does not look', async () => {
  const finding = await onlyFinding(pure, files, {
    recordOverrides: { 'pkg/data.py': ',7', 'pkg/__init__.py': 'sha256=AAAA,0' },
  });
  expect(brief(finding)).toBe(`warning record-mismatch ${RECORD}`);
  expect(finding.message).toContain(
    'pkg/__init__.py (another SHA-256) and pkg/data.py (7 bytes in RECORD, 11 in the wheel)',
  );
});

test('one of two rows for a file that is wrong', async () => {
  const finding = await onlyFinding(pure, files, { recordOverrides: { 'pkg\\data.py': ',7' } });
  expect(brief(finding)).toBe(`warning record-mismatch ${RECORD}`);
});

test('a wheel without RECORD has the finding for that alone', async () => {
  const bytes = zipOf([
    { name: 'pkg-1.0.dist-info/METADATA', data: 'Metadata-Version: 2.1\nName: pkg\nVersion: 1.0\n' },
    {
      name: 'pkg-1.0.dist-info/WHEEL',
      data: 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    },
  ]);
  const findings = await findingsOfBytes(bytes, wheelName({ name: 'pkg', tag: pure }));
  expect(findings.map(brief)).toEqual([`error unreadable-wheel ${RECORD}`]);
});

describe('a hostile RECORD', () => {
  const tag = 'py3-none-any';
  const rows = (count: number, path: (at: number) => string): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [path(at), ',']));

  test('of a hundred thousand junk rows is one short finding, at once', async () => {
    const recordOverrides = rows(MAX_RECORD_ROWS - 10, (at) => `../${'x'.repeat(100)}/${at}`);
    const check = () => onlyFinding(tag, {}, { recordOverrides });
    const { result: finding, steps } = await counted(check);
    expect(steps).toBeLessThan(500_000_000);
    expect(finding.title).toBe("RECORD doesn't list what is in the wheel (99990 files)");
    expect(finding.message).toContain('and 99988 more');
    expect(JSON.stringify(finding).length).toBeLessThan(20_000);
  });

  test.each([
    ['with more rows than are read', rows(MAX_RECORD_ROWS, (at) => `${at}`)],
    ['that is longer than is read', { ['a'.repeat(MAX_RECORD)]: ',', b: ',' }],
  ])('%s is not compared, which is said', async (_, recordOverrides) => {
    const findings = await findingsIn(tag, {}, { recordOverrides });
    expect(findings.map(brief)).toEqual([`error unreadable-wheel ${RECORD}`]);
  });

  test('with a path of a million letters is a short finding', async () => {
    const finding = await onlyFinding(tag, {}, { recordOverrides: { ['a'.repeat(1_000_000)]: ',' } });
    expect(JSON.stringify(finding).length).toBeLessThan(5000);
  });

  test.each(['pkg/a, "b".py', 'pkg/::error::b.py', 'pkg/\u202eb.py', 'constructor'])(
    'a file called %j is found in it',
    async (name) => {
      expect((await findingsOf({ tag, files: { [name]: 'x\n' } })).map(brief)).toEqual([]);
      const missing = await findingsIn(tag, { [name]: 'x\n' }, { recordOverrides: { [name]: null } });
      expect(missing.map(brief)).toEqual([`error record-mismatch ${RECORD}`]);
    },
  );
});
