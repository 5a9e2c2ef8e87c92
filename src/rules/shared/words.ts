/** Turns of phrase that several rules share. Plain text: reporters escape it. */

import { listOf } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import { describeArchitecture } from '../../binary/architectures.ts';
import type { BinaryFacts, BinaryKind } from '../../binary/facts.ts';
import type { WheelPromise } from '../../judge/wheelPromise.ts';
import type { IfCommitted } from '../rule.ts';
import { steps } from './steps.ts';

const KIND_NAMES: Readonly<Record<BinaryKind, string>> = {
  'shared-library': 'shared library',
  executable: 'executable',
  object: 'object file',
  archive: 'static archive',
  debug: 'debug file',
  core: 'core dump',
  unknown: 'binary',
};
const SYSTEM_NAMES: Readonly<Record<string, string>> = {
  linux: 'Linux',
  android: 'Android',
  freebsd: 'FreeBSD',
  netbsd: 'NetBSD',
  openbsd: 'OpenBSD',
  solaris: 'Solaris',
  macos: 'macOS',
  windows: 'Windows',
  ios: 'iOS',
  emscripten: 'Emscripten',
  wasi: 'WASI',
};

export function kindName(kind: BinaryKind): string {
  return KIND_NAMES[kind];
}

export function systemName(system: string): string {
  return SYSTEM_NAMES[system] ?? system;
}

/** As in `x86_64`, or `aarch64+x86_64` for a universal file. */
export function architectureOf(binary: BinaryFacts): string {
  return binary.architectures.length === 0 ? 'unknown' : binary.architectures.join('+');
}

/** As in `armv7l (32-bit ARM, hard float)`. */
export function describeArchitectures(names: readonly string[]): string {
  return names.length === 0 ? 'unknown' : listOf(names.map(describeArchitecture));
}

/** The architectures that the tags promise, as in `aarch64` or `aarch64+x86_64`. */
export function promisedArchitecture(promise: WheelPromise): string {
  return promise.architectures.join('+');
}

/** Where the common build backends say what goes into a wheel. */
const PACKAGING = 'wheel.exclude, package_data, MANIFEST.in, or install() in CMake';

/** Says where a stray file may come from and how to take it out. */
export function strayFileRemedy(path: string): string {
  return steps(
    `Look for "${baseName(path)}" in the repository, its submodules and vendored sources.`,
    'If it is committed there, delete it.',
    `Keep its folder out of the wheel (${PACKAGING}).`,
  );
}

/** A file that was found in the repository. */
export interface CommittedFile {
  /** From the repository's root. */
  path: string;
  /** The submodule's folder; null for a file of the repository's own. */
  submodule: string | null;
}

/** What to do about a committed file that should not be in the wheel as it is. */
export function committedFileRemedy(kind: IfCommitted, { path, submodule }: CommittedFile): string {
  const theirs = submodule === null ? '' : ` (in the project of the submodule ${submodule})`;
  const remove =
    submodule === null
      ? [`Delete ${path} from the repository.`, `Keep its folder out of the wheel (${PACKAGING}).`]
      : [
          `Keep ${path} out of the wheel (${PACKAGING}).`,
          `Have it deleted in the project of the submodule ${submodule}.`,
        ];
  switch (kind) {
    case 'delete':
      return steps(...remove);
    case 'delete-unless-meant':
      return `If intended (a launcher for scripts, say), no action needed. ${
        submodule === null
          ? `Otherwise delete ${path} from the repository and keep its folder out of the wheel (${PACKAGING}).`
          : `Otherwise keep ${path}, which is in the submodule ${submodule}, out of the wheel (${PACKAGING}).`
      }`;
    case 'rebuild':
      return steps(
        `Delete ${path}${theirs}: the build packages it as it is, in every wheel.`,
        'Let each build compile its own, and keep compiled files out of the source tree.',
      );
    case 'replace':
      return `Replace ${path}${theirs} by a sound file, or leave it out of the wheel: the build packages it as it is.`;
  }
}

/** What to do when a module or library was itself built for the wrong target. */
export function wrongTargetRemedy(target: string): string {
  return steps(
    'Clean the build folder and remove compiled files (build/, *.so) from the source tree.',
    `Check that the compiler, CMake toolchain or Rust target in use is for ${target}, not for the host.`,
    'Build the wheel again.',
  );
}

/** What can be copied into a shell as it stands. */
const PLAIN_PATH = /^[\w$./:{}+-]{1,200}$/;

/** The search path for a command that people paste; a stand-in where a name from the wheel could do harm in a shell. */
export function pastablePath(path: string): string {
  return PLAIN_PATH.test(path) ? path : '$ORIGIN/…';
}

/** The same for the name or the path of a file, in single quotes or without. */
export function pastableName(name: string, standIn = 'FILE'): string {
  return /^[\w$@.+/][\w@$./:{}+-]{0,199}$/.test(name) ? name : standIn;
}
