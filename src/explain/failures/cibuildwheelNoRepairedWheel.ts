import { counted } from '../../base/words.ts';
import type { FailureKind } from '../failure.ts';

/** repair-wheel-command must leave exactly one wheel in {dest_dir}. */
export const cibuildwheelNoRepairedWheel: FailureKind = {
  id: 'cibuildwheel-no-repaired-wheel',
  tool: 'cibuildwheel',
  summary: 'repair-wheel-command left no wheel, or several, in its output folder',
  marks: ['Build failed because the repair step completed successfully but'],
  pattern:
    /^(?:(?:cibuildwheel: )?(?:[Ee]rror: )?(?:cibuildwheel: )?|cibuildwheel\.errors\.\w+: )Build failed because the repair step completed successfully but/,
  read: (_, { after }) => {
    const several = after.slice(0, 3).find((line) => line.startsWith('produced multiple wheels'));
    return { files: [...(several ?? '').matchAll(/'([^']{1,300}\.whl)'/g)].map(([, name = '']) => name) };
  },
  explain({ files }) {
    return {
      title:
        files.length > 0 ? `the repair left ${counted(files.length, 'wheel')}` : 'the repair left no wheel',
      meaning:
        'repair-wheel-command ended without an error, but {dest_dir} does not hold exactly one wheel, which cibuildwheel expects there.',
      causes:
        files.length > 0
          ? [
              'The command repairs to several platforms (auditwheel before 4.0 did so by itself), or also copies the wheel.',
            ]
          : [
              'The command does not write to {dest_dir}: it lacks -w {dest_dir}, or repairs in place.',
              'It ends with success although the repair failed (|| true, or a script without "set -e").',
              'delvewheel before 0.0.25 did not copy a wheel without foreign DLLs.',
            ],
      next: [
        {
          text: 'Compare the command with the defaults: "auditwheel repair -w {dest_dir} {wheel}" and "delocate-wheel --require-archs {delocate_archs} -w {dest_dir} -v {wheel}".',
        },
      ],
    };
  },
};
