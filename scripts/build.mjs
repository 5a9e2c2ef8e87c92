/**
 * Builds dist/: one readable ESM file for each entry, and the licences of everything that went into them.
 * The same sources give the same bytes on every machine, so that dist/ can be checked against a fresh build.
 */

import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { asciiOnly } from './asciiOnly.mjs';
import { markdownModules } from './markdownModules.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');

/** @type {{ name: string, entry: string, banner: string }[]} */
const BUNDLES = [
  { name: 'index.js', entry: 'src/action.ts', banner: '' },
  { name: 'cli.js', entry: 'src/cli.ts', banner: '#!/usr/bin/env node' },
  { name: 'worker.js', entry: 'src/check/workers/worker.ts', banner: '' },
];

/**
 * @param {{ name: string, entry: string, banner: string }} bundle
 * @returns {Promise<string[]>} the paths of all modules that went in
 */
async function build({ name, entry, banner }) {
  const bundle = await rolldown({
    input: entry,
    cwd: root,
    platform: 'node',
    plugins: [markdownModules(), asciiOnly()],
  });
  const { output } = await bundle.write({
    file: path.join(dist, name),
    format: 'esm',
    codeSplitting: false,
    minify: false,
    banner,
  });
  await bundle.close();
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}

/**
 * @param {string} moduleId
 * @returns {string | null} the folder of the npm package that a module belongs to
 */
function packageFolder(moduleId) {
  const match = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(moduleId.replace(/^\0/, ''));
  return match === null ? null : match[0];
}

/**
 * @param {string} folder
 * @returns {Promise<string>} a heading and the licence text of one package
 */
async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).sort().find((each) => /^licen[cs]e/i.test(each));
  const text =
    file === undefined
      ? '(its package holds no licence file)'
      : await readFile(path.join(folder, file), 'utf8');
  return `${name} ${version} (${license ?? 'licence not named in its package.json'})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}

await mkdir(dist, { recursive: true });
const modules = [];
for (const bundle of BUNDLES) modules.push(...(await build(bundle)));
// npm makes it a program as it installs it; pre-commit runs it where it lies.
await chmod(path.join(dist, 'cli.js'), 0o755);
const folders = [...new Set(modules.map(packageFolder).filter((folder) => folder !== null))].sort();
const licences = [...new Set(await Promise.all(folders.map(licenceOf)))].sort();
await writeFile(path.join(dist, 'licenses.txt'), licences.join(`\n${'-'.repeat(72)}\n\n`));
