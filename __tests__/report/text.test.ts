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
    if (!/^[✖▲?✔] \S+\.whl |^ {2}wheel /.test(line)) expect(line.length).toBeLessThanOrEqual(88);
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
    expect(text).not.toContain('native');
    expect(text).toMatch(
      /\n1 error and 1 warning in 3 wheels;.*\n✖ failure: Not a wheel name: not a wheel\.whl \(\+1 more\), 1 finding ignored\n$/,
    );
  });

  test('shows the notices that make it fail', () => {
    const text = renderText(report([], [finding({ severity: 'notice' })], 'notice'), {
      color: false,
      quiet: true,
    });
    expect(text).toContain('• notice · tag-mismatch');
    expect(text).toContain('✖ failure: The tags differ: a-1.0-py3-none-any.whl\n');
  });
});

test('long lists of places are cut, and say so', () => {
  const text = renderText(largeReport(), { color: false });
  expect(text).toMatch(/^ {11}and 14 more$/m);
  expect(text).toContain('400 errors and 400 warnings in 40 wheels; 5000 binaries looked at\n✖ failure: ');
  expect(text.match(/^[✖▲] (?:error|warning) · /gm)).toHaveLength(800);
  expect(text.match(/^• external-library: .*\(399\s+more\s+like\s+it,/gms)).toHaveLength(1);
});

test('the wheels are a table: each column has a heading', () => {
  const verdict = { ...NO_VERDICT, tag: 'manylinux_2_17_x86_64' };
  const text = renderText(
    report([wheel('a.whl', { verdict }), wheel('b.whl')], [finding({ wheel: 'b.whl' })]),
    {
      color: false,
    },
  );
  expect(text).toContain(
    [
      '  wheel   native   oldest system           found',
      '✔ a.whl        0   manylinux_2_17_x86_64',
      '✖ b.whl        0                           1 error',
    ].join('\n'),
  );
});

test('the longest name, with three tags, moves no column', () => {
  const tags = 'manylinux_2_5_x86_64.manylinux1_x86_64.manylinux_2_17_x86_64.manylinux2014_x86_64';
  const text = renderText(
    report([wheel('a-1-cp39-cp39-win32.whl'), wheel(`a-1-cp310-cp310-${tags}.whl`)], []),
    { color: false },
  );
  const lines = text.split('\n').filter((line) => /\.whl| wheel /.test(line));
  expect(lines.map((line) => line.search(/(?:0|native)(?: {3}|$)/))).toEqual([106, 111, 111]);
});

describe('a remedy', () => {
  const remedied = (cause: string, remedy: string) =>
    finding({ cause, remedy, title: `${cause} is wrong`, severity: 'warning' });

  test('in steps is a list', () => {
    const text = renderText(
      report([], [remedied('a', `1. Do this. ${'And more. '.repeat(9)}\n2. Do that.`)]),
      {
        color: false,
      },
    );
    expect(text).toMatch(/^ {2}fix {6}1\. Do this\. .*\n {14}\S.*\n {11}2\. Do that\.$/m);
  });

  test('that two causes share is printed once', () => {
    const text = renderText(report([], [remedied('a', 'Do this.'), remedied('b', 'Do this.')]), {
      color: false,
    });
    expect(text.match(/Do this\./g)).toHaveLength(1);
    expect(text).toContain('  fix      as for the warning "a is wrong", above');
  });
});

describe('notices about wheels', () => {
  const notice = (cause: string, wheels: number) =>
    Array.from({ length: wheels }, (_, index) =>
      finding({ cause, severity: 'notice', wheel: `${index}.whl`, title: `${cause} is odd` }),
    );

  test('are a line for each rule beside something worse', () => {
    const text = renderText(report([], [...notice('a', 3), ...notice('b', 2), finding()]), { color: false });
    expect(text).toContain('\n• tag-mismatch: a is odd (1 more like it, in 3 wheels)\n');
  });

  test('are a block for each rule where nothing is worse', () => {
    const text = renderText(report([], [...notice('a', 3), ...notice('b', 2)]), { color: false });
    expect(text.match(/^• notice · tag-mismatch$/gm)).toHaveLength(1);
    expect(text).toContain('  more     b is odd');
  });
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
    expect(wheelLine(null)).toContain(`${name}            3   manylinux_2_17_aarch64   1 error`);
    expect(wheelLine(110)).toContain(`${name}            3   manylinux_2_17_aarch64   1 error`);
    expect(wheelLine(90)).toContain(`${name}            3   1 error`);
    expect(wheelLine(66)).toMatch(/^✖ blosc2-2\.7\.1-.*…\S*aarch64\.whl +3 {3}1 error$/);
    // Room for the longest that is said of a wheel.
    expect(wheelLine(66)).toHaveLength(66 - 'not fully checked'.length + '1 error'.length);
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
