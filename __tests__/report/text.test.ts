import { describe, expect, test } from 'vitest';
import { NO_VERDICT } from '../../src/model/verdict.ts';
import { renderText } from '../../src/report/text.ts';
import { cleanReport, finding, foundingCase, largeReport, mixedReport, report, wheel } from './samples.ts';

describe('golden', () => {
  test.each([
    ['founding', foundingCase()],
    ['clean', cleanReport()],
    ['mixed', mixedReport()],
    ['neutral', mixedReport('never')],
  ])('%s', async (name, sample) => {
    await expect(renderText(sample, { color: false })).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test('in colour', async () => {
    await expect(renderText(foundingCase(), { color: true })).toMatchFileSnapshot('golden/founding.ansi');
  });
});

test('colour changes no character', () => {
  const sample = mixedReport();
  const plain = renderText(sample, { color: true }).replace(/\x1b\[[0-9;]*m/g, '');
  // Trailing spaces hide behind the colour codes.
  expect(plain.replace(/ +$/gm, '')).toBe(renderText(sample, { color: false }));
});

test('running text stays within 88 columns, without trailing spaces', () => {
  for (const line of renderText(foundingCase(), { color: false }).split('\n')) {
    expect(line).not.toMatch(/\s$/);
    // A wheel has one line, however long its name.
    if (!/^[✖▲?✔] \S+\.whl /.test(line)) expect(line.length).toBeLessThanOrEqual(88);
  }
});

describe('quiet', () => {
  test('says nothing when nothing is wrong', () => {
    expect(renderText(cleanReport(), { color: false, quiet: true })).toBe('');
    const notice = report([], [finding({ severity: 'notice' })]);
    expect(renderText(notice, { color: false, quiet: true })).toBe('');
  });

  test('leaves out notices and wheels', () => {
    const text = renderText(mixedReport(), { color: false, quiet: true });
    expect(text).toContain('error · invalid-wheel-name');
    expect(text).toContain('warning · build-rpath');
    expect(text).not.toContain('notice · configuration');
    expect(text).not.toContain('binaries   1');
    expect(text).toMatch(/\n✖ failure: 1 error and 1 warning in 3 wheels, 1 finding ignored;.*\n$/);
  });

  test('shows the notices that make it fail', () => {
    const text = renderText(report([], [finding({ severity: 'notice' })], 'notice'), {
      color: false,
      quiet: true,
    });
    expect(text).toContain('• notice · tag-mismatch');
    expect(text).toContain('✖ failure: 1 notice');
  });
});

test('long lists of places are cut, and say so', () => {
  const text = renderText(largeReport(), { color: false });
  expect(text).toMatch(/^ {11}and 12 more$/m);
  expect(text).toContain('failure: 400 errors and 400 warnings in 40 wheels; 5000 binaries looked at');
  expect(text.match(/^[✖▲•] (?:error|warning|notice) · /gm)).toHaveLength(1200);
});

test('which tag a wheel can carry has a column where any wheel has one', () => {
  const verdict = { ...NO_VERDICT, tag: 'manylinux_2_17_x86_64' };
  const text = renderText(
    report([wheel('a.whl', { verdict }), wheel('b.whl')], [finding({ wheel: 'b.whl' })]),
    {
      color: false,
    },
  );
  expect(text).toContain('✔ a.whl   0 binaries   manylinux_2_17_x86_64\n');
  expect(text).toContain('✖ b.whl   0 binaries                           1 error\n');
  const none = renderText(report([wheel('b.whl')], [finding({ wheel: 'b.whl' })]), { color: false });
  expect(none).toContain('✖ b.whl   0 binaries   1 error\n');
});

describe('in a terminal of few columns', () => {
  const lines = (width: number | null) => renderText(foundingCase(), { color: false, width }).split('\n');
  const wheelLine = (width: number | null) => lines(width).find((line) => line.startsWith('✖ blosc2')) ?? '';

  test('no line is wider, but for names that are there to be copied', () => {
    for (const width of [80, 100, 120]) {
      const wide = lines(width).filter((line) => line.length > width);
      expect(wide).toEqual([]);
    }
  });

  test('the tag gives way first, then the middle of the name', () => {
    const name = 'blosc2-2.7.1-cp310-cp310-linux_aarch64.whl';
    expect(wheelLine(null)).toContain(`${name}       3 binaries   manylinux_2_17_aarch64   1 error`);
    expect(wheelLine(110)).toContain(`${name}       3 binaries   manylinux_2_17_aarch64   1 error`);
    expect(wheelLine(90)).toContain(`${name}       3 binaries   1 error`);
    expect(wheelLine(74)).toMatch(/^✖ blosc2-2\.7\.1-.*…\S*aarch64\.whl +3 binaries {3}1 error$/);
    // Room for the longest that is said of a wheel.
    expect(wheelLine(74)).toHaveLength(74 - 'not fully checked'.length + '1 error'.length);
  });

  test('running text is wrapped', () => {
    const text = lines(60).filter(
      (line) => /^ {2}(?:why|fix| {3}) /.test(line) && !/\.whl|https:/.test(line),
    );
    for (const line of text) expect(line.length).toBeLessThanOrEqual(60);
    expect(lines(300).join('\n')).toContain(lines(null).slice(0, 18).join('\n'));
  });
});

test('the wheels can be left to another part of the log', () => {
  const text = renderText(foundingCase(), { color: false, wheels: false });
  expect(text).not.toMatch(/^✔ blosc2/m);
  expect(text).toContain('Not looked into');
});

test('wheels of the same name are told apart', () => {
  const twins = ['cibw-1', 'cibw-2'].map((artifact) =>
    wheel('a.whl', { artifact, label: `a.whl (${artifact})` }),
  );
  const text = renderText(report(twins, []), { color: false });
  expect(text).toContain('a.whl (cibw-1)');
  expect(text).toContain('a.whl (cibw-2)');
});

test('no wheels at all', () => {
  expect(renderText(report([], []), { color: false })).toBe(
    '✔ success: no wheels to check; 0 binaries looked at\n',
  );
});

test('a line that governs the build is not shown as the place of the file', () => {
  const at = (path: string, member: string | null) =>
    renderText(report([], [finding({ member, location: { path, startLine: 5, endLine: 5 } })]), {
      color: false,
    });
  expect(at('pyproject.toml', 'pkg/_core.so')).toContain('  set in   pyproject.toml:5');
  expect(at('.github/workflows/wheels.yml', 'pkg/_core.so')).toContain(
    '  set in   .github/workflows/wheels.yml:5',
  );
  expect(at('contrib/tool', 'pkg/tool')).toContain('  in repo  contrib/tool:5');
  expect(at('pyproject.toml', null)).toContain('  in repo  pyproject.toml:5');
});
