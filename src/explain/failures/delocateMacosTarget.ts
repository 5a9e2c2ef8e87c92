import { listSome, sortedDistinct } from '../../base/collections.ts';
import { isOlderVersion } from '../../base/versionNumbers.ts';
import { taggedVersion } from '../../judge/macosFloor.ts';
import type { FailureKind } from '../failure.ts';
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
    const what = files.length > 0 ? listSome(files, 2) : 'A library in it';
    return {
      title: `the wheel promises macOS ${asked}, a library in it needs ${newest ?? 'a newer one'}`,
      meaning: `The wheel is tagged for macOS ${asked}; ${what} ${files.length > 1 ? 'are' : 'is'} made for ${newest ?? 'a newer one'}. On the versions between, pip would install the wheel and it would not load.`,
      causes: [
        'The library comes from Homebrew, whose packages are made for the macOS of the runner.',
        `It was compiled without MACOSX_DEPLOYMENT_TARGET=${asked}, so for the macOS of the runner.`,
      ],
      next: [
        {
          text: `If older macOS doesn't matter, set MACOSX_DEPLOYMENT_TARGET=${newest === undefined ? '<version>' : taggedVersion(newest)} (environment in [tool.cibuildwheel.macos]): the tag follows.`,
        },
        {
          text: `Otherwise compile the library in before-all with MACOSX_DEPLOYMENT_TARGET=${asked}, or take it from conda-forge.`,
        },
      ],
    };
  },
};
