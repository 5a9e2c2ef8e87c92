import { kindOfMessages, type Message } from './cibuildwheelWords.ts';

const PATH_CAUSES = [
  'before-all, before-build or "environment" puts another folder at the front of PATH: conda, pyenv, /usr/bin.',
  'A script that is sourced (conda activate, vcvarsall.bat) sets PATH anew.',
];

const MACHINE: Message[] = [
  {
    mark: "available on PATH doesn't match our",
    text: /(?:cibuildwheel: )?(\S{1,60}) available on PATH doesn't match our (?:installed|venv) instance/,
    tell: ([program = '']) => ({
      title: `PATH leads to another ${program} than that of the build`,
      meaning: `cibuildwheel puts the ${program} of each build first on PATH, and stops where another one is found before it: the wheel would be made for the wrong Python.`,
      causes: PATH_CAUSES,
      next: [
        {
          text: 'Add to the end: PATH="$PATH:/your/folder".',
          code: '[tool.cibuildwheel.environment]\nPATH = "$PATH:/your/folder"',
        },
      ],
    }),
  },
  {
    mark: 'VSCMD_ARG_TGT_ARCH must be set to ',
    text: /VSCMD_ARG_TGT_ARCH must be set to '([^']{1,40})', got '([^']{0,40})'/,
    tell: ([want = '', got = '']) => ({
      title: `the compiler is set up for ${got}, the build is for ${want}`,
      meaning:
        'vcvarsall.bat, or an action that runs it, has chosen a target once; each build needs its own.',
      causes: [
        'A step before cibuildwheel sets up MSVC (msvc-dev-cmd) for one architecture, and the job builds several.',
      ],
      next: [
        { text: 'Remove that step: the build backend finds the compiler by itself.' },
        { text: `If it is needed: build one architecture in a job, with the step set to ${want}.` },
      ],
    }),
  },
  {
    mark: 'ANDROID_HOME environment variable is not set',
    text: /ANDROID_HOME environment variable is not set/,
    tell: () => ({
      title: 'this machine has no Android SDK that cibuildwheel knows of',
      meaning: 'ANDROID_HOME says where the SDK lies, and it is not set.',
      causes: ['The runner has none, or the variable is lost in sudo or a container.'],
      next: [
        { text: 'Build on ubuntu-latest or macos-latest, which have it, or install the command line tools.' },
      ],
    }),
  },
  {
    mark: 'executable on the path',
    text: /Could not find a '([^']{1,100})' executable on the path/,
    tell: ([tool = '']) => ({
      title: `xbuild-tools names ${tool}, which this machine does not have`,
      meaning:
        'Builds for iOS see only the programs that xbuild-tools lists, and each of them has to be there.',
      causes: ['It has to be installed first, or is misspelt.'],
      next: [{ text: `Install ${tool} in a step before cibuildwheel, or take it out of xbuild-tools.` }],
    }),
  },
  {
    mark: "Couldn't find ",
    text: /Couldn't find '([^']{1,200})' in (?:PATH '|.{1,200} or on the PATH)/,
    tell: ([tool = '']) => ({
      title: `the program ${tool} is not on PATH`,
      meaning: `cibuildwheel needs ${tool}, and found it in no folder of PATH.`,
      causes: [
        'It is not installed, or before-build or "environment" has replaced PATH in place of adding to it.',
      ],
      next: [{ text: `Install ${tool}, and add to PATH: PATH="$PATH:/your/folder".` }],
    }),
  },
  {
    mark: ' not detected as installed in:',
    text: /Framework CPython (\S{1,20}) not detected as installed/,
    tell: ([version = '']) => missingPython(version),
  },
  {
    mark: 'cibuildwheel will not perform system-wide installs',
    text: /cibuildwheel will not perform system-wide installs/,
    tell: () => missingPython(''),
  },
  {
    mark: ' is not installed.',
    text: /(?:Error: )?CPython (\d\S{0,20}) is not installed\./,
    tell: ([version = '']) => missingPython(version),
  },
  {
    mark: 'Cannot download appropriate Python build',
    text: /Unsupported (?:architecture|operating system): (.{1,100})\. Cannot download appropriate Python build/,
    tell: ([system = '']) => ({
      title: `there is no Python to download for ${system}`,
      meaning:
        'cibuildwheel fetches a Python that runs on this machine to build with, and there is none for it.',
      causes: ['The runner is of an unusual system or architecture.'],
      next: [{ text: 'Build on a runner of GitHub: ubuntu, macos or windows.' }],
    }),
  },
  {
    mark: 'no macOS configuration found matching ',
    text: /Internal error: no macOS configuration found matching /,
    tell: () => ofItsOwn(),
  },
  {
    mark: 'Unknown Python implementation',
    text: /Unknown Python implementation/,
    tell: () => ofItsOwn(),
  },
  {
    mark: 'Unexpected output from android.py env',
    text: /Unexpected output from android\.py env/,
    tell: () => ofItsOwn(),
  },
  {
    mark: 'is missing a sha256',
    text: /\w{1,20} Python configuration '.{1,60}' is missing a sha256/,
    tell: () => ofItsOwn(),
  },
  {
    mark: 'Unexpected execution path in github_api_request',
    text: /Unexpected execution path in github_api_request/,
    tell: () => ofItsOwn(),
  },
  {
    mark: 'release asset matching ',
    text: /Could not find python-build-standalone release asset matching /,
    tell: () => ofItsOwn(),
  },
  {
    mark: 'Could not locate python executable at expected path',
    text: /Could not locate python executable at expected path/,
    tell: () => ofItsOwn(),
  },
];

function missingPython(version: string): ReturnType<Message['tell']> {
  const python = version === '' ? 'a Python that is built for' : `CPython ${version}`;
  return {
    title: `${version === '' ? 'a CPython' : `CPython ${version}`} is not installed on this Mac`,
    meaning: `On CI servers cibuildwheel installs the Pythons for macOS itself. Elsewhere it does not change the machine, and ${python} is not there.`,
    causes: ['cibuildwheel runs on a machine of your own, or on a CI server without the variable CI.'],
    next: [{ text: 'Install it from python.org, or leave the build out with CIBW_SKIP.' }],
  };
}

function ofItsOwn(): ReturnType<Message['tell']> {
  return {
    title: 'cibuildwheel found its own tables at odds',
    meaning:
      'This is a fault of cibuildwheel, or its files are of several versions. Nothing is wrong with the project.',
    causes: ['An installation that was interrupted, or a cache folder of another version.'],
    next: [
      { text: 'Install cibuildwheel anew with an empty cache, and report it to cibuildwheel if it stays.' },
    ],
  };
}

/** The machine, or the PATH on it, is not as cibuildwheel needs it. */
export const cibuildwheelMachine = kindOfMessages(
  {
    id: 'cibuildwheel-machine',
    summary: 'the machine lacks something, or PATH leads elsewhere ("doesn\'t match our installed instance")',
  },
  MACHINE,
);
