/** Modules of src/ for scripts: Node 20 doesn't run TypeScript. */

import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} source a module, as a path from the root @returns {Promise<any>} */
export async function load(source) {
  const bundle = await rolldown({ input: path.join(root, source), cwd: root, platform: 'node' });
  const file = path.join(root, '.cache/scripts', `${source.replaceAll('/', '-')}.mjs`);
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  return import(pathToFileURL(file).href);
}
