/** What an object file in a static archive is for, told by its header. */

import { sourceOf, viewOf } from '../../base/byteSource.ts';
import { architectureName, isHostMachine } from '../architectures.ts';
import { readArmAttributes } from '../elf/armAttributes.ts';
import type { ObjectTarget } from '../facts.ts';
import { readMachO } from '../macho/readMacho.ts';
import { isMachO } from '../macho/slices.ts';
import { windowsArchitecture } from '../pe/readPe.ts';

const ELF_MAGIC = 0x7f454c46;
const WASM_MAGIC = 0x0061736d;
const ELF_HEADER = 52;
const EM = { MIPS: 8, ARM: 40, RISCV: 243 } as const;
/** RISC-V `e_flags`: floating-point arguments in registers of double width, as every Linux distribution has it. */
const EF_RISCV_FLOAT_ABI = 6;
const EF_RISCV_FLOAT_ABI_DOUBLE = 4;
/** MIPS `e_flags`: position-independent code, or code that calls such; Linux has no other. */
const EF_MIPS_PIC_OR_CPIC = 6;
const COFF_HEADER = 20;

/** Bytes of an object's start that tell its format and machine. */
export const OBJECT_HEADER = 64;

/** True when only the attributes at the object's end say whether it is for Linux or for a micro-controller. */
export function needsWholeObject(head: Uint8Array): boolean {
  return elfFields(head)?.machine === EM.ARM;
}

/**
 * What an object with these first bytes is for: all of its bytes, where {@link needsWholeObject} asks for them.
 * Null for anything else that lies in archives: byte code for link-time optimisation, text, metadata.
 */
export function objectTarget(bytes: Uint8Array): ObjectTarget | null {
  if (bytes.length < 8) return null;
  const magic = viewOf(bytes).getUint32(0);
  if (magic === ELF_MAGIC) return elfTarget(bytes);
  if (magic === WASM_MAGIC) return { format: 'wasm', architecture: 'wasm32', host: false };
  if (isMachO(bytes)) {
    const [architecture] = readMachO(sourceOf(bytes)).architectures;
    return architecture === undefined ? null : { format: 'macho', architecture, host: true };
  }
  return coffTarget(bytes);
}

function elfFields(
  head: Uint8Array,
): { class: 32 | 64; byteOrder: 'little' | 'big'; machine: number; flags: number } | null {
  const view = viewOf(head);
  if (head.length < ELF_HEADER || view.getUint32(0) !== ELF_MAGIC) return null;
  const wide = head[4] === 2;
  const little = head[5] !== 2;
  return {
    class: wide ? 64 : 32,
    byteOrder: little ? 'little' : 'big',
    machine: view.getUint16(18, little),
    flags: view.getUint32(wide ? 48 : 36, little),
  };
}

function elfTarget(bytes: Uint8Array): ObjectTarget | null {
  const fields = elfFields(bytes);
  if (fields === null) return null;
  const target = { format: 'elf', architecture: architectureName(fields), host: false } as const;
  switch (fields.machine) {
    case EM.ARM:
      return armTarget(bytes, fields.byteOrder);
    case EM.RISCV:
      // No wheel tag has 32-bit RISC-V, and plenty of micro-controllers are.
      return {
        ...target,
        host: fields.class === 64 && (fields.flags & EF_RISCV_FLOAT_ABI) === EF_RISCV_FLOAT_ABI_DOUBLE,
      };
    case EM.MIPS:
      return { ...target, host: (fields.flags & EF_MIPS_PIC_OR_CPIC) !== 0 };
    default:
      return { ...target, host: isHostMachine(fields.machine) };
  }
}

/** The flags of an ARM object don't tell its float ABI nor what kind of processor it is for; its attributes do. */
function armTarget(bytes: Uint8Array, byteOrder: 'little' | 'big'): ObjectTarget {
  const attributes = byteOrder === 'little' ? readArmAttributes(bytes) : null;
  const isController = attributes?.profile === 'M' || attributes?.profile === 'R';
  const hardFloat = attributes?.hardFloat === true && !isController;
  return {
    format: 'elf',
    architecture: byteOrder === 'big' ? 'armeb' : hardFloat ? 'armv7l' : 'arm',
    host: hardFloat || attributes?.profile === 'A',
  };
}

/** COFF objects begin with their machine, import objects and those with many sections with 0x0000 0xffff. */
function coffTarget(bytes: Uint8Array): ObjectTarget | null {
  const view = viewOf(bytes);
  const isAnonymous = view.getUint16(0, true) === 0 && view.getUint16(2, true) === 0xffff;
  // An object has no optional header; whatever else starts with these two bytes has something there.
  const isPlain = bytes.length >= COFF_HEADER && view.getUint16(16, true) === 0;
  const machine = isAnonymous ? view.getUint16(6, true) : isPlain ? view.getUint16(0, true) : 0;
  const architecture = windowsArchitecture(machine);
  return architecture === undefined ? null : { format: 'coff', architecture, host: true };
}
