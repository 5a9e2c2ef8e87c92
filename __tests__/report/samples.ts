/** Reports for the reporters' tests. */

import {
  type BinaryEntry,
  type FailOn,
  type Finding,
  NO_LINKS,
  type Report,
  type WheelEntry,
} from '../../src/model/report.ts';
import { NO_VERDICT } from '../../src/model/verdict.ts';
import { buildReport } from '../../src/report/buildReport.ts';

const MACOS_SENTENCE =
  'Mach-O binaries: format, kind and architecture only; minimum system version and linked libraries were not looked into';

/** A binary as the report lists it: a glibc extension module unless told otherwise. */
export function binary(member: string, overrides: Partial<BinaryEntry> = {}): BinaryEntry {
  return {
    member,
    format: 'elf',
    kind: 'shared-library',
    architecture: 'x86_64',
    system: 'linux',
    libc: 'glibc',
    interpreter: null,
    soname: null,
    needed: ['libc.so.6'],
    rpath: [],
    runpath: [],
    versionNeeds: { 'libc.so.6': ['GLIBC_2.14', 'GLIBC_2.2.5'] },
    images: [],
    minimum: null,
    size: 1_234_567,
    ...overrides,
  };
}

/** A wheel as the report lists it, with the tags of its file name. */
export function wheel(filename: string, overrides: Partial<WheelEntry> = {}): WheelEntry {
  const [python = '', abi = '', platform = ''] = filename
    .replace(/\.whl$/, '')
    .split('-')
    .slice(-3);
  return {
    label: filename,
    filename,
    path: `wheelhouse/${filename}`,
    artifact: null,
    size: 5_918_820,
    sha256: '5f2c'.repeat(16),
    tags: { python: python.split('.'), abi: abi.split('.'), platform: platform.split('.') },
    members: 40,
    content: { size: 0, largest: [], folders: [], moreFolders: 0 },
    topLevel: ['chunkpack'],
    requires: [],
    requiresPython: null,
    secondPasses: 0,
    verdict: NO_VERDICT,
    binaries: [],
    ...NO_LINKS,
    notExamined: [],
    ...overrides,
  };
}

/** A finding; without overrides an error about a whole wheel. */
export function finding(overrides: Partial<Finding> = {}): Finding {
  return {
    rule: 'tag-mismatch',
    severity: 'error',
    wheel: 'a-1.0-py3-none-any.whl',
    member: null,
    cause: 'tag-mismatch:1',
    title: 'The tags differ',
    message: 'The WHEEL file names other tags than the file name.',
    remedy: 'Build the wheel again.',
    location: null,
    data: {},
    ...overrides,
  };
}

/** A report of these, with the version that the tests use. */
export function report(wheels: WheelEntry[], findings: Finding[], failOn: FailOn = 'error'): Report {
  return buildReport({ wheels, findings, failOn, toolVersion: '0.1.0' });
}

const STRAY = 'blosc2/contrib/bitshuffle2_neon_bucle';

function linuxWheel(python: string, architecture: string, extras: BinaryEntry[] = []): WheelEntry {
  const triplet = `cpython-${python.slice(2)}-${architecture}-linux-gnu`;
  return wheel(`blosc2-2.7.1-${python}-${python}-linux_${architecture}.whl`, {
    verdict: {
      tag: `manylinux_2_17_${architecture}`,
      families: { manylinux: `manylinux_2_17_${architecture}`, musllinux: null, android: null },
      blockers:
        architecture === 'aarch64'
          ? []
          : [
              {
                policy: 'manylinux_2_12_x86_64',
                member: 'blosc2/lib/libblosc2.so.4',
                library: 'libc.so.6',
                version: 'GLIBC_2.14',
                symbols: ['memcpy'],
              },
            ],
      moreBlockers: 0,
    },
    binaries: [
      ...extras,
      binary(`blosc2/blosc2_ext.${triplet}.so`, { architecture, size: 5_412_864 }),
      binary('blosc2/lib/libblosc2.so.4', { architecture, size: 812_344, soname: 'libblosc2.so.4' }),
    ],
  });
}

/** One armhf program that was swept into both aarch64 wheels. */
export function foundingCase(): Report {
  const stray = binary(STRAY, {
    kind: 'executable',
    architecture: 'armv7l',
    interpreter: '/lib/ld-linux-armhf.so.3',
    versionNeeds: { 'libc.so.6': ['GLIBC_2.4'] },
    size: 7896,
  });
  const wheels = [
    linuxWheel('cp310', 'aarch64', [stray]),
    linuxWheel('cp311', 'aarch64', [stray]),
    linuxWheel('cp310', 'x86_64'),
    linuxWheel('cp311', 'x86_64'),
    wheel('blosc2-2.7.1-cp311-cp311-macosx_11_0_arm64.whl', {
      binaries: [
        binary('blosc2/blosc2_ext.cpython-311-darwin.so', {
          format: 'macho',
          architecture: 'arm64',
          system: 'macos',
          libc: 'unknown',
          needed: [],
          versionNeeds: {},
          size: 903_112,
        }),
      ],
      notExamined: [MACOS_SENTENCE],
    }),
  ];
  const findings = wheels.slice(0, 2).map(({ filename }) =>
    finding({
      rule: 'architecture-mismatch',
      wheel: filename,
      member: STRAY,
      cause: `architecture-mismatch:${'5f2c'.repeat(16)}`,
      title: 'armv7l executable in an aarch64 wheel: bitshuffle2_neon_bucle',
      message: `${STRAY} is a 32-bit ARM program (armv7l, hard float); the wheel's tag promises aarch64. It cannot run where this wheel is installed. It needs GLIBC_2.4, a version that aarch64 never had: auditwheel before 6.3 calls that "too-recent versioned symbols", since then it skips the file in silence. The rest of the wheel is not the cause.`,
      remedy:
        'Delete the file where it is committed, contrib/bitshuffle2_neon_bucle, or leave it out of the wheel. It got in because the build packages its whole folder: look at wheel.packages, install(DIRECTORY …), package_data or MANIFEST.in.',
      location: { path: 'contrib/bitshuffle2_neon_bucle', startLine: 1, endLine: 1 },
      data: { expected: 'aarch64', actual: 'armv7l' },
    }),
  );
  return report(wheels, findings);
}

/** Two wheels and nothing to say about them. */
export function cleanReport(): Report {
  return report([linuxWheel('cp310', 'x86_64'), linuxWheel('cp311', 'x86_64')], []);
}

/** All three severities, with and without wheel, member and location; some findings ignored. */
export function mixedReport(failOn: FailOn = 'error'): Report {
  const wheels = [
    linuxWheel('cp310', 'x86_64'),
    linuxWheel('cp311', 'x86_64'),
    wheel('not a wheel.whl', { tags: null, members: 0, artifact: 'cibw-wheels-ubuntu' }),
  ];
  const [first, second] = wheels.map(({ filename }) => filename);
  const findings = [
    finding({
      rule: 'invalid-wheel-name',
      wheel: 'not a wheel.whl',
      cause: 'invalid-wheel-name:not a wheel.whl',
      title: 'Not a wheel name: not a wheel.whl',
      message: 'A wheel name has five or six parts between dashes; this one has one.',
      remedy: 'Let the build backend name the file.',
    }),
    ...[first, second].map((name) =>
      finding({
        rule: 'build-rpath',
        severity: 'warning',
        wheel: name ?? null,
        member: 'blosc2/lib/libblosc2.so.4',
        cause: 'build-rpath:aa',
        title: 'RPATH /tmp/build/lib leaves the wheel: libblosc2.so.4',
        message:
          'The library looks for others in /tmp/build/lib, a folder of the build machine, before $ORIGIN/../lib & the system.',
        remedy: 'Build with CMAKE_INSTALL_RPATH=$ORIGIN, or run patchelf --set-rpath on it.',
        location: { path: 'CMakeLists.txt', startLine: 12, endLine: 14 },
      }),
    ),
    finding({
      rule: 'configuration',
      severity: 'notice',
      wheel: null,
      member: null,
      cause: 'configuration:skip',
      title: 'CIBW_SKIP in the workflow voids skip in pyproject.toml',
      message: 'The environment replaces what pyproject.toml says.',
      remedy: 'Keep one of the two.',
      location: { path: '.github/workflows/wheels.yml', startLine: 31, endLine: 31 },
    }),
  ];
  const suppressed = [
    {
      rule: 'unsupported-isa',
      wheel: first ?? null,
      member: 'blosc2/_avx2.so',
      reason: 'dispatched at run time | by #cpuid',
    },
  ];
  return buildReport({ wheels, findings, failOn, toolVersion: '0.1.0', suppressed });
}

/**
 * Two distributions from one run: many Pythons by all platforms, with holes, an error in one wheel, a warning in
 * another and a notice in a third; and a second one for the stable ABI, with a wheel whose name is none.
 */
export function matrixReport(): Report {
  const pythons = [
    'cp310-cp310',
    'cp311-cp311',
    'cp312-cp312',
    'cp313-cp313',
    'cp313-cp313t',
    'cp314-cp314t',
  ];
  const platforms = [
    'manylinux_2_17_x86_64.manylinux2014_x86_64',
    'manylinux_2_17_aarch64.manylinux2014_aarch64',
    'musllinux_1_2_x86_64',
    'macosx_10_13_x86_64',
    'macosx_11_0_arm64',
    'win32',
    'win_amd64',
    'win_arm64',
  ];
  const names = [
    ...pythons.flatMap((python) => platforms.map((platform) => `fastpack-2.1.0-${python}-${platform}.whl`)),
    'fastpack-2.1.0-pp310-pypy310_pp73-manylinux_2_17_x86_64.manylinux2014_x86_64.whl',
    'fastpack-2.1.0-cp310-cp310-macosx_12_0_arm64.whl',
    'fastpack-2.1.0-cp312-cp312-linux_riscv64.whl',
  ].filter((name) => !/cp310-win_arm64|cp314t-win32|cp313-musllinux/.test(name));
  const others = [
    'fastpack_cli-0.3-cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64.musllinux_1_1_x86_64.whl',
    'fastpack_cli-0.3-cp39-abi3-win_amd64.whl',
    'fastpack_cli-0.3-py2.py3-none-any.whl',
  ];
  const wheels = [
    ...[...names, ...others].map((name) => wheel(name, { binaries: [binary('fastpack/_core.so')] })),
    wheel('odd.whl', { tags: null, size: 12 }),
  ];
  const about = (platform: string, severity: Finding['severity']) =>
    finding({ wheel: names.find((name) => name.includes(platform)) ?? null, severity, cause: platform });
  return report(wheels, [
    about('cp311-musllinux', 'error'),
    about('cp312-win_amd64', 'warning'),
    about('cp313t-manylinux_2_17_x86_64', 'notice'),
    finding({ wheel: others[0] ?? null, cause: 'other' }),
  ]);
}

/** 5,000 findings over 40 wheels: 200 causes in 20 wheels each, 1,000 in one; all severities. */
export function largeReport(): Report {
  const wheels = Array.from({ length: 40 }, (_, index) =>
    wheel(`pkg-1.0-cp3${index}-cp3${index}-manylinux_2_17_x86_64.manylinux2014_x86_64.whl`, {
      binaries: Array.from({ length: 125 }, (_, file) => binary(`pkg/sub/module_${file}.so`)),
    }),
  );
  const severities = ['error', 'warning', 'notice'] as const;
  const make = (cause: number, wheelIndex: number) =>
    finding({
      rule: 'external-library',
      severity: severities[cause % 3] ?? 'error',
      wheel: wheels[wheelIndex]?.filename ?? null,
      member: `pkg/sub/module_${cause % 125}.so`,
      cause: `external-library:${cause}`,
      title: `libfoo_${cause}.so.1 is not in the wheel: module_${cause % 125}.so`,
      message: `pkg/sub/module_${cause % 125}.so needs libfoo_${cause}.so.1. ${'It is on no list. '.repeat(10)}`,
      remedy: `Let auditwheel repair bring libfoo_${cause}.so.1 into the wheel.`,
      location: cause % 2 === 0 ? { path: 'setup.py', startLine: cause + 1, endLine: cause + 1 } : null,
    });
  const shared = Array.from({ length: 200 }, (_, cause) =>
    Array.from({ length: 20 }, (_, index) => make(cause, (cause + index) % 40)),
  ).flat();
  const single = Array.from({ length: 1000 }, (_, index) => make(200 + index, index % 40));
  return report(wheels, [...shared, ...single]);
}

/** Two wheels, and in the first one nothing but what is known. */
export function knownReport(): Report {
  const wheels = [wheel('a-1-cp312-cp312-linux_x86_64.whl'), wheel('b-1-py3-none-any.whl')];
  const known = finding({
    wheel: wheels[0]?.label ?? '',
    title: 'armv7l executable in an aarch64 wheel: x',
  });
  return {
    ...report(wheels, []),
    known: { path: 'known.json', findings: [known], gone: [], moreGone: 0, note: null },
  };
}

/** Names as an attacker would choose them. */
export const HOSTILE_NAMES: readonly string[] = [
  '`backtick` and ``two``',
  '```\nfence',
  'a|b|c',
  '\\|',
  'line\nbreak',
  'carriage\rreturn\r\n::error file=x::boo',
  '\n\n# heading\n\n::error::boo',
  '::error::boo',
  '  ::add-mask::a',
  'pkg/##[error]boo',
  '##[stop-commands]x',
  '<script>alert(1)</script>',
  '</code></details><script src=x>',
  '</summary><img src=x onerror=alert(1)>',
  '<!-- comment',
  '&lt;b&gt; &amp; &#60;',
  '\x1b[31mred\x1b[0m',
  '\x1b]0;title\x07',
  '\x9b31m C1',
  'nul\0byte\x7f\b\b\b',
  'tab\tbed',
  'evil\u202etxt.os',
  '\u2066isolate\u2069\u200e\u200f\u061c',
  'zero\u200bwidth\u200c\u200d\u2060\ufeff',
  'lines\u2028and\u2029paragraphs\u0085',
  'lone\ud800surrogate\udc00',
  'tag\u{e0041}\u{e007f}',
  'filler\u3164\u115f',
  '\u{1f4a9}'.repeat(400),
  'a'.repeat(60_000),
  '`|<\n'.repeat(15_000),
  '\u202e'.repeat(60_000),
  'x '.repeat(30_000),
  '@octocat and @github/security',
  '[links](javascript:alert(1))',
  '![image](https://evil.example/x.png)',
  '#1 octo/repo#2 GH-3 :+1:',
  'https://evil.example/ www.evil.example',
  'a@evil.example',
  '$\\text{math}$ $$x$$',
  '**bold** __under__ ~~gone~~ *x*',
  '- list',
  '1. list',
  '> quote',
  '| a | b |',
  '---',
  '===',
  '',
  ' ',
  '.',
  '%0A::error::boo',
  'title=x,file=y::z',
  '__proto__',
  'constructor',
  'naïve/模块.so',
  '<https://evil.example>',
  '\\`escaped\\`',
  'trailing\\',
  '…',
];

/** A report in which every text that comes from a wheel is the name. */
export function hostileReport(name: string): Report {
  const entry = wheel(`${name}.whl`, {
    tags: { python: [name], abi: [name], platform: [name, `linux_${name}`, 'win32'] },
    artifact: name,
    path: name,
    binaries: [
      binary(name, {
        soname: name,
        needed: [name],
        rpath: [name],
        interpreter: name,
        architecture: name,
        versionNeeds: { [name]: [name] },
      }),
      binary(`pkg/${name}`),
    ],
    verdict: {
      tag: name,
      families: { manylinux: name, musllinux: `x${name}`, android: null },
      blockers: [
        { policy: name, member: name, library: name, version: name, symbols: [name, name] },
        { policy: name, member: `pkg/${name}`, library: null, version: null, symbols: [] },
      ],
      moreBlockers: 1,
    },
    notExamined: [name],
  });
  const other = wheel('a-1.0-py3-none-any.whl', { artifact: 'cibw' });
  const base: Partial<Finding> = {
    wheel: `${name}.whl`,
    member: `pkg/${name}`,
    title: `armv7l executable in an aarch64 wheel: ${name}`,
    message: `${name} needs ${name}, which says "${name}" (${name}). pkg/${name} is in ${name}.whl; see ${name}.`,
    remedy: `${name}`,
    location: { path: 'contrib/x', startLine: 3, endLine: 4 },
    data: { name },
  };
  const findings = [
    finding({ ...base, rule: name, cause: `a:${name}` }),
    finding({
      ...base,
      cause: 'b',
      severity: 'warning',
      member: name,
      title: name,
      message: name,
      location: null,
    }),
    finding({ ...base, cause: 'c', severity: 'notice', location: { path: name, startLine: 0, endLine: -1 } }),
    finding({ ...base, cause: 'c', severity: 'notice', member: `other/${name}`, wheel: other.filename }),
  ];
  const suppressed = [{ rule: name, wheel: name, member: name, reason: name }];
  const configuration = {
    path: name,
    failOn: null,
    upload: null,
    sizeGrowth: null,
    severities: { [name]: 'off' as const },
    externalLibraries: [name],
    ignores: 1,
  };
  const wheels = [entry, other];
  return buildReport({ wheels, findings, failOn: 'error', toolVersion: '0.1.0', suppressed, configuration });
}
