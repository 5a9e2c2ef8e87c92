/** What LLVM's tools say of a Mach-O file, parsed into the shape of our facts: the oracle for the Mach-O reader. */

import { execFileSync, spawnSync } from 'node:child_process';

const TOOLS = ['llvm-objdump-19', 'llvm-nm-19', 'llvm-lipo-19'];

/** True where all of the tools are there. */
export const hasLlvm = TOOLS.every((tool) => spawnSync(tool, ['--version']).status === 0);

export interface LlvmSlice {
  /** As Apple names it. */
  architecture: string;
  id: string | null;
  loads: string[];
  rpaths: string[];
  uuid: string | null;
  build: string | null;
  imports: string[];
  weakImports: string[];
  exports: string[];
  commands: string[];
}

const KINDS: Readonly<Record<string, string>> = {
  LC_LOAD_DYLIB: 'ordinary',
  LC_LOAD_WEAK_DYLIB: 'weak',
  LC_REEXPORT_DYLIB: 're-exported',
  LC_LOAD_UPWARD_DYLIB: 'upward',
  LC_LAZY_LOAD_DYLIB: 'delayed',
};

function run(tool: string, args: string[]): string {
  const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C' };
  return execFileSync(tool, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** The architectures of a file, as Apple names them, in the order of its slices. */
export function architecturesOf(path: string): string[] {
  return run('llvm-lipo-19', ['-archs', path]).trim().split(/\s+/);
}

/** What the tools say of one slice. */
export function llvmSlice(path: string, architecture: string): LlvmSlice {
  const options = ['--macho', `--arch=${architecture}`, '--private-headers', '--exports-trie'];
  const [headers = '', trie = ''] = run('llvm-objdump-19', [...options, path]).split(/^Exports trie:$/m);
  const commands = headers.split(/^Load command \d+$/m).slice(1);
  const named = commands.map((text) => ({ text, name: field(text, 'cmd') ?? '' }));
  const of = (...names: string[]): string[] =>
    named.filter(({ name }) => names.includes(name)).map(({ text }) => text);
  const fromTrie = [...trie.matchAll(/^(?:0x[0-9A-F]+|\[re-export\]) +(\S+)/gm)].map(
    (match) => match[1] ?? '',
  );
  const hasTrie = of('LC_DYLD_INFO', 'LC_DYLD_INFO_ONLY', 'LC_DYLD_EXPORTS_TRIE').length > 0;
  const symbols = run('llvm-nm-19', ['-m', '-p', `--arch=${architecture}`, path]).split('\n');
  return {
    architecture,
    id: one(of('LC_ID_DYLIB').map(libraryOf)),
    loads: named
      .filter(({ name }) => name in KINDS)
      .map(({ name, text }) => `${KINDS[name]} ${libraryOf(text)}`),
    rpaths: of('LC_RPATH').map((text) => nameOf(text, 'path')),
    uuid: one(of('LC_UUID').map((text) => field(text, 'uuid') ?? '')),
    build: one([
      ...of('LC_BUILD_VERSION').map((text) => `${field(text, 'minos')} ${sdkOf(text)}`),
      ...of('LC_VERSION_MIN_MACOSX').map((text) => `${field(text, 'version')} ${sdkOf(text)}`),
    ]),
    imports: symbols.map(importOf).filter((line) => line !== null),
    weakImports: run('llvm-nm-19', ['-x', '-p', `--arch=${architecture}`, path])
      .split('\n')
      .map(weakImportOf)
      .filter((name) => name !== null),
    exports: (hasTrie ? fromTrie : symbols.map(exportOf).filter((line) => line !== null)).sort(),
    commands: named.map(({ name }) => name),
  };
}

function one(values: string[]): string | null {
  return values[0] ?? null;
}

function field(text: string, name: string): string | null {
  return new RegExp(`^ *${name} (.*)$`, 'm').exec(text)?.[1]?.trim() ?? null;
}

function sdkOf(text: string): string {
  return field(text, 'sdk')?.replace('n/a', 'null') ?? 'null';
}

function nameOf(text: string, name: string): string {
  return (field(text, name) ?? '').replace(/ \(offset \d+\)$/, '');
}

function libraryOf(text: string): string {
  return `${nameOf(text, 'name')} ${field(text, 'current version')} ${field(text, 'compatibility version')}`;
}

/** A name and where it comes from: a library's short name, or `flat`. What the program or the image itself has is left out. */
function importOf(line: string): string | null {
  const found =
    /^ +\(undefined(?: \[lazy bound\])?\) (?:weak )?(?:private )?external (.+?)(?: \((?:from ([^()]+)|dynamically looked up)\))?$/.exec(
      line,
    );
  if (found === null || found[2] === 'executable' || found[2] === 'this-image') return null;
  return `${found[1]} ${found[2] ?? 'flat'}`;
}

/** The name of an undefined symbol whose entry has N_WEAK_REF: `nm -m` calls references to weak definitions weak, too. */
function weakImportOf(line: string): string | null {
  const [, type = '', description = '', name = ''] =
    /^[0-9a-f]+ ([0-9a-f]{2}) [0-9a-f]{2} ([0-9a-f]{4}) [0-9a-f]{8} (.+)$/.exec(line) ?? [];
  const isUndefined = name !== '' && (Number.parseInt(type, 16) & 0xef) === 1;
  return isUndefined && (Number.parseInt(description, 16) & 0x40) !== 0 ? name : null;
}

function exportOf(line: string): string | null {
  const found =
    /^[0-9a-f]+ \((?!undefined)[^)]*\)(?: \[[^\]]*\])*(?: weak)? external (?:\[[^\]]*\] )*(.+)$/.exec(line);
  return found?.[1] ?? null;
}

/** A library's name as `nm` shortens it. */
export function shortName(path: string): string {
  const leaf = path.split('/').at(-1) ?? '';
  return leaf.endsWith('.dylib') ? leaf.slice(0, -6).replace(/(?:\.[^.]){1,2}$/, '') : leaf;
}
