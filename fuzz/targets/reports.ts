/** Reports of any words, by every reporter; and whole wheels from their bytes to every reporter. */

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildZip } from '../../fixtures/build/wheel.mjs';
import { checkWheels } from '../../src/check/checkWheels.ts';
import { type Finding, type Report, SEVERITIES, type WheelEntry } from '../../src/model/report.ts';
import { NO_VERDICT } from '../../src/model/verdict.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import { RULE_LIST } from '../../src/rules/registry.ts';
import { streamMember } from '../../src/zip/memberStream.ts';
import { readerOf, readZipDirectory } from '../../src/zip/zipDirectory.ts';
import { scratchFolder } from '../scratch.ts';
import { filesIn } from '../seeds.ts';
import { expectSoundOutputs } from '../soundOutput.ts';
import { expect, kindOf, type Target } from '../target.ts';
import { withCrcs, ZIP_WORDS } from './archives.ts';

const HOSTILE_WORDS: readonly string[] = [
  '\n',
  '\r',
  '\t',
  '\0',
  '\x1b[31m',
  '\x9b',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\u{e0041}',
  '\u3164',
  '::error::',
  '::',
  '##[',
  '##[error]',
  '`',
  '``',
  '```',
  '|',
  '\\',
  '<',
  '>',
  '&',
  '<script>',
  '</code>',
  '</details>',
  '<!--',
  '-->',
  '&#60;',
  '*',
  '**',
  '_',
  '~~',
  '#1',
  '# ',
  '@octocat',
  '](https://evil.example)',
  '![',
  '[',
  ']',
  '(',
  ')',
  'https://evil.example',
  'https://github.com/a/b#c',
  'www.evil.example',
  'javascript:',
  '$x$',
  '- ',
  '1. ',
  '> ',
  '| a |',
  '---',
  '+',
  ':+1:',
  'GH-1',
  '0123456789abcdef',
  ' ',
  '/',
  '../',
  'C:\\',
  '%0A',
  '%',
  ':',
  ',',
  '"',
  "'",
  '…',
  'é',
  '模块',
  '\u{1f4a9}',
  '__proto__',
  'constructor',
  '.whl',
  '-',
  'cp312',
  'any',
  'manylinux_2_17_x86_64',
  '{',
  '}',
];

/** Takes one field after the other out of the input; once it is used up they are empty. */
class Fields {
  private readonly parts: string[];
  private at = 0;

  constructor(input: Buffer) {
    this.parts = input.toString('utf8').split('\x01');
  }

  text(): string {
    return this.parts[this.at++] ?? '';
  }

  number(end: number): number {
    return (this.text().codePointAt(0) ?? 0) % end;
  }

  optional(): string | null {
    const text = this.text();
    return text === '' ? null : text;
  }
}

function wheelOf(fields: Fields): WheelEntry {
  const filename = fields.text();
  const tag = (): string[] => filename.split('-').slice(-3).join('.').split('.');
  return {
    label: filename,
    filename,
    path: fields.text(),
    artifact: fields.optional(),
    size: fields.number(2 ** 20),
    sha256: null,
    tags: fields.number(2) === 0 ? null : { python: tag(), abi: tag(), platform: tag() },
    members: fields.number(10),
    content: { size: 0, largest: [], folders: [], moreFolders: 0 },
    topLevel: [],
    requires: [],
    requiresPython: null,
    secondPasses: 0,
    verdict: { ...NO_VERDICT, tag: fields.optional() },
    binaries: [
      {
        member: fields.text(),
        format: fields.text(),
        kind: fields.text(),
        architecture: fields.text(),
        system: 'linux',
        libc: fields.text(),
        interpreter: fields.optional(),
        soname: fields.optional(),
        needed: [fields.text()],
        rpath: [fields.text()],
        runpath: [],
        versionNeeds: Object.fromEntries([[fields.text(), [fields.text()]]]),
        images: [],
        minimum: null,
        size: 1,
      },
    ],
    links: [{ from: fields.text(), library: fields.text(), missing: 'absent' }],
    moreLinks: 0,
    notExamined: fields.number(2) === 0 ? [] : [fields.text()],
  };
}

function findingOf(fields: Fields, wheels: readonly WheelEntry[]): Finding {
  const rules = RULE_LIST.map(({ id }) => id);
  return {
    rule: rules[fields.number(rules.length)] ?? 'tag-mismatch',
    severity: SEVERITIES[fields.number(3)] ?? 'error',
    wheel: wheels[fields.number(wheels.length + 1)]?.label ?? null,
    member: fields.optional(),
    cause: fields.text(),
    title: fields.text(),
    message: fields.text(),
    remedy: fields.text(),
    location:
      fields.number(2) === 0
        ? null
        : { path: fields.text(), startLine: fields.number(9), endLine: fields.number(9) },
    data: Object.fromEntries([[fields.text(), fields.text()]]),
  };
}

function reportOf(input: Buffer): Report {
  const fields = new Fields(input);
  const wheels = Array.from({ length: 1 + fields.number(4) }, () => wheelOf(fields));
  const findings = Array.from({ length: fields.number(5) }, () => findingOf(fields, wheels));
  const suppressed =
    fields.number(2) === 0
      ? []
      : [{ rule: 'debug-info', wheel: fields.optional(), member: fields.optional(), reason: fields.text() }];
  return buildReport({ wheels, findings, suppressed, failOn: 'error', toolVersion: '0.1.0' });
}

export const reports: Target = {
  name: 'reports',
  seeds: () => {
    const words = HOSTILE_WORDS.map((word, index) => `${word}${index % 3 === 0 ? ' a.so' : ''}`);
    const name = 'pkg-1.0-cp312-cp312-manylinux_2_17_x86_64.whl';
    const honest = [
      '\x02',
      name,
      name,
      '',
      'x',
      '\x01',
      'y',
      'tag',
      'pkg/a.so',
      'elf',
      'shared-library',
      'x86_64',
      'glibc',
    ];
    return Promise.resolve(
      [
        honest,
        words,
        [...honest, ...words],
        words.toReversed(),
        Array.from(
          { length: 90 },
          (_, at) => `${String.fromCharCode(2 + (at % 9))}${words[at % words.length]}`,
        ),
      ].map((parts) => Buffer.from(parts.join('\x01'))),
    );
  },
  dictionary: [...HOSTILE_WORDS, '\x01'],
  maxSize: 4096,
  run: (input) => {
    const report = reportOf(input);
    expectSoundOutputs(report);
    return Promise.resolve([`${report.wheels.length} ${report.findings.length}`]);
  },
};

const NAME_END = 0x0a;

/** A wheel with its name before it, its members stored, so that a changed byte in one is a changed byte. */
async function wheelSeed(file: string, bytes: Buffer): Promise<Buffer | null> {
  const { entries, problems } = await readZipDirectory(readerOf(bytes), bytes.length);
  if (problems.length > 0) return null;
  const members: Record<string, Buffer> = {};
  for (const entry of entries) {
    const parts: Buffer[] = [];
    await streamMember(readerOf(bytes), entry, (chunk) => void parts.push(Buffer.from(chunk)));
    members[entry.path] = Buffer.concat(parts);
  }
  return Buffer.concat([
    Buffer.from(`${path.basename(file)}\n`),
    await buildZip(members, { compression: 'STORE' }),
  ]);
}

const MAX_WHEEL = 40 * 1024;

export const wheel: Target = {
  name: 'wheel',
  seeds: async () => {
    const files: [string, Buffer][] = [];
    await filesIn(
      'fixtures/cases',
      (name, bytes) => {
        if (name.endsWith('.whl') && files.push([name, bytes]) < 0) return true;
        return false;
      },
      8 * 1024,
    );
    const seeds = await Promise.all(files.map(([name, bytes]) => wheelSeed(name, bytes)));
    return seeds.filter((seed) => seed !== null).filter(({ length }) => length <= MAX_WHEEL);
  },
  dictionary: [
    ...ZIP_WORDS,
    '\x7fELF',
    'GLIBC_2.99',
    '.so',
    '.dist-info/',
    'libc.so.6',
    '$ORIGIN',
    'Tag: ',
    ',,\n',
    'cp312',
    'win_amd64',
    'musllinux_1_2_x86_64',
  ],
  maxSize: MAX_WHEEL,
  run: async (input) => {
    const end = Math.max(0, input.indexOf(NAME_END));
    const filename = input.toString('utf8', 0, Math.min(end, 300));
    const bytes = await withCrcs(input.subarray(end + 1));
    const file = path.join(await scratchFolder(), 'input.whl');
    await writeFile(file, bytes);
    const source = { path: file, displayPath: filename, filename, artifact: null };
    const check = (): Promise<Report> => checkWheels({ wheels: [source], problems: [] }, { failOn: 'error' });
    const report = await check();
    for (const { title, message } of report.findings)
      expect(!/this check failed|by a mistake of this tool/.test(title + message), message);
    expectSoundOutputs(report);
    if ((input[input.length >> 1] ?? 0) % 4 === 0)
      expect(
        JSON.stringify(await check()) === JSON.stringify(report),
        'the report differs from one run to the next',
      );
    return report.findings.map(
      ({ rule, severity, title }) => `${rule} ${severity} ${kindOf(title).replaceAll(/\S*[/._]\S*/g, '')}`,
    );
  },
};
