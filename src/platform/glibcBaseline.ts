/**
 * The glibc version at which each architecture's ABI starts: no older symbol version exists there.
 * Facts from glibc's own `shlib-versions`, which auditwheel's tables agree with.
 */
const OLDEST_GLIBC: ReadonlyMap<string, string> = new Map([
  ['x86_64', '2.2.5'],
  ['i686', '2.0'],
  ['aarch64', '2.17'],
  ['ppc64le', '2.17'],
  ['s390x', '2.2'],
  ['armv7l', '2.4'],
  ['riscv64', '2.27'],
  ['loongarch64', '2.36'],
]);

/** As in `2.17`, null for an architecture without a wheel policy. */
export function oldestGlibc(architecture: string): string | null {
  return OLDEST_GLIBC.get(architecture) ?? null;
}
