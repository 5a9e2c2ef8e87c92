import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { collectLocalWheels } from '../../src/collect/localWheels.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'local-wheels-'));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function touch(...files: string[]): Promise<void> {
  for (const file of files) {
    const target = path.join(root, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, '');
  }
}

async function shown(...patterns: string[]): Promise<string[]> {
  return (await collectLocalWheels(patterns, root)).wheels.map((wheel) => wheel.displayPath);
}

test('a glob, a folder and a file each give their wheels, sorted and once', async () => {
  await touch('wheelhouse/b.whl', 'wheelhouse/a.whl', 'dist/c.whl', 'dist/deep/d.whl');
  expect(await shown('wheelhouse/*.whl', 'dist', './dist/c.whl')).toEqual([
    'dist/c.whl',
    'dist/deep/d.whl',
    'wheelhouse/a.whl',
    'wheelhouse/b.whl',
  ]);
});

test('a source has the path on disk, the name to show, and no artifact', async () => {
  await touch('wheelhouse/a.whl');
  const { wheels } = await collectLocalWheels(['wheelhouse/'], root);
  expect(wheels).toEqual([
    {
      path: path.join(root, 'wheelhouse', 'a.whl'),
      displayPath: 'wheelhouse/a.whl',
      filename: 'a.whl',
      artifact: null,
    },
  ]);
});

test('blank lines and comments mean nothing', async () => {
  await touch('a.whl');
  expect(await shown('', '  ', '# the wheels', ' a.whl ')).toEqual(['a.whl']);
});

test('a line with ! takes out files, folders and globs, wherever it stands', async () => {
  await touch('w/a.whl', 'w/b.whl', 'v/c.whl', 'v/d.whl', 'e.whl');
  expect(await shown('!w/a.whl', '**/*.whl', '!v')).toEqual(['e.whl', 'w/b.whl']);
  const { passedOver } = await collectLocalWheels(['w/*', '!w/a*'], root);
  expect(passedOver).toEqual([{ name: 'w/a.whl', reason: 'excluded by a pattern that begins with !' }]);
});

test('a name that exists wins over its meaning as a glob', async () => {
  await touch('a[1].whl', 'a1.whl', 'w[2]/x.whl', 'w2/y.whl');
  expect(await shown('a[1].whl')).toEqual(['a[1].whl']);
  expect(await shown('w[2]')).toEqual(['w[2]/x.whl']);
  expect(await shown('a[12].whl')).toEqual(['a1.whl']);
});

test('a folder called like a wheel is no wheel, and its wheels are found when it is named', async () => {
  await touch('w/x.whl/inner.whl', 'w/y.whl');
  const names = async (pattern: string): Promise<string[]> =>
    (await collectLocalWheels([pattern], root)).wheels.map((wheel) => wheel.displayPath);
  expect(await names('w/x.whl')).toEqual(['w/x.whl/inner.whl']);
  expect(await names('w')).toEqual(['w/x.whl/inner.whl', 'w/y.whl']);
  const { wheels, passedOver } = await collectLocalWheels(['w/*.whl'], root);
  expect(wheels.map((wheel) => wheel.filename)).toEqual(['y.whl']);
  expect(passedOver).toEqual([
    { name: 'w/x.whl', reason: 'a folder; name it on a line of its own to look into it' },
  ]);
});

test('a folder gives the wheels of the folders below it, and links between folders end', async () => {
  await touch('all/cibw-linux/x.whl', 'all/cibw-macos/y.whl', 'all/cibw-macos/notes.txt');
  await symlink(path.join(root, 'all'), path.join(root, 'all', 'loop'), 'junction');
  const { wheels, passedOver } = await collectLocalWheels(['all'], root);
  expect(wheels.map((wheel) => wheel.displayPath)).toEqual(['all/cibw-linux/x.whl', 'all/cibw-macos/y.whl']);
  expect(passedOver.map(({ name }) => name)).toEqual(['all/loop']);
});

test('what is no wheel is passed over with a reason', async () => {
  await touch('dist/pkg-1.0.tar.gz', 'dist/pkg-1.0.zip', 'dist/notes.txt', 'dist/pkg.whl');
  const { passedOver } = await collectLocalWheels(['dist'], root);
  expect(passedOver).toEqual([
    { name: 'dist/notes.txt', reason: 'not a wheel (its name does not end in .whl)' },
    { name: 'dist/pkg-1.0.tar.gz', reason: 'a source distribution or other archive, not a wheel' },
    { name: 'dist/pkg-1.0.zip', reason: 'a source distribution or other archive, not a wheel' },
  ]);
});

test('a pattern without a match says where its way ends', async () => {
  await touch('wheelhouse/cibw-linux/x.whl', 'wheelhouse/log.txt');
  const { passedOver, problems } = await collectLocalWheels(['wheelhouse/*.whl', 'dist/*.whl'], root);
  expect(problems).toEqual([]);
  expect(passedOver).toEqual([
    {
      name: 'wheelhouse/*.whl',
      reason: 'nothing matches it; the folder wheelhouse holds cibw-linux/, log.txt',
    },
    { name: 'dist/*.whl', reason: 'nothing matches it, and there is no folder dist' },
  ]);
});

test('a link that is named and leads nowhere is called that', async () => {
  await symlink('nowhere', path.join(root, 'broken.whl'));
  const { absent } = await collectLocalWheels(['broken.whl'], root);
  expect(absent).toEqual([{ name: 'broken.whl', reason: 'a link to something that is not there' }]);
});

test('a path that is named and is not there is told apart from a glob without a match', async () => {
  await touch('a.whl', 'with(1).whl', 'dist/notes.txt', 'x-y.whl');
  await symlink('nowhere', path.join(root, 'broken.whl'));
  const named = ['nowhere', 'no/where.whl', 'without (1).whl', 'broken.whl', './a/b'];
  const others = ['*.zip', 'no{where,thing}', 'dist/@(a|b).whl', 'a.whl', 'dist', 'with(1).whl', '!none'];
  const { absent, wheels } = await collectLocalWheels([...named, ...others], root);
  expect(absent.map(({ name }) => name)).toEqual(named);
  expect(wheels.map(({ displayPath }) => displayPath)).toEqual(['a.whl', 'with(1).whl']);
  if (path.sep === '/') expect((await collectLocalWheels(['x\\-y.whl'], root)).absent).toEqual([]);
});

test('an empty folder says so', async () => {
  await mkdir(path.join(root, 'wheelhouse'));
  expect((await collectLocalWheels(['wheelhouse'], root)).passedOver).toEqual([
    { name: 'wheelhouse', reason: 'an empty folder' },
  ]);
});

test('a bracket that is never closed is a problem, and the other lines still count', async () => {
  await touch('w/a.whl');
  const { wheels, problems } = await collectLocalWheels(['w/[ab.whl', 'w/{a,b.whl', 'w/a.whl'], root);
  expect(wheels.map((wheel) => wheel.filename)).toEqual(['a.whl']);
  expect(problems.map((problem) => problem.artifact)).toEqual(['w/[ab.whl', 'w/{a,b.whl']);
  expect(problems[0]?.reason).toMatch(/opens a \[ that it never closes, so it matches nothing/);
});

test.each(['w/[[]x.whl', 'w/{a,[bc]}*.whl', 'w/a(1).whl', 'w/@(a|b).whl', 'w/]}.whl'])(
  'brackets that are closed, or need not be, are no problem: %s',
  async (pattern) => {
    expect((await collectLocalWheels([pattern], root)).problems).toEqual([]);
  },
);

test('a path outside of the working directory is shown whole', async () => {
  await touch('other/a.whl', 'here/b.whl');
  const cwd = path.join(root, 'here');
  const { wheels } = await collectLocalWheels(['../other/*.whl', '*.whl', path.join(root, 'other')], cwd);
  expect(wheels.map((wheel) => wheel.displayPath)).toEqual([
    path.join(root, 'other', 'a.whl').split(path.sep).join('/'),
    'b.whl',
  ]);
});

test.runIf(process.platform === 'win32')('on Windows a backslash separates folders', async () => {
  await touch('w/a.whl');
  expect(await shown('w\\*.whl')).toEqual(['w/a.whl']);
});

test.skipIf(process.platform === 'win32')(
  'links are followed, broken ones passed over, loops survived',
  async () => {
    await touch('real/a.whl');
    await mkdir(path.join(root, 'w'));
    await symlink(path.join(root, 'real', 'a.whl'), path.join(root, 'w', 'a.whl'));
    await symlink(path.join(root, 'gone'), path.join(root, 'w', 'broken.whl'));
    await symlink(root, path.join(root, 'w', 'up'));
    const { wheels, passedOver } = await collectLocalWheels(['**/*.whl'], root);
    expect(wheels.map((wheel) => wheel.filename)).toEqual(['a.whl']);
    expect(passedOver.every((each) => each.name.endsWith('broken.whl'))).toBe(true);
  },
);
