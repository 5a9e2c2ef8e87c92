import { listSome, sortedDistinct } from '../../base/collections.ts';
import { isOlderVersion } from '../../base/versionNumbers.ts';
import type { FailureKind } from '../failure.ts';
import { wheelOf } from '../words.ts';
import { fileName } from './cannotRepair.ts';

const TARGET = /^(.{1,1000}) has a minimum target of ([\d.]{1,20})$/;

/** A library in the wheel is for a newer macOS than the wheel's tag (delocate 0.11 and later). */
export const delocateMacosTarget: FailureKind = {
  id: 'delocate-macos-target',
  tool: 'delocate',
  summary: "a library in the wheel needs a newer macOS than the wheel's tag says",
  marks: ['do not satisfy target MacOS'],
  pattern:
    /^(?:[\w.]*DelocationError: )?Library dependencies do not satisfy target MacOS version ([\d.]{1,20}):/,
  read([, version = ''], { after }) {
    const targets = after
      .flatMap((line) => [TARGET.exec(line) ?? []])
      .filter(([whole]) => whole !== undefined);
    return {
      asked: version,
      files: targets.map(([, path = '']) => fileName(path)),
      versions: sortedDistinct(targets.map(([, , target = '']) => target)),
    };
  },
  explain(failure) {
    const { asked, files, versions } = failure;
    const newest = versions.toSorted((a, b) => (isOlderVersion(a, b) ? 1 : -1))[0];
    const what = files.length > 0 ? listSome(files) : 'A library in it';
    return {
      title: `${wheelOf(failure)} promises macOS ${asked}, and a library in it needs ${newest ?? 'a newer one'}`,
      meaning: `Each macOS binary says the oldest macOS that it was made for. The wheel is to carry the tag of macOS ${asked}; ${what} say${files.length === 1 || files.length === 0 ? 's' : ''} ${newest ?? 'newer'}. On the macOS versions between, pip would install the wheel and it would not load.`,
      causes: [
        'The library comes from Homebrew, whose packages are made for the macOS of the runner and nothing older.',
        `It was compiled in this build without MACOSX_DEPLOYMENT_TARGET=${asked}, so for the macOS of the runner.`,
      ],
      next: [
        {
          text: `If users of older macOS don't matter, say so: set MACOSX_DEPLOYMENT_TARGET=${newest ?? '<version>'} for the build (environment in [tool.cibuildwheel.macos]); the tag follows it.`,
        },
        {
          text: `Else compile the library yourself in before-all, with MACOSX_DEPLOYMENT_TARGET=${asked}, or take it from conda-forge, which is made for old versions.`,
        },
      ],
    };
  },
};
