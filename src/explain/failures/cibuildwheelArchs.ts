import type { Account } from '../../model/explanation.ts';
import { kindOfMessages, type Message } from './cibuildwheelWords.ts';

/** What a platform calls the architectures that others call so. */
const NAMES: { [name: string]: { [platform: string]: string } } = {
  arm64: { Linux: 'aarch64', Windows: 'ARM64', Android: 'arm64_v8a' },
  aarch64: { macOS: 'arm64', Windows: 'ARM64', Android: 'arm64_v8a' },
  ARM64: { macOS: 'arm64', Linux: 'aarch64' },
  x86_64: { Windows: 'AMD64' },
  AMD64: { Linux: 'x86_64', macOS: 'x86_64' },
  x86: { Linux: 'i686' },
  i686: { Windows: 'x86' },
};

/** Python prints a set of members of an enumeration, in either of two forms. */
const MEMBER = /Architecture\.(\w{1,20})/g;

/** Two versions say the same in different words. */
function unknownName([name = '']: readonly string[]): Account {
  return {
    title: `cibuildwheel knows no architecture "${name}"`,
    meaning:
      '"archs" takes auto, native, all, auto64, auto32 and the names of architectures, as far as the version has them.',
    causes: ['The name is misspelt (amd64, armv7, arm), or newer than this cibuildwheel.'],
    next: [
      {
        text: 'Use the names of the platform: x86_64, i686, aarch64 (Linux); x86_64, arm64, universal2 (macOS); AMD64, x86, ARM64 (Windows).',
      },
    ],
  };
}

const ARCHS: Message[] = [
  {
    mark: 'Invalid archs option ',
    text: /Invalid archs option (\{[^{}]{0,1000}\})\. (\w{1,20}) only supports (\[[^[\]]{0,1500}\])/,
    tell: ([given = '', platform = '', allowed = '']) => {
      const has = new Set([...allowed.matchAll(MEMBER)].map(([, name = '']) => name));
      const wrong = [...given.matchAll(MEMBER)].map(([, name = '']) => name).filter((name) => !has.has(name));
      const [first = 'an architecture'] = wrong;
      const meant = NAMES[first]?.[platform];
      return {
        title: `"archs" names ${first}, which ${platform} does not have`,
        meaning: `cibuildwheel stops where "archs" names an architecture of another platform. On ${platform} there are ${[...has].join(', ')}.`,
        causes: [
          ...(meant === undefined
            ? []
            : [`Each platform has its own names: ${first} is called ${meant} on ${platform}.`]),
          'CIBW_ARCHS is set for all platforms, where one of them was meant.',
        ],
        next: [
          {
            text:
              meant === undefined
                ? `Set CIBW_ARCHS_${platform.toUpperCase()} for the job, or archs in the platform's table.`
                : `Write ${meant}, in CIBW_ARCHS_${platform.toUpperCase()} or in the platform's table.`,
          },
        ],
      };
    },
  },
  {
    mark: 'Empty archs option set.',
    text: /Empty archs option set\. /,
    tell: () => ({
      title: '"archs" leaves no architecture',
      meaning: 'cibuildwheel has nothing to build for: "archs" is empty for this platform.',
      causes: [
        'auto32 on a machine that runs no 32-bit programs, or a variable of the matrix that is not set.',
      ],
      next: [{ text: 'Leave archs out, or name the architecture.' }],
    }),
  },
  {
    mark: 'Invalid architecture ',
    text: /Invalid architecture '(.{0,100})'/,
    tell: unknownName,
  },
  {
    mark: 'is not a valid Architecture',
    text: /'(.{0,100})' is not a valid Architecture/,
    tell: unknownName,
  },
  {
    mark: 'Unsupported platform architecture: ',
    text: /Unsupported platform architecture: (.{1,100})/,
    tell: ([name = '']) => ({
      title: `no container engine runs images for ${name}`,
      meaning: 'cibuildwheel has no name for this architecture that it could ask the container engine for.',
      causes: ['The architecture is newer than this cibuildwheel.'],
      next: [{ text: 'Update cibuildwheel.' }],
    }),
  },
];

/** `archs` names what the platform does not have. */
export const cibuildwheelArchs = kindOfMessages(
  {
    id: 'cibuildwheel-archs',
    summary: '"archs" names an architecture that the platform does not have ("Invalid archs option")',
  },
  ARCHS,
);
