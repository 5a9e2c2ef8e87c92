/** Reads what the table is made from: interpreters and their libraries, lists of names, and stable_abi.toml. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';

/** Names of the C API; `PyInit_*` are those of modules that are built in. */
const API_NAME = /^_?Py(?!Init_)\w+$/;
/** Names that debug builds alone have: no wheel is for those. */
const DEBUG_MACROS = ['Py_REF_DEBUG', 'Py_TRACE_REFS'];

/** @param {string} file @returns {number | null} the minor version that a file name such as libpython3.14.so.1.0 tells */
export function minorOf(file) {
  const [, minor] = /python3\.?(\d{1,2})(?!\d)/.exec(path.basename(file)) ?? [];
  return minor === undefined ? null : Number(minor);
}

/**
 * @param {string} file an ELF interpreter or library, or a text with a name at the end of each line, as nm prints it
 * @param {typeof import('../../src/binary/readBinary.ts') & typeof import('../../src/base/byteSource.ts')} reader
 * @returns {Promise<string[]>} the names of the C API that it exports, sorted
 */
export async function exportedNames(file, { readBinary, sniffFormat, sourceOf }) {
  const bytes = readFileSync(file);
  const format = sniffFormat(bytes.subarray(0, 1024), bytes.length);
  if (format === 'text') {
    const words = bytes
      .toString('utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/).at(-1) ?? '');
    return [...new Set(words.filter((word) => API_NAME.test(word)))].sort();
  }
  if (format !== 'elf') throw new Error(`${file} is neither ELF nor a list of names`);
  const { images } = await readBinary(sourceOf(bytes), format);
  const [image] = images;
  if (image?.exports.isWhole !== true) throw new Error(`${file}: its symbols can't be read`);
  return [...new Set(image.exports)].filter((name) => API_NAME.test(name)).sort();
}

/**
 * @param {string} file CPython's Misc/stable_abi.toml
 * @returns {Map<string, { stable: number, only: 'posix' | 'windows' | null }>} functions and data of the stable ABI
 */
export function stableNames(file) {
  const text = readFileSync(file, 'utf8');
  const { feature_macro: macros = {}, ...kinds } = /** @type {any} */ (getStaticTOMLValue(parseTOML(text)));
  /** @type {Map<string, { stable: number, only: 'posix' | 'windows' | null }>} */
  const names = new Map();
  for (const [name, { added, ifdef }] of Object.entries({ ...kinds.function, ...kinds.data })) {
    const macro = ifdef === undefined ? null : [ifdef].flat()[0];
    if (DEBUG_MACROS.includes(macro)) continue;
    const onWindows = macro === null || Boolean(macros[macro]?.windows);
    const onPosix = macro === null || !['MS_WINDOWS', 'USE_STACKCHECK'].includes(macro);
    const only = onWindows && onPosix ? null : onWindows ? 'windows' : 'posix';
    names.set(name, { stable: Number(added.split('.')[1]), only });
  }
  return names;
}
