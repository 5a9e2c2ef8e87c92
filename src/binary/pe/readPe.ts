/** What a PE file's headers say (Microsoft, "PE Format"): kind, architecture, and whether it is a .NET assembly. */

import { type ByteSource, viewOf } from '../../base/byteSource.ts';
import type { BinaryFacts } from '../facts.ts';

const PE_SIGNATURE = 0x00004550;
const COFF_HEADER_SIZE = 24;
const IMAGE_FILE_DLL = 0x2000;
const PE32_PLUS = 0x20b;
const COM_DESCRIPTOR = 14;
const MACHINE_NAMES: ReadonlyMap<number, string> = new Map([
  [0x14c, 'i686'],
  [0x8664, 'x86_64'],
  [0xaa64, 'aarch64'],
  [0xa641, 'aarch64'],
  [0x1c0, 'armv7l'],
  [0x1c4, 'armv7l'],
]);

/** The name of a COFF machine that Windows runs on, undefined for every other number. */
export function windowsArchitecture(machine: number): string | undefined {
  return MACHINE_NAMES.get(machine);
}

/** The offset of the PE signature, null when the file is no PE file (a DOS program, or just text). */
function signatureOffset(source: ByteSource): number | null {
  const dos = source.peek(0, 64);
  if (dos === null) return null;
  const view = viewOf(dos);
  if (view.getUint16(0, true) !== 0x5a4d) return null;
  const offset = view.getUint32(60, true);
  const signature = source.peek(offset, 4);
  return signature !== null && viewOf(signature).getUint32(0, true) === PE_SIGNATURE ? offset : null;
}

/** True when the bytes start with a DOS header that leads to a PE signature. */
export function isPe(source: ByteSource): boolean {
  return signatureOffset(source) !== null;
}

/** Reads the headers of a file for which {@link isPe} holds. Never throws. */
export function readPe(source: ByteSource): BinaryFacts {
  const offset = signatureOffset(source) ?? 0;
  const coff = source.peek(offset, COFF_HEADER_SIZE);
  const machine = coff === null ? 0 : viewOf(coff).getUint16(4, true);
  const characteristics = coff === null ? 0 : viewOf(coff).getUint16(22, true);
  const managed = isManaged(source, offset + COFF_HEADER_SIZE);
  return {
    format: 'pe',
    kind: (characteristics & IMAGE_FILE_DLL) !== 0 ? 'shared-library' : 'executable',
    architectures: [managed ? 'dotnet' : (MACHINE_NAMES.get(machine) ?? `machine-${machine}`)],
    identified: true,
    // A .NET assembly is byte code for a runtime, whatever CPU its header names.
    system: managed ? 'none' : 'windows',
    libc: 'none',
    images: [],
    elf: null,
    problems: [],
  };
}

function isManaged(source: ByteSource, optionalHeader: number): boolean {
  const magic = source.peek(optionalHeader, 2);
  if (magic === null) return false;
  const directories = optionalHeader + (viewOf(magic).getUint16(0, true) === PE32_PLUS ? 112 : 96);
  const count = source.peek(directories - 4, 4);
  const entry = source.peek(directories + COM_DESCRIPTOR * 8, 8);
  if (count === null || entry === null || viewOf(count).getUint32(0, true) <= COM_DESCRIPTOR) return false;
  return viewOf(entry).getUint32(0, true) !== 0;
}
