/**
 * Prints a bill of materials (CycloneDX) of what `dist/` holds: npm's own of the lock file, without the packages that
 * only build and test. `dist/licenses.txt` says which are bundled. All are devDependencies, so that npm can't tell.
 */

import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{ 'bom-ref': string, name: string, scope?: string, properties?: { name: string }[] }} Component */

/** @returns {Promise<Set<string>>} `name@version` of the bundled packages */
async function bundled() {
  const licences = await readFile(path.join(root, 'dist', 'licenses.txt'), 'utf8');
  return new Set(
    [...licences.matchAll(/^(\S+) (\d\S*) \(/gm)].map(([, name, version]) => `${name}@${version}`),
  );
}

function ofLockFile() {
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  // npm is a script on Windows, which only a shell starts.
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm sbom: ${stderr}`);
  return JSON.parse(stdout);
}

/** @param {Component} component */
function asShipped({ properties = [], ...component }) {
  const kept = properties.filter(({ name }) => name !== 'cdx:npm:package:development');
  return { ...component, scope: 'required', properties: kept };
}

const names = await bundled();
const bom = ofLockFile();
const { component } = bom.metadata;
// npm takes the folder's name.
component.name = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')).name;
bom.metadata.lifecycles = [{ phase: 'build' }];

bom.components = bom.components
  .filter((/** @type {Component} */ { 'bom-ref': ref }) => names.has(ref))
  .map(asShipped);
const missing = [...names].filter(
  (name) => !bom.components.some((/** @type {Component} */ { 'bom-ref': ref }) => ref === name),
);
if (names.size === 0 || missing.length > 0)
  throw new Error(
    `in dist/licenses.txt, but not in the lock file: ${missing.join(', ')}. Run "npm run build".`,
  );

/** @type {Map<string, string[]>} */
const needs = new Map(
  bom.dependencies.map((/** @type {{ ref: string, dependsOn: string[] }} */ { ref, dependsOn }) => [
    ref,
    dependsOn,
  ]),
);

/**
 * @param {string} ref
 * @returns {string[]} what is shipped of that which a package needs, also by way of packages that aren't
 */
function shippedBelow(ref) {
  const below = new Set(needs.get(ref));
  // Tools that build and test need some of the same packages, which isn't what those are shipped for.
  const isProgram = ref === component['bom-ref'];
  for (const each of isProgram ? [] : below)
    if (!names.has(each)) for (const further of needs.get(each) ?? []) below.add(further);
  return [...below].filter((each) => each !== ref && names.has(each)).sort();
}

bom.dependencies = [
  component['bom-ref'],
  ...bom.components.map((/** @type {Component} */ each) => each['bom-ref']),
].map((ref) => ({ ref, dependsOn: shippedBelow(ref) }));

process.stdout.write(`${JSON.stringify(bom, null, 2)}\n`);
