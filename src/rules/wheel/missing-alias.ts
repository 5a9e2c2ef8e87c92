import { listOf } from '../../base/collections.ts';
import type { WheelPromise } from '../../judge/wheelPromise.ts';
import { policiesFor } from '../../platform/policies.ts';
import type { Rule } from '../rule.ts';

/** The names that manylinux tags had before they told a glibc version (PEP 600). */
const OLD_NAME = /^manylinux(?:1|2010|2014)_/;

/** A manylinux tag with a glibc version and without its older name, which is the only one that old installers know. */
export const missingAlias: Rule<'wheel'> = {
  id: 'missing-alias',
  scope: 'wheel',
  severity: 'notice',
  summary: 'a manylinux tag stands without its older name, so that pip before 20.3 passes the wheel over',
  // Which tag is right shows once its errors are gone.
  isForSoundWheels: true,
  governedBy: 'repair',
  check: ({ promise }) => {
    const missing = promise === null ? [] : missingAliases(promise);
    if (missing.length === 0) return [];
    const tags = listOf(missing.map(({ tag }) => tag));
    const aliases = missing.map(({ alias }) => alias);
    return [
      {
        severity: 'notice',
        member: null,
        causeKey: tags,
        title: `tagged ${tags}, without ${listOf(aliases)}`,
        message:
          `pip reads tags such as ${missing[0]?.tag ?? ''} from 20.3 on. An older one (RHEL 8 has 20.2.4 for Python 3.8 and 3.9) ` +
          'knows the older name alone: it passes this wheel over, and builds from source or finds nothing.',
        remedy:
          `Add it with "python -m wheel tags --platform-tag +${aliases.join('.')} <wheel>". auditwheel repair and maturin give both names: ` +
          'look for what sets the tag instead of them or after them (--plat-name, a rename).',
        data: { tags: missing.map(({ tag }) => tag), aliases },
      },
    ];
  },
};

/** The tags whose architecture has no older name in the wheel, each with the one that it could have. */
function missingAliases({ platforms }: WheelPromise): { tag: string; alias: string }[] {
  const manylinux = platforms.filter(({ platform }) => platform === 'manylinux');
  const named = new Set(
    manylinux.filter(({ tag }) => OLD_NAME.test(tag)).flatMap(({ architectures }) => architectures),
  );
  return manylinux.flatMap(({ tag, architectures }) =>
    architectures
      .filter((architecture) => !named.has(architecture))
      .flatMap((architecture) => aliasesOf(tag, architecture))
      .map((alias) => ({ tag, alias })),
  );
}

function aliasesOf(tag: string, architecture: string): readonly string[] {
  return policiesFor('manylinux', architecture).find((policy) => policy.tag === tag)?.aliases ?? [];
}
