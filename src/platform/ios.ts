import { macArchitectures } from './macos.ts';
import type { Mended, Platform } from './platform.ts';
import { splitNumbers } from './tagWords.ts';

/** iOS and its simulator (PEP 730). */
export const ios: Platform = {
  id: 'ios',
  label: 'iOS',
  system: 'ios',
  libc: null,
  formats: ['macho'],
  tag: /^ios_\d+_\d+_(\w+)$/,
  architectures: (written) => {
    const [, architecture] = /^(arm64|x86_64)_iphone(?:os|simulator)$/.exec(written) ?? [];
    return architecture === undefined ? null : macArchitectures(architecture);
  },
  spelling: { name: 'ios', aliases: ['iphoneos', 'iphonesimulator'], slips: 0, mend },
  // Mach-O headers don't tell macOS from iOS.
  runs: ({ system }) => system === 'macos',
  policies: null,
};

const OLDEST_IOS = 12;
const USUAL_IOS = '13_0';

function mend(rest: string, tag: string): Mended {
  const { numbers, word } = splitNumbers(rest);
  const [major = 0, minor = 0] = numbers.map(Number);
  const isIntel = /x86|amd64|x64/.test(word);
  const isSimulator = isIntel || tag.includes('simulator');
  const isArchitectureKnown = isIntel || /arm64|aarch64/.test(word);
  const target = `${isIntel ? 'x86_64' : 'arm64'}_${isSimulator ? 'iphonesimulator' : 'iphoneos'}`;
  const isVersionKnown = major >= OLDEST_IOS;
  const version = isVersionKnown ? `${major}_${minor}` : USUAL_IOS;
  return { tag: `ios_${version}_${target}`, isVersionKnown, isArchitectureKnown };
}
