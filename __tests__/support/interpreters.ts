/** The Pythons of the machine that tests run on, and a compiler that builds modules with their headers. */

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
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

const HEADERS = '#define PY_SSIZE_T_CLEAN\n#include <Python.h>\n#include <structmember.h>\n';

/**
 * A file that includes Python's headers, in a folder of its own for each set of options: GCC reads what it has made of it
 * before, since these headers are most of what there is to compile.
 */
function headersFor(folder: string, include: string, options: readonly string[]): string {
  const key = createHash('sha256')
    .update(JSON.stringify([include, options]))
    .digest('hex')
    .slice(0, 16);
  const file = path.join(folder, `headers-${key}`, 'headers.h');
  if (existsSync(file)) return file;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, HEADERS);
  // Where this fails, the headers are read each time.
  spawnSync('cc', ['-x', 'c-header', ...options, file, '-o', `${file}.gch`]);
  return file;
}

/**
 * Compiles a module with the headers of an interpreter, which need not be included. Returns false where the headers don't know
 * what it uses.
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
  // What a header doesn't know would become a function that no Python has.
  const refuse = ['-Werror=implicit-function-declaration'];
  const all = ['-fPIC', '-O1', ...refuse, `-I${include}`, ...options];
  writeFileSync(`${target}.c`, `#include "${headersFor(path.dirname(target), include, all)}"\n${source}`);
  const { status } = spawnSync('cc', ['-shared', ...all, `${target}.c`, '-o', target], { encoding: 'utf8' });
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

const TRY = `
import json, os, sys
answers = []
for folder, name in json.load(sys.stdin):
  child = os.fork()
  if child == 0:
    status = 1
    try:
      sys.path.insert(0, folder)
      __import__(name)
      status = 0
    finally:
      os._exit(status)
  answers.append(os.waitpid(child, 0)[1] == 0)
print(json.dumps(answers))`;

/** Whether each module is imported from its folder, each in a process of its own. */
export function areImported(
  { executable }: Interpreter,
  modules: readonly (readonly [folder: string, name: string])[],
): boolean[] {
  const options = { input: JSON.stringify(modules), encoding: 'utf8' } as const;
  const answers = JSON.parse(execFileSync(executable, ['-I', '-c', TRY], options));
  return answers;
}

/** The strong undefined names of an ELF file that it doesn't define, and those that it defines, sorted. */
export async function namesOf(file: string): Promise<{ strong: string[]; defined: string[] }> {
  const { images } = await readBinary(sourceOf(readFileSync(file)), 'elf');
  const defined = images.flatMap(({ exports }) => [...exports]).sort();
  const strong = images.flatMap(strongSymbols);
  return { strong: strong.sort(), defined };
}
