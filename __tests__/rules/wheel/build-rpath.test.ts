import { expect, test } from 'vitest';
import { counted } from '../../support/work.ts';
import { libraryOf } from '../../wheel/elf.ts';
import { brief, findingsIn } from '../checked.ts';
import { testCases } from '../fixtures.ts';
import { elf, tag } from '../linked.ts';

testCases('build-rpath');

const core = 'pkg/_core.cpython-312-x86_64-linux-gnu.so';

const cases: [path: string, findings: string[]][] = [
  ['$ORIGIN/../lib:$ORIGIN', []],
  ['$ORIGIN/../nvidia/cublas/lib', []],
  ['$LIB/x:$PLATFORM', []],
  ['', []],
  ['/home/ci/build', ['warning']],
  ['/tmpfiles/lib', ['warning']],
  ['/tmp', ['warning']],
  ['/var/tmp/x:/dev/shm', ['warning']],
  ['lib', ['warning']],
  ['.', ['warning']],
  ['$ORIGIN:', ['warning']],
  [':', ['warning']],
  ['/usr/local/lib:/opt/x', ['notice']],
  ['/usr/lib:/home/ci:/tmp', ['warning', 'warning', 'notice']],
];
test.each(cases)('%s', async (runpath, severities) => {
  for (const path of [{ runpath }, { rpath: runpath }]) {
    const findings = await findingsIn(tag, { [core]: elf([], path) });
    expect(findings.map(brief)).toEqual(severities.map((severity) => `${severity} build-rpath ${core}`));
  }
});

test('the remedy keeps what leads to the libraries of the wheel', async () => {
  const remedyOf = async (runpath: string) =>
    (await findingsIn(tag, { [core]: elf([], { runpath }) }))[0]?.remedy;
  expect(await remedyOf('/home/ci/build')).toContain('patchelf --remove-rpath before');
  const kept = await remedyOf('$ORIGIN/../pkg.libs:$ORIGIN:');
  expect(kept).toContain(`patchelf --set-rpath '$ORIGIN/../pkg.libs:$ORIGIN' ${core}`);
  expect(kept).toContain('stray colon');
  expect(await remedyOf("$ORIGIN/'; reboot; ':/tmp")).toContain("patchelf --set-rpath '$ORIGIN/…' ");
});

test('RPATH counts for nothing beside RUNPATH, nor an empty entry with musl, nor any of it on macOS', async () => {
  expect(await findingsIn(tag, { [core]: elf([], { runpath: '$ORIGIN', rpath: '/tmp' }) })).toEqual([]);
  const musl = libraryOf({ needed: ['libc.musl-x86_64.so.1'], runpath: '$ORIGIN:' });
  const path = 'pkg/_core.cpython-312-x86_64-linux-musl.so';
  expect(await findingsIn('cp312-cp312-musllinux_1_2_x86_64', { [path]: musl })).toEqual([]);
  const rules = await findingsIn('cp312-cp312-macosx_11_0_x86_64', {
    'pkg/tool': elf([], { runpath: '/tmp' }),
  });
  expect(rules.map(({ rule }) => rule)).not.toContain('build-rpath');
});

test('an RPATH of a megabyte', async () => {
  const paths = [
    '/tmp/'.repeat(200_000),
    'a:'.repeat(500_000),
    '../'.repeat(333_333),
    '$ORIGIN/../'.repeat(90_000),
  ];
  for (const runpath of paths) {
    const { result: findings, steps } = await counted(() =>
      findingsIn(tag, { [core]: elf(['libfoo.so.1'], { runpath }) }),
    );
    expect(findings.length).toBeGreaterThan(0);
    expect(steps).toBeLessThan(25_000_000);
  }
});
