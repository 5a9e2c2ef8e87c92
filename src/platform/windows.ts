import type { Mended, Platform } from './platform.ts';
import { known } from './tagWords.ts';

/** Windows (PEP 425). */
export const windows: Platform = {
  id: 'windows',
  label: 'Windows',
  system: 'windows',
  libc: null,
  formats: ['pe', 'coff'],
  tag: /^win(32|_\w+)$/,
  architectures: (written) => WINDOWS_ARCHITECTURES.get(written) ?? null,
  spelling: { name: 'win', aliases: ['windows', 'winamd', 'winarm', 'winx'], slips: 0, mend },
  runs: ({ system }) => system === 'windows',
  policies: null,
};

const WINDOWS_ARCHITECTURES: ReadonlyMap<string, string[]> = new Map([
  ['32', ['i686']],
  ['_amd64', ['x86_64']],
  ['_arm64', ['aarch64']],
  ['_arm32', ['armv7l']],
]);

const WINDOWS_TAGS = ['win32', 'win_amd64', 'win_arm64', 'win_arm32', 'win_ia64'];
/** In this order: what is 64-bit ARM says 64 as well. */
const WINDOWS_WORDS: readonly { pattern: RegExp; tag: string }[] = [
  { pattern: /arm64|aarch64/, tag: 'win_arm64' },
  { pattern: /arm/, tag: 'win_arm32' },
  { pattern: /ia64/, tag: 'win_ia64' },
  { pattern: /64/, tag: 'win_amd64' },
  { pattern: /86|32/, tag: 'win32' },
];

function mend(_: string, tag: string): Mended {
  if (WINDOWS_TAGS.includes(tag)) return known(tag);
  const found = WINDOWS_WORDS.find(({ pattern }) => pattern.test(tag));
  return {
    tag: found?.tag ?? 'win_amd64',
    isVersionKnown: true,
    isArchitectureKnown: found !== undefined,
  };
}
