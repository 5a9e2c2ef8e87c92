/** What is bundled into dist/ is named, with its licence, and in the bill of materials. */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { version } from '../package.json' with { type: 'json' };

interface BillOfMaterials {
  bomFormat: string;
  metadata: { component: { name: string; version: string; 'bom-ref': string } };
  components: {
    'bom-ref': string;
    purl: string;
    scope: string;
    hashes: { alg: string; content: string }[];
    licenses: unknown[];
  }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string): string => readFileSync(`${root}/${name}`, 'utf8');
const licences = read('dist/licenses.txt').split(/^-{72}$/m);
const named = licences.map((text) => /^(\S+) (\d\S*) \(/.exec(text.trim())?.slice(1, 3).join('@') ?? text);

/** All files of code, from dist/ on. */
const files = readdirSync(`${root}/dist`, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.js'));

/** The files that each loads: at once, and later by `import()`. */
const loads = new Map(
  files.map((name) => {
    const code = read(`dist/${name}`);
    const targets = (pattern: RegExp): string[] =>
      [...code.matchAll(pattern)].map(([, target = '']) => path.posix.join(path.posix.dirname(name), target));
    const atOnce = /^(?:import|export)\b[^"\n]*"(\.[^"\n]+)";$/gm;
    return [name, { atOnce: targets(atOnce), later: targets(/\bimport\("(\.[^"\n]+)"\)/g) }];
  }),
);

/** The files that are loaded with these, or may be. */
function loadedBy(entries: string[], { withLater }: { withLater: boolean }): string[] {
  const found = new Set(entries);
  for (const name of found) {
    const { atOnce = [], later = [] } = loads.get(name) ?? {};
    for (const each of [...atOnce, ...(withLater ? later : [])]) found.add(each);
  }
  return [...found].sort();
}

/** The packages that have code there: before each module stands where it is from. */
function bundled(names = files): string[] {
  const folders = names.flatMap((name) =>
    [
      ...read(`dist/${name}`).matchAll(
        /(?:^|\\n)\/\/ ((?:[^\n\\]*\/)?node_modules\/(?:@[^/\n]+\/)?[^/\n]+)\//gm,
      ),
    ].map(([, folder = '']) => folder),
  );
  return [...new Set(folders)].sort().map((folder) => {
    const { name, version } = JSON.parse(read(`${folder}/package.json`)) as Record<string, string>;
    return `${name}@${version}`;
  });
}

test('every file is loaded by one of the three entries', () => {
  expect(loadedBy(['index.js', 'cli.js', 'worker.js'], { withLater: true })).toEqual([...files].sort());
});

test('what few runs need is loaded by those alone', () => {
  const packagesAtOnce = (entry: string): string[] =>
    bundled(loadedBy([entry], { withLater: false })).map((name) => name.replace(/@[^@]*$/, ''));
  expect(packagesAtOnce('cli.js')).toEqual([]);
  expect(loadedBy(['cli.js'], { withLater: false })).toEqual(['base.js', 'cli.js']);
  const ofWheels = ['@actions/core', 'balanced-match', 'brace-expansion', 'elfinfo', 'minimatch'];
  expect(packagesAtOnce('index.js')).toEqual(ofWheels);
  expect(packagesAtOnce('worker.js')).toEqual(ofWheels.slice(1));
});

test("what the command line may load lies in dist/ itself, and what is the action's alone does not", () => {
  const ofCommandLine = loadedBy(['cli.js', 'worker.js'], { withLater: true });
  const itself = files.filter((name) => !name.includes('/') && name !== 'index.js');
  expect(ofCommandLine).toEqual(itself.sort());
});

test('every bundled package is in dist/licenses.txt with its licence, and no other is', () => {
  const packages = [...new Set(bundled())].sort();
  expect(packages.length).toBeGreaterThan(20);
  expect([...named].sort()).toEqual(packages);
  const unnamed = named.filter((_, index) =>
    licences[index]?.includes('licence not named in its package.json'),
  );
  // Comes with @actions/artifact, as into every action that downloads artifacts, and says nothing of a licence.
  expect(unnamed).toEqual(['buffers@0.1.1']);
});

test('the bill of materials lists what is bundled, with hashes, and nothing that only builds or tests', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}/scripts/sbom.mjs`], {
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  const bom: BillOfMaterials = JSON.parse(stdout);
  expect(bom.bomFormat).toBe('CycloneDX');
  expect(bom.metadata.component).toMatchObject({ name: 'wheel-abi-check', version });
  const refs = bom.components.map((component) => component['bom-ref']);
  expect([...refs].sort()).toEqual([...named].sort());
  for (const { scope, purl, hashes } of bom.components) {
    expect(scope, purl).toBe('required');
    expect(hashes[0], purl).toMatchObject({
      alg: 'SHA-512',
      content: expect.stringMatching(/^[0-9a-f]{128}$/),
    });
  }
  // Each is needed by another, down from the program itself.
  const own = bom.metadata.component['bom-ref'];
  const reached = new Set([own]);
  for (const ref of reached)
    for (const each of bom.dependencies.find((entry) => entry.ref === ref)?.dependsOn ?? [])
      reached.add(each);
  expect([...reached].filter((ref) => ref !== own).sort()).toEqual([...refs].sort());
});
