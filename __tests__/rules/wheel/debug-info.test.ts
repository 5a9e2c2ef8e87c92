import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { withDebugInfo } from '../../../fixtures/build/debugInfo.mjs';
import { brief, CORE, findingsIn, onlyFinding, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('debug-info');

const s390x = 'cp312-cp312-manylinux_2_17_s390x.manylinux2014_s390x';
const MEBIBYTE = 1024 * 1024;
const core = 'pkg/_core.cpython-312-s390x-linux-gnu.so';

test('is one notice for the wheel, the largest file first', async () => {
  const finding = await onlyFinding(`${s390x}.manylinux_2_17_aarch64.manylinux2014_aarch64`, {
    'pkg/_core_a_s390x.abi3.so': withDebugInfo(binary('ext-s390x-unstripped.so'), MEBIBYTE),
    'pkg/_core_a_aarch64.abi3.so': withDebugInfo(binary('ext-aarch64-unstripped.so'), 2 * MEBIBYTE),
    'pkg/_core_c_s390x.abi3.so': binary('ext-s390x.so'),
    'pkg/_core_c_aarch64.abi3.so': binary('ext-aarch64.so'),
  });
  expect(brief(finding)).toBe('notice debug-info the wheel');
  expect(finding.title).toBe('3.0 MiB of debug information in 2 files');
  expect(finding.message).toContain(
    'pkg/_core_a_aarch64.abi3.so (2.0 MiB of 2.0 MiB) and pkg/_core_a_s390x.abi3.so (1.0 MiB of 1.0 MiB)',
  );
  expect(finding.remedy).toContain('--strip to auditwheel repair');
});

test('a whole matrix has one cause', async () => {
  const one = await onlyFinding(s390x, {
    [core]: withDebugInfo(binary('ext-s390x-unstripped.so'), MEBIBYTE),
  });
  const other = await onlyFinding('cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64', {
    'pkg/_core.cpython-312-aarch64-linux-gnu.so': withDebugInfo(
      binary('ext-aarch64-unstripped.so'),
      2 * MEBIBYTE,
    ),
  });
  expect(one.cause).toBe(other.cause);
});

test('a section that claims more than the file has says nothing', async () => {
  const bytes = Buffer.from(binary('ext-x86_64-with-debug.so'));
  const sections = Number(bytes.readBigUInt64LE(0x28));
  // The largest of its debug sections, .debug_info, is the seventeenth.
  bytes.writeBigUInt64LE(2n ** 40n, sections + 17 * 64 + 32);
  expect(await findingsIn(x86Tag, { [CORE]: bytes })).toEqual([]);
});
