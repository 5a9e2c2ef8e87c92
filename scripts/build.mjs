/**
 * Builds dist/: a file of readable ESM for each entry and for what several of them share or one loads when it needs it
 * (scripts/chunks.mjs), and the licences of everything that went into them. The same sources give the same bytes on every
 * machine, so that dist/ can be checked against a fresh build.
 */

import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { asciiOnly } from './asciiOnly.mjs';
import { chunks } from './chunks.mjs';
import { markdownModules } from './markdownModules.mjs';
import { builtPage, pageAssets } from './pageAssets.mjs';
import { plainBuiltins } from './plainBuiltins.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');

const ENTRIES = { index: 'src/action.ts', cli: 'src/cli.ts', worker: 'src/check/workers/worker.ts' };

/** They do nothing but define things, so that what nobody uses of them, and what only that needs, is left out. */
const WITHOUT_EFFECTS = /[\\/]node_modules[\\/](?:@actions[\\/]core|@octokit)[\\/]/;

/** @returns {Promise<string[]>} the paths of all modules that went in */
async function build() {
  const { plugin, codeSplitting, fileName } = chunks(root);
  const bundle = await rolldown({
    input: ENTRIES,
    cwd: root,
    platform: 'node',
    plugins: [markdownModules(), pageAssets(), asciiOnly(), plainBuiltins(), plugin],
    treeshake: { moduleSideEffects: [{ test: WITHOUT_EFFECTS, sideEffects: false }] },
  });
  const { output } = await bundle.write({
    dir: dist,
    format: 'esm',
    codeSplitting,
    entryFileNames: '[name].js',
    chunkFileNames: fileName,
    minify: false,
    banner: ({ isEntry, name }) => (isEntry && name === 'cli' ? '#!/usr/bin/env node' : ''),
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

// Nothing of an earlier build stays.
await rm(dist, { recursive: true, force: true });
const modules = [...(await build()), ...(await builtPage()).modules];
// npm makes it a program as it installs it; pre-commit runs it where it lies.
await chmod(path.join(dist, 'cli.js'), 0o755);
const folders = [...new Set(modules.map(packageFolder).filter((folder) => folder !== null))].sort();
const licences = [...new Set(await Promise.all(folders.map(licenceOf)))].sort();
await writeFile(path.join(dist, 'licenses.txt'), licences.join(`\n${'-'.repeat(72)}\n\n`));
