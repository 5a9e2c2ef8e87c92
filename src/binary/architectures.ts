/**
 * From an ELF machine to the name that wheel tags use for it.
 * Numbers are those of the gABI's registry of `e_machine` values.
 */

/** What the header says that decides the architecture. */
export interface MachineFields {
  machine: number;
  class: 32 | 64;
  byteOrder: 'little' | 'big';
  flags: number;
}

/** ARM ELF ABI, `e_flags`: which registers pass floating-point arguments. */
const EF_ARM_ABI_FLOAT_SOFT = 0x200;
const EF_ARM_ABI_FLOAT_HARD = 0x400;
/** MIPS `e_flags`: the n32 ABI. */
const EF_MIPS_ABI2 = 0x20;

/** RISC-V `e_flags`: how wide the registers are that pass floating-point arguments. */
const EF_RISCV_FLOAT_ABI = 6;
const RISCV_FLOAT_ABIS: ReadonlyMap<number, string> = new Map([
  [0, 'riscv64_soft'],
  [2, 'riscv64_single'],
  [4, 'riscv64'],
  [6, 'riscv64_quad'],
]);
/** POWER `e_flags`: the ABI's version, 0 where a file is for either. */
const EF_PPC64_ABI = 3;
const PPC64_ELF_V1 = 1;

const EM_ARM = 40;

type NameRule = (fields: MachineFields) => string;
const bySize =
  (name32: string, name64: string): NameRule =>
  (f) =>
    f.class === 64 ? name64 : name32;
const byOrder =
  (little: string, big: string): NameRule =>
  (f) =>
    f.byteOrder === 'little' ? little : big;

/** Machines that run Linux programs: only these can be foreign. */
const HOST_MACHINES: ReadonlyMap<number, NameRule> = new Map<number, NameRule>([
  [2, () => 'sparc'],
  [3, () => 'i686'],
  [4, () => 'm68k'],
  [8, mipsName],
  [15, bySize('hppa', 'hppa64')],
  [18, () => 'sparc'],
  [20, byOrder('ppcle', 'ppc')],
  [21, powerName],
  [22, bySize('s390', 's390x')],
  [EM_ARM, armName],
  [42, () => 'sh4'],
  [43, () => 'sparc64'],
  [50, () => 'ia64'],
  [62, bySize('x32', 'x86_64')],
  [92, () => 'or1k'],
  [183, (f) => (f.class === 32 ? 'aarch64_ilp32' : byOrder('aarch64', 'aarch64_be')(f))],
  [243, riscvName],
  [252, () => 'csky'],
  [258, bySize('loongarch32', 'loongarch64')],
  [0x9026, () => 'alpha'],
]);

/** Machines whose code is data to the CPU that Python runs on. */
const DEVICE_MACHINES: ReadonlyMap<number, string> = new Map([
  [83, 'avr'],
  [94, 'xtensa'],
  [105, 'msp430'],
  [164, 'hexagon'],
  [189, 'microblaze'],
  [190, 'cuda'],
  [205, 'intel-gpu'],
  [224, 'amdgpu'],
  [247, 'bpf'],
  [251, 've'],
]);

function armName(fields: MachineFields): string {
  if (fields.byteOrder === 'big') return 'armeb';
  if ((fields.flags & EF_ARM_ABI_FLOAT_HARD) !== 0) return 'armv7l';
  return (fields.flags & EF_ARM_ABI_FLOAT_SOFT) !== 0 ? 'armv5tel' : 'arm';
}

/** glibc takes a file of its own float ABI alone, and that of all distributions is double. */
function riscvName(fields: MachineFields): string {
  return fields.class === 32
    ? 'riscv32'
    : (RISCV_FLOAT_ABIS.get(fields.flags & EF_RISCV_FLOAT_ABI) ?? 'riscv64');
}

/** Little-endian Linux has version 2 of the ABI alone. */
function powerName(fields: MachineFields): string {
  if (fields.byteOrder === 'big') return 'ppc64';
  return (fields.flags & EF_PPC64_ABI) === PPC64_ELF_V1 ? 'ppc64le_elfv1' : 'ppc64le';
}

function mipsName(fields: MachineFields): string {
  const wide = fields.class === 64 ? '64' : (fields.flags & EF_MIPS_ABI2) !== 0 ? 'n32' : '';
  return `mips${wide}${fields.byteOrder === 'little' ? 'el' : ''}`;
}

/** The architecture's name; `machine-N` for one that this project has no name for. */
export function architectureName(fields: MachineFields): string {
  const host = HOST_MACHINES.get(fields.machine);
  return host?.(fields) ?? DEVICE_MACHINES.get(fields.machine) ?? `machine-${fields.machine}`;
}

/** True for machines that run Linux programs, false for GPUs, micro-controllers, byte code and the unknown. */
export function isHostMachine(machine: number): boolean {
  return HOST_MACHINES.has(machine);
}

/**
 * Machine names that Linux's uname has, and wheel tags with it, where they are not ours for what runs there: ours come
 * from ELF headers. `mips` and `mips64` say nothing of the byte order; a 64-bit kernel runs 32-bit Pythons, too, which
 * call themselves 64-bit; armv8l is such a one on ARM (packaging's tags.py).
 */
const UNAME_MACHINES: ReadonlyMap<string, readonly string[]> = new Map([
  ['i386', ['i686']],
  ['i486', ['i686']],
  ['i586', ['i686']],
  ['armv4l', ['armv5tel']],
  ['armv4tl', ['armv5tel']],
  ['armv5l', ['armv5tel']],
  ['armv5tl', ['armv5tel']],
  ['armv5tejl', ['armv5tel']],
  ['armv6l', ['armv6l']],
  ['armv8l', ['armv7l']],
  ['armv5b', ['armeb']],
  ['armv5teb', ['armeb']],
  ['armv6b', ['armeb']],
  ['armv7b', ['armeb']],
  ['armv8b', ['armeb']],
  ['mips', ['mips', 'mipsel']],
  ['mips64', ['mips64', 'mips64el', 'mipsn32', 'mipsn32el', 'mips', 'mipsel']],
  ['mips64el', ['mips64el', 'mipsn32el', 'mipsel']],
  ['parisc', ['hppa']],
  ['parisc64', ['hppa64', 'hppa']],
  ['ppc64', ['ppc64', 'ppc']],
  ['s390x', ['s390x', 's390']],
  ['sparc64', ['sparc64', 'sparc']],
  ['sh4a', ['sh4']],
  ['openrisc', ['or1k']],
]);
/** Machine names that are also ours. */
const COMMON_NAMES = [
  'x86_64',
  'i686',
  'aarch64',
  'aarch64_be',
  'armv5tel',
  'armv7l',
  'ppc64le',
  'ppc',
  's390',
  'riscv64',
  'riscv32',
  'loongarch64',
  'loongarch32',
  'mipsel',
  'alpha',
  'csky',
  'ia64',
  'm68k',
  'sh4',
  'sparc',
];

/** The architectures, as ELF files tell them, that run where uname gives a machine name; empty for an unknown one. */
export function architecturesOfMachine(machine: string): readonly string[] {
  return UNAME_MACHINES.get(machine) ?? (COMMON_NAMES.includes(machine) ? [machine] : []);
}

const DESCRIPTIONS: ReadonlyMap<string, string> = new Map([
  ['x86_64', '64-bit x86'],
  ['i686', '32-bit x86'],
  ['x32', '64-bit x86 with 32-bit pointers'],
  ['aarch64', '64-bit ARM'],
  ['aarch64_be', '64-bit ARM, big-endian'],
  ['armv7l', '32-bit ARM, hard float'],
  ['armv6l', '32-bit ARM, hard float'],
  ['armv5tel', '32-bit ARM, soft float'],
  ['arm', '32-bit ARM, float ABI not stated'],
  ['armeb', '32-bit ARM, big-endian'],
  ['ppc64le', '64-bit POWER, little-endian'],
  ['ppc64le_elfv1', '64-bit POWER, little-endian, version 1 of the ABI'],
  ['ppc64', '64-bit POWER, big-endian'],
  ['ppc', '32-bit POWER'],
  ['s390x', '64-bit IBM Z'],
  ['s390', '31-bit IBM Z'],
  ['riscv64', '64-bit RISC-V'],
  ['riscv64_soft', '64-bit RISC-V, soft float'],
  ['riscv64_single', '64-bit RISC-V, single float'],
  ['riscv64_quad', '64-bit RISC-V, quad float'],
  ['riscv32', '32-bit RISC-V'],
  ['loongarch64', '64-bit LoongArch'],
  ['mips64el', '64-bit MIPS, little-endian'],
  ['mips64', '64-bit MIPS, big-endian'],
  ['mipsel', '32-bit MIPS, little-endian'],
  ['mips', '32-bit MIPS, big-endian'],
  ['sparc64', '64-bit SPARC'],
]);

/** The name with what it means, as in `armv7l (32-bit ARM, hard float)`. */
export function describeArchitecture(name: string): string {
  const meaning = DESCRIPTIONS.get(name);
  return meaning === undefined ? name : `${name} (${meaning})`;
}

/**
 * True when a binary of the one architecture runs where a wheel promises the other.
 * ARM files with neither float flag are unspecified, not soft (ARM ELF ABI, section 5.3).
 */
export function architectureFits(actual: string, promised: string): boolean {
  if (actual === promised) return true;
  if (actual === 'arm') return isHardFloat(promised) || promised === 'armv5tel';
  return isHardFloat(promised) && actual === 'armv7l';
}

/** Where 32-bit ARM passes floating-point arguments in registers of their own. */
export function isHardFloat(architecture: string): boolean {
  return architecture === 'armv7l' || architecture === 'armv6l';
}

/** True for a machine that wheels are for, with an ABI that no distribution has for it. */
export function isOtherAbi(architecture: string): boolean {
  return architecture === 'ppc64le_elfv1' || architecture.startsWith('riscv64_');
}
