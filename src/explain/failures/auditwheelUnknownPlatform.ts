import { listSome } from '../../base/collections.ts';
import { nearest } from '../../base/nearest.ts';
import type { FailureKind } from '../failure.ts';
import { architectureOf } from '../words.ts';

const CHOICE = /'([\w.]{1,60})'/g;

/** `--plat` or AUDITWHEEL_PLAT names a platform that this auditwheel, on this machine, doesn't know. */
export const auditwheelUnknownPlatform: FailureKind = {
  id: 'auditwheel-unknown-platform',
  tool: 'auditwheel',
  summary:
    'auditwheel does not know the platform it was asked for on this architecture (--plat, AUDITWHEEL_PLAT)',
  marks: ['argument --plat: invalid', 'no policy named '],
  pattern:
    /^(?:auditwheel repair: error: argument --plat: invalid choice: ['"]([^'"]{0,100})['"](?: from environment variable ['"](\w{1,60})['"])?|LookupError: no policy named ['"]([^'"]{1,100})['"] found)/,
  read: ([whole, choice, variable, policy], { line }) => ({
    asked: choice ?? policy ?? '',
    files: variable === undefined ? [] : [variable],
    versions: [...line.slice(whole.length).matchAll(CHOICE)].map(([, each = '']) => each),
  }),
  explain(failure) {
    const { asked, versions: known, files } = failure;
    const near = nearest(asked ?? '', known);
    const source = files.length > 0 ? `The environment variable ${files[0]}` : '--plat, or AUDITWHEEL_PLAT,';
    const architecture = architectureOf(failure);
    const choices = known.length > 0 ? `: ${listSome(known, 3)}` : '';
    return {
      title: `auditwheel doesn't know the platform ${asked === '' || asked === null ? '(empty)' : asked}`,
      meaning: `${source} asks for ${asked || 'nothing'}. auditwheel knows only platforms of the architecture and C library that it runs on${choices}.`,
      causes: [
        `One platform is set for all builds, though they differ in architecture or C library.${architecture === null ? '' : ` This build is for ${architecture}.`}`,
        'The name is misspelt: it is manylinux_2_28_x86_64 or manylinux2014_x86_64, with the architecture at its end.',
        'The auditwheel of an old image is older than the platform.',
      ],
      next: [
        ...(near.length > 0 ? [{ text: `Did you mean ${near[0]}?` }] : []),
        { text: 'Leave --plat and AUDITWHEEL_PLAT out: each image sets the one that fits it.' },
      ],
    };
  },
};
