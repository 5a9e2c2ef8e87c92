/** Wheels of which another thread reads a part come to the same facts, whatever it does and whenever. */

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import { buildZip } from '../../fixtures/build/wheel.mjs';
import { ASIDE_MEMBERS } from '../../src/base/limits.ts';
import { type AsideResult, type AsideTask, readAside } from '../../src/wheel/readAside.ts';
import { readWheel } from '../../src/wheel/readWheel.ts';
import type { Helper, Offer } from '../../src/wheel/sharedReading.ts';
import { sourceAt } from './opened.ts';
import { distInfo, zipOf } from './zips.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'shared-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As a thread would do it: tasks and results are sent. */
const sending: Helper = async (task) => structuredClone(await readAside(structuredClone(task)));

/** Takes all that there is at once, as many helpers would. */
function eager(helper: Helper): Offer {
  return (reading) => {
    while (reading.helpedBy(helper));
  };
}

/** Takes one thing after the other. */
function steady(helper: Helper): Offer {
  let isBusy = false;
  return function next(reading): void {
    if (isBusy) return;
    isBusy = reading.helpedBy(async (task) => {
      const result = await helper(task);
      setImmediate().then(() => {
        isBusy = false;
        next(reading);
      });
      return result;
    });
  };
}

const HELP: [name: string, offer: Offer][] = [
  ['many helpers', eager(sending)],
  ['one helper', steady(sending)],
  ['one that does nothing', eager(async () => null)],
  ['one that does the first of what it is asked', eager(async (task) => firstOf(await sending(task)))],
  ['one that is late', eager(late)],
];

/** Whoever checks the wheel has had many turns by then. */
async function late(task: AsideTask): Promise<AsideResult | null> {
  for (let turn = 0; turn < 200; turn++) await setImmediate();
  return await sending(task);
}

function firstOf(result: Awaited<ReturnType<Helper>>): Awaited<ReturnType<Helper>> {
  return result?.kind === 'members' ? { ...result, readings: result.readings.slice(0, 1) } : result;
}

const cases = fileURLToPath(new URL('../../fixtures/cases', import.meta.url));
const wheels = readdirSync(cases, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.whl'))
  .sort()
  .map((name) => path.join(cases, name));

describe('the wheels of all rules', () => {
  test.each(HELP)('%s', async (_, offer) => {
    // Timers make a wheel late by more than it takes: some of them say it all.
    const some = wheels.filter((__, index) => index % 7 === 0);
    for (const file of some) {
      const source = sourceAt(file);
      expect(await readWheel(source, { offer }), file).toEqual(await readWheel(source));
    }
  });
});

describe('what members share is charged in the same order', () => {
  const inner = { 'a.so': binary('ext-x86_64.so'), 'zeros.bin': Buffer.alloc(15 * 1024 * 1024) };
  const names = Array.from({ length: ASIDE_MEMBERS + 50 }, (_, index) => `pkg/${index}`);

  test.each(HELP)('by zips within the wheel: %s', async (_, offer) => {
    const zip = await buildZip(inner);
    const members = names.slice(0, 60).map((name) => ({ name: `${name}.zip`, data: zip }));
    await expectTheSame(zipOf([...members, ...distInfo()]), offer);
  });

  test.each(HELP)('by work: %s', async (_, offer) => {
    const members = names.map((name) => ({ name: `${name}.so`, data: binary('ext-x86_64.so') }));
    const file = path.join(folder, 'pkg-1.0-py3-none-any.whl');
    writeFileSync(file, zipOf([...members, ...distInfo()]));
    // What it may cost goes by what it had when it came.
    const source = { ...sourceAt(file), packedSize: 1 };
    const facts = await readWheel(source);
    expect(await readWheel(source, { offer })).toEqual(facts);
  });

  async function expectTheSame(bytes: Buffer, offer: Offer): Promise<void> {
    const file = path.join(folder, 'pkg-1.0-py3-none-any.whl');
    writeFileSync(file, bytes);
    const source = sourceAt(file);
    const facts = await readWheel(source);
    expect(await readWheel(source, { offer })).toEqual(facts);
    expect(facts.members.some(({ nestedNotes = [] }) => nestedNotes.length > 0)).toBe(true);
  }
});

test('once a wheel has been read, nothing of it is given away', async () => {
  const offered: Parameters<Offer>[0][] = [];
  await readWheel(sourceAt(wheels[0] ?? ''), { offer: (reading) => offered.push(reading) });
  expect(offered.map((reading) => reading.helpedBy(sending))).toEqual(offered.map(() => false));
});
