import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/model/verdict.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import {
  binary,
  cleanReport,
  finding,
  foundingCase,
  largeReport,
  matrixReport,
  mixedReport,
  report,
  wheel,
} from './samples.ts';

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');

// Not plain .md: formatters would tidy the tables.
describe('golden', () => {
  test.each([
    ['founding', foundingCase()],
    ['clean', cleanReport()],
    ['mixed', mixedReport()],
    ['neutral', mixedReport('never')],
    ['matrix', matrixReport()],
  ])('%s', async (name, sample) => {
    await expect(renderMarkdown(sample)).toMatchFileSnapshot(`golden/${name}.md.snap`);
  });

  test('shortened', async () => {
    await expect(renderMarkdown(mixedReport(), { maxBytes: 2500 })).toMatchFileSnapshot(
      'golden/shortened.md.snap',
    );
  });
});

test.each([
  ['founding', foundingCase(), '## ❌ Wheel ABI: armv7l executable in 2 wheels: `bitshuffle2_neon_bucle`'],
  ['clean', cleanReport(), '## ✅ Wheel ABI: nothing wrong in 2 wheels'],
  [
    'neutral',
    mixedReport('never'),
    '## ⚠️ Wheel ABI: Not a wheel name: `not a wheel.whl` (+1 more), 1 finding ignored',
  ],
  ['notices', report([], [finding({ severity: 'notice' })]), '## ✅ Wheel ABI: no wheels to check, 1 notice'],
  [
    'failing notices',
    report([], [finding({ severity: 'notice' })], 'notice'),
    '## ❌ Wheel ABI: The tags differ: `a-1.0-py3-none-any.whl`',
  ],
  ['no wheel', report([], [finding({ wheel: null })]), '## ❌ Wheel ABI: The tags differ'],
])('the outcome stands first: %s', (_, sample, heading) => {
  expect(renderMarkdown(sample).split('\n')[0]).toBe(heading);
});

describe('size', () => {
  const large = largeReport();
  const everything = renderMarkdown(large, { maxBytes: 100_000_000 });

  test('5,000 findings and 5,000 binaries fit into the job summary without loss of a cause', () => {
    const page = renderMarkdown(large);
    expect(bytes(page)).toBeLessThan(1024 * 1024);
    expect(page.match(/^<summary>(?:❌|⚠️|ℹ️) <code>libfoo/gm)).toHaveLength(1200);
  });

  test('never more than it may be, and says what is missing', () => {
    const limits = [...Array.from({ length: 12 }, (_, step) => 100 + step * 130_001), bytes(everything) - 1];
    for (const maxBytes of limits) {
      const page = renderMarkdown(large, { maxBytes });
      expect(bytes(page)).toBeLessThanOrEqual(maxBytes);
      if (bytes(everything) > maxBytes && maxBytes > 1000) expect(page).toMatch(/Showing .*\d+ of \d+/);
    }
    expect(renderMarkdown(large, { maxBytes: bytes(everything) })).toBe(everything);
  });

  test('the worst is kept longest: wheels go first, then notices, warnings, errors', () => {
    let seen = { error: 400, warning: 400, notice: 400, wheels: 40 };
    for (let maxBytes = bytes(everything); maxBytes > 4000; maxBytes = Math.floor(maxBytes * 0.65)) {
      const page = renderMarkdown(large, { maxBytes });
      const count = (pattern: RegExp) => page.match(pattern)?.length ?? 0;
      const now = {
        error: count(/^<summary>❌ <code>libfoo/gm),
        warning: count(/^<summary>⚠️ <code>libfoo/gm),
        notice: count(/^<summary>ℹ️ <code>libfoo/gm),
        wheels: count(/^<summary>(?:❌|⚠️|❔|✅) <code>pkg-/gm),
      };
      expect(count(/^<\/details>/gm)).toBe(count(/^<details(?: open)?>/gm));
      if (now.error < 400) expect(now.warning).toBe(0);
      if (now.warning < 400) expect(now.notice).toBe(0);
      if (now.notice < 400) expect(now.wheels).toBe(0);
      for (const key of ['error', 'warning', 'notice'] as const)
        expect(now[key]).toBeLessThanOrEqual(seen[key]);
      seen = now;
    }
    expect(seen.error).toBeGreaterThan(0);
  });

  test('the grid is there as long as it takes a quarter of the page at most', () => {
    const grid = /^\| `cp30` \|/m;
    expect(renderMarkdown(large, { maxBytes: 65_535 })).toMatch(grid);
    const page = renderMarkdown(large, { maxBytes: 4000 });
    expect(page).not.toMatch(grid);
    expect(page).toContain('_Showing 0 of 1 grid of Pythons by platforms._');
  });

  test('lists of native files are cut before whole wheels are', () => {
    const wheels = Array.from({ length: 20 }, (_, index) =>
      wheel(`a-1.0-cp3${index}-cp3${index}-win32.whl`, {
        binaries: Array.from({ length: 60 }, (_, file) => binary(`${file}.pyd`)),
      }),
    );
    const page = renderMarkdown(report(wheels, []), { maxBytes: 65_535 });
    expect(page.match(/^<summary>✅ /gm)).toHaveLength(20);
    expect(page.match(/^_Showing 25 of 60 native files\._$/gm)).toHaveLength(20);
  });

  test('rows of places are cut before whole causes are', () => {
    const page = renderMarkdown(large, { maxBytes: Math.floor(bytes(everything) / 3) });
    expect(page).toContain('_Showing 3 of 20 places._');
  });

  test('a heading that is too long is cut, too', () => {
    for (const maxBytes of [0, 1, 3, 10, 43]) {
      expect(bytes(renderMarkdown(large, { maxBytes }))).toBeLessThanOrEqual(maxBytes);
    }
  });
});

test('in a wheel the files that something was found in come first, marked', () => {
  const binaries = Array.from({ length: 300 }, (_, index) => binary(`${1000 + index}.so`));
  const about = (member: string, severity: 'error' | 'notice') =>
    finding({ wheel: 'a.whl', member, severity, cause: member });
  const page = renderMarkdown(
    report([wheel('a.whl', { binaries })], [about('1290.so', 'notice'), about('1299.so', 'error')]),
  );
  const files = [...page.matchAll(/^\| (.*?`\d+\.so`) \| ELF/gm)].map(([, file]) => file);
  expect(files.slice(0, 3)).toEqual(['❌ `1299.so`', 'ℹ️ `1290.so`', '`1000.so`']);
  expect(files).toHaveLength(200);
});

test('one enormous cause is still shown in the space of a check run', () => {
  const long = 'x|<`\u202e '.repeat(20_000);
  const sample = report(
    [],
    [finding({ title: long, message: long, remedy: long, rule: long, member: long })],
  );
  const page = renderMarkdown(sample, { maxBytes: 65_535 });
  expect(bytes(page)).toBeLessThanOrEqual(65_535);
  expect(page).toMatch(/^<summary>❌ /m);
  expect(page).toContain('**What to do:**');
});

describe('the verdict in the details of a wheel', () => {
  const rendered = (verdict: Partial<Verdict>): string =>
    renderMarkdown(
      report(
        [
          wheel('a-1.0-cp312-cp312-linux_x86_64.whl', {
            binaries: [binary('a.so')],
            verdict: {
              tag: null,
              families: { manylinux: null, musllinux: null, android: null },
              blockers: [],
              moreBlockers: 0,
              ...verdict,
            },
          }),
        ],
        [],
      ),
    );

  test('nothing where there is none', () => {
    expect(rendered({})).not.toContain('platform tag');
  });

  test('other families', () => {
    const families = {
      manylinux: 'manylinux_2_5_x86_64',
      musllinux: 'musllinux_1_1_x86_64',
      android: 'android_21_x86_64',
    };
    expect(rendered({ tag: 'manylinux_2_5_x86_64', families })).toContain(
      'Oldest platform tag that it can carry: `manylinux_2_5_x86_64`, also `musllinux_1_1_x86_64` and `android_21_x86_64`.',
    );
  });

  test('no policy at all, and each kind of need', () => {
    const policy = 'manylinux_2_41_x86_64';
    const page = rendered({
      tag: 'linux_x86_64',
      blockers: [
        { policy, member: 'a.so', library: null, version: 'x86-64-v3', symbols: [] },
        { policy, member: 'a.so', library: 'libxml2.so.2', version: null, symbols: [] },
        { policy, member: 'a.so', library: 'libz.so.1', version: null, symbols: ['inflate_fast'] },
        { policy, member: 'a.so', library: null, version: null, symbols: ['PyFPE_jbuf'] },
        {
          policy,
          member: 'a.so',
          library: 'libc.so.6',
          version: 'GLIBC_PRIVATE',
          symbols: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
        },
      ],
    });
    expect(page).toContain('It fits no policy, so that `linux_x86_64` is the only tag for it.');
    const needs = [...page.matchAll(/^\| `manylinux_2_41_x86_64` \| `a\.so` \| (.*) \|$/gm)].map(
      ([, need]) => need,
    );
    expect(needs).toEqual([
      '`x86-64-v3`',
      '`libxml2.so.2`',
      '`libz.so.1`: `inflate_fast`',
      '`PyFPE_jbuf`',
      '`GLIBC_PRIVATE` of `libc.so.6`: `a` `b` `c` `d` `e` …',
    ]);
  });

  test('says how many needs it leaves out', () => {
    const blockers = Array.from({ length: 12 }, (_, index) => ({
      policy: 'manylinux_2_41_x86_64',
      member: 'a.so',
      library: `lib${index}.so`,
      version: null,
      symbols: [],
    }));
    expect(rendered({ tag: 'linux_x86_64', blockers, moreBlockers: 3 })).toContain(
      '_Showing 10 of 15 needs._',
    );
  });
});
