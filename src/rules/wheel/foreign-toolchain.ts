import { listOf, listSome, sortedDistinct } from '../../base/collections.ts';
import { MAX_LISTED_MEMBERS } from '../../base/limits.ts';
import { type Distribution, distributionName, readCompiler } from '../../judge/buildEnvironment.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import type { PlatformPromise } from '../../platform/platformTag.ts';
import type { Draft, Rule } from '../rule.ts';
import { type LinkedMember, linkedMembers } from '../shared/linkedMembers.ts';
import { steps } from '../shared/steps.ts';

/** Compiled elsewhere than in the image that the tag stands for. */
export const foreignToolchain: Rule<'wheel'> = {
  id: 'foreign-toolchain',
  scope: 'wheel',
  severity: 'notice',
  summary: "a compiler took part that is not that of the tag's image (off unless switched on)",
  isOptIn: true,
  check: (wheel) => {
    const images = imagesOf(wheel);
    if (images.length === 0) return [];
    const foreign = linkedMembers(wheel)
      .filter((member) => !isStaticProgram(member))
      .map((member) => ({ path: member.facts.path, compilers: foreignCompilers(member, images) }))
      .filter(({ compilers }) => compilers.length > 0);
    return foreign.length === 0 ? [] : [describe(foreign, images, wheel)];
  },
};

/** What the images of the tags are made from; empty where that isn't known of each. */
function imagesOf({ promise }: JudgedWheel): Distribution[] {
  const images = (promise?.platforms ?? []).map(distributionsOf);
  return images.some((each) => each.length === 0) ? [] : [...new Set(images.flat())].sort();
}

/** PyPA's images; that of manylinux_2_24 was Debian 9. */
function distributionsOf({
  platform,
  architectures: [architecture = ''],
  tag,
}: PlatformPromise): Distribution[] {
  if (platform === 'musllinux') return ['alpine'];
  if (platform !== 'manylinux' || architecture === 'loongarch64') return [];
  if (tag.startsWith('manylinux_2_24_')) return ['debian'];
  if (['armv7l', 'riscv64'].includes(architecture)) return ['debian', 'red-hat', 'ubuntu'];
  return ['red-hat'];
}

/** It takes nothing from the system, so that the image doesn't matter to it. */
function isStaticProgram({ binary: { kind, libc } }: LinkedMember): boolean {
  return kind === 'executable' && libc === 'none';
}

function foreignCompilers({ elf }: LinkedMember, images: Distribution[]): string[] {
  return elf.compilers.filter((comment) => {
    const compiler = readCompiler(comment);
    return compiler !== null && !images.includes(compiler.distribution);
  });
}

function describe(
  foreign: { path: string; compilers: string[] }[],
  images: Distribution[],
  { promise }: JudgedWheel,
): Draft {
  const compilers = sortedDistinct(foreign.flatMap((each) => each.compilers));
  const tag = promise?.platforms[0]?.tag ?? '';
  const count = `${foreign.length} ${foreign.length === 1 ? 'file' : 'files'}`;
  return {
    severity: 'notice',
    member: null,
    causeKey: [...compilers, ...images].join('\n'),
    title: `${count} not compiled in the image for ${tag}`,
    message:
      `${listSome(
        foreign.map(({ path }) => path),
        2,
      )} ${foreign.length === 1 ? 'was' : 'were'} built by ${listSome(compilers, 2)}, which the image for ` +
      `${tag} (${listOf(images.map(distributionName))}) doesn't have. Such code can need a newer C library than the tag promises.`,
    remedy: steps(
      'Build it in the image, as cibuildwheel does.',
      'Look for what comes ready-made: downloaded libraries, files compiled on the host.',
      'If intended, switch this rule off again.',
    ),
    data: { compilers, images, members: foreign.slice(0, MAX_LISTED_MEMBERS).map(({ path }) => path) },
  };
}
