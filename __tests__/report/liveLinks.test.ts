/** No word of a stranger becomes a link, whichever output it stands in: the pages are rendered as on GitHub. */

import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markdownCode, markdownText } from '../../src/base/escape.ts';
import { checkRepository } from '../../src/check/checkRepository.ts';
import { checkWheels } from '../../src/check/checkWheels.ts';
import { explainLog } from '../../src/explain/explainLog.ts';
import { readLog } from '../../src/explain/readLog.ts';
import { EXPLAIN_PAGE } from '../../src/explain/words.ts';
import { ownLink } from '../../src/model/link.ts';
import type { Report } from '../../src/model/report.ts';
import { QUIET_RUN } from '../../src/model/runFacts.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import { checkRunRequests } from '../../src/report/checkRun.ts';
import { renderFailuresMarkdown } from '../../src/report/failuresMarkdown.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text.ts';
import { RULES_URL, ruleUrl } from '../../src/rules/help.ts';
import { runRules } from '../../src/rules/run.ts';
import { commit } from '../support/git.ts';
import { addressesIn, RENDERERS } from '../support/renderers.ts';
import { buildWheel, wheelName } from '../wheel/buildWheel.ts';
import { elfOfSymbols, libraryOf } from '../wheel/elf.ts';
import { inFolder, sourceAt } from '../wheel/opened.ts';
import { finding, HOSTILE_NAMES, hostileReport, report } from './samples.ts';

/** What the one renderer or the other makes a link of, some of it only beside something that needs escaping. */
const BAIT: readonly string[] = [
  'https://github.com/evil/evil',
  'https://github.com/wheel-abi-check/wheel-abi-check/blob/main/docs/rules.md/evil',
  'http://evil.example/x',
  'ftp://evil.example/x',
  'www.evil.example',
  'WWW.evil.example',
  'a@evil.example',
  'mailto:a@evil.example',
  'xmpp:a@evil.example/x',
  'a(www.evil.example',
  '"(www.evil.example',
  'a*www.evil.example',
  '~www.evil.example',
  'x\u00a0www.evil.example',
  'x\u3000https://evil.example',
  'www.1.2/evil',
  'a&#64;evil.example',
  'a&commat;evil.example',
  'https&colon;//evil.example',
  'a|a@evil.example',
  'a|mailto:a@evil.example',
  'a|xmpp:a@evil.example',
  'a|https://evil.example',
  'a|ftp://evil.example',
  'a|www.evil.example',
  '`a@evil.example`',
  '`www.evil.example`',
  '``https://evil.example',
  '<a@evil.example>',
  '<https://evil.example>',
  '<xmpp:a@evil.example>',
  '<a href="https://evil.example">x</a>',
  '<img src=https://evil.example>',
  '</code><a href=//evil.example>',
  '</summary></details><a href=//evil.example>',
  '[a](https://evil.example)',
  '[a](//evil.example)',
  '![a](//evil.example/x.png)',
  '[evil]: https://evil.example',
  '[a][evil]',
  'https:\\//evil.example',
  'http://evil.example`|<',
  'a.b-c_d+e@evil.example|',
  '&lt;a@evil.example&gt;',
  'https://evil.example)',
  '::https://evil.example::',
  ':+1:@evil.example',
];

/** What the name of a file can't have where the tests run. */
const UNFIT = process.platform === 'win32' ? /[^\w.@&;()]/g : /[\\:]/g;

const RULE_PAGES = ruleUrl('').replace(/\.md$/, '');
const PAGES = [RULES_URL, EXPLAIN_PAGE].join('|').replaceAll('.', '\\.');
const OWN = new RegExp(`^(?:(?:${PAGES})(?:#[a-z-]+)?|${RULE_PAGES.replaceAll('.', '\\.')}[a-z0-9-]*\\.md)$`);

/** The pages of Markdown that a report becomes. */
function pages(of: Report): string[] {
  const { create } = checkRunRequests(of, { name: 'n', headSha: 'a', externalId: '1' });
  return [renderMarkdown(of), renderMarkdown(of, { maxBytes: 4000 }), create.output.summary];
}

const there = RENDERERS.filter(({ isThere }) => isThere);

function expectOwnLinksAlone(markdown: string): void {
  for (const { name, html } of there) {
    const strange = addressesIn(html(markdown)).filter((address) => !OWN.test(address));
    expect({ name, strange }).toEqual({ name, strange: [] });
  }
}

describe.each(RENDERERS)('$name', ({ isThere, html }) => {
  test.skipIf(!isThere)('makes links of what is bait, when nobody escapes it', () => {
    const addresses = BAIT.flatMap((bait) => addressesIn(html(`x ${bait}\n`)));
    expect(addresses.length).toBeGreaterThan(BAIT.length / 2);
  });

  test.skipIf(!isThere).each(BAIT)('%j is no link', (bait) => {
    const texts = [
      bait,
      `x ${bait}`,
      `x(${bait}`,
      `${bait}, ${bait}.`,
      `x|${bait}`,
      `\`${bait}`,
      `a ${bait}|<`,
    ].flatMap((text) => [text, text.toUpperCase()]);
    const markdown = texts.flatMap((text) => [
      markdownText(text),
      markdownCode(text),
      `| a |\n|---|\n| ${markdownCode(text)} |\n| ${markdownText(text)} |`,
    ]);
    expect(addressesIn(html(`${markdown.join('\n\n')}\n`))).toEqual([]);
  });

  test.skipIf(!isThere)('shows the same letters, whatever is done against links', () => {
    const text = 'a|b@c.d https://e.f www.g.h <x>';
    const shown = html(markdownCode(text))
      .replaceAll(/<\/?(?:code|p|wbr)>/g, '')
      .replaceAll(/&(\w+);|&#(\d+);/g, (_, name: string, code: string) =>
        code ? String.fromCodePoint(Number(code)) : ({ lt: '<', gt: '>', amp: '&', quot: '"' }[name] ?? '?'),
      );
    expect(shown.trim()).toBe(text);
  });
});

test.each([...BAIT, ...HOSTILE_NAMES])('a report full of %j', (name) => {
  for (const page of pages(hostileReport(name))) expectOwnLinksAlone(page);
});

describe('where it comes from', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'live-links-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A file that needs a version and symbols of these names. */
  function needing(library: string, version: string, symbol: string): Buffer {
    const strings = Buffer.from(`\0${library}\0${version}\0${symbol}\0`);
    const versionAt = 2 + Buffer.byteLength(library);
    const symbolAt = versionAt + Buffer.byteLength(version) + 1;
    return elfOfSymbols({
      strings,
      count: 3,
      nameAt: () => symbolAt,
      undefinedCount: 2,
      need: { libraryAt: 1, versionAt },
    });
  }

  test.each(BAIT)('a wheel: names in ELF files, members, RECORD, METADATA and WHEEL: %j', async (bait) => {
    const member = bait.replaceAll('\\', '/');
    const recipe = {
      tag: 'cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64',
      wheelTags: [`cp312-cp312-${bait}`],
      metadata: [`Requires-Dist: ${bait}`],
      recordOverrides: { [`missing/${member}`]: 'sha256=x,1', [`${member},https://evil.example`]: bait },
      files: {
        'pkg/__init__.py': '',
        [`pkg/${member}`]: needing('libc.so.6', 'GLIBC_2.99', bait),
        [`pkg/${member}.so`]: libraryOf({ needed: [bait, 'libc.so.6'], soname: bait, rpath: bait }),
        'pkg/_core.cpython-312-x86_64-linux-gnu.so': needing('libc.so.6', `GLIBC_2.99${bait}`, bait),
        'pkg/_a.cpython-312-x86_64-linux-gnu.so': needing(bait, bait, bait),
        'pkg/_b.cpython-312-x86_64-linux-gnu.so': libraryOf({
          needed: [bait],
          runpath: `${bait}:/tmp/${bait}`,
        }),
        'pkg/_c.cpython-312-x86_64-linux-gnu.so': libraryOf({
          needed: ['libc.so.6'],
          machine: 40,
          soname: bait,
        }),
      },
    };
    const checked = await inFolder(async (place) => {
      const file = path.join(place, wheelName(recipe));
      await writeFile(file, await buildWheel(recipe));
      return checkWheels({ wheels: [sourceAt(file)], problems: [] }, { failOn: 'error' });
    });
    expect(JSON.stringify(checked.findings)).toContain('evil');
    for (const page of pages(checked)) expectOwnLinksAlone(page);
  });

  test.each(BAIT)('the log of a build: %j', async (bait) => {
    const lines = [
      `Repairing wheel... ${bait}`,
      `+ auditwheel repair -w /out --plat ${bait} /tmp/${bait}.whl`,
      `ValueError: Cannot repair wheel, because required library "${bait}" could not be located`,
      `auditwheel: error: cannot repair "${bait}" to "${bait}" ABI because of the presence of too-recent versioned symbols. You'll need to compile the wheel on an older toolchain.`,
      `delocate.libsana.DelocationError: Library dependencies do not satisfy target MacOS version 11.0:\n/tmp/${bait} has a minimum target of 14.0`,
      `cibuildwheel: Unknown platform ${bait}`,
      `Unable to find image '${bait}' locally`,
    ];
    const { failures, lines: count } = await readLog(bait, [Buffer.from(`${lines.join('\n')}\n`)]);
    expect(failures).not.toEqual([]);
    const explanations = explainLog(failures, []);
    expectOwnLinksAlone(renderFailuresMarkdown({ logs: [bait], lines: count, explanations }));
    const findings = runRules('run', { ...QUIET_RUN, explanations }, DEFAULT_SETTINGS);
    for (const page of pages(report([], findings))) expectOwnLinksAlone(page);
  });

  test('the repository: workflows, pyproject.toml and names of files', async () => {
    for (const [index, bait] of BAIT.entries()) {
      const place = path.join(folder, `${index}`);
      const quoted = JSON.stringify(bait);
      commit(place, {
        'pyproject.toml': `[project]\nname = "x"\nrequires-python = ">=3.9"\n[tool.cibuildwheel]\n${quoted} = 1\nskip = [${quoted}, "cp27-*"]\nmanylinux-x86_64-image = ${quoted}\n[tool.wheel-abi-check]\n${quoted} = 2\n`,
        '.github/workflows/wheels.yml': `on: push\njobs:\n  ${quoted}:\n    name: ${quoted}\n    runs-on: ubuntu-latest\n    steps:\n      - name: ${quoted}\n        uses: pypa/cibuildwheel@v3.0.0\n        env:\n          CIBW_SKIP: ${quoted}\n          CIBW_BUILD: "cp27-* ${bait.replaceAll(/["\\]/g, '')}"\n          CIBW_MANYLINUX_AARCH64_IMAGE: ${quoted}\n          CIBW_REPAIR_WHEEL_COMMAND: ${JSON.stringify(`auditwheel repair --plat ${bait}`)}\n`,
        [`contrib/${bait.replaceAll(UNFIT, '')}/tool`]: libraryOf({ soname: bait, machine: 40 }),
      });
      const checked = await checkRepository(place, { failOn: 'error', shipped: [], cwd: place });
      expect(checked.findings.length).toBeGreaterThan(1);
      for (const page of pages(checked)) expectOwnLinksAlone(page);
    }
  });
});

describe('a link of our own', () => {
  const url = 'https://github.com/o/neon/blob/4444/build/tool(1)*[x].so';
  const encoded = 'https://github.com/o/neon/blob/4444/build/tool%281%29%2A%5Bx%5D.so';
  const links = [ownLink('The file upstream', url)];

  test('stands in every output, and is one in those that are rendered', () => {
    const linked = report(
      [],
      [finding({ wheel: null, links, location: { path: 'a', startLine: 1, endLine: 1 } })],
    );
    for (const { html } of there) expect(addressesIn(html(renderMarkdown(linked)))).toContain(encoded);
    expect(renderText(linked, { color: false })).toContain(`  see      The file upstream: ${encoded}\n`);
    const { create } = checkRunRequests(linked, { name: 'n', headSha: 'a', externalId: '1' });
    expect(create.output.annotations[0]?.message).toContain(`The file upstream: ${encoded}`);
    expect(renderSarif(linked, { category: null, withSuppressed: true })).toContain(encoded);
    expect(linked.findings[0]?.links).toEqual([{ text: 'The file upstream', url: encoded }]);
  });

  test('is never made of the words of a message, not even of the same address', () => {
    const word = finding({ wheel: null, message: `see ${encoded}`, remedy: encoded, title: encoded });
    const linked = buildReport({ wheels: [], findings: [word], failOn: 'error', toolVersion: '0.1.0' });
    for (const page of pages(linked)) expectOwnLinksAlone(page);
  });

  test.each(['javascript:alert(1)', 'http://github.com/x', '//evil.example', ''])(
    'is not made of %j',
    (address) => {
      expect(() => ownLink('x', address)).toThrow(RangeError);
    },
  );
});
