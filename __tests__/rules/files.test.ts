/** What a file asks of the system that loads it, what was left in it, and whether RECORD lists it. */

import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import { type Content, type WheelRecipe, wheelName } from '../../fixtures/build/wheel.mjs';
import { MAX_RECORD, MAX_RECORD_ROWS } from '../../src/base/limits.ts';
import { judgeWheel } from '../../src/judge/judgeWheel.ts';
import type { Finding } from '../../src/model/report.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { counted } from '../support/work.ts';
import { factsOfRecipe } from '../wheel/opened.ts';
import { zipOf } from '../wheel/zips.ts';
import {
  brief,
  findingsIn,
  findingsOf,
  findingsOfBytes,
  found,
  program,
  x86Core,
  x86Tag,
} from './checked.ts';

const CORE = 'pkg/_core.cpython-312-x86_64-linux-gnu.so';
const RECORD = 'pkg-1.0.dist-info/RECORD';
const MUSL_TAG = 'cp312-cp312-musllinux_1_2_x86_64';
const MUSL_CORE = 'pkg/_core.cpython-312-x86_64-linux-musl.so';

async function onlyFinding(
  tag: string,
  files: Record<string, Content>,
  more: Partial<WheelRecipe> = {},
): Promise<Finding> {
  const findings = await findingsIn(tag, files, more);
  expect(findings.map(brief)).toHaveLength(1);
  return findings[0] as Finding;
}

async function findingsWith(rule: string, recipe: WheelRecipe): Promise<Finding[]> {
  const facts = await factsOfRecipe({ name: 'pkg', ...recipe });
  const settings = { ...DEFAULT_SETTINGS, severities: new Map([[rule, 'notice' as const]]) };
  return found(judgeWheel(facts, settings));
}

describe('executable-stack', () => {
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
    expect(finding.remedy).toContain('readelf -lW _core.cpython-312-x86_64-linux-gnu.so');
    expect(finding.data).toEqual({ stack: 'executable', role: 'extension', libc: 'glibc' });
  });

  test('a missing header is told from one that asks', async () => {
    const finding = await onlyFinding(x86Tag, { [CORE]: binary('ext-x86_64-no-stack-header.so') });
    expect(finding.severity).toBe('error');
    expect(finding.data.stack).toBe('missing');
    expect(finding.message).toContain(
      'has no PT_GNU_STACK header, and on x86_64 glibc takes that for a wish',
    );
  });

  test('on musl the import works, and the message says so', async () => {
    const finding = await onlyFinding(MUSL_TAG, { [MUSL_CORE]: binary('ext-x86_64-musl-execstack.so') });
    expect(finding.severity).toBe('warning');
    expect(finding.message).toContain('loading it works');
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
    expect(findings[1]?.title).toMatch(/^before this is repaired: /);
    expect(findings[1]?.message).toContain('auditwheel repair leaves it as it is');
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
});

describe('code that is written to', () => {
  test('text relocations: what SELinux says, and how to find the object', async () => {
    const finding = await onlyFinding(x86Tag, { [CORE]: binary('ext-x86_64-text-relocations.so') });
    expect(brief(finding)).toBe(`warning text-relocations ${CORE}`);
    expect(finding.message).toContain('cannot restore segment prot after reloc: Permission denied');
    expect(finding.remedy).toContain('-Wl,-z,text');
  });

  test('musl leaves such a file writable', async () => {
    const finding = await onlyFinding(MUSL_TAG, {
      [MUSL_CORE]: binary('ext-x86_64-musl-text-relocations.so'),
    });
    expect(finding.message).toContain('musl leaves the whole file both writable and executable');
  });

  test('both at once are one finding that names both', async () => {
    const core = 'pkg/_core.cpython-312-i386-linux-gnu.so';
    const finding = await onlyFinding('cp312-cp312-manylinux_2_17_i686', {
      [core]: binary('ext-i686-writable-code-text-relocations.so'),
    });
    expect(brief(finding)).toBe(`warning writable-code ${core}`);
    expect(finding.message).toContain('DT_TEXTREL');
    expect(finding.remedy).toContain('-fPIC');
  });
});

describe('debug-info', () => {
  const s390x = 'cp312-cp312-manylinux_2_17_s390x';
  const core = 'pkg/_core.cpython-312-s390x-linux-gnu.so';

  test('is one notice for the wheel, the largest file first', async () => {
    const finding = await onlyFinding(`${s390x}.manylinux_2_17_aarch64`, {
      'pkg/_a_s390x.abi3.so': binary('ext-s390x-unstripped.so'),
      'pkg/_a_aarch64.abi3.so': binary('ext-aarch64-unstripped.so'),
      'pkg/_c_s390x.abi3.so': binary('ext-s390x.so'),
      'pkg/_c_aarch64.abi3.so': binary('ext-aarch64.so'),
    });
    expect(brief(finding)).toBe('notice debug-info the wheel');
    expect(finding.title).toBe('1.9 KiB of debug information in 2 files');
    expect(finding.message).toContain(
      '2 files hold 1.9 KiB of debug information among their 15.8 KiB (before compression): pkg/_a_aarch64.abi3.so (996 B of 8.0 KiB) and pkg/_a_s390x.abi3.so (975 B of 7.8 KiB).',
    );
    expect(finding.remedy).toContain('auditwheel repair --strip');
  });

  test('a whole matrix has one cause', async () => {
    const one = await onlyFinding(s390x, { [core]: binary('ext-s390x-unstripped.so') });
    const other = await onlyFinding('cp312-cp312-manylinux_2_17_aarch64', {
      'pkg/_core.cpython-312-aarch64-linux-gnu.so': binary('ext-aarch64-unstripped.so'),
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
});

describe('foreign-toolchain', () => {
  test('is silent unless it is switched on', async () => {
    expect(await findingsIn(x86Tag, x86Core)).toEqual([]);
  });

  test('names the compilers and what the image has', async () => {
    const [finding] = await findingsWith('foreign-toolchain', { tag: x86Tag, files: x86Core });
    expect(finding?.title).toBe(
      '1 file compiled elsewhere than in the image for manylinux2014_x86_64 and manylinux_2_17_x86_64',
    );
    expect(finding?.message).toContain('(Red Hat): GCC: (Debian 12.2.0-14+deb12u1) 12.2.0');
  });

  test.each([
    'cp312-cp312-manylinux_2_24_x86_64',
    'cp312-cp312-linux_x86_64',
    'cp312-cp312-manylinux_2_38_loongarch64',
  ])('%s: its image is Debian, none, or not known', async (tag) => {
    const findings = await findingsWith('foreign-toolchain', { tag, files: x86Core });
    expect(findings.filter(({ rule }) => rule === 'foreign-toolchain')).toEqual([]);
  });
});

describe('record-mismatch', () => {
  const pure = 'py3-none-any';
  const files = { 'pkg/__init__.py': '', 'pkg/data.py': 'chunks = 3\n' };

  test('names what is left out and what is absent, in one finding', async () => {
    const finding = await onlyFinding(pure, files, {
      recordOverrides: { 'pkg/data.py': null, '../../etc/passwd': 'sha256=x,1', 'gone.py': ',' },
    });
    expect(brief(finding)).toBe(`error record-mismatch ${RECORD}`);
    expect(finding.title).toBe('RECORD is not the list of what is in the wheel (3 files)');
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
    expect(finding.title).toBe('RECORD is not the list of what is in the wheel (99990 files)');
    expect(finding.message).toContain('and 99984 more');
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

  test.each(['pkg/a\nb.py', 'pkg/a\r\n::error::b.py', 'pkg/\u001b[31m.py'])(
    'a file called %j is a finding of its own, whether it is in it or not',
    async (name) => {
      for (const row of [',', null]) {
        const findings = await findingsIn(tag, { [name]: 'x\n' }, { recordOverrides: { [name]: row } });
        expect(findings.map(brief)).toEqual([`error unsafe-member ${name}`]);
      }
    },
  );
});

test('what a program of the wheel asks for is a warning at most', async () => {
  const findings = await findingsIn(x86Tag, {
    ...x86Core,
    'pkg/bin/stack': program('program-x86_64-execstack'),
    'pkg/bin/code': program('program-x86_64-writable-code'),
  });
  expect(findings.map(brief)).toEqual([
    'warning executable-stack pkg/bin/stack',
    'warning writable-code pkg/bin/code',
  ]);
});

test('binary-in-purelib: what WHEEL says already is not asked for', async () => {
  const advice = async (path: string, rootIsPurelib: boolean) =>
    (await findingsIn(x86Tag, { [path]: binary('ext-x86_64.so') }, { rootIsPurelib })).map(
      ({ data }) => data.advice,
    );
  const name = 'pkg/_core.cpython-312-x86_64-linux-gnu.so';
  expect(await advice(`pkg-1.0.data/purelib/${name}`, false)).toEqual(['move']);
  expect(await advice(`pkg-1.0.data/purelib/${name}`, true)).toEqual(['declare']);
  expect(await advice(name, true)).toEqual(['declare']);
});

test('an older tag would do for no wheel that has an error', async () => {
  const tag = 'cp312-cp312-manylinux_2_28_x86_64';
  const rules = async (files: Record<string, Content>) =>
    (await findingsIn(tag, files)).map(({ rule }) => rule);
  expect(await rules(x86Core)).toEqual(['tag-newer-than-needed']);
  const other = 'pkg/_other.abi3.so';
  expect(await rules({ ...x86Core, [other]: binary('ext-x86_64-execstack.so') })).toEqual([
    'executable-stack',
  ]);
  expect(await rules({ ...x86Core, [other]: binary('ext-aarch64.so') })).toEqual(['architecture-mismatch']);
  expect(await rules({ ...x86Core, [other]: 'text' })).not.toContain('tag-newer-than-needed');
});

test('binary-in-purelib says of auditwheel what it does: it goes by the folder, not by the WHEEL file', async () => {
  const [byHeader] = await findingsIn(x86Tag, x86Core, { rootIsPurelib: true });
  expect(byHeader?.message).toMatch(/auditwheel says nothing of it\.$/);
  const [byFolder] = await findingsIn(x86Tag, {
    'pkg-1.0.data/purelib/pkg/_core.cpython-312-x86_64-linux-gnu.so': binary('ext-x86_64.so'),
  });
  expect(byFolder?.message).toMatch(/auditwheel refuses the wheel\.$/);
});
