/** Wheels built on the spot, and what the rules find in them. */

import { expect } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import type { Content, WheelRecipe } from '../../fixtures/build/wheel.mjs';
import type { JudgedWheel } from '../../src/judge/judgedWheel.ts';
import { judgeWheel } from '../../src/judge/judgeWheel.ts';
import type { Finding } from '../../src/model/report.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../src/model/settings.ts';
import { runRules } from '../../src/rules/run.ts';
import { assertPlain } from '../support/findingTexts.ts';
import { factsOf, factsOfRecipe } from '../wheel/opened.ts';

export const x86Tag = 'cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64';
export const armTag = 'cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64';
export const x86Core = { 'pkg/_core.cpython-312-x86_64-linux-gnu.so': binary('ext-x86_64.so') };
/** The module in `x86Core`, and where its RECORD lies. */
export const CORE = 'pkg/_core.cpython-312-x86_64-linux-gnu.so';
export const RECORD = 'pkg-1.0.dist-info/RECORD';
export const muslTag = 'cp312-cp312-musllinux_1_2_x86_64';
export const MUSL_CORE = 'pkg/_core.cpython-312-x86_64-linux-musl.so';
export const armCore = { 'pkg/_core.cpython-312-aarch64-linux-gnu.so': binary('ext-aarch64.so') };

/** What the rules about a wheel find, by the settings that it was judged with. */
export function found(wheel: JudgedWheel): Finding[] {
  const findings = runRules('wheel', wheel, wheel.settings);
  assertPlain(findings);
  return findings;
}

export async function findingsOf(
  recipe: WheelRecipe,
  settings: Partial<RuleSettings> = {},
): Promise<Finding[]> {
  const facts = await factsOfRecipe({ name: 'pkg', ...recipe });
  return found(judgeWheel(facts, { ...DEFAULT_SETTINGS, ...settings }));
}

export async function findingsIn(
  tag: string,
  files: Record<string, Content>,
  more: Partial<WheelRecipe> = {},
): Promise<Finding[]> {
  return findingsOf({ tag, files, ...more });
}

/** A wheel built on the spot, with what follows from its facts. */
export async function judged(tag: string, files: Record<string, Content>): Promise<JudgedWheel> {
  return judgeWheel(await factsOfRecipe({ name: 'pkg', tag, files }));
}

/** The one finding in a wheel that has no other. */
export async function onlyFinding(
  tag: string,
  files: Record<string, Content>,
  more: Partial<WheelRecipe> = {},
): Promise<Finding> {
  const findings = await findingsIn(tag, files, more);
  expect(findings.map(brief)).toHaveLength(1);
  return findings[0] as Finding;
}

export async function findingsOfBytes(bytes: Uint8Array, filename: string): Promise<Finding[]> {
  return found(judgeWheel(await factsOf(bytes, filename)));
}

/** A finding in short, as in `error architecture-mismatch pkg/tool`. */
export function brief({ severity, rule, member }: Finding): string {
  return [severity, rule, member ?? 'the wheel'].join(' ');
}

export const program = (name: string): Content => ({ data: binary(name), mode: 0o100755 });
