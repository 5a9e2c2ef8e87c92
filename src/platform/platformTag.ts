/**
 * What a platform tag promises: the system, the C library and the architectures on which an installer will
 * put the wheel (PEP 425; PEP 513, 571, 599 and 600 for manylinux; PEP 656 for musllinux; PEP 738 for Android;
 * PEP 730 for iOS; PEP 783 for Emscripten).
 */

import { architecturesOfMachine } from '../binary/architectures.ts';
import type { Libc, System } from '../binary/facts.ts';

export type PromisedSystem =
  | Extract<System, 'linux' | 'android' | 'macos' | 'windows'>
  | 'ios'
  | 'emscripten'
  | 'any'
  | 'unknown';

export interface PlatformPromise {
  tag: string;
  system: PromisedSystem;
  /** The Linux family, null elsewhere. `linux` promises no libc: such a wheel was never repaired. */
  family: 'manylinux' | 'musllinux' | 'linux' | null;
  /** Null where the tag promises none. */
  libc: Extract<Libc, 'glibc' | 'musl' | 'bionic'> | null;
  /** Named as the ELF reader names them; a binary that fits one of them is right. Empty: not known. */
  architectures: string[];
}

const MANYLINUX = /^manylinux(?:1|2010|2014|_\d+_\d+)_(\w+)$/;
const MUSLLINUX = /^musllinux_\d+_\d+_(\w+)$/;
const LINUX = /^linux_(\w+)$/;
const MACOS = /^macosx_\d+_\d+_(\w+)$/;
const WINDOWS = /^win(32|_amd64|_arm64|_arm32)$/;
const ANDROID = /^android_\d+_(\w+)$/;
const IOS = /^ios_\d+_\d+_(arm64|x86_64)_iphone(?:os|simulator)$/;
const EMSCRIPTEN = /^(?:pyodide|pyemscripten|emscripten|wasi)_\w+$/;

const MACOS_ARCHITECTURES: ReadonlyMap<string, string[]> = new Map([
  ['arm64', ['aarch64']],
  ['universal2', ['aarch64', 'x86_64']],
  ['intel', ['i686', 'x86_64']],
  ['universal', ['i686', 'ppc', 'ppc64', 'x86_64']],
  ['fat', ['i686', 'ppc']],
  ['fat3', ['i686', 'ppc', 'x86_64']],
  ['fat32', ['i686', 'ppc']],
  ['fat64', ['ppc64', 'x86_64']],
  ['i386', ['i686']],
]);
const WINDOWS_ARCHITECTURES: ReadonlyMap<string, string[]> = new Map([
  ['32', ['i686']],
  ['_amd64', ['x86_64']],
  ['_arm64', ['aarch64']],
  ['_arm32', ['armv7l']],
]);
const ANDROID_ARCHITECTURES: ReadonlyMap<string, string[]> = new Map([
  ['arm64_v8a', ['aarch64']],
  // The armeabi-v7a ABI passes floats in integer registers, so its files carry the soft-float flag.
  ['armeabi_v7a', ['arm', 'armv5tel', 'armv7l']],
  ['x86', ['i686']],
]);

/** Reads one platform tag. A tag that this project doesn't know promises nothing that could be broken. */
export function parsePlatformTag(tag: string): PlatformPromise {
  const promise = (system: PromisedSystem, architectures: string[]): PlatformPromise => ({
    tag,
    system,
    family: null,
    libc: null,
    architectures,
  });
  const architecture = (pattern: RegExp): string | undefined => pattern.exec(tag)?.[1];

  if (tag === 'any') return promise('any', []);
  const manylinux = architecture(MANYLINUX);
  if (manylinux !== undefined)
    // The first: manylinux tags aren't uname's, so that a 32-bit Python on a 64-bit kernel has one of its own.
    return {
      ...promise('linux', architecturesOfMachine(manylinux).slice(0, 1)),
      family: 'manylinux',
      libc: 'glibc',
    };
  const musllinux = architecture(MUSLLINUX);
  if (musllinux !== undefined)
    return { ...promise('linux', [...architecturesOfMachine(musllinux)]), family: 'musllinux', libc: 'musl' };
  const linux = architecture(LINUX);
  if (linux !== undefined)
    return { ...promise('linux', [...architecturesOfMachine(linux)]), family: 'linux' };
  const macos = architecture(MACOS);
  if (macos !== undefined) return promise('macos', MACOS_ARCHITECTURES.get(macos) ?? [macos]);
  const windows = architecture(WINDOWS);
  if (windows !== undefined) return promise('windows', WINDOWS_ARCHITECTURES.get(windows) ?? []);
  const android = architecture(ANDROID);
  if (android !== undefined)
    return { ...promise('android', ANDROID_ARCHITECTURES.get(android) ?? [android]), libc: 'bionic' };
  const ios = architecture(IOS);
  if (ios !== undefined) return promise('ios', MACOS_ARCHITECTURES.get(ios) ?? [ios]);
  if (EMSCRIPTEN.test(tag)) return promise('emscripten', ['wasm32']);
  return promise('unknown', []);
}
