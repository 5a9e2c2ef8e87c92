import type { FailureKind } from '../failure.ts';
import { fileName } from './cannotRepair.ts';

/** A .pyd for another processor than the wheel's tag says, or a tag that is for several. */
export const delvewheelArchitecture: FailureKind = {
  id: 'delvewheel-architecture',
  tool: 'delvewheel',
  summary: 'a compiled file and the wheel are not of one architecture',
  marks: [
    'has a CPU architecture that is not compatible with this wheel',
    'has an unsupported CPU architecture',
    'Wheels targeting multiple CPU architectures',
    'Wheels for architectures other than x86',
  ],
  pattern:
    /^(?:RuntimeError|ValueError|NotImplementedError): (?:(.{1,500}) has (?:a CPU architecture that is not compatible with this wheel|an unsupported CPU architecture)|Wheels targeting multiple CPU architectures|Wheels for architectures other than x86)/,
  read: ([, path]) => (path === undefined ? {} : { files: [fileName(path)] }),
  explain(failure) {
    const [file] = failure.files;
    return {
      title:
        file === undefined
          ? 'the wheel is not for one architecture of Windows'
          : `${file} is built for another architecture than the wheel`,
      meaning: `A Windows wheel is for win32, win_amd64 or win_arm64, and Python loads only files of its own. ${file === undefined ? 'The tag or the files of this wheel are of several, or of none.' : `${file} is of another.`}`,
      causes: [
        'The compiler was set up for another target: the wrong Visual Studio environment, or CMake without -A.',
        'A .pyd or .dll of an earlier build, or a prebuilt one, was packaged.',
      ],
      next: [
        { text: 'Clean build/ and the source tree between the builds of different architectures.' },
        {
          text: 'Pass the target on: -A Win32, x64 or ARM64 (CMake), a cross file (Meson), --target (Cargo).',
        },
      ],
    };
  },
};
