/** Checks of real wheels with a configuration. */

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkWheels } from '../../src/check/checkWheels.ts';
import { loadConfiguration, withIgnoredRules } from '../../src/check/configuration/loadConfiguration.ts';
import type { Finding, Report } from '../../src/model/report.ts';
import type { WheelSource } from '../../src/wheel/facts.ts';
import { buildWheel, type WheelRecipe, wheelName } from '../wheel/buildWheel.ts';
import { inFolder } from '../wheel/opened.ts';

export const AARCH64 = 'chunkpack-1.4.0-cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64.whl';
export const X86_64 = 'chunkpack-1.4.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl';
export const MUSL = 'chunkpack-1.4.0-cp312-cp312-musllinux_1_2_x86_64.whl';
export const STRAY = 'chunkpack/contrib/bitshuffle_neon/build/bitshuffle2_neon_bucle';

export interface Run {
  /** Names of fixtures/wheels, or recipes. */
  wheels: (string | WheelRecipe)[];
  toml: string[];
  seesAllWheels?: boolean;
  ignoredRules?: string[];
  problems?: { artifact: string; reason: string }[];
}

/** The report on these wheels with the pyproject.toml of these lines. */
export async function check({
  wheels,
  toml,
  problems = [],
  ignoredRules = [],
  ...options
}: Run): Promise<Report> {
  return await inFolder(async (folder) => {
    await writeFile(path.join(folder, 'pyproject.toml'), toml.join('\n'));
    const configuration = withIgnoredRules(await loadConfiguration('pyproject.toml', folder), ignoredRules);
    const sources = await Promise.all(wheels.map((wheel) => sourceOf(wheel, folder)));
    return await checkWheels(
      { wheels: sources, problems },
      { ...configuration, failOn: 'error', ...options },
    );
  });
}

async function sourceOf(wheel: string | WheelRecipe, folder: string): Promise<WheelSource> {
  const filename = typeof wheel === 'string' ? wheel : wheelName(wheel);
  let file = fileURLToPath(new URL(`../../fixtures/wheels/${filename}`, import.meta.url));
  if (typeof wheel !== 'string') {
    file = path.join(folder, filename);
    await writeFile(file, await buildWheel(wheel));
  }
  return { path: file, displayPath: filename, filename, artifact: null };
}

/** The lines of an ignore. */
export function ignore(lines: { rule: string; wheel?: string; member?: string; reason?: string }): string[] {
  const keys = Object.entries({ reason: 'kept for the tests', ...lines });
  return [
    '[[tool.wheel-abi-check.ignore]]',
    ...keys.map(([key, value]) => `${key} = ${JSON.stringify(value)}`),
  ];
}

/** A finding in short, with its wheel, or else the line of the configuration that it is about. */
export const brief = ({ rule, severity, wheel, location }: Finding): string =>
  [severity, rule, wheel ?? `line ${location?.startLine}`].join(' ');
