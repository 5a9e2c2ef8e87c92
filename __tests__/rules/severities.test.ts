/** The severity that a configuration sets for a rule: it works, or the configuration says why it can't. */

import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../src/check/checkOptions.ts';
import { checkRepository } from '../../src/check/checkRepository.ts';
import { checkWheels } from '../../src/check/checkWheels.ts';
import { ConfigurationError } from '../../src/check/configuration/configurationError.ts';
import { loadConfiguration } from '../../src/check/configuration/loadConfiguration.ts';
import { collectLocalWheels } from '../../src/collect/localWheels.ts';
import { explainLog } from '../../src/explain/explainLog.ts';
import { readLog } from '../../src/explain/readLog.ts';
import type { Finding, Report } from '../../src/model/report.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { PROJECT_INFO } from '../../src/rules/projectInfo.ts';
import { RULE_LIST, RULES } from '../../src/rules/registry.ts';
import { binary, temporaryFolder } from '../project/repositories.ts';
import { commit } from '../support/git.ts';
import { buildWheel, wheelName } from '../wheel/buildWheel.ts';

const fixtures = path.join(import.meta.dirname, '../../fixtures');

async function optionsOf(text: string): Promise<CheckOptions> {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'abi.toml'), text);
  const configuration = await loadConfiguration('abi.toml', folder);
  return { ...configuration, failOn: 'error' };
}

async function reportOnWheels(folder: string, options: CheckOptions): Promise<Report> {
  return await checkWheels(await collectLocalWheels(['.'], folder), options);
}

async function reportOnLog(name: string, options: CheckOptions): Promise<Report> {
  const log = readFileSync(path.join(fixtures, 'logs', name));
  const { failures } = await readLog('build', [log]);
  return await checkWheels({ wheels: [], problems: [], explanations: explainLog(failures, []) }, options);
}

/** The projects of the fixtures outside of this checkout, copied once: no check writes to them. */
const projects = mkdtempSync(path.join(os.tmpdir(), 'projects-'));
cpSync(path.join(fixtures, 'projects'), projects, { recursive: true });
afterAll(() => rmSync(projects, { recursive: true, force: true }));

async function reportsOnProjects(rule: string, options: CheckOptions): Promise<Report[]> {
  const reports = readdirSync(path.join(projects, rule)).map(async (name) => {
    const folder = path.join(projects, rule, name);
    return await checkRepository(folder, { ...options, shipped: [], cwd: folder });
  });
  return await Promise.all(reports);
}

async function reportOnBinary(options: CheckOptions): Promise<Report> {
  const folder = temporaryFolder();
  commit(folder, { 'pyproject.toml': '', 'vendor/tool': binary('program-armv7l') });
  // One of them, for another architecture, holds the same bytes.
  return await checkRepository(folder, { ...options, shipped: [path.join(fixtures, 'wheels')], cwd: folder });
}

async function reportOnSdist(options: CheckOptions): Promise<Report> {
  const collected = await collectLocalWheels(['.'], path.join(fixtures, 'wheels'));
  const sdists = [{ shown: 'ChunkPack-1.4.0.zip', filename: 'ChunkPack-1.4.0.zip', path: null }];
  const settings = { ...DEFAULT_SETTINGS, ...options.settings, upload: 'pypi' as const };
  return await checkWheels({ ...collected, sdists }, { ...options, settings });
}

const RELEASED = 'cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64';
const large = buildWheel({
  tag: RELEASED,
  files: { 'chunkpack/__init__.py': '', 'chunkpack/data.bin': randomBytes(11 * 1024 * 1024) },
});

/** Held against an earlier report that has a platform more, an older tag, and a wheel of one byte. */
async function reportOnRelease(rule: string, options: CheckOptions): Promise<Report> {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, wheelName({ tag: RELEASED })), await large);
  const earlier = ['cp312-cp312-manylinux_2_5_x86_64', 'cp312-cp312-win_amd64'].map((each) => ({
    filename: wheelName({ version: '0.9', tag: each }),
    size: 1,
  }));
  const report = { tool: { name: 'wheel-abi-check' }, wheels: earlier };
  writeFileSync(path.join(folder, 'earlier.json'), JSON.stringify(report));
  const from = rule === 'release-not-compared' ? 'nowhere' : 'earlier.json';
  const baseline = { from, indexUrl: '', cwd: folder, ownNames: null, isWhole: true };
  return await reportOnWheels(folder, { ...options, baseline });
}

/** The reports on all that the fixtures have for a rule, as the configuration of that text would have them. */
async function reports(rule: string, text: string): Promise<Report[]> {
  const options = await optionsOf(text);
  const has = (rules: readonly { id: string }[]): boolean => rules.some(({ id }) => id === rule);
  if (has(RULES.wheel)) return [await reportOnWheels(path.join(fixtures, 'cases', rule), options)];
  if (has(RULES.set)) {
    const sets = path.join(fixtures, 'sets', rule);
    return await Promise.all(readdirSync(sets).map((name) => reportOnWheels(path.join(sets, name), options)));
  }
  if (has(RULES.release)) return [await reportOnRelease(rule, options)];
  if (rule === 'prebuilt-binary') return [await reportOnBinary(options)];
  if (has(PROJECT_INFO)) return await reportsOnProjects(rule, options);
  if (rule === 'failed-repair') return [await reportOnLog('blacklist.log', options)];
  if (rule === 'failed-test') return [await reportOnLog('loader-symbol.log', options)];
  if (rule === 'sdist-refused') return [await reportOnSdist(options)];
  if (rule === 'unused-ignore') return [await reportOnWheels(path.join(fixtures, 'wheels'), options)];
  throw new Error(`nothing here has findings of ${rule}`);
}

async function found(rule: string, severity: string): Promise<Finding[]> {
  // One that matches nothing, for the rule about such.
  const ignore = `[[tool.wheel-abi-check.ignore]]\nrule = "libpython-linked"\nmember = "none"\nreason = "x"\n`;
  const text = `${ignore}[tool.wheel-abi-check.severity]\n${rule} = "${severity}"\n`;
  const all = await reports(rule, text);
  return all.flatMap(({ findings }) => findings.filter((finding) => finding.rule === rule));
}

/** They say that something was not checked. */
const UNCHANGEABLE = ['no-wheels', 'not-checked', 'unreadable-artifact', 'unreadable-configuration'];

describe.each(RULE_LIST.map(({ id }) => id).filter((id) => !UNCHANGEABLE.includes(id)))('%s', (rule) => {
  test('is a notice where the configuration says so', async () => {
    const severities = (await found(rule, 'notice')).map(({ severity }) => severity);
    expect([...new Set(severities)]).toEqual(['notice']);
  });

  test('is an error where the configuration says so, but for findings that the rule makes milder', async () => {
    expect((await found(rule, 'error')).map(({ severity }) => severity)).toContain('error');
  });

  test.skipIf(rule === 'unreadable-wheel')('is off where the configuration says so', async () => {
    expect(await found(rule, 'off')).toEqual([]);
  });
});

test.each(UNCHANGEABLE)('%s: the configuration says why it can not be changed', async (rule) => {
  expect(RULE_LIST.some(({ id }) => id === rule)).toBe(true);
  for (const severity of ['error', 'warning', 'notice', 'off']) {
    const text = `[tool.wheel-abi-check.severity]\n${rule} = "${severity}"\n`;
    const complaint = optionsOf(text);
    await expect(complaint).rejects.toThrow(ConfigurationError);
    await expect(complaint).rejects.toThrow(`The severity of ${rule} can't be changed: `);
  }
});
