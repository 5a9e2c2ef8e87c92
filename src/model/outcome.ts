/** What a check came to. */

/** `pass`: all of the wheel was looked at, and nothing above a notice was found. Notices are no fault of it. */
export type Outcome = 'fail' | 'warning' | 'not-fully-checked' | 'pass';
