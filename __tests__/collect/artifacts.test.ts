import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { wheelsOfArtifact } from '../../src/collect/artifactArchive.ts';
import type { ArtifactClient, ArtifactRequest } from '../../src/collect/artifactService.ts';
import { collectArtifacts } from '../../src/collect/artifacts.ts';
import type { WheelSource } from '../../src/wheel/facts.ts';
import { fire, replaceTimers, restoreTimers } from '../support/timing.mjs';

/** What others wait for. */
function newGate(): { gate: Promise<void>; go: () => void } {
  let go = (): void => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  return { gate, go };
}

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'artifacts-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

type Files = { [name: string]: string | Uint8Array };

async function zipOf(files: Files): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) {
    zip.file(name, content, { createFolders: false, dir: name.endsWith('/') });
  }
  return await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const wheelBytes = async (): Promise<Buffer> =>
  await zipOf({ 'pkg/__init__.py': '', 'pkg-1.0.dist-info/WHEEL': 'Wheel-Version: 1.0\n' });

/** A file as the artifact client leaves it: alone in its folder. */
async function saved(name: string, content: Uint8Array): Promise<string> {
  await writeFile(path.join(folder, name), content);
  return folder;
}

describe('the file that an artifact was saved as', () => {
  test('an archive gives its wheels, under names of our own on disk', async () => {
    const wheel = await wheelBytes();
    const archive = await zipOf({ 'a.whl': wheel, 'sub/b.whl': wheel, '::error::x.whl': wheel });
    const { wheels, problems } = await wheelsOfArtifact('cibw-linux', await saved('cibw-linux.zip', archive));
    expect(problems).toEqual([]);
    expect(wheels.map(({ displayPath, filename, artifact }) => [displayPath, filename, artifact])).toEqual([
      ['::error::x.whl', '::error::x.whl', 'cibw-linux'],
      ['a.whl', 'a.whl', 'cibw-linux'],
      ['sub/b.whl', 'b.whl', 'cibw-linux'],
    ]);
    for (const source of wheels) expect(await readFile(source.path)).toEqual(wheel);
    expect((await readdir(path.join(folder, 'wheels'))).sort()).toEqual(['0.whl', '1.whl', '2.whl']);
    expect(existsSync(path.join(folder, 'cibw-linux.zip'))).toBe(false);
  });

  test('what is no wheel is passed over', async () => {
    const archive = await zipOf({ 'pkg-1.0.tar.gz': 'x', 'x.whl/': '', 'x.whl/notes.txt': 'x', 'sub/': '' });
    const { wheels, passedOver, problems } = await wheelsOfArtifact(
      'sdist',
      await saved('sdist.zip', archive),
    );
    expect([wheels, problems]).toEqual([[], []]);
    expect(passedOver).toEqual([
      { name: 'sdist: pkg-1.0.tar.gz', reason: 'a source distribution or other archive, not a wheel' },
      { name: 'sdist: x.whl/', reason: 'a folder, not a wheel' },
      { name: 'sdist: x.whl/notes.txt', reason: 'not a wheel (its name does not end in .whl)' },
    ]);
  });

  test.each([
    ['pkg-1.0-py3-none-any.whl', 'pkg-1.0-py3-none-any.whl'],
    ['pkg-1.0-py3-none-any.whl', 'pkg-1.0-py3-none-any.whl.zip'],
    ['pkg-1.0-py3-none-any.whl', 'artifact'],
    ['some-name', 'pkg-1.0-py3-none-any.whl'],
  ])('a bare wheel (artifact %s, saved as %s) is the wheel itself', async (artifact, name) => {
    const { wheels, problems } = await wheelsOfArtifact(artifact, await saved(name, await wheelBytes()));
    expect(problems).toEqual([]);
    expect(wheels).toEqual([
      {
        path: path.join(folder, name),
        displayPath: 'pkg-1.0-py3-none-any.whl',
        filename: 'pkg-1.0-py3-none-any.whl',
        artifact,
      },
    ]);
    expect(existsSync(path.join(folder, name))).toBe(true);
  });

  test('an archive whose artifact is merely called x.whl is still an archive', async () => {
    const archive = await zipOf({ 'a.whl': await wheelBytes() });
    const { wheels } = await wheelsOfArtifact('x.whl', await saved('x.whl.zip', archive));
    expect(wheels.map((wheel) => wheel.filename)).toEqual(['a.whl']);
  });

  test('a bare wheel that is cut off is handed on, for its own check to say so', async () => {
    const cut = (await wheelBytes()).subarray(0, 60);
    const { wheels, problems } = await wheelsOfArtifact('a.whl', await saved('a.whl', cut));
    expect(problems).toEqual([]);
    expect(wheels.map((wheel) => wheel.filename)).toEqual(['a.whl']);
  });

  test('a bare sdist is passed over, an archive that is no zip is a problem', async () => {
    const sdist = await wheelsOfArtifact('sdist', await saved('pkg-1.0.tar.gz', Buffer.from('gz')));
    expect(sdist.problems).toEqual([]);
    expect(sdist.passedOver[0]?.name).toBe('sdist: pkg-1.0.tar.gz');
    const broken = await wheelsOfArtifact('wheels', await saved('wheels.zip', Buffer.from('no zip')));
    expect(broken.wheels).toEqual([]);
    expect(broken.problems[0]?.reason).toMatch(
      /^The archive of the artifact wheels can't be read: it is not a zip/,
    );
  });

  test('a member whose bytes are damaged is a problem; the others are taken', async () => {
    const archive = await zipOf({ 'a.whl': await wheelBytes(), 'b.whl': 'stored and then changed' });
    const at = archive.indexOf('b.whl') + 'b.whl'.length;
    archive[at] = (archive[at] ?? 0) ^ 0xff;
    const { wheels, problems } = await wheelsOfArtifact('cibw', await saved('cibw.zip', archive));
    expect(wheels.map((wheel) => wheel.filename)).toEqual(['a.whl']);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.reason).toMatch(/^The wheel b\.whl in the artifact cibw was not looked into: /);
    expect(await readdir(path.join(folder, 'wheels'))).toEqual(['0.whl']);
  });

  test('names that climb out or repeat are problems, and nothing is written for them', async () => {
    const archive = await zipOf({ '../evil.whl': 'x', 'aa.whl': 'first', 'bb.whl': 'second' });
    // Both the local and the central name, so that only the repetition is wrong.
    for (let at = archive.indexOf('bb.whl'); at !== -1; at = archive.indexOf('bb.whl'))
      archive.write('aa.whl', at);
    const { wheels, problems } = await wheelsOfArtifact('fork', await saved('fork.zip', archive));
    expect(wheels).toEqual([]);
    expect(problems.map((problem) => problem.reason)).toEqual([
      expect.stringMatching(/\.\.\/evil\.whl .* climbs out/),
      expect.stringMatching(/aa\.whl .* more than once/),
      expect.stringMatching(/aa\.whl .* more than once/),
    ]);
    expect(await readdir(path.dirname(folder))).not.toContain('evil.whl');
    expect(await readdir(path.join(folder, 'wheels'))).toEqual([]);
  });

  test('each limit is a problem that names it', async () => {
    const archive = await zipOf({
      'a.whl': 'x'.repeat(100),
      'b.whl': 'x'.repeat(10),
      'c.whl': 'x'.repeat(10),
      'd.whl': 'x',
    });
    const limits = { wheels: 2, wheelBytes: 50, extractedBytes: 15 };
    const { wheels, problems } = await wheelsOfArtifact('big', await saved('big.zip', archive), { limits });
    expect(wheels.map((wheel) => wheel.filename)).toEqual(['b.whl', 'd.whl']);
    expect(problems.map((problem) => problem.reason)).toEqual([
      expect.stringContaining(
        'a.whl in the artifact big was not looked into: it has 100 bytes, over the limit of 50',
      ),
      expect.stringContaining('c.whl in the artifact big was not looked into: with it, more than 15 bytes'),
    ]);
  });

  test('too many wheels in one artifact stop it with a word', async () => {
    const archive = await zipOf({ 'a.whl': 'x', 'b.whl': 'x' });
    const limits = { wheels: 1, wheelBytes: 50, extractedBytes: 50 };
    const { wheels, problems } = await wheelsOfArtifact('many', await saved('many.zip', archive), { limits });
    expect(wheels).toHaveLength(1);
    expect(problems[0]?.reason).toMatch(/holds more than 1 wheels, which is the limit/);
  });

  test('a download that left nothing behind is a problem', async () => {
    expect((await wheelsOfArtifact('none', folder)).problems[0]?.reason).toMatch(/not exactly one file/);
  });
});

/** An artifact service in memory that saves files as the real client does with `skipDecompress`. */
class Service implements ArtifactClient {
  readonly calls: unknown[] = [];
  readonly artifacts: {
    [name: string]: {
      content?: Buffer;
      digest?: string;
      error?: Error;
      savedAs?: string;
      /** Its download ends no sooner. */
      until?: Promise<void>;
    };
  };

  constructor(artifacts: Service['artifacts']) {
    this.artifacts = artifacts;
  }

  async listArtifacts(options: unknown) {
    this.calls.push(options);
    const artifacts = Object.entries(this.artifacts).map(([name, { digest, content }], id) => ({
      name,
      id,
      size: content?.length ?? 0,
      ...(digest === undefined ? {} : { digest }),
    }));
    return { artifacts };
  }

  async downloadArtifact(
    id: number,
    options: { path: string; expectedHash?: string; skipDecompress: boolean },
  ) {
    this.calls.push(options);
    const [name, artifact] = Object.entries(this.artifacts)[id] ?? ['', {}];
    await artifact.until;
    if (artifact.error !== undefined) throw artifact.error;
    const content = artifact.content ?? Buffer.alloc(0);
    await writeFile(path.join(options.path, artifact.savedAs ?? `${name}.zip`), content);
    const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
    return { downloadPath: options.path, digestMismatch: (options.expectedHash ?? digest) !== digest };
  }
}

const runner = {
  GITHUB_SERVER_URL: 'https://github.com',
  ACTIONS_RUNTIME_TOKEN: 'x',
  ACTIONS_RESULTS_URL: 'https://results.example',
};

function request(client: ArtifactClient, more: Partial<ArtifactRequest> = {}): ArtifactRequest {
  return {
    pattern: 'cibw-*',
    run: {
      repository: { owner: 'o', repo: 'r' },
      runId: 7,
      url: 'https://github.com/o/r/actions/runs/7',
      current: true,
    },
    token: 't',
    folder,
    env: runner,
    client: async () => client,
    onWheel: async () => {},
    ...more,
  };
}

function refusal(status: number, message: string): Error {
  return Object.assign(new Error(message), { status });
}

describe('the artifacts of a run', () => {
  test('those that match are downloaded, each into a folder of its own', async () => {
    const archive = await zipOf({ 'same.whl': await wheelBytes() });
    const service = new Service({
      'cibw-b': { content: archive },
      'cibw-a': { content: archive },
      'cibw-sdist': { content: await zipOf({ 'pkg-1.0.tar.gz': 'x' }) },
      docs: { content: archive },
    });
    const collected = await collectArtifacts(request(service));
    expect(collected.seen).toEqual(['cibw-a', 'cibw-b', 'cibw-sdist', 'docs']);
    expect(collected.matched).toEqual(['cibw-a', 'cibw-b', 'cibw-sdist']);
    expect(collected.wheels.map((wheel) => [wheel.artifact, wheel.displayPath])).toEqual([
      ['cibw-a', 'same.whl'],
      ['cibw-b', 'same.whl'],
    ]);
    expect(new Set(collected.wheels.map((wheel) => wheel.path)).size).toBe(2);
    expect(collected.passedOver.map((each) => each.name)).toEqual(['cibw-sdist: pkg-1.0.tar.gz']);
    expect(service.calls[0]).toEqual({ latest: false });
    expect(service.calls).toContainEqual({ path: path.join(folder, '0'), skipDecompress: true });
  });

  describe('a list as long as the client makes one', () => {
    const listed = Array.from({ length: 1000 }, (_, id) => ({ name: `docs-${id}`, id: id + 10, size: 1 }));
    const older = { name: 'docs-1', id: 1, size: 1 };
    const hidden = { name: 'docs-hidden', id: 2, size: 1 };
    const client: ArtifactClient = {
      listArtifacts: async () => ({ artifacts: listed }),
      downloadArtifact: async () => ({}),
    };

    test('is filled up from the other one, the newest of each name', async () => {
      const listAll = async () => ({ items: [older, hidden], isWhole: true });
      const { seen, notListed } = await collectArtifacts(request(client, { listAll }));
      expect([seen.length, seen.includes('docs-hidden'), notListed]).toEqual([1001, true, null]);
    });

    test.each([
      [
        'has not all, either',
        async () => ({ items: [...listed, hidden], isWhole: false }),
        /has more artifacts than the 1001 that were listed\.$/,
      ],
      [
        'may not be had',
        async () => Promise.reject(refusal(403, 'Resource not accessible by integration')),
        /^1000 artifacts of run .* there may be more.*"permissions: actions: read"/,
      ],
      ['is not there', undefined, /^1000 artifacts of run .* there may be more/],
      [
        'never comes',
        () => new Promise<never>(() => {}),
        /^1000 artifacts .* did not answer within 0\.02 seconds/,
      ],
    ])('is told to have more where the other one %s', async (_, listAll, sentence) => {
      const more = listAll === undefined ? {} : { listAll };
      const collected = await collectArtifacts(request(client, more), { patience: { list: 20 } });
      expect(collected.notListed).toMatch(sentence);
    });

    test('is whole where it is one shorter, and nothing else is asked', async () => {
      const short = { ...client, listArtifacts: async () => ({ artifacts: listed.slice(1) }) };
      const listAll = () => Promise.reject(new Error('asked'));
      expect((await collectArtifacts(request(short, { listAll }))).notListed).toBeNull();
    });
  });

  test('a list that never comes is not waited for', async () => {
    const client: ArtifactClient = {
      listArtifacts: () => new Promise(() => {}),
      downloadArtifact: async () => ({}),
    };
    await expect(collectArtifacts(request(client), { patience: { list: 50 } })).rejects.toThrow(
      /can't be listed: GitHub did not answer within 0\.05 seconds\. Run the job again/,
    );
  });

  test('while nothing arrives, not every download is waited for', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `cibw-${String(index).padStart(2, '0')}`);
    let tried = 0;
    const client: ArtifactClient = {
      listArtifacts: async () => ({ artifacts: names.map((name, id) => ({ name, id, size: 9 })) }),
      downloadArtifact: async () => {
        tried += 1;
        await new Promise((resolve) => setTimeout(resolve, 60));
        throw new Error('no answer');
      },
    };
    const { problems } = await collectArtifacts(request(client), { patience: { downloads: 50 } });
    // Five fail, and others have been begun by then.
    expect(tried).toBeLessThan(10);
    expect(problems).toHaveLength(60);
    expect(problems.at(-1)?.reason).toMatch(/cibw-59 of run \S+ was not downloaded/);
  });

  const manyNames = Array.from({ length: 12 }, (_, index) => `cibw-${String(index).padStart(2, '0')}`);

  test.each([
    ['broken', new Error('socket hang up')],
    ['whole', undefined],
  ])('a slow artifact that is %s holds up no other, and the order stays', async (_, error) => {
    const content = await zipOf({ 'same.whl': await wheelBytes() });
    const [slow = '', ...others] = manyNames;
    let release = (): void => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    const service = new Service({
      [slow]: { content, until, ...(error === undefined ? {} : { error }) },
      ...Object.fromEntries(others.map((name) => [name, { content }])),
    });
    const events: string[] = [];
    const collected = await collectArtifacts(
      request(service, {
        onWheel: async ({ artifact }) => {
          events.push(`checked ${artifact}`);
          if (events.length === others.length) release();
        },
        onArtifact: (name) => {
          if (name === slow) events.push('slow');
        },
      }),
    );
    // All others were handed over while it was still on its way.
    expect(events.slice(0, 11).sort()).toEqual(others.map((name) => `checked ${name}`));
    expect(events).toContain('slow');
    const arrived = error === undefined ? manyNames : others;
    expect(collected.wheels.map(({ artifact }) => artifact)).toEqual(arrived);
    expect(collected.problems.map(({ artifact }) => artifact)).toEqual(error === undefined ? [] : [slow]);
  });

  test('no more than five are downloaded at once', async () => {
    const content = await zipOf({ 'same.whl': await wheelBytes() });
    const service = new Service(Object.fromEntries(manyNames.map((name) => [name, { content }])));
    let [running, most] = [0, 0];
    const { gate, go } = newGate();
    const download = service.downloadArtifact.bind(service);
    service.downloadArtifact = async (...args) => {
      running += 1;
      most = Math.max(most, running);
      if (running === 5) go();
      // None ends before there are as many as may be, and then more would have come.
      await gate;
      const outcome = await download(...args);
      await new Promise((resolve) => setTimeout(resolve, 10));
      running -= 1;
      return outcome;
    };
    await collectArtifacts(request(service));
    expect(most).toBe(5);
  });

  test('an artifact that never arrives is a problem after its time, and the others are there', async () => {
    const content = await zipOf({ 'a.whl': await wheelBytes() });
    const service = new Service({
      'cibw-a': { content, until: new Promise(() => {}) },
      'cibw-b': { content },
    });
    replaceTimers({ 'promise 60': 'held' });
    onTestFinished(restoreTimers);
    const others = newGate();
    const onArtifact = others.go;
    const collecting = collectArtifacts(request(service, { onArtifact }), { patience: { download: 60 } });
    await others.gate;
    await fire('promise 60');
    const { wheels, problems } = await collecting;
    expect(wheels.map(({ artifact }) => artifact)).toEqual(['cibw-b']);
    expect(problems).toEqual([
      {
        artifact: 'cibw-a',
        reason: expect.stringMatching(
          /cibw-a of run \S+ can't be downloaded: it did not arrive within 0\.06 seconds\. Run the job again/,
        ),
      },
    ]);
  });

  test('failures alone do not end the rest while others arrive', async () => {
    const content = await zipOf({ 'a.whl': await wheelBytes() });
    const gone = { error: refusal(410, 'gone') };
    const service = new Service(
      Object.fromEntries(manyNames.map((name, at) => [name, at % 3 === 0 ? { content } : gone])),
    );
    // Of those that are gone, none is told before the whole one that comes before it by its name.
    const whole = manyNames.map(newGate);
    const download = service.downloadArtifact.bind(service);
    service.downloadArtifact = async (id, ...more) => {
      if (id % 3 !== 0) await whole[id - (id % 3)]?.gate;
      await new Promise((resolve) => setTimeout(resolve, 40));
      return await download(id, ...more);
    };
    const onArtifact = (name: string): void => whole[manyNames.indexOf(name)]?.go();
    const { problems } = await collectArtifacts(request(service, { onArtifact }), {
      patience: { downloads: 60 },
    });
    expect(problems.filter(({ reason }) => reason.includes('was not downloaded'))).toEqual([]);
  });

  test('a wheel is deleted as soon as nobody needs it, and the next waits until there is room', async () => {
    const bytes = await wheelBytes();
    const content = await zipOf({ 'a.whl': bytes, 'b.whl': bytes, 'c.whl': bytes });
    const service = new Service({ 'cibw-a': { content }, 'cibw-b': { content }, 'cibw-c': { content } });
    const { gate, go } = newGate();
    const lying = new Set<string>();
    let most = 0;
    const collected = await collectArtifacts(
      request(service, {
        onWheel: async ({ path: file }) => {
          for (const each of lying) if (!existsSync(each)) lying.delete(each);
          lying.add(file);
          most = Math.max(most, lying.size);
          if (most === 2) go();
          await gate;
          await new Promise((resolve) => setTimeout(resolve, 10));
        },
      }),
      { wheels: 2 * bytes.length },
    );
    expect(collected.wheels).toHaveLength(9);
    expect(most).toBe(2);
    await vi.waitFor(() => expect(collected.wheels.filter((wheel) => existsSync(wheel.path))).toEqual([]), {
      timeout: 300_000,
    });
  });

  test('a download waits until the archives before it have gone; one that is larger than all room comes alone', async () => {
    const content = await zipOf({ 'a.whl': await wheelBytes() });
    const service = new Service(Object.fromEntries(manyNames.map((name) => [name, { content }])));
    let [running, most] = [0, 0];
    const download = service.downloadArtifact.bind(service);
    service.downloadArtifact = async (...args) => {
      running += 1;
      most = Math.max(most, running);
      const outcome = await download(...args);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      return outcome;
    };
    const { wheels } = await collectArtifacts(request(service), { archives: content.length - 1 });
    expect(wheels).toHaveLength(12);
    expect(most).toBe(1);
  });

  test('what has not arrived when the signal fires is named', async () => {
    const content = await zipOf({ 'a.whl': await wheelBytes() });
    const controller = new AbortController();
    const service = new Service({
      'cibw-a': { content, until: new Promise(() => {}) },
      'cibw-b': { content },
    });
    const onArtifact = (): void => controller.abort();
    const more = { signal: controller.signal, onArtifact };
    const { wheels, notArrived, problems } = await collectArtifacts(request(service, more));
    expect(wheels.map(({ artifact }) => artifact)).toEqual(['cibw-b']);
    expect(notArrived).toEqual(['cibw-a']);
    expect(problems).toEqual([]);
  });

  test('wheels that were taken out before the signal fired are there, though their artifact is not whole', async () => {
    const wheel = await wheelBytes();
    const content = await zipOf({ 'a.whl': wheel, 'b.whl': wheel, 'c.whl': wheel });
    const controller = new AbortController();
    const seen: string[] = [];
    const onWheel = async ({ filename }: WheelSource): Promise<void> => {
      seen.push(filename);
      if (filename === 'b.whl') controller.abort();
    };
    const service = new Service({ 'cibw-a': { content } });
    const collected = await collectArtifacts(request(service, { signal: controller.signal, onWheel }));
    expect(seen).toEqual(['a.whl', 'b.whl']);
    expect(collected.wheels.map(({ filename }) => filename)).toEqual(seen);
    expect(collected.notArrived).toEqual(['cibw-a']);
  });

  test('patterns are those of minimatch', async () => {
    const service = new Service({ 'w-linux': {}, 'w-macos': {}, 'w-windows': {}, '.hidden': {} });
    const names = async (pattern: string): Promise<string[]> =>
      (await collectArtifacts(request(service, { pattern, folder: await mkdtemp(path.join(folder, 'x')) })))
        .matched;
    expect(await names('w-{linux,macos}')).toEqual(['w-linux', 'w-macos']);
    expect(await names('!w-linux')).toEqual(['w-macos', 'w-windows', '.hidden'].sort());
    expect(await names('*')).toEqual(['w-linux', 'w-macos', 'w-windows']);
  });

  test('another run is asked for with the token', async () => {
    const service = new Service({ 'cibw-a': { content: await zipOf({ 'a.whl': await wheelBytes() }) } });
    const run = { ...request(service).run, current: false };
    const { wheels } = await collectArtifacts(request(service, { run, env: {} }));
    const findBy = { token: 't', workflowRunId: 7, repositoryOwner: 'o', repositoryName: 'r' };
    expect(wheels).toHaveLength(1);
    expect(service.calls).toEqual([
      { latest: false, findBy },
      { path: path.join(folder, '0'), skipDecompress: true, findBy },
    ]);
  });

  test('an artifact that can not be had is a problem, and the others go on', async () => {
    const archive = await zipOf({ 'a.whl': await wheelBytes() });
    const service = new Service({
      'cibw-1': { error: refusal(410, 'Artifact has expired - https://docs.github.com/rest') },
      'cibw-2': {
        error: new Error(
          'Failed to GetSignedArtifactURL: Received non-retryable error: Failed request: (404) Not Found',
        ),
      },
      'cibw-3': { content: archive, digest: `sha256:${'0'.repeat(64)}` },
      'cibw-4': {
        error: new Error(
          'Unable to download and extract artifact: Artifact download failed after 5 retries.',
        ),
      },
      'cibw-5': { content: archive, digest: `sha256:${createHash('sha256').update(archive).digest('hex')}` },
      'cibw-6': { error: refusal(403, 'Resource not accessible by integration') },
      'cibw-7': { content: Buffer.from('<html>') },
    });
    const { wheels, problems } = await collectArtifacts(request(service));
    expect(wheels.map((wheel) => wheel.artifact)).toEqual(['cibw-5']);
    expect(problems.map((problem) => problem.artifact)).toEqual([
      'cibw-1',
      'cibw-2',
      'cibw-3',
      'cibw-4',
      'cibw-6',
      'cibw-7',
    ]);
    const reasons = problems.map((problem) => problem.reason);
    expect(reasons[0]).toContain('it has expired (410: Artifact has expired');
    expect(reasons[0]).toContain('https://github.com/o/r/actions/runs/7');
    expect(reasons[1]).toContain('it is not there, or the token may not see it (404');
    expect(reasons[2]).toContain('its SHA-256 is not sha256:0000');
    expect(reasons[3]).toContain('Run the job again');
    expect(reasons[4]).toContain('"permissions: actions: read"');
    expect(reasons[5]).toContain('it is not a zip');
  });

  test.each([
    [
      refusal(403, 'Resource not accessible by integration'),
      /can't be listed: the token may not \(403.*actions: read/,
    ],
    [refusal(403, 'You have exceeded a secondary rate limit'), /asks for a pause/],
    [refusal(404, 'Not Found'), /Check "run-id" and "repository" \(o\/r\)/],
    [refusal(401, 'Bad credentials'), /does not accept the token/],
    [
      new Error('Failed to ListArtifacts: Unable to make request: ECONNREFUSED'),
      /ECONNREFUSED\. Run the job again/,
    ],
  ])('a run that can not be listed is one sentence: %s', async (error, expected) => {
    const service = new Service({});
    service.listArtifacts = async () => {
      throw error;
    };
    await expect(collectArtifacts(request(service))).rejects.toThrow(expected);
  });

  test.each([
    [
      { env: { ...runner, GITHUB_SERVER_URL: 'https://git.example.com' } },
      /git\.example\.com is a GitHub Enterprise Server.*"path"/,
    ],
    [{ env: { ...runner, ACTIONS_RUNTIME_TOKEN: '' } }, /the runner did not pass ACTIONS_RUNTIME_TOKEN/],
    [{ token: '', run: { ...request(new Service({})).run, current: false } }, /"github-token" is empty/],
    [{ pattern: 'x'.repeat(70_000) }, /can't be used as a glob: pattern is too long/],
  ] as [Partial<ArtifactRequest>, RegExp][])(
    'what can not work is said before the client is loaded',
    async (more, expected) => {
      const client = async (): Promise<ArtifactClient> => {
        throw new Error('loaded');
      };
      await expect(collectArtifacts(request(new Service({}), { client, ...more }))).rejects.toThrow(expected);
    },
  );

  test('github.com with data residency is no Enterprise Server', async () => {
    const env = { ...runner, GITHUB_SERVER_URL: 'https://octo.ghe.com' };
    expect((await collectArtifacts(request(new Service({}), { env }))).seen).toEqual([]);
  });
});
