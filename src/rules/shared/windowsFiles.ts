/** What the rules about files for Windows have in common: whom they speak of, and what Python loads of them. */

import { groupBy } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import type { BinaryFacts } from '../../binary/facts.ts';
import type { Image, Needed } from '../../binary/image.ts';
import type { PeFacts } from '../../binary/pe/facts.ts';
import type { JudgedMember, JudgedWheel } from '../../judge/judgedWheel.ts';
import { parseExtensionName } from '../../python/pythonTag.ts';

/** A program or DLL that belongs into its wheel and can be read. */
export interface WindowsFile extends JudgedMember {
  binary: BinaryFacts;
  image: Image;
  pe: PeFacts;
}

/** All of them; what is foreign or damaged has a finding of its own, and byte code for .NET is never loaded by Python. */
export function windowsFiles({ members }: JudgedWheel): WindowsFile[] {
  return members.flatMap((member) => {
    const { binary } = member.facts;
    const [image] = binary?.images ?? [];
    if (binary?.pe === undefined || image === undefined || binary.problems.length > 0) return [];
    return member.misfit !== null || member.role === 'data'
      ? []
      : [{ ...member, binary, image, pe: binary.pe }];
  });
}

/** DLLs are told without case. */
export function dllKey(name: string): string {
  return name.toLowerCase();
}

/** What the loader must find before the file is there; delayed ones come later, if ever. */
export function needsAtOnce({ needed }: Image): Needed[] {
  return needed.filter(({ kind }) => kind !== 'delayed');
}

/** `_core_d.pyd`, or `_core_d.cp312-win_amd64.pyd`: a debug build of Python looks for it, and no other does. */
export function isForDebugPython({ role, facts }: JudgedMember): boolean {
  return role === 'extension' && (parseExtensionName(facts.path)?.stem.endsWith('_d') ?? false);
}

/** The roots with all files of the wheel that they need at once, however far down, wherever those lie. */
export function closureOf(roots: readonly WindowsFile[], files: readonly WindowsFile[]): Set<WindowsFile> {
  const byName = groupBy(files, ({ facts }) => dllKey(baseName(facts.path)));
  const reached = new Set(roots);
  // Each name once: there can be as many needs as files, squared.
  const sought = new Set<string>();
  for (const { image } of reached)
    for (const { library } of needsAtOnce(image)) {
      const name = dllKey(library);
      if (sought.has(name)) continue;
      sought.add(name);
      for (const file of byName.get(name) ?? []) reached.add(file);
    }
  return reached;
}
