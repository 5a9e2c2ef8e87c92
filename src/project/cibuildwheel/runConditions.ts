/** Conditions under which cibuildwheel runs, as clauses of a job. */

export const JOB_CONDITION = 'the job runs under a condition, or may fail';
export const STEP_CONDITION = 'the step runs under a condition, or may fail';

/** True where a condition that can't be known may keep cibuildwheel from running. */
export function mayNotRun({ conditions }: { conditions: readonly string[] }): boolean {
  return conditions.includes(JOB_CONDITION) || conditions.includes(STEP_CONDITION);
}
