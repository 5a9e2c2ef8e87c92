/**
 * What section headers add when they are there and sound: who compiled the file, and how much of it is
 * debug information. The loader never looks at them, so nothing here can make a file malformed.
 */

import { type ByteSource, viewOf } from '../../base/byteSource.ts';
import { MAX_COMMENT_SECTION, MAX_SECTION_NAME } from '../../base/limits.ts';
import { parseArmAttributes } from './armAttributes.ts';
import { decodeString } from './dynamic.ts';
import type { ElfHeader } from './header.ts';

const EM_ARM = 40;
/** Some fifty bytes are usual. */
const MAX_ARM_ATTRIBUTES = 4096;

export interface SectionFacts {
  /** Distinct strings of `.comment`, sorted. */
  compilers: string[];
  /** Bytes in `.debug_*` and `.zdebug_*` sections. */
  debugSize: number;
  /** `Tag_CPU_arch` of `.ARM.attributes`, null where the file doesn't say. */
  armCpu: number | null;
}

interface Section {
  name: string;
  offset: number;
  size: number;
}

/** Reads only what was kept anyway: these facts are not worth another pass over the member. */
export function readSections(source: ByteSource, header: ElfHeader, leftOut: string[]): SectionFacts {
  const sections = listSections(source, header);
  const comment = sections.find(({ name }) => name === '.comment');
  const bytes =
    comment === undefined ? null : source.peek(comment.offset, Math.min(comment.size, MAX_COMMENT_SECTION));
  if (comment !== undefined && comment.size > MAX_COMMENT_SECTION)
    leftOut.push(`of its notes on compilers the first ${MAX_COMMENT_SECTION} bytes were read`);
  const compilers =
    bytes === null
      ? []
      : decodeString(bytes)
          .split('\0')
          .filter((line) => line !== '');
  const debug = sections.filter(
    ({ name, offset, size }) =>
      (name.startsWith('.debug_') || name.startsWith('.zdebug_')) && offset + size <= source.size,
  );
  return {
    compilers: [...new Set(compilers)].sort(),
    debugSize: debug.reduce((sum, { size }) => sum + size, 0),
    armCpu: armCpuOf(source, header, sections),
  };
}

function armCpuOf(source: ByteSource, { machine }: ElfHeader, sections: readonly Section[]): number | null {
  if (machine !== EM_ARM) return null;
  const section = sections.find(({ name }) => name === '.ARM.attributes');
  const bytes =
    section === undefined ? null : source.peek(section.offset, Math.min(section.size, MAX_ARM_ATTRIBUTES));
  return bytes === null ? null : (parseArmAttributes(bytes)?.cpu ?? null);
}

function listSections(source: ByteSource, header: ElfHeader): Section[] {
  const { offset, entrySize, count, namesIndex } = header.sections;
  const table = count === 0 ? null : source.peek(offset, entrySize * count);
  if (table === null) return [];
  const view = viewOf(table);
  const little = header.byteOrder === 'little';
  const wide = header.class === 64;
  const address = (at: number): number =>
    wide ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little);
  const raw = Array.from({ length: count }, (_, index) => {
    const at = index * entrySize;
    return {
      name: view.getUint32(at, little),
      offset: address(at + (wide ? 24 : 16)),
      size: address(at + (wide ? 32 : 20)),
    };
  });
  const namesSection = raw[namesIndex];
  const names = namesSection === undefined ? null : source.peek(namesSection.offset, namesSection.size);
  if (names === null) return [];
  return raw.map((section) => ({ ...section, name: nameAt(names, section.name) }));
}

/** Empty where it is too long to be a name that matters: thousands of sections can share one name of megabytes. */
function nameAt(names: Uint8Array, offset: number): string {
  const start = names.subarray(offset, offset + MAX_SECTION_NAME);
  const end = start.indexOf(0);
  return end < 0 ? '' : decodeString(start.subarray(0, end));
}
