import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import { FORMATS, formatLabel } from '../../src/binary/formats.ts';
import { isNative, sniffFormat } from '../../src/binary/readBinary.ts';
import { AlteredProject } from '../support/alteredProject.ts';

test.each([
  ['ext-x86_64.so', 'elf', 'ELF'],
  ['libdep-x86_64.so.1', 'elf', 'ELF'],
])('%s is told by the list', (name, id, label) => {
  const bytes = binary(name);
  expect(sniffFormat(bytes, bytes.length)).toBe(id);
  expect(isNative(id)).toBe(true);
  expect(formatLabel(id)).toBe(label);
});

test('no two formats have one id', () => {
  expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
  expect(isNative('zip')).toBe(false);
  expect(formatLabel('zip')).toBe('zip');
});

/** A format of which nobody has heard: a magic, the name of an architecture, and the libraries that are needed. */
const TOY = `import { bufferOf } from '../base/byteSource.ts';
import { NameList } from './elf/nameList.ts';
import { bareFacts, type Format } from './format.ts';

export const toy: Format = {
  id: 'toy',
  label: 'Toy',
  matches: (head) => bufferOf(head.subarray(0, 4)).toString('latin1') === 'TOY!',
  ranges: async () => [],
  read: async (source) => {
    const [, architecture = '', ...libraries] = bufferOf(source.peek(0, source.size) ?? new Uint8Array(0))
      .toString('latin1')
      .split(' ');
    return {
      ...bareFacts(toy),
      kind: 'shared-library',
      system: 'linux',
      architectures: [architecture],
      images: [
        {
          architecture,
          name: 'libtoy.so.1',
          needed: libraries.map((library) => ({ library, kind: 'ordinary' })),
          searchPaths: [{ kind: 'runpath', path: '/home/ci/build' }],
          imports: [],
          exports: new NameList({ isWhole: true }),
          minimum: null,
        },
      ],
      problems: source.size > 100 ? [{ offset: 100, reason: 'it is longer than toys are' }] : [],
    };
  },
};
`;

describe('a format is one file and one line', () => {
  const name = 'pkg/_core.cpython-312-x86_64-linux-gnu.so';
  let project: AlteredProject;
  beforeAll(() => {
    project = new AlteredProject({
      file: 'src/binary/toy.ts',
      text: TOY,
      list: 'src/binary/formats.ts',
      name: 'toy',
    });
    project.build();
  });
  afterAll(() => project.remove());

  const check = (content: string) =>
    project.check({
      name: 'pkg',
      tag: 'cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64',
      files: { [name]: content, 'pkg/_fine.cpython-312-x86_64-linux-gnu.so': binary('ext-x86_64.so') },
    });

  test('for the compiler', () => {
    expect(project.typeErrors()).toBe('');
  });

  test('for the report and the rules', async () => {
    const { wheels, findings } = await check('TOY! armv7l libfoo.so.1');
    expect(wheels[0]?.binaries.find(({ member }) => member === name)).toMatchObject({
      ...{ format: 'toy', kind: 'shared-library', architecture: 'armv7l', system: 'linux' },
      ...{ soname: 'libtoy.so.1', needed: ['libfoo.so.1'], runpath: ['/home/ci/build'] },
    });
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'architecture-mismatch', member: name }));
  });

  test('for rules about search paths and damage', async () => {
    const messageOf = async (content: string, rule: string) =>
      (await check(content)).findings.find((each) => each.rule === rule)?.message;
    expect(await messageOf('TOY! x86_64', 'build-rpath')).toContain('/home/ci/build');
    expect(await messageOf(`TOY! x86_64 ${'x'.repeat(100)}`, 'malformed-binary')).toContain(
      'starts as a Toy file, but it is longer than toys are',
    );
  });
});
