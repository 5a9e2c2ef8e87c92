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
      title: `auditwheel found no file ${path}`,
      meaning: isGlob
        ? 'The pattern matched nothing, so the shell passed it on as it stands: there was no wheel in that folder.'
        : 'There is no file at that path.',
      causes: [
        'The build failed before, or wrote its wheel into another folder, and the script went on.',
        'repair-wheel-command does not use {wheel}, or moves or renames the wheel first.',
      ],
      next: [
        { text: 'Look at the output of the build above.' },
        { text: 'Use {wheel} and {dest_dir} in repair-wheel-command, and "set -e" in scripts.' },
      ],
    };
  },
};
