/** Turns of phrase that several rules share. Plain text: reporters escape it. */

import { listOf } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import { describeArchitecture } from '../../binary/architectures.ts';
import type { BinaryFacts, BinaryKind } from '../../binary/facts.ts';
import type { WheelPromise } from '../../judge/wheelPromise.ts';
import type { IfCommitted } from '../rule.ts';

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

const PACKAGING =
  'stop the build from packaging whatever lies in that folder: wheel.packages and wheel.exclude (scikit-build-core), ' +
  'install(DIRECTORY …) in CMakeLists.txt, package_data or MANIFEST.in (setuptools).';
const NEXT_TIME =
  'Keep this check after cibuildwheel, so that the next stray file is named in the pull request that brings it in.';

/** Says where a stray file comes from and both ways to take it out. */
export function strayFileRemedy(path: string): string {
  const name = baseName(path);
  return (
    `Find out where it comes from: look for "${name}" in the repository, its submodules and the vendored sources. ` +
    `If it is committed there, delete it. Then ${PACKAGING} ${NEXT_TIME}`
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
  const theirs = submodule === null ? '' : ` (where the submodule ${submodule} comes from)`;
  const removal =
    submodule === null
      ? `Delete ${path} from the repository, if nothing else needs it, and ${PACKAGING}`
      : `Leave ${path} out of the wheel: ${PACKAGING} It can be deleted only where the submodule ${submodule} comes from.`;
  switch (kind) {
    case 'delete':
      return `${removal} ${NEXT_TIME}`;
    case 'delete-unless-meant':
      return `If it is meant (a launcher for scripts, say), nothing. Otherwise: ${removal}`;
    case 'rebuild':
      return `The build packages ${path} as it is: delete it${theirs}, so that the file is built anew for each wheel, and keep compiled files out of the source tree.`;
    case 'replace':
      return `Replace ${path}${theirs} by a sound file, or leave it out of the wheel: the build packages it as it is.`;
  }
}

/** What to do when a module or library was itself built for the wrong target. */
export function wrongTargetRemedy(target: string): string {
  return (
    `Build it for ${target}: clean the build folder and remove compiled files from the source tree between builds ` +
    '(a stale build/ or a *.so left beside the sources is packaged as it is), and check that the compiler, the ' +
    'CMake toolchain or the Rust target in use is the one of the wheel being built, not the one of the host.'
  );
}

/** What can be copied into a shell as it stands. */
const PLAIN_PATH = /^[\w$./:{}+-]{1,200}$/;

/** The search path for a command that people paste; a stand-in where a name from the wheel could do harm in a shell. */
export function pastablePath(path: string): string {
  return PLAIN_PATH.test(path) ? path : '$ORIGIN/…';
}
