import type { FailureKind } from '../failure.ts';

/** What a command of the repair looks like in `Command [...] failed with code N`. */
const REPAIR =
  /\b(auditwheel(?:['", ]{1,10})repair|delocate-wheel|delvewheel(?:['", ]{1,10})repair|repair_?wheel)\b/i;

/** The repair failed and nothing above says why in words that are known. Comes last among the kinds. */
export const cibuildwheelRepairCommand: FailureKind = {
  id: 'cibuildwheel-repair-command',
  tool: 'cibuildwheel',
  summary: 'repair-wheel-command failed with a message that is not known here',
  concern: 'unknown',
  isEcho: true,
  marks: ['failed with code '],
  pattern:
    /^(?:(?:cibuildwheel: )?(?:[Ee]rror: )?(?:cibuildwheel: )?|cibuildwheel\.errors\.\w+: )Command (.{1,4000}?) failed with code (-?\d+)\./,
  read([, command = '', code = ''], _, { step }) {
    const isRepair = step === 'Repairing wheel' || REPAIR.test(command);
    const wheel = /([^\s'"\\/:;]{1,300}\.whl)/.exec(command)?.[1];
    return isRepair ? { versions: [code], ...(wheel === undefined ? {} : { wheel }) } : null;
  },
  explain(failure) {
    const [code = ''] = failure.versions;
    const outOfMemory = code === '137' || code === '-9';
    return {
      title: 'the command that repairs the wheel failed',
      meaning: `repair-wheel-command ended with exit status ${code}${outOfMemory ? ' (killed, mostly for want of memory)' : code === '127' ? ' (a program in it was not found)' : ''}, after no message that is known here.`,
      causes: [],
      next: [
        { text: `Look at the lines of the log before line ${failure.line}.` },
        { text: 'If they are a message of auditwheel, delocate or delvewheel, please report it.' },
      ],
    };
  },
};
