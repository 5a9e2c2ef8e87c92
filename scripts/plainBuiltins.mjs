/**
 * Gets some of Node's own modules by `require`. Imported, such a module is asked for all that it exports, and these load
 * WebCrypto, threads and Node's whole HTTP client for that, which costs a start several milliseconds and is of no use here.
 * @returns {{ name: string, renderChunk: (code: string) => { code: string, map: null } }}
 */
export function plainBuiltins() {
  return {
    name: 'plain-builtins',
    renderChunk(code) {
      const plain = code.replace(IMPORT, (_, named, whole, name) => {
        const left = whole ?? named.replaceAll(' as ', ': ');
        return `const ${left} = createPlainRequire(import.meta.url)("node:${name}");`;
      });
      const head =
        plain === code ? '' : 'import { createRequire as createPlainRequire } from "node:module";\n';
      return { code: head + plain, map: null };
    },
  };
}

/** Of one of the modules: some of its names, or the whole under a name. */
const IMPORT = /^import (?:(\{[^}\n]*\})|(?:\* as )?([\w$]+)) from "(?:node:)?(crypto|https?|util)";$/gm;
