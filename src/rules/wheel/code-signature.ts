import { baseName, counted } from '../../base/words.ts';
import type { PageCheck } from '../../binary/macho/facts.ts';
import type { Draft, Rule } from '../rule.ts';
import {
  APPLE_PLATFORM,
  type AppleImage,
  appleImages,
  appleWeight,
  sliceName,
} from '../shared/appleImages.ts';

/** Code for Macs with Apple silicon that isn't signed, or was changed after it had been signed. */
export const codeSignature: Rule<'wheel'> = {
  id: 'code-signature',
  scope: 'wheel',
  severity: 'error',
  summary: 'code for Apple silicon is not signed, or was changed after it was signed',
  governedBy: 'repair',
  check: (wheel) =>
    appleImages(wheel)
      .filter(isSignedOnMacs)
      .map(describe)
      .filter((draft) => draft !== null),
};

/** Intel Macs load what isn't signed, and apps for iOS are signed as a whole when they are built. */
function isSignedOnMacs({ image, slice }: AppleImage): boolean {
  return image.architecture === 'aarch64' && slice.build?.platform === APPLE_PLATFORM.MACOS;
}

function describe(apple: AppleImage): Draft | null {
  const { signature } = apple.slice;
  if (signature === null) return unsigned(apple);
  const { pages } = signature;
  return pages === null || pages.wrong === 0 ? null : changed(apple, pages);
}

const REMEDY =
  'Sign the file as the last step that touches it: codesign --force --sign - FILE, before the wheel is ' +
  'packed. Linkers of Apple and LLVM sign by themselves; strip, install_name_tool, patches of bytes and lipo in old versions undo it.';

function unsigned(apple: AppleImage): Draft {
  const { path } = apple.member.facts;
  return {
    severity: appleWeight(apple, 'error'),
    member: path,
    title: `${baseName(path)} is not signed`,
    message:
      `The ${sliceName(apple)} is for arm64 and has no code signature, not even an ad-hoc one as linkers write it. macOS on Apple silicon ` +
      'loads no such file: import fails with "code signature … not valid for use in process".',
    remedy: REMEDY,
    data: { signed: false, architecture: apple.image.architecture },
  };
}

function changed(apple: AppleImage, { pages, wrong, wrongExecutable, firstWrong }: PageCheck): Draft {
  const { path } = apple.member.facts;
  const offset = firstWrong[0]?.offset ?? 0;
  const isCode = wrongExecutable > 0;
  return {
    severity: isCode ? appleWeight(apple, 'error') : 'warning',
    member: path,
    title: `${baseName(path)} was changed after it was signed`,
    message:
      `In the ${sliceName(apple)}, ${counted(wrong, 'page')} of ${pages} ${wrong === 1 ? 'differs' : 'differ'} from what its code signature says ` +
      `(the first at byte ${offset}${isCode ? ', in its code' : ', outside its code'}). On Apple silicon ` +
      (isCode
        ? 'macOS kills the process that maps such a page: Python ends with "Killed: 9" and "Code Signature Invalid".'
        : 'macOS may kill the process when it comes to that page.'),
    remedy: REMEDY,
    data: { signed: true, pages, wrong, wrongExecutable, architecture: apple.image.architecture },
  };
}
