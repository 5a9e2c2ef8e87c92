/** docs/report.schema.json says what the JSON report is: reports of all kinds are held against it. */

import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../src/check/checkOptions.ts';
import { checkRepository } from '../../src/check/checkRepository.ts';
import { checkWheels } from '../../src/check/checkWheels.ts';
import { KnownReport } from '../../src/check/known/knownReport.ts';
import { collectLocalWheels } from '../../src/collect/localWheels.ts';
import type { Report } from '../../src/model/report.ts';
import { renderJson } from '../../src/report/json.ts';
import type { HostileWheel } from '../hostile/input.ts';
import { GROUPS } from '../hostile/inputs.ts';
import { FIXTURES } from '../rules/fixtures.ts';
import { buildWheel, wheelName } from '../wheel/buildWheel.ts';
import { libraryOf } from '../wheel/elf.ts';
import { inFolder, sourceAt } from '../wheel/opened.ts';
import { foundingCase, largeReport } from './samples.ts';

/** Of each input the first wheel, where those are quick to make. */
const HOSTILE = ['Native files', 'Archives inside the wheel', 'Texts and names'];

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const matches = ajv.compile(SCHEMA);

/** In what is printed, not in what is held: `undefined` and the like show only there. */
function expectMatch(report: Report): void {
  const printed: unknown = JSON.parse(renderJson(report));
  const problems = matches(printed) ? [] : (matches.errors ?? []);
  expect(problems.slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`)).toEqual([]);
}

async function reportOn(
  { filename, bytes }: HostileWheel,
  options: Partial<CheckOptions> = {},
): Promise<Report> {
  return await inFolder(async (folder) => {
    const file = path.join(folder, 'x.whl');
    await writeFile(file, bytes);
    const source = { ...sourceAt(file), filename, displayPath: filename };
    return await checkWheels({ wheels: [source], problems: [] }, { failOn: 'error', ...options });
  });
}

describe('the report on', () => {
  test.each(['wheels', 'cases', 'sets'])('the fixtures in %s', async (folder) => {
    const collected = await collectLocalWheels(['.'], path.join(FIXTURES, folder));
    const report = await checkWheels(collected, { failOn: 'never' });
    expect(report.wheels.length).toBeGreaterThan(3);
    expect(report.wheels.flatMap(({ links }) => links)).not.toEqual([]);
    expectMatch(report);
  });

  test('what is known, and what is gone', async () => {
    const collected = await collectLocalWheels(['.'], path.join(FIXTURES, 'wheels'));
    const report = await checkWheels(collected, { failOn: 'error' });
    const gone = report.findings.map((finding) => ({ ...finding, member: 'gone', cause: 'gone' }));
    const origin = { path: 'report.json', note: null, isUpload: false };
    const known = new KnownReport([...report.findings, ...gone], origin);
    const again = await checkWheels(collected, { failOn: 'error', known });
    expect(again.known).toMatchObject({ gone: [{}], moreGone: 0, findings: [{}, {}] });
    expectMatch(again);
  });

  test.each(readdirSync(path.join(FIXTURES, 'projects')))('the projects of %s', async (id) => {
    for (const name of readdirSync(path.join(FIXTURES, 'projects', id))) {
      const folder = path.join(FIXTURES, 'projects', id, name);
      const report = await checkRepository(folder, { failOn: 'error', shipped: [], cwd: folder });
      expect(report.project).toBeDefined();
      expectMatch(report);
    }
  });

  test.each(GROUPS.filter(([heading]) => HOSTILE.includes(heading)))('%s', async (_, inputs) => {
    for (const { wheels } of inputs)
      for await (const wheel of wheels()) {
        expectMatch(await reportOn(wheel));
        break;
      }
  });

  test('a wheel that has more to say than there is room for', async () => {
    const name = 'n'.repeat(200);
    const needed = Array.from({ length: 500 }, (_, at) => `lib${at}${name}.so`);
    const libraries = Array.from(
      { length: 60 },
      (_, at) => [`pkg/m${at}.so`, libraryOf({ needed })] as const,
    );
    // What a wheel may cost goes by its size.
    const files = { ...Object.fromEntries(libraries), 'pkg/noise.bin': randomBytes(4 * 1024 * 1024) };
    const tag = 'cp312-cp312-manylinux_2_17_x86_64';
    const report = await reportOn({ filename: wheelName({ tag }), bytes: await buildWheel({ tag, files }) });
    expect(report.findings.map(({ rule }) => rule)).toContain('not-checked');
    expectMatch(report);
  });

  test('a run with a configuration', async () => {
    const collected = await collectLocalWheels(['.'], path.join(FIXTURES, 'cases/architecture-mismatch'));
    const report = await checkWheels(collected, {
      failOn: 'error',
      ignores: [
        { rule: 'architecture-mismatch', wheel: null, member: null, reason: 'is known', location: null },
      ],
      inForce: {
        path: 'pyproject.toml',
        failOn: null,
        upload: 'pypi',
        sizeGrowth: 30,
        severities: { 'debug-info': 'off', 'build-rpath': 'error' },
        externalLibraries: ['libcuda.so*'],
        ignores: 1,
      },
    });
    expect(report.suppressed.length).toBeGreaterThan(0);
    expectMatch(report);
  });

  test('a run that is held against an earlier release', async () => {
    const folder = path.join(FIXTURES, 'wheels');
    const collected = await collectLocalWheels(['.'], folder);
    const earlier = {
      from: path.join(FIXTURES, 'sets/uneven-version/fires-left-over'),
      indexUrl: '',
      cwd: '.',
    };
    const baseline = { ...earlier, ownNames: null, isWhole: true };
    const report = await checkWheels(collected, { failOn: 'error', baseline });
    expect(report.releases).toMatchObject([{ changes: { lost: expect.any(Array) } }]);
    expectMatch(report);
    const missing = await checkWheels(collected, {
      failOn: 'error',
      baseline: { ...baseline, from: 'nowhere' },
    });
    expect(missing.releases).toMatchObject([{ changes: null, isTrouble: true }]);
    expectMatch(missing);
  });

  test.each([foundingCase, largeReport])('what the outputs are tried on', (build) => expectMatch(build()));
});

describe('does not match', () => {
  const altered = (alter: (report: Report) => object): boolean => matches(alter(foundingCase()));

  test('with a property that the schema lacks, at any depth', () => {
    expect(altered((report) => report)).toBe(true);
    expect(altered((report) => ({ ...report, more: 1 }))).toBe(false);
    expect(
      altered((report) => ({ ...report, wheels: report.wheels.map((each) => ({ ...each, more: 1 })) })),
    ).toBe(false);
  });

  test('without one that it has', () => {
    expect(altered(({ configuration: _, ...report }) => report)).toBe(false);
    expect(
      altered((report) => ({ ...report, wheels: report.wheels.map(({ links: _, ...each }) => each) })),
    ).toBe(false);
  });
});

test('describes all that it names, in sentences', () => {
  const undescribed: string[] = [];
  const look = (at: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { properties, description } = value as {
      properties?: Record<string, object>;
      description?: string;
    };
    for (const [name, property] of Object.entries(properties ?? {}))
      if (!('description' in property) && !('$ref' in property) && !('const' in property))
        undescribed.push(`${at}/${name}`);
    if (description !== undefined && !/^[A-Z`].*\.$/.test(description))
      undescribed.push(`${at}: ${description}`);
    for (const [key, child] of Object.entries(value)) look(`${at}/${key}`, child);
  };
  look('', SCHEMA);
  expect(undescribed.filter((each) => !/\/found$|\/member$/.test(each))).toEqual([]);
});
