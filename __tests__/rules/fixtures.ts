/**
 * The fixtures of a rule, as tests. Each rule's own test begins with them, so that it shows alone whether the rule works:
 * where it must fire and where it nearly does, each finding it makes, and every other finding beside those.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkWheels } from '../../src/check/checkWheels.ts';
import { collectLocalWheels } from '../../src/collect/localWheels.ts';
import { judgeWheel } from '../../src/judge/judgeWheel.ts';
import type { Finding, Report, Severity } from '../../src/model/report.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../src/model/settings.ts';
import { readTomlOptions } from '../../src/project/cibuildwheel/tomlOptions.ts';
import { readWorkflows } from '../../src/project/workflows/readWorkflows.ts';
import { groupByCause } from '../../src/report/causes.ts';
import { RULES, ruleOf } from '../../src/rules/registry.ts';
import { runRules } from '../../src/rules/run.ts';
import { readWheel } from '../../src/wheel/readWheel.ts';
import { assertPlain } from '../support/findingTexts.ts';
import { sourceAt } from '../wheel/opened.ts';

export const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

function listed<T>(file: string): T[] {
  return JSON.parse(readFileSync(path.join(FIXTURES, file), 'utf8'));
}

/** Each fixture is called by what it is for. */
function firesAndNearlyDoes(names: readonly string[]): void {
  expect(names.filter((name) => !/^(?:fires|near-miss)-/.test(name))).toEqual([]);
  for (const kind of ['fires-', 'near-miss-']) expect(names.some((name) => name.startsWith(kind))).toBe(true);
}

/** A finding says what, why, and what to do next, and is no more severe than its rule may be. */
function saysAll(finding: Finding): void {
  const { title, message, remedy, rule, cause, wheel, severity } = finding;
  assertPlain([finding]);
  expect(title).toMatch(/\S/);
  expect(message).toMatch(/[.)]$/);
  expect(remedy).toMatch(/\.$/);
  expect(cause).toMatch(new RegExp(`^${rule}:[0-9a-f]{16}$`));
  expect(wheel).toContain('.whl');
  // What the loader says is none of a slip.
  const text = `${title} ${message} ${remedy}`.replaceAll('undefined symbol:', '');
  expect(text).not.toMatch(/undefined|\bnull\b|\[object|NaN/);
  const order: Severity[] = ['error', 'warning', 'notice'];
  const most = ruleOf(rule)?.severity ?? 'error';
  expect(order.indexOf(severity), rule).toBeGreaterThanOrEqual(order.indexOf(most));
}

interface Case {
  file: string;
  rule: string;
  expect: Place[];
  allowed?: Place[];
  why: string;
}

interface Place {
  rule: string;
  severity: Severity;
  member: string | null;
}

const inShort = ({ severity, rule, member }: Place | Finding): string =>
  `${severity} ${rule} ${member ?? 'the wheel'}`;

/** A rule that is off unless switched on is on for its own cases. */
function settingsFor(id: string): RuleSettings {
  const { isOptIn, severity } = ruleOf(id) ?? {};
  return isOptIn && severity
    ? { ...DEFAULT_SETTINGS, severities: new Map([[id, severity]]) }
    : DEFAULT_SETTINGS;
}

/** The wheels in fixtures/cases/<id>: each gives exactly the findings that it is to give. */
export function testCases(id: string): void {
  const cases = listed<Case>('cases/cases.json').filter(({ rule }) => rule === id);

  describe('on its cases', () => {
    test('there are some that fire it, once at its full severity, and some that nearly do', () => {
      firesAndNearlyDoes(cases.map(({ file }) => file.split('/')[1] ?? ''));
      const fired = cases.flatMap((each) => each.expect).filter(({ rule }) => rule === id);
      expect(fired.map(({ severity }) => severity)).toContain(ruleOf(id)?.severity);
    });

    test.each(cases.map((each) => [path.dirname(each.file), each.why, each] as const))(
      '%s: %s',
      async (_, __, each) => {
        const file = path.join(FIXTURES, 'cases', each.file);
        const settings = settingsFor(id);
        const wheel = judgeWheel(await readWheel(sourceAt(file)), settings);
        const findings = runRules('wheel', wheel, settings);
        const allowed = (each.allowed ?? []).map(inShort);
        const found = findings.map(inShort).filter((finding) => !allowed.includes(finding));
        expect(found.sort()).toEqual(each.expect.map(inShort).sort());
        for (const finding of findings) saysAll(finding);
        for (const { wheel } of findings) expect(wheel).toMatch(/\.whl$/);
      },
    );
  });
}

interface WheelSet {
  folder: string;
  rule: string;
  expect: SetCause[];
  why: string;
}

interface SetCause {
  rule: string;
  severity: Severity;
  wheels: string[];
}

/** The report on the wheels of a folder below fixtures/sets. */
export async function reportOnSet(folder: string, reversed = false): Promise<Report> {
  const { wheels, problems } = await collectLocalWheels(['.'], path.join(FIXTURES, 'sets', folder));
  return checkWheels({ wheels: reversed ? wheels.reverse() : wheels, problems }, { failOn: 'error' });
}

/** What the rules about sets say, by cause, with the paths of the wheels. */
function causesIn({ findings, wheels }: Report): SetCause[] {
  const paths = new Map(wheels.map((wheel) => [wheel.label, wheel.path]));
  const ofSets = findings.filter(({ rule }) => RULES.set.some(({ id }) => id === rule));
  return groupByCause(ofSets).map(({ rule, severity, places }) => ({
    rule,
    severity,
    wheels: places.map(({ wheel }) => paths.get(wheel ?? '') ?? `no such wheel: ${wheel}`).sort(),
  }));
}

const byWheels = (a: SetCause, b: SetCause): number => (a.wheels.join() < b.wheels.join() ? -1 : 1);

/** The folders in fixtures/sets/<id>: each gives exactly the causes that it is to give, in whatever order the wheels come. */
export function testSets(id: string): void {
  const sets = listed<WheelSet>('sets/sets.json').filter(({ rule }) => rule === id);

  describe('on its sets', () => {
    test('there are some that fire it, on four architectures, and some that nearly do', () => {
      firesAndNearlyDoes(sets.map(({ folder }) => folder.split('/')[1] ?? ''));
      const wheels = sets
        .flatMap(({ expect: causes }) => causes.filter(({ rule }) => rule === id))
        .flatMap((each) => each.wheels);
      const architectures = new Set(wheels.map((wheel) => /linux_\d+_\d+_(\w+)/.exec(wheel)?.[1]));
      expect(architectures.size).toBeGreaterThanOrEqual(4);
    });

    test.each(sets.map((set) => [set.folder, set.why, set] as const))('%s: %s', async (_, __, set) => {
      const report = await reportOnSet(set.folder);
      expect(causesIn(report).sort(byWheels)).toEqual(set.expect.toSorted(byWheels));
      for (const finding of report.findings.filter(({ rule }) => rule === id)) {
        saysAll(finding);
        expect(finding.message).toMatch(/\.$/);
        expect(finding.severity).toBe(ruleOf(id)?.severity);
        expect(`${finding.title} ${finding.message} ${finding.remedy}`).not.toContain('unknown');
      }
      if (set.expect.length > 0) expect(await reportOnSet(set.folder, true)).toEqual(report);
    });
  });
}

/** One finding; the list of a repository is whole, so that what isn't in it must not be said. */
interface ProjectPlace {
  rule: string;
  severity: string;
  path: string;
  line: number;
  /** What the texts of the finding must hold. */
  says?: string[];
}

/** The findings about a pyproject.toml and its workflows, by name. */
export async function findingsOfProject(
  toml: string,
  workflows: Record<string, string> = {},
  settings: RuleSettings = DEFAULT_SETTINGS,
): Promise<Finding[]> {
  const files = Object.entries(workflows).map(([name, text]) => ({
    path: `.github/workflows/${name}`,
    text,
  }));
  const { jobs, unknown, handling, strays } = readWorkflows(files);
  const options = await readTomlOptions(toml, 'pyproject.toml');
  const project = { toml: options, jobs, unknown, handling, strays, prebuilt: [] };
  const findings = runRules('project', project, settings);
  assertPlain(findings);
  return findings;
}

/** Advice that a sketch of a project nearly always gives rise to; expected of the rule's own fixtures alone. */
const ADVICE: readonly string[] = ['untested-wheels', 'unpinned-cibuildwheel'];

/**
 * The findings about a folder below fixtures/projects, which are exactly those that its expected.json lists, apart from
 * advice that the fixture isn't about.
 */
export async function checkProjectFixture(name: string): Promise<Finding[]> {
  const folder = path.join(FIXTURES, 'projects', name);
  const workflows = path.join(folder, '.github/workflows');
  const texts = (existsSync(workflows) ? readdirSync(workflows) : []).map((file) => [
    file,
    readFileSync(path.join(workflows, file), 'utf8'),
  ]);
  const all = await findingsOfProject(
    readFileSync(path.join(folder, 'pyproject.toml'), 'utf8'),
    Object.fromEntries(texts),
  );
  const isAbout = (rule: string): boolean => name.startsWith(`${rule}/`) || !ADVICE.includes(rule);
  const findings = all.filter(({ rule }) => isAbout(rule));
  const expected = listed<ProjectPlace>(`projects/${name}/expected.json`);
  const found = findings.map(({ rule, severity, location }) => ({
    rule,
    severity,
    path: location?.path,
    line: location?.startLine,
  }));
  expect(found).toEqual(expected.map(({ says: _, ...place }) => place));
  for (const [index, { says = [] }] of expected.entries()) {
    const { title, message, remedy } = findings[index] ?? {};
    for (const part of says) expect(`${title} ${message} ${remedy}`).toContain(part);
  }
  return findings;
}

/** The small repositories in fixtures/projects/<id>. */
export function testProjects(id: string): void {
  const names = readdirSync(path.join(FIXTURES, 'projects', id));

  describe('on its repositories', () => {
    test('there are some where it fires and some where it nearly does', () => firesAndNearlyDoes(names));

    test.each(names)('%s', async (name) => {
      const findings = await checkProjectFixture(`${id}/${name}`);
      expect(findings.some(({ rule }) => rule === id)).toBe(name.startsWith('fires-'));
    });
  });
}
