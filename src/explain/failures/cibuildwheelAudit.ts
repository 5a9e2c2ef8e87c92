import type { FailureKind } from '../failure.ts';
import { FATAL } from './cibuildwheelWords.ts';

/** audit-command ended with an error: the lines above say why. */
export const cibuildwheelAudit: FailureKind = {
  id: 'cibuildwheel-audit-command',
  tool: 'cibuildwheel',
  summary: 'audit-command found something, or failed ("Audit command failed")',
  marks: ['Audit command failed: '],
  pattern: new RegExp(`${FATAL}Audit command failed: (.{1,1000})`),
  isEcho: true,
  read: ([, command = '']) => {
    const wheel = /([^\s'"\\/:;]{1,300}\.whl)/.exec(command)?.[1];
    return { subject: command.split(/\s/)[0] ?? '', ...(wheel === undefined ? {} : { wheel }) };
  },
  explain: ({ subject, line }) => ({
    title: `audit-command failed: ${subject ?? ''}`,
    meaning: `cibuildwheel runs audit-command on each repaired wheel, and stops where it ends with an error. ${subject ?? 'The program'} says why in the lines above.`,
    causes: [
      'The program found something wrong with the wheel.',
      'It could not run: it is not among audit-requires, or was given a wrong option.',
    ],
    next: [
      { text: `Look at the lines of the log before line ${line}.` },
      { text: 'If the check is not wanted, set audit-command = "".' },
    ],
  }),
};
