import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { onlyFinding, x86Core, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('duplicated-library');

const dep = binary('libdep-x86_64.so.1');
const builds = {
  'pkg/libdep.so.1': binary('libdep-x86_64-build-id.so.1'),
  'pkg.libs/libdep-1a2b3c4d.so.1': binary('libdep-x86_64-build-id-stripped.so.1'),
};

test('copies: names them, the bytes that they cost, and the name to keep', async () => {
  const finding = await onlyFinding(x86Tag, {
    ...x86Core,
    'pkg/libdep.so': dep,
    'pkg/libdep-1a2b3c4d.so.1': dep,
  });
  expect(finding.title).toBe('libdep-1a2b3c4d.so.1 packed under several names: 13.2 KiB more');
  expect(finding.message).toContain('pkg/libdep-1a2b3c4d.so.1 and libdep.so hold the same bytes');
  expect(finding.remedy).toContain('the SONAME (libdep-1a2b3c4d.so.1)');
  expect(finding.data).toEqual({
    bytes: dep.length,
    libraries: [{ members: ['pkg/libdep-1a2b3c4d.so.1', 'pkg/libdep.so'], bytes: dep.length }],
  });
});

test('builds: says how large each is', async () => {
  const finding = await onlyFinding(x86Tag, { ...x86Core, ...builds });
  expect(finding.message).toContain(
    'pkg.libs/libdep-1a2b3c4d.so.1 (5.3 KiB) and pkg/libdep.so.1 (5.7 KiB) have one build ID',
  );
});

test('a copy of one of two builds makes no second finding', async () => {
  const finding = await onlyFinding(x86Tag, {
    ...x86Core,
    ...builds,
    'pkg/libdep.so': binary('libdep-x86_64-build-id.so.1'),
  });
  expect(finding.title).toContain('libdep-1a2b3c4d.so.1 packed twice');
});

test('several of them are one finding about the wheel', async () => {
  const helper = binary('libhelper-x86_64.so.1');
  const finding = await onlyFinding(x86Tag, {
    ...x86Core,
    'pkg/libdep.so': dep,
    'pkg/libdep.so.1': dep,
    'pkg/libhelper.so': helper,
    'pkg/libhelper.so.1': helper,
  });
  expect(finding).toMatchObject({
    member: null,
    title: expect.stringContaining('2 files packed under several'),
  });
});
