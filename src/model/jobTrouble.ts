/** How the job stood when the step began; null where it was well, or where the runner doesn't say. */
export type JobTrouble = 'failure' | 'cancelled' | null;
