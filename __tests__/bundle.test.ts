/** What is bundled into dist/ is named, with its licence, and in the bill of materials. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

/** The packages that bundles have code of: before each module stands where it is from. */
function bundled(): string[] {
  const folders = ['dist/index.js', 'dist/cli.js'].flatMap((name) =>
    [...read(name).matchAll(/(?:^|\\n)\/\/ ((?:[^\n\\]*\/)?node_modules\/(?:@[^/\n]+\/)?[^/\n]+)\//gm)].map(
      ([, folder = '']) => folder,
    ),
  );
  return [...new Set(folders)].map((folder) => {
    const { name, version } = JSON.parse(read(`${folder}/package.json`)) as Record<string, string>;
    return `${name}@${version}`;
  });
}

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
