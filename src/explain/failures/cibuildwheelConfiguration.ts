import type { Account } from '../../model/explanation.ts';
import { kindOfMessages, type Message } from './cibuildwheelWords.ts';

const IN_TOML = 'the [tool.cibuildwheel] tables of pyproject.toml, or in the file that config-file names';
const QUOTE = {
  text: 'Quote the value: CIBW_ENVIRONMENT: CFLAGS="-O2 -g" needs the inner quotes. In TOML a table needs none.',
  code: '[tool.cibuildwheel.environment]\nCFLAGS = "-O2 -g"',
};
const SEE_OPTIONS = {
  text: 'Compare it with the list of options on cibuildwheel.pypa.io.',
};

/** A setting whose value is of the wrong form: what it names, and what is wrong with it. */
function malformed(what: string, wrong: string, cause: string, todo: string): Account {
  return {
    title: `cibuildwheel can't read ${what}`,
    meaning: `cibuildwheel stops before it builds: ${wrong}.`,
    causes: [cause],
    next: [{ text: todo }],
  };
}

function missingConstraints(file: string): Account {
  return malformed(
    'dependency-versions',
    `the file ${file} is not there`,
    'The path is not relative to the folder that cibuildwheel runs in, or the file is not committed.',
    'Write the path from the root of the repository, and commit the file.',
  );
}

/** Tests of wheels for telephones run without a shell and without the sources. */
function desktopCommand(system: 'Android' | 'iOS', meaning: string): Account {
  return {
    title: `test-command can't run on ${system}`,
    meaning,
    causes: ['The command is made for a desktop: a program, {project} or {package}.'],
    next: [
      {
        text: `Set test-command = "python -m pytest tests" and test-sources = ["tests"] under [tool.cibuildwheel.${system.toLowerCase()}].`,
      },
    ],
  };
}

/** A platform that can't do what is asked of it. */
function unsupported(title: string, meaning: string, todo: string): Account {
  return { title, meaning, causes: [], next: [{ text: todo }] };
}

const OPTIONS: Message[] = [
  {
    mark: 'not supported in a config file',
    text: /Option '([^']{1,100})' not supported in a config file\.?(?: Perhaps you meant '([^']{1,100})'\?)?/,
    tell: ([name = '', meant = '']) => ({
      title: `cibuildwheel has no option "${name}"`,
      meaning: `It stands in ${IN_TOML}. cibuildwheel stops at a name that it doesn't know, before it builds.`,
      causes: [
        ...(meant === '' ? [] : [`The name is misspelt: ${meant} is meant.`]),
        'The option is newer than this cibuildwheel, or has been removed from it.',
        'It is one of the options that only a command line or an environment variable takes (platform, output-dir).',
      ],
      next: [
        {
          text:
            meant === '' ? `Remove ${name}, or spell it as the list of options does.` : `Call it ${meant}.`,
        },
        SEE_OPTIONS,
      ],
    }),
  },
  {
    mark: ' section',
    text: /Option '([^']{1,100})' not supported in the '?(\w{1,30})'? section\.?(?: Perhaps you meant '([^']{1,100})'\?)?/,
    tell: ([name = '', platform = '', meant = '']) => ({
      title: `cibuildwheel has no option "${name}" for ${platform}`,
      meaning: `It stands in [tool.cibuildwheel.${platform}], where it means nothing. cibuildwheel stops before it builds.`,
      causes: [
        ...(meant === '' ? [] : [`The name is misspelt: ${meant} is meant.`]),
        'The option belongs to another platform, or is newer than this cibuildwheel.',
      ],
      next: [
        {
          text:
            meant === '' ? `Move ${name} to the table of its platform, or remove it.` : `Call it ${meant}.`,
        },
      ],
    }),
  },
  {
    mark: ' is not allowed in ',
    text: /'([\w-]{1,100})' is not allowed in [{[]/,
    tell: ([name = '']) => ({
      title: `the option "${name}" can't stand in a platform's table`,
      meaning: 'cibuildwheel reads it for all platforms at once, and stops where one platform has its own.',
      causes: ['The option was moved into [tool.cibuildwheel.<platform>] with others.'],
      next: [{ text: `Move ${name} to [tool.cibuildwheel].` }],
    }),
  },
  {
    mark: ' does not accept a ',
    text: /'([\w-]{1,100})' does not accept a (list|table)/,
    tell: ([name = '', form = '']) =>
      malformed(
        name,
        `${name} is a ${form}, and takes a single text`,
        `This cibuildwheel reads no ${form} there.`,
        `Write ${name} as one text, with && between commands, or update cibuildwheel.`,
      ),
  },
  {
    mark: "to a string: this setting doesn't accept a ",
    text: /Error converting (.{1,500}) to a string: this setting doesn't accept a (list|table)/,
    tell: ([, form = '']) =>
      malformed(
        'a setting',
        `its value is a ${form}, and the option takes a single text`,
        'Brackets or braces were put around a value that is one text.',
        'Write the value that the message shows as one text.',
      ),
  },
  {
    mark: "'tool.cibuildwheel.overrides' must be a list",
    text: /'tool\.cibuildwheel\.overrides' must be a list/,
    tell: () =>
      malformed(
        'the overrides',
        'they are a table, and must be a list of tables',
        'The heading has single brackets.',
        'Begin each override with [[tool.cibuildwheel.overrides]], in double brackets.',
      ),
  },
  {
    mark: "'select' must be set in an override",
    text: /'select' must be set in an override/,
    tell: () =>
      malformed(
        'an override',
        'it has no "select", so nobody knows which builds it is for',
        'The key is missing or misspelt.',
        'Add select = "cp313-*" (or the builds that are meant) to each [[tool.cibuildwheel.overrides]].',
      ),
  },
  {
    mark: "'inherit' must be a dict",
    text: /'inherit' must be a dict/,
    tell: () =>
      malformed(
        '"inherit" of an override',
        'it takes a name for each option, and "none", "append" or "prepend" for it',
        'It was given as one text for all options.',
        'Write inherit.<option> = "append" in the override.',
      ),
  },
  {
    mark: "Don't know how to merge ",
    text: /Don't know how to merge /,
    tell: () =>
      malformed(
        'an override that inherits',
        'one of the two values is a table and the other is none',
        'The option is a list or text in one place, and a table in the other.',
        'Give the option the same form in [tool.cibuildwheel] and in the override.',
      ),
  },
  {
    mark: 'Invalid table key: ',
    text: /Invalid table key: (.{1,200})/,
    tell: ([key = '']) =>
      malformed(
        `the key ${key}`,
        "a key of a table in the configuration holds a character that can't stand there",
        'The key holds a colon, a semicolon or spaces.',
        'Name the key without them.',
      ),
  },
  {
    mark: 'malformed option with value ',
    text: /malformed option with value (.{1,300})/,
    tell: ([value = '']) =>
      malformed(
        `the value ${value}`,
        'it is no list of name=value pairs',
        'A quote is missing, or a part without "=".',
        'Quote each value that holds spaces.',
      ),
  },
  {
    mark: 'Failed to parse enable group. ',
    text: /Failed to parse enable group\. (?:Unknown enable group: |'?)?([\w*-]{0,60})/,
    tell: ([group = '']) => ({
      title: `cibuildwheel knows no group "${group}" to enable`,
      meaning: `CIBW_ENABLE or "enable" names ${group === '' ? 'a group' : group}, which this cibuildwheel does not have; its message lists those that it has.`,
      causes: [
        'The name is misspelt, or the group is newer than this cibuildwheel.',
        'The group was removed with the builds that it stood for (cpython-freethreading and cpython-experimental-riscv64 in version 4).',
      ],
      next: [
        {
          text: `Remove ${group === '' ? 'it' : group} from "enable", or write one of the names that the message lists.`,
        },
      ],
    }),
  },
  {
    mark: 'environment variable is no longer supported.',
    text: /(CIBW_\w{1,80}) environment variable is no longer supported/,
    tell: ([name = '']) => ({
      title: `cibuildwheel reads ${name} no more`,
      meaning:
        'The variable was replaced in version 3 by "enable", and cibuildwheel stops where it still stands.',
      causes: ['The workflow was written for an older version.'],
      next: [{ text: `Remove ${name}: CPython without the GIL is built by default, from 3.14 on.` }],
    }),
  },
  {
    mark: "'{python}' and '{pip}' are no longer supported",
    text: /([\w-]{1,40}): '\{python\}' and '\{pip\}' are no longer supported/,
    tell: ([name = '']) => ({
      title: `${name.replaceAll('_', '-')} has a placeholder that cibuildwheel 3 removed`,
      meaning:
        '{python} and {pip} stood for the build\'s Python. From version 3 on they are refused: "python" and "pip" are that Python\'s anyway.',
      causes: ['The command was written for cibuildwheel 1 or 2.'],
      next: [{ text: 'Write python for {python}, and pip for {pip}.' }],
    }),
  },
  {
    mark: 'before_all cannot be set to multiple values',
    text: /before_all cannot be set to multiple values/,
    tell: () =>
      malformed(
        'before-all',
        'an override gives it another value, and on macOS and Windows it runs once for all builds',
        'before-all stands in an override.',
        'Set before-all once for each platform, and move what differs to before-build.',
      ),
  },
  {
    mark: 'Invalid audit command ',
    text: /Invalid audit command (.{1,400}): (cannot contain both|must contain either)/,
    tell: ([, wrong = '']) =>
      malformed(
        'audit-command',
        wrong === 'cannot contain both'
          ? 'a command holds both {wheel} and {abi3_wheel}'
          : 'a command holds neither {wheel} nor {abi3_wheel}',
        'Each command is told the wheel by one of the two.',
        'Write {wheel} for a command that looks at every wheel, {abi3_wheel} for one that looks at abi3 wheels alone.',
      ),
  },
  {
    mark: 'must be in cibuildwheel/resources/defaults.toml',
    text: /'([\w-]{1,100})' must be in cibuildwheel\/resources\/defaults\.toml/,
    tell: ([name = '']) =>
      malformed(
        `the option ${name}`,
        'cibuildwheel asked for an option of its own that it has no default for',
        'This is a fault of cibuildwheel, or its files are of several versions.',
        'Install cibuildwheel anew, and report it if it stays.',
      ),
  },
];

const VALUES: Message[] = [
  {
    mark: 'Malformed environment option ',
    text: /Malformed environment option (.{1,400})/,
    tell: () => ({
      title: 'cibuildwheel can\'t read the variables of the "environment" option',
      meaning:
        'They are read as a shell reads NAME=value NAME=value, and a part of them is none: it lacks the "=", or a quote is not closed.',
      causes: [
        'A value with spaces has no quotes of its own: those of YAML are gone when cibuildwheel reads it.',
      ],
      next: [QUOTE],
    }),
  },
  {
    mark: 'Unsupported bash ',
    text: /Unsupported bash (?:construct|operator|node)/,
    tell: () => ({
      title: '"environment" holds shell code that cibuildwheel can\'t evaluate',
      meaning:
        'cibuildwheel reads the values by itself: $NAME and $(command) work, pipes, conditions and other code of a shell do not.',
      causes: ['A value holds "|", ";", "(" or a "$" that the shell would need a program for.'],
      next: [
        { text: 'Put the code into a script, and its output into the variable: NAME="$(sh script.sh)".' },
      ],
    }),
  },
  {
    mark: ' has too many parts',
    text: /(.{1,300}) has too many parts/,
    tell: () => ({
      title: 'a value of "environment" is several words',
      meaning: 'cibuildwheel reads each value as one word of a shell; a space or an operator ends it.',
      causes: ['A value with spaces has no quotes of its own.'],
      next: [QUOTE],
    }),
  },
  {
    mark: 'bash parse failed.',
    text: /bash parse failed\./,
    tell: () => ({
      title: 'cibuildwheel can\'t read a value of "environment" as a shell would',
      meaning:
        "The value, which the message quotes, is no text that cibuildwheel's reader of shell code understands.",
      causes: ['Quotes within quotes, or a backslash at the end.'],
      next: [QUOTE],
    }),
  },
  {
    mark: 'Failed to parse build frontend.',
    text: /(?:Failed to parse build frontend\. |Unrecognised build frontend )/,
    tell: () =>
      malformed(
        'build-frontend',
        "it is none of pip, build, build[uv] and uv that this version has, or its arguments can't be read",
        'The name is misspelt, newer than this cibuildwheel, or has arguments without "args:".',
        'Write build-frontend = "build", or CIBW_BUILD_FRONTEND: "build; args: --no-isolation".',
      ),
  },
  {
    mark: 'Unrecognised build frontend',
    text: /Unrecognised build frontend/,
    tell: () =>
      malformed(
        'build-frontend',
        'it is none of the front ends that this version has',
        'The name is misspelt, or newer than this cibuildwheel.',
        'Write build-frontend = "build".',
      ),
  },
  {
    mark: 'Failed to parse dependency versions.',
    text: /(?:Failed to parse dependency versions\. (.{1,300})|Dependency constraints file not found: (.{1,300})|Cannot specify both a file and packages in )/,
    tell: ([said = '', file = '']) => {
      const path = file === '' ? (/not found: (.{1,250})$/.exec(said)?.[1] ?? '') : file;
      return path === ''
        ? malformed(
            'dependency-versions',
            'it takes "pinned", "latest", one file, or packages',
            'It names a file and packages, several files, or a path with spaces without quotes.',
            'Write dependency-versions = "<file>", or packages alone.',
          )
        : missingConstraints(path);
    },
  },
  {
    mark: 'Dependency constraints file not found: ',
    text: /Dependency constraints file not found: (.{1,300})/,
    tell: ([file = '']) => missingConstraints(file),
  },
  {
    mark: 'in the dependency constraints',
    text: /(?:Cannot specify both a file and packages|Only one file can be specified) in (?:the )?dependency[- ](?:versions|constraints)/,
    tell: () =>
      malformed(
        'dependency-versions',
        'it takes one file, or packages, and not both',
        'A path with spaces has no quotes, or packages stand beside a file.',
        'Name one file, and put the packages into it.',
      ),
  },
  {
    mark: 'Failed to parse container config.',
    text: /(?:Failed to parse container config\. (.{0,300})|unknown container engine (.{1,100}))/,
    tell: () =>
      malformed(
        'container-engine',
        'it takes docker or podman, and after "; create_args:" what the engine is given',
        'The engine is misspelt, or arguments stand behind it without "create_args:".',
        'Write CIBW_CONTAINER_ENGINE: "docker; create_args: --network=host".',
      ),
  },
  {
    mark: 'Failed to parse test runtime config.',
    text: /Failed to parse test runtime config\./,
    tell: () =>
      malformed(
        'test-runtime',
        "its value can't be read",
        'A name in it is misspelt.',
        'Write test-runtime = { args = ["…"] }.',
      ),
  },
  {
    mark: 'Failed to parse ',
    text: /Failed to parse (.{1,200})\. (?:Unknown field name|Too many positional arguments)/,
    tell: ([value = '']) =>
      malformed(
        `the value ${value}`,
        "it holds a name that the option doesn't have, or too much before the first one",
        'The options with arguments are read as "value; name: argument argument".',
        'Write it in the form "docker; create_args: --network=host".',
      ),
  },
  {
    mark: 'Must have a non-empty ',
    text: /Must have a non-empty (?:docker )?image to run/,
    tell: () =>
      malformed(
        'the image',
        'it is an empty text',
        'A variable in manylinux-*-image or musllinux-*-image was not set.',
        "Leave the option out, or give the image's name.",
      ),
  },
  {
    mark: 'TOMLDecodeError',
    text: /(?:tomllib|tomli|tomli\._parser|cibuildwheel\._compat\.toml)?\.?TOMLDecodeError: (.{1,200})/,
    tell: ([said = '']) =>
      malformed(
        'pyproject.toml',
        `it is no TOML: ${said.replace(/[.\s]+$/, '')}`,
        'A quote or bracket is not closed, or a key stands twice.',
        'Mend the line that the message names; an editor that knows TOML shows it.',
      ),
  },
];

const COMMAND_LINE: Message[] = [
  {
    mark: 'Invalid --only=',
    text: /Invalid --only='(.{0,200})', must be a build selector with a known platform/,
    tell: ([only = '']) =>
      /^["']*$/.test(only)
        ? {
            title: "cibuildwheel's action gives --only an empty text in quotes",
            meaning:
              'PowerShell 7.4 passes "" on with its quotes, and the actions pypa/cibuildwheel before v2.16.5 don\'t expect that.',
            causes: ['The runner got a newer PowerShell than this version of the action knows.'],
            next: [{ text: 'Update to pypa/cibuildwheel v2.16.5 or newer.' }],
          }
        : {
            title: `--only takes a whole build identifier, not "${only}"`,
            meaning:
              '"only" names one build with its platform, without patterns, and overrides all selectors.',
            causes: ['It holds a pattern, several builds, or a name without platform.'],
            next: [
              {
                text: 'Write one of those that "cibuildwheel --print-build-identifiers" prints, as cp313-manylinux_x86_64.',
              },
            ],
          },
  },
  {
    mark: 'cannot be specified with --only',
    text: /--(platform|archs?) cannot be specified with --only/,
    tell: ([option = '']) => ({
      title: `--${option} can't stand beside --only`,
      meaning: 'The identifier that --only names has platform and architecture in it.',
      causes: ['The workflow gives both.'],
      next: [{ text: `Remove --${option} (or CIBW_${option === 'platform' ? 'PLATFORM' : 'ARCHS'}).` }],
    }),
  },
  {
    mark: 'Unsupported platform: ',
    text: /Unsupported platform: (.{1,100})/,
    tell: ([platform = '']) => ({
      title: `cibuildwheel knows no platform "${platform}"`,
      meaning:
        'CIBW_PLATFORM or --platform takes auto, linux, macos, windows, android, ios or pyodide, as far as the version has them.',
      causes: ["It is misspelt, is an architecture or a runner's name, or is newer than this cibuildwheel."],
      next: [{ text: 'Leave it out: cibuildwheel builds for the system that it runs on.' }],
    }),
  },
  {
    mark: 'Unable to detect platform',
    text: /Unable to detect platform/,
    tell: () => ({
      title: 'cibuildwheel does not know this system',
      meaning:
        'It builds for Linux, macOS and Windows as it finds them, and this is none of them; old versions also ask whether they run on a CI server.',
      causes: [
        'The runner is of another system (BSD, Cygwin), or cibuildwheel 1 or 2.0 runs on your own machine.',
      ],
      next: [{ text: 'Say what is meant: --platform linux (or CIBW_PLATFORM).' }],
    }),
  },
  {
    mark: 'package_dir must be inside the working directory',
    text: /package_dir must be inside the working directory/,
    tell: () => ({
      title: 'package-dir lies outside of the folder that cibuildwheel runs in',
      meaning: 'For Linux the working directory is copied into the container, so the project must lie in it.',
      causes: ['cibuildwheel was started in a folder below, with package-dir: .. or an absolute path.'],
      next: [{ text: 'Run it in the root of the repository, and give package-dir from there.' }],
    }),
  },
  {
    mark: 'Building for pyodide is not supported on Windows',
    text: /Building for pyodide is not supported on Windows/,
    tell: () =>
      unsupported(
        "wheels for Pyodide can't be built on Windows",
        'The compiler for WebAssembly runs on Linux and macOS.',
        'Build them in a job on ubuntu-latest.',
      ),
  },
];

const PLATFORMS: Message[] = [
  {
    mark: 'iOS binaries can only be built on macOS',
    text: /iOS binaries can only be built on macOS/,
    tell: () =>
      unsupported(
        'wheels for iOS can only be built on macOS',
        "They need Apple's compiler and simulator.",
        'Build them in a job on macos-latest.',
      ),
  },
  {
    mark: "Free threading builds aren't available for iOS",
    text: /Free threading builds aren't available for iOS/,
    tell: () =>
      unsupported(
        'there is no free-threaded Python for iOS',
        'A selector of this job takes a cp3xxt build.',
        'Leave those builds out: skip = "cp*t-ios*".',
      ),
  },
  {
    mark: "uv doesn't support iOS",
    text: /uv doesn't support iOS/,
    tell: () =>
      unsupported(
        "build-frontend is uv, which can't build for iOS",
        'uv has no Pythons for iOS.',
        'Set build-frontend = "build" under [tool.cibuildwheel.ios].',
      ),
  },
  {
    mark: "The 'pyodide-build' build frontend is not supported",
    text: /The 'pyodide-build' build frontend is not supported on this platform/,
    tell: () =>
      unsupported(
        'build-frontend is pyodide-build on another platform',
        'pyodide-build makes wheels for Pyodide alone.',
        'Move it to [tool.cibuildwheel.pyodide], or leave it out: it is the default there.',
      ),
  },
  {
    mark: "The pyodide platform doesn't support pip frontend",
    text: /The pyodide platform doesn't support pip frontend/,
    tell: () =>
      unsupported(
        "build-frontend is pip, which can't build for Pyodide",
        'This cibuildwheel builds for Pyodide with "build".',
        'Set build-frontend = "build" under [tool.cibuildwheel.pyodide].',
      ),
  },
  {
    mark: 'Android requires the build frontend to be ',
    text: /Android requires the build frontend to be /,
    tell: () =>
      unsupported(
        "build-frontend can't build for Android",
        'For Android only build and uv are supported.',
        'Set build-frontend = "build" under [tool.cibuildwheel.android].',
      ),
  },
  {
    mark: 'is not supported on Android',
    text: /Test command (.{1,400}) (?:with a '\{project\}' or '\{package\}' placeholder )?is not supported on Android/,
    tell: () =>
      desktopCommand(
        'Android',
        'Tests run in an emulator that sees neither the sources nor a shell: the command is a Python module, or code.',
      ),
  },
  {
    mark: 'iOS tests configured with a test command',
    text: /iOS tests configured with a test command/,
    tell: () =>
      desktopCommand(
        'iOS',
        'Tests run in a simulator that sees neither the sources nor a shell: the command must begin with "python -m".',
      ),
  },
  {
    mark: 'ANDROID_API_LEVEL: ',
    text: /ANDROID_API_LEVEL: (.{1,200})/,
    tell: () =>
      unsupported(
        'ANDROID_API_LEVEL is no number',
        'cibuildwheel reads the oldest Android that the wheel is for from this variable.',
        'Set it to a number, 24 or more, or leave it out.',
      ),
  },
  {
    mark: 'requires ANDROID_API_LEVEL to be at least',
    text: /Adding (\S{1,100}) requires ANDROID_API_LEVEL to be at least (\d{1,3})/,
    tell: ([library = '', level = '']) =>
      unsupported(
        `ANDROID_API_LEVEL is too low for ${library}`,
        `A library that is copied into the wheel needs Android API level ${level}.`,
        `Set ANDROID_API_LEVEL to ${level}.`,
      ),
  },
  {
    mark: 'Pyodide cross-build environment version',
    text: /Could not find Pyodide cross-build environment version (\S{1,40})/,
    tell: ([version = '']) =>
      unsupported(
        `there is no Pyodide ${version} that this pyodide-build knows`,
        'pyodide-version names a release that is not in its list, or not compatible with it.',
        'Leave pyodide-version out, or write one of those that the message lists.',
      ),
  },
  {
    mark: 'The Pyodide xbuildenv version ',
    text: /The Pyodide xbuildenv version (\S{1,40}) is not compatible/,
    tell: ([version = '']) =>
      unsupported(
        `Pyodide ${version} and pyodide-build do not fit together`,
        'Each release of pyodide-build knows some releases of Pyodide, and pyodide-version or dependency-versions asks for others.',
        'Leave both options out, so that cibuildwheel takes those that it was tested with.',
      ),
  },
  {
    mark: 'The `pyodide-version` option is set to ',
    text: /The `pyodide-version` option is set to (\S{1,40}), which/,
    tell: ([version = '']) =>
      unsupported(
        `pyodide-version ${version} is for another Python than the build`,
        'Each release of Pyodide holds one Python, and the option counts for every build.',
        'Leave pyodide-version out, or set it in an override for the builds that it fits.',
      ),
  },
  {
    mark: 'Test source ',
    text: /Test source (.{1,300}) does not exist\./,
    tell: ([path = '']) =>
      unsupported(
        `test-sources names ${path}, which is not there`,
        'The files that test-sources lists are copied to where the tests run.',
        'Write the path from the root of the repository, and commit the file.',
      ),
  },
  {
    mark: 'dependency-groups]',
    text: /Didn't find (?:a pyproject\.toml, so can't read \[dependency-groups\]|\[dependency-groups\] in pyproject\.toml)/,
    tell: () =>
      unsupported(
        'test-groups names a group that pyproject.toml does not have',
        'Its groups are those of [dependency-groups] in the pyproject.toml of the package.',
        'Add the group there, or use test-requires.',
      ),
  },
];

/** cibuildwheel stops at a setting, before it builds. */
export const cibuildwheelConfiguration = kindOfMessages(
  {
    id: 'cibuildwheel-configuration',
    summary:
      'cibuildwheel refuses a setting ("not supported in a config file", "Malformed environment option")',
  },
  [...OPTIONS, ...VALUES, ...COMMAND_LINE, ...PLATFORMS],
);
