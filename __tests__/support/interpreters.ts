/** The Pythons of the machine that tests run on, and a compiler that builds modules with their headers. */

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sourceOf } from '../../src/base/byteSource.ts';
import { readBinary } from '../../src/binary/readBinary.ts';
import { strongSymbols } from '../../src/platform/platform.ts';

export interface Interpreter {
  minor: number;
  /** As in `3.11.7`. */
  version: string;
  executable: string;
  /** The folder with Python.h. */
  include: string;
  /** Where the C API is exported: libpython, or the executable itself. */
  exporter: string;
  /** What file names of modules end in, as `importlib.machinery` has it. */
  suffixes: string[];
}

const ASK = `
import importlib.machinery, json, os, sys, sysconfig
get = sysconfig.get_config_var
library = os.path.join(get('LIBDIR') or '', get('INSTSONAME') or '')
print(json.dumps({
  'name': sys.implementation.name,
  'minor': sys.version_info[1],
  'plain': not get('Py_GIL_DISABLED') and not get('Py_DEBUG'),
  'version': '.'.join(map(str, sys.version_info[:3])),
  'executable': os.path.realpath(sys.executable),
  'include': sysconfig.get_paths()['include'],
  'exporter': library if library.endswith(('.so', '.so.1.0')) and os.path.exists(library) else os.path.realpath(sys.executable),
  'suffixes': importlib.machinery.EXTENSION_SUFFIXES,
}))`;

/** Ordinary builds of CPython 3 in the PATH and among pyenv's versions, the first of each minor version from 3.6 on. */
export function interpreters(): Interpreter[] {
  const versions = path.join(process.env.PYENV_ROOT ?? path.join(os.homedir(), '.pyenv'), 'versions');
  const folders = existsSync(versions) ? readdirSync(versions).sort() : [];
  const found = new Map<number, Interpreter>();
  for (const executable of [
    ...folders.map((name) => path.join(versions, name, 'bin/python3')),
    ...Array.from({ length: 10 }, (_, index) => `python3.${index + 6}`),
  ]) {
    const { status, stdout } = spawnSync(executable, ['-I', '-c', ASK], { encoding: 'utf8' });
    if (status !== 0) continue;
    const answer = JSON.parse(stdout);
    if (answer.name === 'cpython' && answer.plain && answer.minor >= 6 && !found.has(answer.minor))
      found.set(answer.minor, answer);
  }
  return [...found.values()].sort((a, b) => a.minor - b.minor);
}

/** True where a C compiler for this machine is there, and Python.h to go with the interpreter. */
export function canCompile({ include }: Interpreter): boolean {
  return process.platform === 'linux' && existsSync(path.join(include, 'Python.h')) && hasCompiler();
}

function hasCompiler(): boolean {
  return spawnSync('cc', ['--version']).status === 0;
}

/**
 * Compiles a module with the headers of an interpreter. Returns false where the headers don't know what it uses.
 *
 * @param target the module's file, whose folder is made
 */
export function compileModule(
  source: string,
  target: string,
  { include }: Interpreter,
  options: readonly string[] = [],
): boolean {
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(`${target}.c`, source);
  // What a header doesn't know would become a function that no Python has.
  const refuse = ['-Werror=implicit-function-declaration'];
  const { status } = spawnSync(
    'cc',
    ['-shared', '-fPIC', '-O1', ...refuse, `-I${include}`, ...options, `${target}.c`, '-o', target],
    { encoding: 'utf8' },
  );
  return status === 0;
}

const IMPORT = `
import importlib.util, json, sys
answers = {}
for name, path in json.load(sys.stdin):
  try:
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    answers[path] = None
  except Exception as error:
    answers[path] = type(error).__name__ + ': ' + str(error)
print(json.dumps(answers))`;

/** Imports each file by a name of its own; what Python says by the file, null where it imports it. */
export function importAll(
  { executable }: Interpreter,
  files: readonly (readonly [name: string, file: string])[],
): Map<string, string | null> {
  const output = execFileSync(executable, ['-I', '-c', IMPORT], {
    input: JSON.stringify(files),
    encoding: 'utf8',
  });
  return new Map(Object.entries(JSON.parse(output)));
}

/** The strong undefined names of an ELF file that it doesn't define, and those that it defines, sorted. */
export async function namesOf(file: string): Promise<{ strong: string[]; defined: string[] }> {
  const { images } = await readBinary(sourceOf(readFileSync(file)), 'elf');
  const defined = images.flatMap(({ exports }) => [...exports]).sort();
  const strong = images.flatMap(strongSymbols);
  return { strong: strong.sort(), defined };
}
