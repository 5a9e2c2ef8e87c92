/** What GNU readelf says of a file, parsed into the shape of our facts: the oracle for the ELF reader. */

import { execFileSync, spawnSync } from 'node:child_process';

export const hasReadelf = spawnSync('readelf', ['--version']).status === 0;

export interface ReadelfFacts {
  class: number;
  byteOrder: string;
  type: string;
  flags: number;
  interpreter: string | null;
  soname: string | null;
  needed: string[];
  rpath: string[];
  runpath: string[];
  /** `library version`, sorted. */
  versionNeeds: string[];
  versionDefinitions: string[];
  /** `name@version` or `name`, sorted, local symbols left out. */
  undefinedSymbols: string[];
  /** `name`, `name@version` or `name@@version` with the file's own versions, sorted. */
  definedSymbols: string[];
  stack: string;
  textRelocations: boolean;
  abiTag: string | null;
}

/** Runs readelf on a file on disk. */
export function readelf(path: string): ReadelfFacts {
  const output = execFileSync('readelf', ['-W', '-h', '-l', '-d', '-V', '-n', '--dyn-syms', path], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const text = output.replaceAll('\r\n', '\n');
  const all = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
  const one = (pattern: RegExp): string | null => pattern.exec(text)?.[1] ?? null;
  const symbols = dynamicSymbols(text);
  const own = new Set<string | undefined>(versionDefinitions(text));
  const stack = one(/^ {2}GNU_STACK +\S+ \S+ \S+ \S+ \S+ (.{3})/m);
  return {
    class: Number(one(/Class: +ELF(\d+)/)),
    byteOrder: /Data: .*little/.test(text) ? 'little' : 'big',
    type: one(/^ {2}Type: +(\w+)/m) ?? '',
    flags: Number(one(/^ {2}Flags: +(0x[0-9a-f]+)/m)),
    interpreter: one(/\[Requesting program interpreter: (.*)\]/),
    soname: one(/\(SONAME\).*\[(.*)\]/),
    needed: all(/\(NEEDED\).*\[(.*)\]/g),
    rpath: all(/\(RPATH\).*\[(.*)\]/g).flatMap((path) => path.split(':')),
    runpath: all(/\(RUNPATH\).*\[(.*)\]/g).flatMap((path) => path.split(':')),
    versionNeeds: versionNeeds(text),
    versionDefinitions: versionDefinitions(text),
    undefinedSymbols: symbols
      .filter(({ section }) => section === 'UND')
      .map(({ name }) => name.replace('@@', '@'))
      .sort(),
    definedSymbols: symbols
      .filter(({ section }) => section !== 'UND')
      .map(({ name }) =>
        own.has(/@(.*)/.exec(name.replace('@@', '@'))?.[1]) ? name : name.replace(/@.*/, ''),
      )
      .sort(),
    stack: stack === null ? 'missing' : stack.includes('E') ? 'executable' : 'non-executable',
    textRelocations: /\(TEXTREL\)|FLAGS\).*TEXTREL/.test(text),
    abiTag: one(/OS: \w+, ABI: ([\d.]+)/),
  };
}

function dynamicSymbols(text: string): { name: string; section: string }[] {
  const table = /Symbol table '\.dynsym' contains.*\n.*\n((?: +\d+:.*\n)*)/.exec(text)?.[1] ?? '';
  return table
    .split('\n')
    .map((line) => /^ +\d+: \S+ +\S+ (\S+) +(\S+) +\S+ +(?:\[.*\] +)?(\S+) (\S+)/.exec(line))
    .filter((match) => match !== null)
    .map(([, type, binding, section = '', name = '']) => ({
      type,
      binding,
      section,
      name,
    }))
    .filter(
      ({ type, binding, name }) =>
        binding !== 'LOCAL' && type !== 'SECTION' && type !== 'FILE' && name !== '',
    );
}

function versionNeeds(text: string): string[] {
  const section = /Version needs section [\s\S]*?(?:\n\n|$)/.exec(text)?.[0] ?? '';
  let library = '';
  const needs: string[] = [];
  for (const line of section.split('\n')) {
    library = /File: (\S+)/.exec(line)?.[1] ?? library;
    const version = /Name: (\S+)/.exec(line)?.[1];
    if (version !== undefined) needs.push(`${library} ${version}`);
  }
  return needs.sort();
}

function versionDefinitions(text: string): string[] {
  const section = /Version definition section [\s\S]*?(?:\n\n|$)/.exec(text)?.[0] ?? '';
  return [...section.matchAll(/Flags: (?!BASE)\S+ +Index: \d+ +Cnt: \d+ +Name: (\S+)/g)]
    .map((match) => match[1] ?? '')
    .sort();
}
