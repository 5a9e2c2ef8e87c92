/** Members that are packed otherwise than with Deflate: who can unpack them, and who can't. */

import { groupBy } from '../../../base/collections.ts';
import { counted } from '../../../base/words.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import type { Severity } from '../../../model/report.ts';
import { promisedPythons } from '../../../python/promisedPythons.ts';
import { BZIP2, LZMA, methodName, ZSTANDARD } from '../../../zip/compressionMethods.ts';
import type { Draft } from '../../rule.ts';

/** Python's zipfile, which pip uses, knows Zstandard from 3.14 on. */
const FIRST_WITH_ZSTANDARD = 14;

/** One for each method, however many members are packed so. */
export function compressionDrafts(wheel: JudgedWheel): Draft[] {
  const { members, problems } = wheel.facts;
  const packed = problems.filter(({ kind }) => kind === 'compression');
  return [...groupBy(packed, ({ method }) => method ?? 0)]
    .sort(([a], [b]) => a - b)
    .map(([method, same]) => {
      const paths = same.flatMap(({ member }) => member ?? []);
      const [first = null, ...others] = paths;
      const { severity, refusers, message } = judgementOf(method, wheel);
      const share = `${paths.length} of ${counted(members.length, 'file')}`;
      return {
        severity,
        member: others.length === 0 ? first : null,
        ...(others.length === 0 ? {} : { covers: paths }),
        causeKey: `compression ${method}`,
        title: `${share} ${paths.length === 1 ? 'is' : 'are'} packed with ${methodName(method)}, which ${refusers}`,
        message: `${message} This check doesn't unpack ${paths.length === 1 ? 'it, so what it holds' : 'them, so what they hold'} was not checked.`,
        remedy:
          'Write the wheel with the build backend or "python -m wheel pack", which use Deflate, and check it again.',
        data: { reason: 'compression', method, files: paths.length },
      };
    });
}

interface Judgement {
  severity: Severity;
  /** Follows "which". */
  refusers: string;
  message: string;
}

function judgementOf(method: number, wheel: JudgedWheel): Judgement {
  const name = methodName(method);
  if (method === BZIP2 || method === LZMA)
    return {
      severity: 'warning',
      refusers: 'uv and PyPI refuse',
      message: `pip unpacks ${name} where Python was built with the module ${method === BZIP2 ? 'bz2' : 'lzma'}; uv from 0.12 on says "unsupported compression method".`,
    };
  const refusal = 'pip says "That compression method is not supported"';
  if (method !== ZSTANDARD)
    return {
      severity: 'error',
      refusers: 'installers refuse',
      message: `Installing it fails: ${refusal}, and uv and PyPI refuse it, too.`,
    };
  return {
    severity: isForOlderPythons(wheel) ? 'error' : 'warning',
    refusers: 'PyPI refuses',
    message: `uv unpacks Zstandard; before Python 3.${FIRST_WITH_ZSTANDARD} ${refusal}.`,
  };
}

/** Whether pip fails for somebody whom the wheel is meant for, as far as METADATA can be had, which may be packed so itself. */
function isForOlderPythons({ facts, promise }: JudgedWheel): boolean {
  const metadata = facts.distInfo?.metadata ?? null;
  const pythons = promise === null ? [] : promisedPythons(promise, metadata?.requiresPython ?? null);
  const older = pythons.filter(({ minor }) => minor < FIRST_WITH_ZSTANDARD);
  return older.length > 0 && (metadata !== null || older.length === pythons.length);
}
