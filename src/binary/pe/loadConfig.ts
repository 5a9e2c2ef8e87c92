/** What the load configuration adds (winnt.h, IMAGE_LOAD_CONFIG_DIRECTORY): hybrid code, and a narrower search for DLLs. */

import { viewOf } from '../../base/byteSource.ts';
import type { PeFacts } from './facts.ts';
import { DIRECTORY, MACHINE } from './header.ts';
import type { PeMemory } from './memory.ts';

/** Offsets of the fields in 32-bit and 64-bit files. */
const DEPENDENT_LOAD_FLAGS = [54, 78] as const;
const CHPE_METADATA = [124, 200] as const;
const HYBRIDS: ReadonlyMap<number, PeFacts['hybrid']> = new Map([
  [MACHINE.AMD64, 'ARM64EC'],
  [MACHINE.ARM64, 'ARM64X'],
  [MACHINE.I386, 'CHPE'],
]);

/** Reads two fields; the structure's own size, which grew with Windows, says whether it has them. */
export function readLoadConfig(memory: PeMemory): Pick<PeFacts, 'hybrid' | 'dependentLoadFlags'> {
  const { header } = memory;
  const directory = header.directories.get(DIRECTORY.LOAD_CONFIG);
  const none = { hybrid: null, dependentLoadFlags: 0 };
  if (directory === undefined) return none;
  const what = 'load configuration';
  const sizeBytes = memory.read(directory.address, 4, what, directory.at);
  const size = sizeBytes === null ? 0 : viewOf(sizeBytes).getUint32(0, true);
  const field = (offset: number, width: number): Uint8Array | null =>
    size < offset + width ? null : memory.read(directory.address + offset, width, what, directory.at);
  const column = header.wide ? 1 : 0;
  const flags = field(DEPENDENT_LOAD_FLAGS[column], 2);
  const metadata = field(CHPE_METADATA[column], header.wide ? 8 : 4);
  const isHybrid = metadata?.some((byte) => byte !== 0) ?? false;
  return {
    hybrid: isHybrid ? (HYBRIDS.get(header.machine) ?? null) : null,
    dependentLoadFlags: flags === null ? 0 : viewOf(flags).getUint16(0, true),
  };
}
