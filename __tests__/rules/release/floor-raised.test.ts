import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { releaseRows } from '../../../src/report/releaseRows.ts';
import { runRules as run } from '../../../src/rules/run.ts';
import { changes } from '../../release/samples.ts';
import { assertPlain } from '../../support/findingTexts.ts';

const runRules = (...args: Parameters<typeof run<'release'>>): ReturnType<typeof run> => {
  const found = run(...args);
  assertPlain(found);
  return found;
};

const findings = (because: { member: string; needs: string } | null, more = {}) => {
  const floor = {
    platform: 'manylinux x86_64',
    pythons: ['3.12'],
    from: 'manylinux_2_17_x86_64',
    to: 'manylinux_2_28_x86_64',
    wheel: 'chunkpack-1.5.0-cp312-cp312-manylinux_2_28_x86_64.whl',
    because,
    ...more,
  };
  const release = { distribution: 'chunkpack', changes: changes({ floors: [floor] }), note: null };
  return runRules('release', { ...release, isTrouble: false }, DEFAULT_SETTINGS);
};

test('the file that needs it is named', () => {
  const [finding] = findings({ member: 'chunkpack/_core.so', needs: 'fcntl64 GLIBC_2.28 (libc.so.6)' });
  expect(finding).toMatchObject({ severity: 'notice', member: 'chunkpack/_core.so' });
  expect(finding?.title).toBe('manylinux_2_17_x86_64 became manylinux_2_28_x86_64');
  expect(finding?.message).toContain('_core.so needs fcntl64 GLIBC_2.28');
});

test('a tag alone', () => {
  expect(findings(null)[0]?.message).toContain('only the tag is newer');
});

test('nothing raised, nothing said', () => {
  const release = { distribution: 'chunkpack', changes: changes(), note: null, isTrouble: false as const };
  expect(runRules('release', release, DEFAULT_SETTINGS)).toEqual([]);
});

test('processors', () => {
  const levels = { from: 'x86-64', to: 'x86-64-v3' };
  const [finding] = findings({ member: 'chunkpack/_core.so', needs: 'x86-64-v3' }, levels);
  expect(finding?.title).toBe('x86-64 became x86-64-v3');
  expect(finding?.message).toContain('ran on every x86-64 processor, these wheels need x86-64-v3');
  expect(finding?.remedy).toContain('-march');
});

test('wheels of several versions have no number in common', () => {
  expect(findings(null)[0]?.message).toMatch(/^chunkpack 1\.4\.0 ran from /);
  const floor = {
    platform: 'manylinux x86_64',
    pythons: ['3.12'],
    from: 'manylinux_2_17_x86_64',
    to: 'manylinux_2_28_x86_64',
    wheel: 'chunkpack-1.5.0-cp312-cp312-manylinux_2_28_x86_64.whl',
    because: null,
  };
  const mixed = changes({ floors: [floor], from: null });
  const release = { distribution: 'chunkpack', changes: mixed, note: null, isTrouble: false as const };
  expect(runRules('release', release, DEFAULT_SETTINGS)[0]?.message).toMatch(
    /^The earlier chunkpack ran from /,
  );
  expect(releaseRows(release).title).toBe('since the earlier release of chunkpack');
});

test('Windows', () => {
  const because = { member: 'chunkpack/_core.pyd', needs: 'CreatePseudoConsole (KERNEL32.dll)' };
  const [finding] = findings(because, { from: 'Windows 8.1', to: 'Windows 10 (1809)' });
  expect(finding?.title).toBe('Windows 8.1 became Windows 10 (1809)');
  expect(finding?.message).toContain('_core.pyd needs CreatePseudoConsole');
  expect(finding?.remedy).toContain('GetProcAddress');
});

test.each([
  [
    'no Visual C++ runtime',
    'needed no Visual C++ runtime on the machine, these wheels need Visual C++ runtime 14.40',
  ],
  [
    'Visual C++ runtime 14.0',
    'needed Visual C++ runtime 14.0 on the machine, these wheels need Visual C++ runtime 14.40',
  ],
])('a runtime: from %s', (from, message) => {
  const because = { member: 'chunkpack/_core.pyd', needs: 'msvcp140.dll' };
  const [finding] = findings(because, { from, to: 'Visual C++ runtime 14.40' });
  expect(finding?.message).toContain(message);
  expect(finding?.remedy).toContain('delvewheel');
  const [unknown] = findings(null, { from, to: 'Visual C++ runtime 14.40' });
  expect(unknown?.message).not.toContain('tag');
});
