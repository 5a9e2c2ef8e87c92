/** Build attributes of an ARM object file (ABI for the Arm Architecture, "Addenda", section 3), little-endian. */

import { viewOf } from '../../base/byteSource.ts';

export interface ArmAttributes {
  /** `Tag_CPU_arch_profile`: A for Linux machines, M and R for controllers; null where it isn't said. */
  profile: string | null;
  /** `Tag_CPU_arch`: 6 is v6, 7 v6KZ, 8 v6T2, 9 v6K, 10 v7, 14 v8; null where it isn't said. */
  cpu: number | null;
  /** `Tag_ABI_VFP_args`: floating-point arguments are passed in registers. */
  hardFloat: boolean;
}

const SHT_ARM_ATTRIBUTES = 0x70000003;
const SECTION_HEADER = 40;
const VENDOR = 'aeabi\0';
const TAG_FILE = 1;
const TAG_CPU_ARCH = 6;
const TAG_CPU_ARCH_PROFILE = 7;
const TAG_ABI_VFP_ARGS = 28;
const TAG_COMPATIBILITY = 32;
/** Tags below 32 whose value is a string; above it the odd ones are. */
const STRING_TAGS = [4, 5];

/** The attributes of a 32-bit ELF file that is all there, null where it has none or they are cut off. */
export function readArmAttributes(bytes: Uint8Array): ArmAttributes | null {
  const section = attributesSection(bytes);
  return section === null ? null : parseArmAttributes(section);
}

/** The attributes in the bytes of such a section, null where they are none. */
export function parseArmAttributes(section: Uint8Array): ArmAttributes | null {
  if (section[0] !== 0x41 || section.length < 16) return null;
  const view = viewOf(section);
  const vendor = Buffer.from(section.subarray(5, 11)).toString('latin1');
  if (vendor !== VENDOR || section[11] !== TAG_FILE) return null;
  return parseTags(section.subarray(16, Math.min(section.length, 11 + view.getUint32(12, true))));
}

function attributesSection(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  const table = view.getUint32(32, true);
  const count = view.getUint16(48, true);
  if (view.getUint16(46, true) !== SECTION_HEADER) return null;
  for (let at = table; at < table + count * SECTION_HEADER; at += SECTION_HEADER) {
    if (at + SECTION_HEADER > bytes.length) return null;
    if (view.getUint32(at + 4, true) !== SHT_ARM_ATTRIBUTES) continue;
    const start = view.getUint32(at + 16, true);
    return bytes.subarray(start, start + view.getUint32(at + 20, true));
  }
  return null;
}

function parseTags(tags: Uint8Array): ArmAttributes {
  const attributes: ArmAttributes = { profile: null, cpu: null, hardFloat: false };
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; at < tags.length && shift < 28; shift += 7) {
      const byte = tags[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value;
  };
  const skipString = (): void => {
    const end = tags.indexOf(0, at);
    at = end < 0 ? tags.length : end + 1;
  };
  while (at < tags.length) {
    const tag = next();
    if (STRING_TAGS.includes(tag) || (tag > TAG_COMPATIBILITY && tag % 2 === 1)) {
      skipString();
      continue;
    }
    const value = next();
    if (tag === TAG_COMPATIBILITY) skipString();
    if (tag === TAG_CPU_ARCH_PROFILE && value !== 0) attributes.profile = String.fromCharCode(value);
    if (tag === TAG_CPU_ARCH) attributes.cpu = value;
    if (tag === TAG_ABI_VFP_ARGS) attributes.hardFloat = value === 1;
  }
  return attributes;
}
