import { isOlderVersion } from '../base/versionNumbers.ts';
import { oldestGlibc } from '../platform/glibcBaseline.ts';
import { architecturesWith } from '../platform/manylinuxVersions.ts';
import type { Need, Policy } from '../platform/platform.ts';

/**
 * Why a policy doesn't allow a version: it came after the policy; it is none that other builds of the library have;
 * no library for the architecture ever had it; or its name tells nothing, and no table has it.
 */
export type VersionTrouble = 'too-new' | 'private' | 'impossible' | 'unknown';

/** Libraries of these namespaces count their versions up, so that nobody can add one between two others. */
const COUNTED = ['GLIBC', 'GLIBCXX', 'CXXABI', 'GCC'];
const DOTTED = /^\d{1,9}(?:\.\d{1,9}){0,3}$/;

/** Says why a version (`kind: 'version'`) is not allowed by policies on an architecture. */
export function versionTrouble(
  { version, since }: Pick<Need, 'version' | 'since'>,
  policy: Policy,
): VersionTrouble {
  if (since !== Number.POSITIVE_INFINITY) return 'too-new';
  if (version === 'GLIBC_PRIVATE') return 'private';
  const { namespace, number } = splitVersion(version ?? '');
  if (!COUNTED.includes(namespace) || !DOTTED.test(number)) return 'unknown';
  return namespace === 'GCC' && mayComeLater(number, policy) ? 'unknown' : 'impossible';
}

/** `GLIBC` and `2.17`; what stands before the first `_`, and the rest. */
export function splitVersion(version: string): { namespace: string; number: string } {
  const at = version.indexOf('_');
  return { namespace: version.slice(0, Math.max(0, at)), number: version.slice(at + 1) };
}

/** libgcc brings what it has on one architecture to others later, under the version that it had there. */
function mayComeLater(number: string, { architecture }: Policy): boolean {
  return (
    architecturesWith('GCC', number).some((other) => other !== architecture) && !isOlderVersion(number, '11')
  );
}

/** True for a GLIBC version that is older than glibc's support of the architecture. */
export function isOlderThanArchitecture(version: string, architecture: string): boolean {
  const { namespace, number } = splitVersion(version);
  const oldest = oldestGlibc(architecture);
  return namespace === 'GLIBC' && DOTTED.test(number) && oldest !== null && isOlderVersion(number, oldest);
}
