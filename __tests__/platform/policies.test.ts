import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Family } from '../../src/model/verdict.ts';
import type { Policy } from '../../src/platform/platform.ts';
import { policiesOf } from '../../src/platform/platforms.ts';
import {
  allowedVersions,
  blacklist,
  FAMILIES,
  libraries,
  NAMESPACES,
  policiesFor,
} from '../../src/platform/policies.ts';
import { inFolder } from '../wheel/opened.ts';

const ARCHITECTURES = [
  'x86_64',
  'i686',
  'aarch64',
  'armv7l',
  'ppc64le',
  'ppc64',
  's390x',
  'riscv64',
  'loongarch64',
];

function policy(tag: string): Policy {
  const found = FAMILIES.flatMap((family) =>
    ARCHITECTURES.flatMap((architecture) => policiesFor(family, architecture)),
  ).find((each) => each.tag === tag);
  if (found === undefined) throw new Error(`no policy ${tag}`);
  return found;
}

interface Table {
  name: string;
  aliases: string[];
  priority: number;
  symbol_versions: Record<string, Record<string, string[]>>;
  lib_whitelist: string[];
  blacklist: Record<string, string[]>;
}

/** Our tables in the layout of auditwheel's files. */
function tables(family: Family): Table[] {
  const all = ARCHITECTURES.flatMap((architecture) => policiesFor(family, architecture));
  const number = (name: string): number => {
    const [, major = 0, minor = 0] = name.split('_').map(Number);
    return major * 1000 + minor;
  };
  const names = [...new Set(all.map(({ name }) => name))].sort((a, b) => number(a) - number(b));
  return names.map((name, index): Table => {
    const same = all.filter((each) => each.name === name);
    const [first] = same;
    if (first === undefined) throw new Error(name);
    return {
      name,
      aliases: first.aliases.map((alias) => alias.slice(0, alias.indexOf('_'))),
      priority: 100 - index,
      symbol_versions: Object.fromEntries(
        same.map((each) => [
          each.architecture,
          Object.fromEntries(
            NAMESPACES.flatMap((namespace) => {
              const allowed = allowedVersions(each, namespace);
              return allowed === null ? [] : [[namespace, [...allowed].sort()]];
            }),
          ),
        ]),
      ),
      lib_whitelist: [...libraries(first)].filter((name) => !name.startsWith('libc.musl-')).sort(),
      blacklist: Object.fromEntries(
        [...blacklist(first)].map(([library, symbols]) => [library, [...symbols].sort()]),
      ),
    };
  });
}

describe('the tables', () => {
  test('hold what was compared with auditwheel 6.8.1, entry by entry', () => {
    const all = FAMILIES.map((family) => tables(family));
    const digest = createHash('sha256').update(JSON.stringify(all)).digest('hex');
    // A change needs `npm run policies -- <folder with auditwheel's files>` to say "No difference" first.
    expect(digest).toBe('dee540fea8b22e3c9cef03f0fb0a747bae5b3a831f892f1ad2203ee501aa6dd7');
  });

  test('list the policies of each architecture, oldest first', () => {
    const first = (architecture: string) => policiesFor('manylinux', architecture)[0]?.tag;
    expect(ARCHITECTURES.map(first)).toEqual([
      'manylinux_2_5_x86_64',
      'manylinux_2_5_i686',
      'manylinux_2_17_aarch64',
      'manylinux_2_17_armv7l',
      'manylinux_2_17_ppc64le',
      'manylinux_2_17_ppc64',
      'manylinux_2_17_s390x',
      'manylinux_2_31_riscv64',
      'manylinux_2_36_loongarch64',
    ]);
    expect(policiesFor('manylinux', 'x86_64').map(({ name }) => name.slice('manylinux_2_'.length))).toEqual(
      '5 12 17 24 26 27 28 31 34 35 36 37 38 39 40 41'.split(' '),
    );
    expect(policiesFor('manylinux', 'ppc64')).toHaveLength(1);
    expect(policiesFor('musllinux', 'loongarch64').map(({ name }) => name)).toEqual(['musllinux_1_2']);
    expect(policiesFor('musllinux', 'aarch64').map(({ name }) => name)).toEqual([
      'musllinux_1_1',
      'musllinux_1_2',
    ]);
    expect(policiesFor('android', 'aarch64').map(({ tag }) => tag)).toEqual([
      'android_21_arm64_v8a',
      'android_24_arm64_v8a',
      'android_26_arm64_v8a',
      'android_27_arm64_v8a',
    ]);
    expect(policiesFor('android', 'armv7l')).toEqual([]);
  });

  test('know the older names', () => {
    expect(policiesFor('manylinux', 'i686').flatMap(({ aliases }) => aliases)).toEqual([
      'manylinux1_i686',
      'manylinux2010_i686',
      'manylinux2014_i686',
    ]);
  });

  // The verdict relies on it: what one policy allows, all later ones allow.
  test.each(FAMILIES)('%s: no policy takes back what an older one allows', (family) => {
    for (const architecture of ARCHITECTURES) {
      const policies = policiesFor(family, architecture);
      for (const [index, newer] of policies.slice(1).entries()) {
        const older = policies[index];
        if (older === undefined) continue;
        for (const namespace of NAMESPACES) {
          const allowed = allowedVersions(older, namespace) ?? new Set();
          expect([...allowed].filter((version) => !allowedVersions(newer, namespace)?.has(version))).toEqual(
            [],
          );
        }
        expect([...libraries(older)].filter((name) => !libraries(newer).has(name))).toEqual([]);
        for (const [library, symbols] of blacklist(newer)) {
          expect([...symbols].filter((symbol) => !blacklist(older).get(library)?.has(symbol))).toEqual([]);
        }
      }
    }
  });
});

describe('what a policy allows', () => {
  test.each([
    ['manylinux_2_17_x86_64', 'GLIBC', '2.17', true],
    ['manylinux_2_17_x86_64', 'GLIBC', '2.18', false],
    ['manylinux_2_17_aarch64', 'GLIBC', '2.4', false],
    ['manylinux_2_17_aarch64', 'GLIBC', '2.18', true],
    ['manylinux_2_17_armv7l', 'GLIBC', '2.4', true],
    ['manylinux_2_36_x86_64', 'GLIBC', 'ABI_DT_RELR', true],
    ['manylinux_2_36_riscv64', 'GLIBC', 'ABI_DT_RELR', false],
    ['manylinux_2_38_riscv64', 'GLIBC', 'ABI_DT_RELR', true],
    ['manylinux_2_37_x86_64', 'GLIBC', '2.37', false],
    ['manylinux_2_37_i686', 'GLIBC', '2.37', true],
    ['manylinux_2_26_x86_64', 'GLIBCXX', '3.4.24', false],
    ['manylinux_2_26_aarch64', 'GLIBCXX', '3.4.24', true],
    ['manylinux_2_17_ppc64le', 'CXXABI', 'LDBL_1.3', true],
    ['manylinux_2_41_x86_64', 'GLIBC', 'PRIVATE', false],
  ])('%s: %s_%s %s', (tag, namespace, version, allowed) => {
    expect(allowedVersions(policy(tag), namespace)?.has(version)).toBe(allowed);
  });

  test('a listed namespace may have no version; one that is not listed is no constraint', () => {
    expect(allowedVersions(policy('manylinux_2_5_x86_64'), 'LIBATOMIC')).toEqual(new Set());
    expect(allowedVersions(policy('manylinux_2_5_x86_64'), 'OPENSSL')).toBeNull();
    expect(allowedVersions(policy('musllinux_1_2_x86_64'), 'GLIBC')).toBeNull();
    expect(allowedVersions(policy('android_24_x86_64'), 'LIBC')).toBeNull();
  });

  test('libraries', () => {
    const has = (tag: string, name: string) => libraries(policy(tag)).has(name);
    expect(has('manylinux_2_5_x86_64', 'libexpat.so.1')).toBe(false);
    expect(has('manylinux_2_12_x86_64', 'libexpat.so.1')).toBe(true);
    expect(has('manylinux_2_24_x86_64', 'libmvec.so.1')).toBe(true);
    expect(has('android_24_x86_64', 'libvulkan.so')).toBe(true);
    expect(has('android_21_x86_64', 'libvulkan.so')).toBe(false);
    expect([...libraries(policy('musllinux_1_2_i686'))]).toEqual([
      'libc.so',
      'libz.so.1',
      'libc.musl-x86.so.1',
    ]);
    expect(has('musllinux_1_2_armv7l', 'libc.musl-armv7.so.1')).toBe(true);
    expect(has('musllinux_1_2_riscv64', 'libc.musl-riscv64.so.1')).toBe(true);
  });

  test('black lists', () => {
    const forbids = (tag: string, library: string, symbol: string) =>
      blacklist(policy(tag)).get(library)?.has(symbol) ?? false;
    expect(forbids('manylinux_2_17_x86_64', 'libc.so.6', '__cxa_thread_atexit_impl')).toBe(true);
    expect(forbids('manylinux_2_24_x86_64', 'libc.so.6', '__cxa_thread_atexit_impl')).toBe(false);
    expect(forbids('manylinux_2_31_x86_64', 'libz.so.1', 'uncompress2')).toBe(true);
    expect(forbids('manylinux_2_34_x86_64', 'libz.so.1', 'uncompress2')).toBe(false);
    expect(forbids('musllinux_1_2_x86_64', 'libz.so.1', 'inflate_fast')).toBe(true);
    expect(blacklist(policy('android_21_x86_64')).size).toBe(0);
  });
});

test('tags', () => {
  expect(policiesOf('android').tagOf('android_30', 'aarch64')).toBe('android_30_arm64_v8a');
  expect(policiesOf('manylinux').tagOf('manylinux_2_42', 'aarch64')).toBe('manylinux_2_42_aarch64');
});

// Architectures come from file names, and every object has such properties.
test.each(['constructor', '__proto__', 'mips64el', ''])('no policy for %s', (architecture) => {
  for (const family of FAMILIES) expect(policiesFor(family, architecture)).toEqual([]);
});

describe('scripts/comparePolicies.mjs', () => {
  const script = fileURLToPath(new URL('../../scripts/comparePolicies.mjs', import.meta.url));

  const allTables = () => ({
    manylinux: tables('manylinux'),
    musllinux: tables('musllinux'),
    android: tables('android'),
  });

  async function compared(change: (all: ReturnType<typeof allTables>) => void) {
    const all = allTables();
    change(all);
    return inFolder(async (folder) => {
      for (const [family, own] of Object.entries(all)) {
        const linux = { name: 'linux', aliases: [], priority: 0, symbol_versions: {} };
        const content = [{ ...linux, lib_whitelist: [], blacklist: {} }, ...own];
        writeFileSync(path.join(folder, `${family}-policy.json`), JSON.stringify(content));
      }
      return spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
    });
  }

  test('finds nothing to say of the same facts', async () => {
    const { stdout, stderr, status } = await compared(() => {});
    expect([stdout.trim(), stderr, status]).toEqual(['No difference in 17597 entries.', '', 0]);
  });

  test('lists each difference and exits 1', async () => {
    const { stdout, status } = await compared(({ manylinux, musllinux, android }) => {
      manylinux[2]?.symbol_versions.x86_64?.GLIBC?.push('2.18');
      manylinux[2]?.lib_whitelist.pop();
      manylinux[0]?.blacklist['libz.so.1']?.push('inflate');
      manylinux[0]?.aliases.pop();
      for (const table of musllinux) delete table.symbol_versions.riscv64;
      android.pop();
    });
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining([
        'manylinux_2_17_x86_64 GLIBC: "2.18" is missing here',
        'manylinux_2_5_x86_64 black list of libz.so.1: "inflate" is missing here',
        'manylinux_2_5_i686 aliases: "manylinux1_i686" is only here',
        'android x86_64: the policies are "android_21 android_24 android_26", here "android_21 android_24 android_26 android_27"',
      ]),
    );
    expect(stdout).toMatch(/^manylinux_2_17_s390x libraries: "\S+" is only here$/m);
  });

  test('without a folder says how to use it', () => {
    expect(spawnSync(process.execPath, [script], { encoding: 'utf8' }).status).toBe(2);
  });
});
