import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { asciiOnly } from './asciiOnly.mjs';

/** The module that holds the script and the style of the HTML report's page as text. */
const PAGE_ASSETS = 'page-assets';
const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{ script: string, style: string, modules: string[] }} Assets */

/** @type {Promise<Assets> | null} */
let built = null;

/**
 * The page's own bundle, made once: the same sources give the same bytes on every machine.
 * @returns {Promise<Assets>} with the paths of all modules that went in
 */
export function builtPage() {
  built ??= build();
  return built;
}

/**
 * Makes a module of the page: for rolldown and for vitest, so that what is tested is what is bundled.
 * @returns {{ name: string, resolveId: (id: string) => string | null, load: (id: string) => Promise<string | null> }}
 */
export function pageAssets() {
  const resolved = `\0${PAGE_ASSETS}`;
  return {
    name: 'page-assets',
    resolveId: (id) => (id === PAGE_ASSETS ? resolved : null),
    load: async (id) => {
      if (id !== resolved) return null;
      const { script, style } = await builtPage();
      return `export default ${JSON.stringify({ script, style })};`;
    },
  };
}

/** @returns {Promise<Assets>} */
async function build() {
  const bundle = await rolldown({
    input: 'src/page/main.ts',
    cwd: root,
    platform: 'browser',
    tsconfig: false,
    plugins: [asciiOnly()],
  });
  const { output } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: false });
  await bundle.close();
  const [chunk] = output;
  const script = `\n${chunk.code}`;
  const style = `\n${readFileSync(`${root}src/page/page.css`, 'utf8')}`;
  // Either would end its element early.
  if (/<\/script|<!--/i.test(script) || /<\/style|<!--/i.test(style))
    throw new Error('the page has an end tag or a comment of HTML in its script or style');
  return { script, style, modules: chunk.moduleIds };
}
