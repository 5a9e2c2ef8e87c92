import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Interruption } from '../../src/base/interruption.ts';
import { namePattern } from '../../src/base/patterns.ts';
import type { CheckOptions } from '../../src/check/checkOptions.ts';
import { checkWheel, type WheelCheck, type WheelPool } from '../../src/check/checkWheel.ts';
import { checkWheels } from '../../src/check/checkWheels.ts';
import { WheelChecks } from '../../src/check/wheelChecks.ts';
import { diskRepository } from '../../src/project/git/diskRepository.ts';
import type { Repository } from '../../src/project/git/repository.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderText } from '../../src/report/text.ts';
import type { WheelSource } from '../../src/wheel/facts.ts';
import { buildWheel, wheelName } from '../wheel/buildWheel.ts';
import { inFolder } from '../wheel/opened.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const NAME = 'chunkpack-1.0-cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64.whl';

/** The same file name from two artifacts: in one the founding case, in the other a clean wheel. */
async function twins(folder: string): Promise<WheelSource[]> {
  const cases = path.join(fixtures, 'cases', 'architecture-mismatch');
  const sources = { 'cibw-bad': 'fires-armhf-program-in-aarch64', 'cibw-good': 'near-miss-clean-aarch64' };
  return await Promise.all(
    Object.entries(sources).map(async ([artifact, name]) => {
      const file = path.join(folder, artifact, NAME);
      await mkdir(path.dirname(file));
      await copyFile(path.join(cases, name, NAME), file);
      return { path: file, displayPath: NAME, filename: NAME, artifact };
    }),
  );
}

async function brokenTwin(folder: string): Promise<Omit<WheelSource, 'artifact'>> {
  const file = path.join(await mkdtemp(path.join(folder, 'broken-')), NAME);
  await writeFile(file, 'no zip');
  return { path: file, displayPath: NAME, filename: NAME };
}

test('wheels of the same file name are told apart, in findings and in every output', async () => {
  await inFolder(async (folder) => {
    const wheels = await twins(folder);
    const report = await checkWheels({ wheels, problems: [] }, { failOn: 'error' });
    const labels = [`${NAME} (cibw-bad)`, `${NAME} (cibw-good)`];
    expect(report.findings.map(({ rule, wheel }) => [rule, wheel])).toEqual([
      ['architecture-mismatch', labels[0]],
      ...labels.map((label) => ['duplicate-wheel', label]),
    ]);
    expect(report.findings[1]?.message).toContain('from cibw-bad and cibw-good');
    const text = renderText(report, { color: false });
    expect(text).toMatch(/✖ \S+ \(cibw-bad\).*1 error/);
    expect(text).toMatch(/✔ \S+ \(cibw-good\)/);
    expect(text).not.toMatch(/cibw-good.*1 error/);
    expect(renderMarkdown(report)).toMatch(/<summary>✅ .*cibw-good/);
  });
});

test('a wheel that can not be opened does not hide the others', async () => {
  const wheels = [
    { path: path.join(fixtures, 'nowhere.whl'), displayPath: NAME, filename: NAME, artifact: null },
    ...['chunkpack-1.4.0-cp312-cp312-musllinux_1_2_x86_64.whl'].map((filename) => ({
      path: path.join(fixtures, 'wheels', filename),
      displayPath: filename,
      filename,
      artifact: null,
    })),
  ];
  const seen: string[] = [];
  const report = await checkWheels(
    { wheels, problems: [] },
    { failOn: 'error', onWheel: ({ filename }) => seen.push(filename) },
  );
  expect(report.findings.map(({ rule, wheel }) => [rule, wheel])).toEqual([['unreadable-wheel', NAME]]);
  expect(seen).toEqual(wheels.map(({ filename }) => filename));
});

test('what was not checked when the signal fired is named; an ignore that could be about it is not held unused', async () => {
  await inFolder(async (folder) => {
    const wheels = await twins(folder);
    const controller = new AbortController();
    controller.abort(new Interruption('cancelled', 'the job was cancelled'));
    const notArrived = { artifacts: ['cibw-late'], isUnknown: false };
    const report = await checkWheels(
      { wheels, problems: [], notArrived },
      { failOn: 'error', signal: controller.signal },
    );
    expect(report.wheels).toEqual([]);
    expect(report.findings).toMatchObject([
      {
        rule: 'not-checked',
        severity: 'error',
        message: `The check ended early, because the job was cancelled. It did not look into 2 wheels (${NAME} (cibw-bad) and ${NAME} (cibw-good)), nor into 1 artifact that was not downloaded, or not taken out completely (cibw-late).`,
      },
    ]);
  });
});

test('time that is over after the last wheel is told, with what was still wanted', async () => {
  await inFolder(async (folder) => {
    const wheels = await twins(folder);
    const controller = new AbortController();
    let seen = 0;
    const onWheel = (): void => {
      seen += 1;
      if (seen === wheels.length) controller.abort(new Interruption('time-over', 'its time was over'));
    };
    const collected = { wheels, problems: [], explanations: null };
    const options: CheckOptions = { failOn: 'error', onWheel, signal: controller.signal };
    const unchecked = async (project: string | null) =>
      (await checkWheels(collected, { ...options, project })).findings.filter(
        ({ rule }) => rule === 'not-checked',
      );
    expect(await unchecked(folder)).toMatchObject([
      {
        severity: 'error',
        message:
          'The check ended early, because its time was over. It did not look into the repository, nor into the logs of failed jobs.',
        data: { wheels: [], artifacts: [], repository: true, logs: true },
      },
    ]);
    const done = { ...collected, explanations: [] };
    expect((await checkWheels({ ...done, wheels: [] }, options)).findings).toEqual([]);
  });
});

describe('places that are sought', () => {
  /** A checkout whose files are had only when `until` is; `onSought` is called when they are first asked for. */
  function repositoryOf(folder: string, until: Promise<void>, onSought: () => void): Repository {
    const repository = diskRepository(folder, true);
    return {
      objectFormat: repository.objectFormat,
      listing: () => repository.listing(),
      readStart: (file) => repository.readStart(file),
      readText: async (name) => {
        onSought();
        await until;
        return await repository.readText(name);
      },
    };
  }

  async function placesOf(
    folder: string,
    options: Pick<CheckOptions, 'signal' | 'cancelled' | 'onWheel'>,
    [until, onSought]: [Promise<void>, () => void],
  ) {
    await writeFile(path.join(folder, 'pyproject.toml'), '[tool.cibuildwheel]\nrepair-wheel-command = ""\n');
    const filename = 'chunkpack-1.0-cp312-cp312-linux_x86_64.whl';
    const file = path.join(fixtures, 'cases', 'unrepaired-wheel', 'fires-linux-tag', filename);
    const wheels = [{ path: file, displayPath: filename, filename, artifact: null }];
    const repository = repositoryOf(folder, until, onSought);
    const locate = { repository, workflowPath: null, home: null };
    const report = await checkWheels({ wheels, problems: [] }, { failOn: 'error', locate, ...options });
    return report.findings
      .filter(({ rule }) => rule === 'unrepaired-wheel')
      .map(({ location }) => location?.path ?? null);
  }

  const overTime = new Interruption('time-over', 'its time was over');
  const stopped = new Interruption('cancelled', 'the job was cancelled');

  test('are found though the time is over meanwhile', async () => {
    await inFolder(async (folder) => {
      const time = new AbortController();
      let goOn = (): void => {};
      const until = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      const onSought = (): void => {
        time.abort(overTime);
        setImmediate(goOn);
      };
      expect(await placesOf(folder, { signal: time.signal }, [until, onSought])).toEqual(['pyproject.toml']);
    });
  });

  test('are not waited for once the job is cancelled, though the time was over before', async () => {
    await inFolder(async (folder) => {
      const [time, job] = [new AbortController(), new AbortController()];
      const onWheel = (): void => time.abort(overTime);
      const signal = AbortSignal.any([job.signal, time.signal]);
      const options = { signal, cancelled: job.signal, onWheel };
      const never = new Promise<void>(() => {});
      const found = await placesOf(folder, options, [never, () => job.abort(stopped)]);
      expect(found).toEqual([null]);
    });
  });
});

describe('wheels that are checked as they come, and deleted', () => {
  /** Checks them early, one after the other, and deletes each. */
  async function early(wheels: WheelSource[], options: CheckOptions): Promise<WheelChecks> {
    const checks = new WheelChecks(options);
    for (const source of wheels) {
      await checks.check(source);
      await rm(source.path);
    }
    return checks;
  }

  test.each([
    ['in order', false, []],
    ['in reverse', true, []],
    ['in reverse, one of them ignored by its label', true, [`${NAME} (cibw-bad)`]],
  ])('give the same report, %s', async (_, isReversed, ignored) => {
    await inFolder(async (folder) => {
      const wheels = await twins(folder);
      // A third one that can't be read: its findings are about no member.
      const broken = { ...(await brokenTwin(folder)), artifact: 'cibw-broken' };
      const all = [...wheels, broken, { ...(await brokenTwin(folder)), artifact: 'cibw-broken-too' }];
      const ignores = ignored.map((label) => ({
        rule: 'architecture-mismatch',
        wheel: namePattern(label),
        member: null,
        reason: 'it is known',
        location: null,
      }));
      const options: CheckOptions = { failOn: 'error', ignores };
      const seen: unknown[] = [];
      const onWheel: CheckOptions['onWheel'] = (...each) => seen.push(each);
      const kept = await checkWheels({ wheels: all, problems: [] }, { ...options, onWheel });
      const seenThen = seen.splice(0);
      const checks = await early(isReversed ? all.toReversed() : all, options);
      const report = await checkWheels({ wheels: all, problems: [] }, { ...options, onWheel }, checks);
      expect(JSON.stringify(report)).toBe(JSON.stringify(kept));
      expect(JSON.stringify(seen)).toBe(JSON.stringify(seenThen));
      expect(report.suppressed.map(({ wheel }) => wheel)).toEqual(ignored);
    });
  });

  test('are still compared with the repository', async () => {
    await inFolder(async (folder) => {
      const stray = await readFile(path.join(fixtures, 'binaries', 'program-armv7l'));
      const project = path.join(folder, 'project');
      await mkdir(project);
      await writeFile(path.join(project, 'tool'), stray);
      const files = { 'pkg/tool': stray };
      const recipe = { name: 'pkg', version: '1.0', tag: 'py3-none-manylinux_2_17_aarch64', files };
      const filename = wheelName(recipe);
      const file = path.join(folder, filename);
      await writeFile(file, await buildWheel(recipe));
      const wheels = [{ path: file, displayPath: filename, filename, artifact: 'cibw' }];
      const options: CheckOptions = { failOn: 'error', project };
      const kept = await checkWheels({ wheels, problems: [] }, options);
      const report = await checkWheels({ wheels, problems: [] }, options, await early(wheels, options));
      expect(report.project?.prebuilt).toMatchObject([
        { path: 'tool', wheels: [{ wheel: filename, member: 'pkg/tool' }] },
      ]);
      expect(report).toEqual(kept);
    });
  });

  test('no wheel under way is waited for once the signal has fired', async () => {
    await inFolder(async (folder) => {
      const recipe = {
        name: 'zeros',
        version: '1.0',
        tag: 'py3-none-any',
        files: { 'zeros/data.bin': Buffer.alloc(64 * 1024 ** 2) },
      };
      const filename = wheelName(recipe);
      const file = path.join(folder, filename);
      await writeFile(file, await buildWheel(recipe));
      const wheels = [{ path: file, displayPath: filename, filename, artifact: null }];
      const controller = new AbortController();
      const running = checkWheels({ wheels, problems: [] }, { failOn: 'error', signal: controller.signal });
      controller.abort(new Interruption('time-over', 'its time was over'));
      const report = await running;
      expect(report.findings).toMatchObject([{ rule: 'not-checked', data: { wheels: [filename] } }]);
    });
  });
});

test('whoever checks the wheels is let go, also when reporting on one of them fails', async () => {
  let isClosed = false;
  const openPool = (how: WheelCheck): WheelPool => ({
    check: (wheel) => checkWheel(wheel, how),
    close: async () => {
      isClosed = true;
    },
  });
  const onWheel = (): void => {
    throw new Error('no room for the log');
  };
  const wheels = [
    { path: path.join(fixtures, 'nowhere.whl'), displayPath: NAME, filename: NAME, artifact: null },
  ];
  const checking = checkWheels({ wheels, problems: [] }, { failOn: 'error', openPool, onWheel });
  await expect(checking).rejects.toThrow('no room');
  expect(isClosed).toBe(true);
});
