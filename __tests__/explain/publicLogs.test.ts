/** Decisive lines of failures that people have reported in public, in surroundings of our own, and what each is told as. */

import { describe, expect, test } from 'vitest';
import { explainLogs } from '../../src/explain/explainLog.ts';
import { readLog } from '../../src/explain/readLog.ts';

const IN_BUILD = 'Building cp312-manylinux_x86_64 wheel\n\nBuilding wheel...\n\n';
const IN_TEST = 'Building cp312-manylinux_x86_64 wheel\n\nTesting wheel...\n\n';
const IN_REPAIR = 'Building cp313-macosx_x86_64 wheel\n\nRepairing wheel...\n\n';
const IN_START = 'Starting container image quay.io/pypa/manylinux2014_x86_64:2024-03-10-4935fcc...\n\n';
const IN_ALL = `${IN_START}Running before_all...\n\n`;
const FAILED =
  "##[error]cibuildwheel: Command ['sh', '-c', 'x'] failed with code 1.\n##[error]Process completed with exit code 1.\n";

/** Where it was reported, what was said there, where it stands in a log, and the kind. */
const REPORTED: [string, string, string, string][] = [
  [
    'pypa/cibuildwheel#384',
    'error pulling image configuration: received unexpected HTTP status: 502 Bad Gateway',
    IN_START,
    'registry-down',
  ],
  [
    'pypa/cibuildwheel#357',
    'Error response from daemon: Get https://quay.io/v2/: EOF',
    IN_START,
    'registry-down',
  ],
  [
    'multi-build/multibuild#332',
    'Error response from daemon: Get https://quay.io/v2/pypa/manylinux1_i686/manifests/latest: Get https://quay.io/v2/auth?scope=repository%3Apypa&service=quay.io: net/http: request canceled (Client.Timeout exceeded while awaiting headers)',
    '',
    'registry-down',
  ],
  [
    'conda-forge#2017',
    'Error response from daemon: Head "https://quay.io/v2/condaforge/linux-anvil-cos7-x86_64/manifests/latest": received unexpected HTTP status: 500 Internal Server Error',
    '',
    'registry-down',
  ],
  [
    'ai-dynamo/nixl#2250',
    'Error: creating build container: unable to copy from source docker://quay.io/pypa/manylinux_2_28_x86_64:2026.06.06-1: writing blob: happened during read: unexpected EOF',
    '',
    'registry-down',
  ],
  [
    'aquasecurity/tracee#4248',
    'docker: Error response from daemon: toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading.',
    IN_START,
    'registry-down',
  ],
  [
    'multi-build/multibuild#550',
    'Error response from daemon: unauthorized: access to the requested resource is not authorized',
    IN_START,
    'cibuildwheel-image-missing',
  ],
  [
    'pypa/cibuildwheel#1915',
    '14: curl#6 - "Could not resolve host: mirrorlist.centos.org; Unknown error"',
    IN_ALL,
    'centos-mirrors-gone',
  ],
  [
    'temporalio/sdk-python#577',
    '  Could not retrieve mirrorlist http://mirrorlist.centos.org/?release=7&arch=x86_64&repo=os&infra=container error was',
    IN_ALL,
    'centos-mirrors-gone',
  ],
  [
    'pypa/cibuildwheel#1948',
    'https://vault.centos.org/centos/7/os/x86_64/repodata/repomd.xml: [Errno 14] HTTPS Error 502 - Bad Gateway',
    IN_ALL,
    'download-failed',
  ],
  ['phenobarbital/async-notify#829', 'sh: line 1: apt-get: command not found', IN_ALL, 'command-not-found'],
  [
    'conbench/conbench#815',
    "pip._vendor.urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool(host='files.pythonhosted.org', port=443): Read timed out.",
    IN_BUILD,
    'download-failed',
  ],
  [
    'pypa/cibuildwheel#2768',
    'urllib.error.HTTPError: HTTP Error 429: Too Many Requests',
    'Building cp312-win_amd64 wheel\n\nSetting up build environment...\n\n',
    'download-failed',
  ],
  [
    'neuronsimulator/nrn#3277',
    "stderr:error: /Applications/Xcode_15.2.app/Contents/Developer/Toolchains/XcodeDefault.xctoolchain/usr/bin/install_name_tool: changing install names or rpaths can't be redone for: /private/var/folders/x4/T/tmpwv295vdt/wheel/neuron/surfaces.cpython-313-darwin.so (for architecture x86_64) because larger updated load commands do not fit",
    IN_REPAIR,
    'delocate-header-room',
  ],
  [
    'python-project-templates/base#152',
    'ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device',
    IN_TEST,
    'no-space',
  ],
  ['chatmail/core#7542', 'error: writing to file: No space left on device', '', 'no-space'],
  [
    'connectedhomeip#33792',
    'aarch64-linux-gnu-g++: fatal error: Killed signal terminated program cc1plus',
    IN_BUILD,
    'out-of-memory',
  ],
  [
    'xberg-io/xberg#1495',
    "ImportError: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.38' not found (required by /x/site-packages/xberg/libstdc++.so.6)",
    IN_TEST,
    'loader-version-not-found',
  ],
  [
    'pypa/cibuildwheel#343',
    'ImportError: /usr/local/lib/python3.5/dist-packages/jq.cpython-35m-x86_64-linux-gnu.so: symbol scalbln, version GLIBC_2.2.5 not defined in file libc.so.6 with link time reference',
    IN_TEST,
    'loader-version-not-found',
  ],
  [
    'pypa/cibuildwheel#1376',
    'ImportError: Error loading shared library libstdc++-a9383cce.so.6.0.28: No such file or directory (needed by /tmp/tmp.cPnBgl/venv/lib/python3.7/site-packages/arbor/_arbor.cpython-37m-x86_64-linux-gnu.so)',
    IN_TEST,
    'loader-library-not-found',
  ],
  [
    'pypa/cibuildwheel#1800',
    'ImportError: Error relocating /tmp/tmp.JMFhkA/venv/lib/python3.8/site-packages/goodsync/_GoodSync.cpython-38-x86_64-linux-gnu.so: swapcontext: symbol not found',
    IN_TEST,
    'loader-symbol-not-found',
  ],
  [
    'pypa/auditwheel#14',
    'ImportError: libsz.so.2: cannot open shared object file: No such file or directory',
    IN_TEST,
    'loader-library-not-found',
  ],
  [
    'pypa/cibuildwheel#1239',
    '/__t/Python/3.10.6/x64/bin/python: error while loading shared libraries: libpython3.10.so.1.0: cannot open shared object file: No such file or directory',
    '',
    'loader-library-not-found',
  ],
  [
    'tox-dev/pipdeptree#624',
    "##[error]cibuildwheel: Invalid build selector: 'pp311-*'. This selector matches a group that wasn't enabled.",
    '',
    'cibuildwheel-selector',
  ],
  [
    'airspeed-velocity/asv#1383',
    `Invalid --only='""', must be a build selector with a known platform`,
    '',
    'cibuildwheel-configuration',
  ],
];

const kinds = async (log: string): Promise<string[]> =>
  explainLogs([await readLog('x', [Buffer.from(log)])], []).map(({ kind }) => kind);

describe.each(REPORTED)('%s', (_, said, before, kind) => {
  test('is told in a log that failed', async () => {
    expect(await kinds(`${before}${said}\n${FAILED}`)).toEqual([kind]);
  });

  test('and alone, out of an issue', async () => {
    if (before !== IN_START || kind !== 'cibuildwheel-image-missing')
      expect(await kinds(`${said}\n`)).toEqual([kind]);
  });
});

const OUTAGES = [
  'registry-down',
  'cibuildwheel-image-missing',
  'cibuildwheel-selector',
  'delocate-header-room',
];

test.each(REPORTED.filter(([, , , kind]) => !OUTAGES.includes(kind)))(
  '%s: said in a step of the job that passed, it means nothing',
  async (_, said) => {
    const log = `##[group]Run sh x.sh\nsh x.sh\n##[endgroup]\n${said}\n##[group]Run echo\necho\n##[endgroup]\nPost job cleanup.\n`;
    expect(await kinds(log)).toEqual([]);
  },
);

test.each([
  ['ERROR: HTTP error 503 while getting https://files.pythonhosted.org/x.whl', IN_BUILD, 'download-failed'],
  ['make[2]: *** [x.o] Killed', IN_BUILD, 'out-of-memory'],
  ["/usr/bin/env: 'bash': No such file or directory", IN_ALL, 'command-not-found'],
  ["'yum' is not recognized as an internal or external command,", IN_ALL, 'command-not-found'],
  [
    "OSError: [Errno 8] Exec format error: '/opt/python/cp312/bin/python'",
    IN_START,
    'cibuildwheel-emulation',
  ],
  ['/bin/sh: 1: /opt/tool: Exec format error', IN_ALL, 'unknown-failure'],
  ['E: Unable to locate package libfoo-dev', IN_ALL, 'package-not-found'],
  [
    'ERROR tests/test_a.py - ImportError: libfoo.so.1: cannot open shared object file: No such file or directory',
    IN_TEST,
    'loader-library-not-found',
  ],
])('%s', async (said, before, kind) => {
  expect(await kinds(`${before}${said}\n${FAILED}`)).toEqual([kind]);
});

test.each([
  'src/x.c:1:1: error: unknown type name',
  'CMake Error at CMakeLists.txt:18 (project):',
  'error: linking with `cc` failed: exit status: 1',
])('what is not known is quoted: %s', async (said) => {
  const [told] = explainLogs([await readLog('x', [Buffer.from(`${IN_BUILD}${said}\n${FAILED}`)])], []);
  expect(told).toMatchObject({ kind: 'unknown-failure', concern: 'unknown' });
  expect(told?.quotes).toContain(said);
});

test('lines made to take long are read in a time that grows with their length', async () => {
  const pieces = [
    'ImportError: /a: ',
    'Error response from daemon: ',
    'cibuildwheel: error: Command ',
    ' not found',
    'curl: (6) ',
    '##[error]cibuildwheel: Invalid archs option {<Architecture.',
    'x: 1: ',
    ' undefined symbol: ',
    'Killed ',
    'No space left on device',
    "' not found (required by ",
    '137',
    "can't be redone for: ",
    "Option '",
  ];
  for (const piece of pieces) {
    const line = piece.repeat(Math.ceil(16_000 / piece.length));
    const reading = await readLog('x', [Buffer.from(`${line}\n`.repeat(300))]);
    expect(reading.lines).toBe(300);
  }
});
