import type { FailureKind } from '../failure.ts';
import { AUDITWHEEL_ERROR } from './cannotRepair.ts';

/** The wheel's path is wrong, often a glob that matched nothing. */
export const auditwheelNoFile: FailureKind = {
  id: 'auditwheel-no-file',
  tool: 'auditwheel',
  summary: 'the path that auditwheel was given is no file ("cannot access … No such file")',
  marks: ['. No such file'],
  pattern: new RegExp(`${AUDITWHEEL_ERROR}cannot access (.{1,1000})\\. No such file`),
  read: ([, path = '']) => ({ files: [path] }),
  explain(failure) {
    const [path = ''] = failure.files;
    const isGlob = /[*?[]/.test(path);
    return {
      title: `auditwheel was given ${path}, which is no file`,
      meaning: isGlob
        ? 'The pattern matched nothing, so the shell passed it on as it stands: there was no wheel to repair in that folder.'
        : 'There is no file at that path.',
      causes: [
        'The build before it failed or wrote its wheel into another folder, and the script went on.',
        'In repair-wheel-command the path is not {wheel}, or an earlier command of it has moved or renamed the wheel.',
      ],
      next: [
        {
          text: 'Look at the output of the build above; in repair-wheel-command use {wheel} and {dest_dir}, and "set -e" in scripts.',
        },
      ],
    };
  },
};
