import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import type { Finding } from '../../../src/model/report.ts';
import { brief, findingsIn } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('msvc-runtime-too-old');

const tag = 'cp312-cp312-win_amd64';
const core = 'pkg/_core.cp312-win_amd64.pyd';
const mutex = binary('ext-win_amd64-mutex.pyd');
/** lld, which linked it, says 14.0. */
const old = binary('dep-win_amd64.dll');
old.write('_Mtx_lock\0', old.indexOf('dep_chunks\0'), 'latin1');
old.write('_Mtx_unlock\0', old.indexOf('dep_ordinal\0'), 'latin1');

test('names both versions and what the user sees', async () => {
  const findings = await findingsIn(tag, { [core]: mutex, 'pkg/MSVCP140.dll': old });
  const found = findings.filter(({ rule }) => rule === 'msvc-runtime-too-old');
  expect(found).toHaveLength(1);
  const { title, message, remedy, data } = found[0] as Finding;
  expect(title).toBe("MSVCP140.dll is of version 14.0, and the wheel's code needs 14.40");
  expect(message).toMatch(/needs a Visual C\+\+ runtime of 14\.40/);
  expect(remedy).toMatch(/^1\. .*\n2\. /);
  expect(data).toMatchObject({ version: '14.0', needed: '14.40', libraries: ['MSVCP140.dll'] });
});

test('a copy that Windows finds in a folder which Python code names', async () => {
  const findings = await findingsIn(tag, {
    [core]: mutex,
    'pkg/.libs/msvcp140.dll': old,
    'pkg/__init__.py': "WinDLL(os.path.join(here, '.libs', 'msvcp140.dll'))",
  });
  expect(findings.map(brief)).toContain('error msvc-runtime-too-old pkg/.libs/msvcp140.dll');
});

test('a copy where Windows never looks is of no account', async () => {
  const findings = await findingsIn(tag, { [core]: mutex, 'other/msvcp140.dll': old, 'pkg/__init__.py': '' });
  expect(findings.map(brief).filter((each) => each.startsWith('error'))).toEqual([]);
});

test('a DLL that locks what another one sets up is no newer code', async () => {
  const linkedBefore = Buffer.from(mutex);
  linkedBefore.writeUInt8(35, linkedBefore.readUInt32LE(0x3c) + 24 + 3);
  const findings = await findingsIn(tag, { [core]: linkedBefore, 'pkg/msvcp140.dll': old });
  expect(findings.map(brief).filter((each) => each.includes('msvc-runtime'))).toEqual([]);
});
