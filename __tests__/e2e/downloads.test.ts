import { describe, expect, test } from 'vitest';
import { pushEvent } from '../support/events.ts';
import type { LocalArtifact } from '../support/localGitHub.ts';
import { RUN_ID } from '../support/runAction.ts';
import { nodesUnderTest } from '../support/runnerNode.ts';
import { artifact, setScene, WHEELS, wheels } from './scene.ts';

const inputs = { pattern: 'cibw-*', 'report-path': 'report.json' };

/** A slow one that comes first by its name and brings a wheel that another has, too, a broken one, and two good ones. */
async function artifacts(slow: Partial<LocalArtifact>): Promise<LocalArtifact[]> {
  return [
    await artifact('cibw-a-slow', await wheels('', 'musl'), slow),
    { name: 'cibw-broken', bytes: Buffer.from('<html>') },
    await artifact('cibw-linux', await wheels('', 'aarch64', 'x86_64')),
    await artifact('cibw-others', await wheels('', 'musl', 'windows')),
  ];
}

const OTHERS = [
  `${WHEELS.aarch64} of cibw-linux`,
  `${WHEELS.x86_64} of cibw-linux`,
  `${WHEELS.musl} of cibw-others`,
  `${WHEELS.windows} of cibw-others`,
];

/** From the beginning alone, or each letter of the log would be one to begin at. */
const ALL_OTHERS = new RegExp(`^${OTHERS.map((line) => `(?=[^]*Checked ${line})`).join('')}`);

/** Where a line that holds this begins in the log, -1 where there is none. */
function lineOf(stdout: string, text: string): number {
  return stdout.split('\n').findIndex((line) => line.includes(text));
}

describe.each(await nodesUnderTest())('a slow and a broken artifact, on $label', ({ path: node }) => {
  test('neither hold up nor fail the others, and leave no trace in the report', async () => {
    let arrive = (): void => {};
    const trickles = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const scene = await setScene({ runs: [{ id: RUN_ID, artifacts: await artifacts({ trickles }) }] });
    const glance = { when: ALL_OTHERS, until: (files: string[]) => files.length === 1, after: arrive };
    const ran = await scene.run({ node, inputs, event: pushEvent(), glance });
    const slow = lineOf(ran.stdout, 'Artifact 4 of 4: cibw-a-slow');
    expect(slow).toBeGreaterThan(0);
    for (const line of OTHERS) {
      expect(lineOf(ran.stdout, `Checked ${line}`)).toBeGreaterThan(-1);
      expect(lineOf(ran.stdout, `Checked ${line}`)).toBeLessThan(slow);
    }
    expect(ran.stdout).toMatch(/Artifact \d of 4: cibw-linux, \d+\.\d KiB, 2 wheels\n/);
    expect(ran.stdout).toMatch(/Artifact \d of 4: cibw-broken, 6 B, 0 wheels, 1 problem\n/);
    // While the slow one was on its way, nothing else lay on the disk.
    expect(ran.glance).toEqual(['cibw-a-slow.zip']);

    const report = await scene.report();
    expect(report.findings.filter(({ rule }) => rule === 'unreadable-artifact')).toMatchObject([
      { severity: 'error', message: expect.stringContaining('cibw-broken') },
    ]);
    expect(report.wheels.map(({ label }) => label).sort()).toEqual(
      [
        `${WHEELS.musl} (cibw-a-slow)`,
        `${WHEELS.musl} (cibw-others)`,
        WHEELS.aarch64,
        WHEELS.windows,
        WHEELS.x86_64,
      ].sort(),
    );

    // The same artifacts in another order of arrival: not a byte differs, and the log has its wheels in the same order.
    const fast = await setScene({ runs: [{ id: RUN_ID, artifacts: await artifacts({}) }] });
    const again = await fast.run({ node, inputs, event: pushEvent() });
    expect(JSON.stringify(await fast.report())).toBe(JSON.stringify(report));
    expect(again.summary).toBe(ran.summary);
    const groups = (stdout: string): string[] => stdout.match(/^::group::.*$/gm) ?? [];
    expect(groups(ran.stdout)).toHaveLength(5);
    expect(groups(again.stdout)).toEqual(groups(ran.stdout));
  });

  test('what was checked before the time was over is reported, though the slow one comes first by its name', async () => {
    const scene = await setScene({ runs: [{ id: RUN_ID, artifacts: await artifacts({ stalls: true }) }] });
    const limited = { ...inputs, 'timeout-minutes': '7' };
    const timers = { 'timer 420000': 'held' } as const;
    const when = new RegExp(`${ALL_OTHERS.source}(?=[^]*Artifact 3 of 4)`);
    const interrupt = { signal: 'SIGUSR2', when } as const;
    const ran = await scene.run({ node, inputs: limited, event: pushEvent(), timers, interrupt });
    expect(ran.exitCode).toBe(1);
    const report = await scene.report();
    expect(report.wheels).toHaveLength(4);
    expect(report.findings.filter(({ rule }) => rule === 'not-checked')).toMatchObject([
      { data: { artifacts: ['cibw-a-slow'], wheels: [] } },
    ]);
  });
});
