/** All messages at which cibuildwheel stops, as its versions print them, and the kind that knows each. */

import { describe, expect, test } from 'vitest';
import { checkWheels } from '../../src/check/checkWheels.ts';
import { explainLogs } from '../../src/explain/explainLog.ts';
import { readLog } from '../../src/explain/readLog.ts';
import type { Explanation } from '../../src/model/explanation.ts';
import { assertPlain, wordCount } from '../support/findingTexts.ts';

async function told(log: string): Promise<Explanation[]> {
  return explainLogs([await readLog('build (linux)', [Buffer.from(log)])], []);
}

const MESSAGES: [string, string[]][] = [
  [
    'cibuildwheel-configuration',
    [
      "Option 'test-comand' not supported in a config file. Perhaps you meant 'test-command'?",
      "Option 'zz' not supported in a config file.",
      "Option 'zz' not supported in the 'linux' section",
      "Option 'xcode' not supported in the 'macos' section Perhaps you meant 'archs'?",
      "'build' is not allowed in {'enable', 'build', 'skip', 'test-skip'}",
      "'before-all' does not accept a list",
      "Error converting {'a': 'b'} to a string: this setting doesn't accept a table",
      "Error converting ['a', 'b'] to a string: this setting doesn't accept a list",
      "'tool.cibuildwheel.overrides' must be a list",
      "'select' must be set in an override",
      "'inherit' must be a dict containing only {'none', 'append', 'prepend'} values",
      "Don't know how to merge {'A': '1'} and 'B=2' with InheritRule.APPEND",
      'Invalid table key: a;b',
      "malformed option with value 'A=\"1'",
      'Failed to parse enable group. Unknown enable group: pypi. Valid group names are: pypy, graalpy',
      'CIBW_FREE_THREADED_SUPPORT environment variable is no longer supported.',
      "test_command: '{python}' and '{pip}' are no longer supported and have been removed in cibuildwheel 3. Simply use 'python' or 'pip' instead.",
      "before_all cannot be set to multiple values. On macOS and Windows, before_all is only run once, at the start of the build. before_all values are: ['a', 'b']",
      "Invalid audit command 'x {wheel} {abi3_wheel}': cannot contain both {abi3_wheel} and {{wheel}} placeholders",
      "Invalid audit command 'twine check': must contain either {{abi3_wheel}} or {{wheel}} placeholder",
      "'xyz' must be in cibuildwheel/resources/defaults.toml file to be accessed.",
      "Malformed environment option 'CMAKE_ARGS=-DA=ON -DB'",
      "Unsupported bash construct: 'if'",
      "Unsupported bash operator: '|'",
      "'a b' has too many parts",
      "bash parse failed. part 'a' not found in 'b'. Word was 'c'. Full input was 'd'",
      "Failed to parse build frontend. Unrecognised build frontend 'bulid', must be one of ['pip', 'build']",
      "Unrecognised build frontend bulid, only 'pip' and 'build' are supported",
      'Failed to parse dependency versions. Dependency constraints file not found: ci/constraints.txt',
      'Failed to parse dependency versions. Cannot specify both a file and packages in dependency-versions',
      'Failed to parse dependency versions. Only one file can be specified in dependency-versions. If you intended to pass only one, perhaps you need to quote the path?',
      'Dependency constraints file not found: ci/constraints.txt',
      'Cannot specify both a file and packages in the dependency constraints',
      'Failed to parse container config. unknown container engine dockr',
      "Failed to parse test runtime config. Failed to parse 'x: y'. Unknown field name 'x'",
      "Failed to parse 'docker --network=host'. Too many positional arguments - expected a maximum of 1",
      'Must have a non-empty image to run.',
      "Invalid --only='cp312', must be a build selector with a known platform",
      `Invalid --only='""', must be a build selector with a known platform`,
      '--platform cannot be specified with --only, it is computed from --only',
      '--arch cannot be specified with --only, it is computed from --only',
      'Unsupported platform: ubuntu',
      'Unable to detect platform from "sys.platform". cibuildwheel doesn\'t support building wheels for this platform. You might be able to build for a different platform using the --platform argument. Check --help output for more information.',
      'package_dir must be inside the working directory',
      'Building for pyodide is not supported on Windows',
      'iOS binaries can only be built on macOS',
      "Free threading builds aren't available for iOS (yet)",
      "uv doesn't support iOS",
      "The 'pyodide-build' build frontend is not supported on this platform",
      "The pyodide platform doesn't support pip frontend",
      "Android requires the build frontend to be 'build' or 'uv', not 'pip'",
      "Test command 'pytest {project}' with a '{project}' or '{package}' placeholder is not supported on Android, because the source directory is not visible on the emulator.",
      "Test command 'pytest' is not supported on Android. Command must begin with 'python' or 'python3', and contain '-m' or '-c'.",
      "ANDROID_API_LEVEL: invalid literal for int() with base 10: 'x'. This variable must be an integer.",
      'Adding libc++.so requires ANDROID_API_LEVEL to be at least 24',
      'Could not find Pyodide cross-build environment version 0.99 in the available versions as reported by pyodide-build v0.30.',
      'The Pyodide xbuildenv version 0.26 is not compatible with the pyodide-build version 0.30.',
      'The `pyodide-version` option is set to 0.29, which provides Python 3.13, but the cp312-pyodide_wasm32 build needs Python 3.12.',
      'iOS tests configured with a test command that uses the "{project}" or "{package}" placeholder. iOS tests cannot use placeholders, because the source directory is not visible on the simulator.',
      'Test source tests/unit does not exist.',
    ],
  ],
  [
    'cibuildwheel-selector',
    [
      "Invalid build selector: 'cp38-*'. cibuildwheel 4.x no longer supports Python < 3.9. Please use the 3.x series or update `build`. ",
      "Invalid build selector: 'pp311-*'. This selector matches a group that wasn't enabled. Enable it using the `enable` option or remove this selector. ",
      "Invalid build selector: 'cp313t-*'. cibuildwheel 4.x no longer supports Python 3.13 free-threading. Please use the 3.x series or update `build`. ",
      "Invalid build selector: 'cp399-*'. ",
      "Invalid build selector: 'cp36-*'. cibuildwheel 3.x no longer supports Python < 3.8. Please use the 2.x series or update `build`. ",
      'cibuildwheel 2.x no longer supports Python < 3.6. Please use the 1.x series or update build',
    ],
  ],
  [
    'cibuildwheel-archs',
    [
      "Invalid archs option {<Architecture.arm64: 'arm64'>}. Linux only supports [<Architecture.aarch64: 'aarch64'>, <Architecture.x86_64: 'x86_64'>] at the moment.",
      "Empty archs option set. Linux only supports [<Architecture.aarch64: 'aarch64'>] at the moment.",
      "Invalid architecture 'amd65'",
      'Unsupported platform architecture: wasm64',
    ],
  ],
  [
    'cibuildwheel-image',
    [
      "cibuildwheel 4.x does not support the image 'manylinux1'. Either upgrade to a supported image or continue using the image by pinning it directly with its full OCI registry '<name>{:<tag>|@<digest>}'.",
      "cibuildwheel 3.x does not support the image 'musllinux_1_1'. Either upgrade to a supported image",
      "  '/opt/python/cp315-cp315/bin/python' executable doesn't exist in image 'quay.io/pypa/manylinux_2_28_x86_64:2025' to build 'cp315-manylinux_x86_64'.",
      "  'manylinux-interpreters ensure pp311-pypy311_pp73' needed to build 'pp311-manylinux_x86_64' failed in container running image 'x'. Either the installation failed or this interpreter is not available in that image. Please check the logs.",
      'uv not found on PATH. You must use a supported manylinux or musllinux environment with uv.',
    ],
  ],
  [
    'container-engine',
    [
      'Build failed because docker is too old or is not working properly.',
      'Build failed because podman is too old.',
      "docker not found. An OCI exe like Docker or Podman is required to run Linux builds. If you're building on Travis CI, add `services: [docker]`",
      'Docker not found. Docker is required to run Linux builds.',
    ],
  ],
  [
    'cibuildwheel-project',
    [
      'Could not find any of {setup.py, setup.cfg, pyproject.toml} at root of package',
      "invalid sdist: didn't contain a single dir",
      'Build failed because the build frontend completed successfully but',
      '/tmp/built contains 2 wheels; expected 1',
      'demo.whl contains 2 dist-info/RECORD files; expected 1',
      "/tmp/x contains 0 paths matching '*.whl'; expected 1",
      'Failed to parse wheel filename: demo.whl',
    ],
  ],
  [
    'cibuildwheel-machine',
    [
      "python available on PATH doesn't match our installed instance. If you have modified PATH, ensure that you don't overwrite cibuildwheel's entry or insert python above it.",
      "cibuildwheel: pip available on PATH doesn't match our installed instance. If you have modified PATH",
      "pip available on PATH doesn't match our venv instance.",
      "VSCMD_ARG_TGT_ARCH must be set to 'x86', got 'x64'. If you're setting up MSVC yourself",
      'ANDROID_HOME environment variable is not set. For instructions, see https://cibuildwheel.pypa.io/en/stable/platforms/#android',
      "Could not find a 'cmake' executable on the path.",
      "Couldn't find 'uv' in PATH '/usr/bin'",
      "Couldn't find 'pip' in /tmp/bin or on the PATH",
      'Framework CPython 3.13 not detected as installed in:',
      'CPython 3.12 is not installed.',
      'Unsupported architecture: Linux mips. Cannot download appropriate Python build.',
      'Unknown Python implementation',
      "Internal error: no macOS configuration found matching 'x', needed to build",
      "Unexpected output from android.py env: expected 'export', got 'x'",
      "linux Python configuration 'cp312' is missing a sha256",
      'Could not locate python executable at expected path /x within /y.',
      'Unexpected execution path in github_api_request',
      "Could not find python-build-standalone release asset matching 'x'.",
    ],
  ],
  ['cibuildwheel-nothing-selected', ["No build identifiers selected: BuildSelector(build_config='cp39-*')"]],
  ['cibuildwheel-pure-wheel', ['Build failed because a pure Python wheel was generated.']],
  [
    'cibuildwheel-same-wheel',
    ['Build failed because a wheel named x-1-py3-none-any.whl was already generated in the current run.'],
  ],
  ['cibuildwheel-no-repaired-wheel', ['Build failed because the repair step completed successfully but']],
  ['cibuildwheel-audit-command', ['Audit command failed: twine check x.whl']],
  ['cibuildwheel-tests-failed', ['Test suite failed on cp313-ios_arm64_iphonesimulator']],
  ['download-failed', ["SHA256 mismatch for https://www.python.org/ftp/x.pkg: expected 'a', got 'b'"]],
];

describe.each(MESSAGES)('%s', (kind, messages) => {
  test.each(messages)('%s', async (message) => {
    const forms = [
      `##[error]cibuildwheel: ${message}`,
      `2026-08-20T10:00:03.5620000Z ##[error]cibuildwheel: ${message}`,
      `cibuildwheel: error: ${message}`,
      `Error: cibuildwheel: ${message}`,
      `##[error]${message}`,
      `##[error]cibuildwheel: \n${message}`,
      message,
    ];
    for (const form of forms) {
      const found = await told(
        `cibuildwheel version 4.2.0\n${form}\n\n##[error]Process completed with exit code 1.\n`,
      );
      expect(
        found.map((each) => each.kind),
        form,
      ).toEqual([kind]);
    }
  });

  test.each(messages)('%s: told in plain words', async (message) => {
    const explanations = await told(`##[error]cibuildwheel: ${message}\n`);
    const [{ title, meaning, causes, next } = { title: '', meaning: '', causes: [], next: [] }] =
      explanations;
    const remedy = next.map(({ text }, at) => `${at + 1}. ${text}`).join('\n');
    assertPlain([{ title, message: meaning, remedy }]);
    for (const cause of causes) expect(wordCount(cause), cause).toBeLessThanOrEqual(30);
    for (const text of [meaning, ...causes, ...next.map((each) => each.text)]) {
      expect(text).toMatch(/[.?]$/);
      expect(text).not.toMatch(/\bundefined\b|\[object| {2}|^\s/);
    }
    const { findings } = await checkWheels({ wheels: [], problems: [], explanations }, { failOn: 'error' });
    assertPlain(findings);
  });

  test.each(messages)('%s: the same as a warning says nothing', async (message) => {
    expect(await told(`##[warning]cibuildwheel: ${message}\ncibuildwheel: warning: ${message}\n`)).toEqual(
      [],
    );
  });
});
