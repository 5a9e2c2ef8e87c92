/** Which platform tags PyPI takes (warehouse's `forklift`, August 2026). */

const LISTED = new Set([
  'any',
  'win32',
  'win_arm64',
  'win_amd64',
  'win_ia64',
  'linux_armv6l',
  'linux_armv7l',
  ...['x86_64', 'i686'].flatMap((each) => [`manylinux1_${each}`, `manylinux2010_${each}`]),
  ...['x86_64', 'i686', 'aarch64', 'armv7l', 'ppc64', 'ppc64le', 's390x'].map(
    (each) => `manylinux2014_${each}`,
  ),
]);
const PATTERNS: readonly RegExp[] = [
  /^manylinux_\d+_\d+_(?:x86_64|i686|aarch64|armv7l|ppc64le|s390x|riscv64|ppc64)$/,
  /^musllinux_\d+_\d+_(?:x86_64|i686|aarch64|armv7l|ppc64le|s390x|riscv64)$/,
  // Apple went from macOS 15 to 26.
  /^macosx_(?:10_\d+|(?:1[1-5]|26)_0)_(?:ppc|ppc64|i386|x86_64|arm64|intel|fat|fat3|fat64|universal|universal2)$/,
  /^ios_\d+_\d+_(?:arm64|x86_64)_(?:iphoneos|iphonesimulator)$/,
  /^android_\d+_(?:armeabi_v7a|arm64_v8a|x86|x86_64)$/,
  /^pyemscripten_\d+_\d+_wasm32$/,
];

export function isAcceptedPlatform(tag: string): boolean {
  return LISTED.has(tag) || PATTERNS.some((pattern) => pattern.test(tag));
}
