import { baseName, counted } from '../../base/words.ts';
import type { PageCheck } from '../../binary/macho/facts.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import type { Severity } from '../../model/report.ts';
import type { Draft, Rule } from '../rule.ts';
import {
  APPLE_PLATFORM,
  type AppleImage,
  appleImages,
  appleWeight,
  sliceName,
} from '../shared/appleImages.ts';
import { steps } from '../shared/steps.ts';

/** Code for Macs with Apple silicon that isn't signed, or was changed after it had been signed. */
export const codeSignature: Rule<'wheel'> = {
  id: 'code-signature',
  scope: 'wheel',
  severity: 'error',
  summary: 'code for Apple silicon is not signed, or was changed after it was signed',
  governedBy: 'repair',
  check: (wheel) => {
    const needed = neededMembers(wheel);
    return appleImages(wheel)
      .filter(isSignedOnMacs)
      .map((apple) => describe(apple, weightOf(apple, needed)))
      .filter((draft) => draft !== null);
  },
};

/** What other files of the wheel load, programs included. */
function neededMembers({ apple }: JudgedWheel): ReadonlySet<string> {
  return new Set(
    apple.flatMap(({ member, needs }) =>
      needs.flatMap(({ resolvedTo }) => (resolvedTo === null || resolvedTo === member ? [] : [resolvedTo])),
    ),
  );
}

/** A library that a program of the wheel can't do without stops that program, too. */
function weightOf(apple: AppleImage, needed: ReadonlySet<string>): Severity {
  const { path } = apple.member.facts;
  const weight = appleWeight(apple, 'error');
  return weight === 'warning' && needed.has(path) && !isTestData(path) ? 'error' : weight;
}

/** Intel Macs load what isn't signed, and apps for iOS are signed as a whole when they are built. */
function isSignedOnMacs({ image, slice }: AppleImage): boolean {
  return image.architecture === 'aarch64' && slice.build?.platform === APPLE_PLATFORM.MACOS;
}

function describe(apple: AppleImage, severity: Severity): Draft | null {
  const { signature } = apple.slice;
  if (signature === null) return unsigned(apple, severity);
  const { pages } = signature;
  return pages === null || pages.wrong === 0 ? null : changed(apple, pages, severity);
}

const REMEDY = steps(
  'Find what touches the file after the linker: strip, install_name_tool, an old lipo, a patch of bytes.',
  'Sign it as the last step before the wheel is packed: codesign --force --sign - FILE.',
);

function unsigned(apple: AppleImage, severity: Severity): Draft {
  const { path } = apple.member.facts;
  return {
    severity,
    member: path,
    title: `${baseName(path)} is not signed`,
    message:
      `The ${sliceName(apple)} is for arm64 and has no code signature, not even the ad-hoc one that linkers write. macOS on Apple silicon ` +
      'refuses it: import fails with "code signature … not valid for use in process".',
    remedy: REMEDY,
    data: { signed: false, architecture: apple.image.architecture },
  };
}

function changed(
  apple: AppleImage,
  { pages, wrong, wrongExecutable, firstWrong }: PageCheck,
  severity: Severity,
): Draft {
  const { path } = apple.member.facts;
  const offset = firstWrong[0]?.offset ?? 0;
  const isCode = wrongExecutable > 0;
  return {
    severity: isCode ? severity : 'warning',
    member: path,
    title: `${baseName(path)} was changed after it was signed`,
    message:
      `In the ${sliceName(apple)}, ${counted(wrong, 'page')} of ${pages} ${wrong === 1 ? 'differs' : 'differ'} from the code signature ` +
      `(the first at byte ${offset}${isCode ? ', in its code' : ', outside its code'}). On Apple silicon ` +
      (isCode
        ? 'macOS kills Python for it: "Killed: 9", "Code Signature Invalid".'
        : 'macOS may kill the process when it comes to that page.'),
    remedy: REMEDY,
    data: { signed: true, pages, wrong, wrongExecutable, architecture: apple.image.architecture },
  };
}
