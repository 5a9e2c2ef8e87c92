/** What LLVM's readobj and obj2yaml say of a file, parsed into a shape of our facts: oracles for the PE and wasm readers. */

import { execFileSync, spawnSync } from 'node:child_process';

const READOBJ = 'llvm-readobj-19';
const OBJ2YAML = 'obj2yaml-19';

export const hasReadobj = spawnSync(READOBJ, ['--version']).status === 0;
export const hasObj2yaml = spawnSync(OBJ2YAML, ['--version']).status === 0;

export interface ReadobjFacts {
  machine: number;
  characteristics: number;
  dllCharacteristics: number;
  subsystem: number;
  subsystemVersion: string;
  linkerVersion: string;
  needed: { library: string; kind: string }[];
  /** `library name`, in the order of the tables. */
  imports: string[];
  /** Sorted. */
  exports: string[];
  /** `name target`, sorted. */
  forwarders: string[];
  dependentLoadFlags: number;
  hasChpe: boolean;
  pdb: string | null;
}

function output(command: string, args: string[]): string {
  return execFileSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Runs llvm-readobj on a PE file on disk. */
export function readobj(path: string): ReadobjFacts {
  const sections = ['--file-headers', '--coff-imports', '--coff-exports', '--coff-debug-directory'];
  const text = output(READOBJ, [...sections, '--coff-load-config', path]);
  const one = (pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';
  const blocks = (name: string): string[] =>
    [...text.matchAll(new RegExp(`^${name} \\{\\n([\\s\\S]*?)^\\}`, 'gm'))].map((match) => match[1] ?? '');
  const dlls = [
    ...blocks('Import').map((block) => ({ block, kind: 'ordinary' })),
    ...blocks('DelayImport').map((block) => ({ block, kind: 'delayed' })),
  ].map(({ block, kind }) => ({ library: /^ *Name: (.*)$/m.exec(block)?.[1] ?? '', kind, block }));
  const exported = blocks('Export').map((block) => ({
    name: /^ *Name: (.+)$/m.exec(block)?.[1]?.trim() || `#${/Ordinal: (\d+)/.exec(block)?.[1]}`,
    target: /^ *ForwardedTo: (.*)$/m.exec(block)?.[1] ?? null,
    isHole: /^ *RVA: 0x0$/m.test(block),
  }));
  return {
    machine: Number(one(/^ *Machine: .*\((0x[0-9A-F]+)\)/m)),
    characteristics: Number(one(/^ImageFileHeader \{[\s\S]*?Characteristics \[ \((0x[0-9A-F]+)\)/m)),
    dllCharacteristics: Number(one(/^ImageOptionalHeader \{[\s\S]*?Characteristics \[ \((0x[0-9A-F]+)\)/m)),
    subsystem: Number(one(/^ *Subsystem: .*\((0x[0-9A-F]+)\)/m)),
    subsystemVersion: `${one(/MajorSubsystemVersion: (\d+)/)}.${one(/MinorSubsystemVersion: (\d+)/)}`,
    linkerVersion: `${one(/MajorLinkerVersion: (\d+)/)}.${one(/MinorLinkerVersion: (\d+)/)}`,
    needed: distinct(dlls.map(({ library, kind }) => ({ library, kind }))),
    imports: dlls.flatMap(({ library, block }) =>
      [...block.matchAll(/^ *Symbol: (.*) ?\((\d+)\)$/gm)].map(
        ([, name = '', number]) => `${library} ${name.trim() === '' ? `#${number}` : name.trim()}`,
      ),
    ),
    exports: exported
      .filter(({ name, isHole }) => !(isHole && name.startsWith('#')))
      .map(({ name }) => name)
      .sort(),
    forwarders: exported
      .filter(({ target }) => target !== null)
      .map(({ name, target }) => `${name} ${target}`)
      .sort(),
    dependentLoadFlags: Number(one(/DependentLoadFlags: (0x[0-9A-F]+)/) || 0),
    hasChpe: Number(one(/CHPEMetadataPointer: (0x[0-9A-F]+)/) || 0) !== 0,
    pdb: one(/PDBFileName: (.*)$/m) || null,
  };
}

function distinct(needed: { library: string; kind: string }[]): { library: string; kind: string }[] {
  return [...new Map(needed.map((need) => [`${need.kind} ${need.library}`, need])).values()];
}

export interface Obj2yamlFacts {
  needed: string[];
  /** In the order of the table. */
  imports: string[];
  exports: string[];
}

/** Runs obj2yaml on a WebAssembly module on disk. */
export function obj2yaml(path: string): Obj2yamlFacts {
  const text = output(OBJ2YAML, [path]);
  const section = (type: string): string =>
    new RegExp(`^ {2}- Type: +${type}\\n([\\s\\S]*?)(?=^ {2}- |^\\.\\.\\.)`, 'm').exec(text)?.[1] ?? '';
  const all = (part: string, pattern: RegExp): string[] =>
    [...part.matchAll(pattern)].map((match) => match[1] ?? '');
  const needed = /^ {4}Needed: *\n((?: {6}- .*\n)*)/m.exec(text)?.[1] ?? '';
  return {
    needed: all(needed, /- (.*)$/gm),
    imports: all(section('IMPORT'), /Field: +(.*)$/gm),
    exports: all(section('EXPORT'), /- Name: +(.*)$/gm),
  };
}
