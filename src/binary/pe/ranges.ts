/** Which bytes of a PE file that streams past are kept for the reader. */

import { KEPT_HEAD, KEPT_SEGMENT } from '../../base/limits.ts';
import type { Range } from '../keptBytes.ts';
import { DIRECTORY, mappedSize, type PeHeader, type Section } from './header.ts';

/** Names and tables follow on a directory, and in files of some linkers stand before it. */
const BEFORE = 256 * 1024;
/** The start of the resources has the tree; the start of the strings has the names of sections. */
const SMALL = 64 * 1024;
const SYMBOL_SIZE = 18;

/** As far as the headers tell, the most wanted first. */
export function rangesWorthKeeping(header: PeHeader): Range[][] {
  const at = (index: number): { start: number; size: number; section: Section } | null => {
    const directory = header.directories.get(index);
    const section = header.sections.find(
      ({ virtualAddress, virtualSize, size }) =>
        directory !== undefined &&
        directory.address >= virtualAddress &&
        directory.address < virtualAddress + Math.max(virtualSize, size),
    );
    if (directory === undefined || section === undefined) return null;
    const start = section.offset + directory.address - section.virtualAddress;
    return { start, size: directory.size, section };
  };
  const exactly = (index: number, most: number): Range[] => {
    const found = at(index);
    return found === null
      ? []
      : [{ start: found.start, end: found.start + Math.min(Math.max(found.size, 256), most) }];
  };
  const around = (index: number): Range[] => {
    const found = at(index);
    if (found === null) return [];
    const { section, start } = found;
    const end = section.offset + mappedSize(section);
    return [{ start: Math.max(section.offset, start - BEFORE), end: Math.min(end, start + KEPT_HEAD) }];
  };
  const { offset, count } = header.symbols;
  const strings = offset + count * SYMBOL_SIZE;
  return [
    [DIRECTORY.IMPORT, DIRECTORY.DELAY_IMPORT, DIRECTORY.LOAD_CONFIG, DIRECTORY.CLR, DIRECTORY.DEBUG].flatMap(
      (index) => exactly(index, SMALL),
    ),
    exactly(DIRECTORY.EXPORT, KEPT_SEGMENT),
    [DIRECTORY.IMPORT, DIRECTORY.DELAY_IMPORT, DIRECTORY.EXPORT].flatMap(around),
    [
      ...exactly(DIRECTORY.RESOURCE, SMALL),
      ...(offset === 0 ? [] : [{ start: strings, end: strings + SMALL }]),
    ],
  ];
}
