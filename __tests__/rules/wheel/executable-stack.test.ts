import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import {
  brief,
  CORE,
  findingsIn,
  MUSL_CORE,
  muslTag,
  onlyFinding,
  program,
  x86Core,
  x86Tag,
} from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('executable-stack');

test('says what the loader says, since when, and how the file came to it', async () => {
  const finding = await onlyFinding(x86Tag, { [CORE]: binary('ext-x86_64-execstack.so') });
  expect(finding.title).toBe('_core.cpython-312-x86_64-linux-gnu.so asks for an executable stack');
  expect(finding.message).toContain('This extension module asks');
  expect(finding.message).toContain(
    'From glibc 2.41 on (Debian 13, Fedora 42, Ubuntu 25.04), the import fails',
  );
  expect(finding.message).toContain('cannot enable executable stack as shared object requires');
  expect(finding.remedy).toContain('.section .note.GNU-stack,"",%progbits');
  expect(finding.remedy).toContain('-Wl,-z,noexecstack');
  expect(finding.remedy).toContain('patchelf --clear-execstack _core.cpython-312-x86_64-linux-gnu.so');
  expect(finding.data).toEqual({ stack: 'executable', role: 'extension', libc: 'glibc' });
});

test('a missing header is told from one that asks', async () => {
  const finding = await onlyFinding(x86Tag, { [CORE]: binary('ext-x86_64-no-stack-header.so') });
  expect(finding.severity).toBe('error');
  expect(finding.data.stack).toBe('missing');
  expect(finding.message).toContain('has no PT_GNU_STACK header, which glibc on x86_64 takes as a request');
});

test('on musl the import works, and the message says so', async () => {
  const finding = await onlyFinding(muslTag, { [MUSL_CORE]: binary('ext-x86_64-musl-execstack.so') });
  expect(finding.severity).toBe('warning');
  expect(finding.message).toContain('Loading it works');
  expect(finding.message).not.toContain('2.41');
});

test('a module that needs no C library runs on the one of its Python', async () => {
  // Its GNU_STACK header, the only one with the flags RW, is made to ask for RWE.
  const bytes = Buffer.from(binary('ext-x86_64-omagic.so'));
  const headers = bytes.readUInt32LE(0x20);
  const at = [...Array(bytes.readUInt16LE(0x38)).keys()].map((index) => headers + 56 * index);
  const stack = at.find((offset) => bytes.readUInt32LE(offset) === 0x6474e551) ?? 0;
  bytes.writeUInt32LE(7, stack + 4);
  expect((await findingsIn(x86Tag, { [CORE]: bytes })).map(brief)).toContain(
    `error executable-stack ${CORE}`,
  );
});

test('in a linux_* wheel it is a notice, and repairing does not cure it', async () => {
  const findings = await findingsIn('cp312-cp312-linux_x86_64', {
    [CORE]: binary('ext-x86_64-execstack.so'),
  });
  expect(findings.map(brief)).toEqual([
    'warning unrepaired-wheel the wheel',
    `notice executable-stack ${CORE}`,
  ]);
  expect(findings[1]?.title).toMatch(/^before repair: /);
  expect(findings[1]?.message).toContain('auditwheel repair leaves this as it is');
});

test('test data is a warning, and a foreign file has that one finding', async () => {
  const files = {
    ...x86Core,
    'pkg/tests/_core.abi3.so': binary('ext-x86_64-execstack.so'),
    'pkg/_other.abi3.so': binary('ext-aarch64-execstack.so'),
  };
  expect((await findingsIn(x86Tag, files)).map(brief)).toEqual([
    'error architecture-mismatch pkg/_other.abi3.so',
    'warning executable-stack pkg/tests/_core.abi3.so',
  ]);
});

test('a damaged file has the finding for that alone', async () => {
  const cut = binary('ext-x86_64-execstack.so').subarray(0, 0x2000);
  expect((await findingsIn(x86Tag, { ...x86Core, 'pkg/_b.abi3.so': cut })).map(brief)).toEqual([
    'error malformed-binary pkg/_b.abi3.so',
  ]);
});

test('what a program of the wheel asks for is a warning at most', async () => {
  const findings = await findingsIn(x86Tag, {
    ...x86Core,
    'pkg/bin/stack': program('program-x86_64-execstack'),
  });
  expect(findings.map(brief)).toEqual(['warning executable-stack pkg/bin/stack']);
});
