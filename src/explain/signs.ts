/** Whether a log shows that something failed, in words known or not, and what it says last of it. */

import { LOG_LAST_WORDS, MAX_LOG_NEIGHBOUR } from '../base/limits.ts';
import type { ContextEvent, ContextReader } from './contextReader.ts';
import { cleanLine } from './logLines.ts';

/** A line that tells of a failure. */
export interface Sign {
  /** From 1. */
  line: number;
  text: string;
}

/** What a log says last of a failure. */
export interface LastWords {
  /** The last lines that a runner or cibuildwheel marks as errors, in their order. */
  signs: readonly Sign[];
  /** Lines before the first of them, where they only say that something failed. */
  before: readonly string[];
  /** cibuildwheel's step and build, where it was running. */
  step: string | null;
  build: string | null;
  image: string | null;
  /** True where the log is of a job that builds wheels. */
  isOfWheels: boolean;
}

/** A line without any of these is no sign. */
export const SIGN_MARKS: readonly string[] = [
  '##[error]',
  '::error',
  'cibuildwheel: error',
  'failed with code ',
  'completed with exit code',
  'ERROR: Job failed',
  'cibuildwheel version',
  'wheels produced in',
  'wheel produced in',
  ' finished in ',
  'Post job cleanup',
];

/** Errors that only say that something failed, and not what. */
const EMPTY =
  /^(?:(?:Error: )?Process completed with exit code -?\d+\.?|(?:cibuildwheel: )?(?:[Ee]rror: )?(?:cibuildwheel: )?Command .{1,4000}? failed with code -?\d+\.\s*|Bash exited with code '\d+'\.|The process .{1,300} failed with exit code \d+|cibuildwheel:)$/;
const UNMARKED =
  /^(?:cibuildwheel: error: |Error: cibuildwheel: |(?:Error: )?Command .{1,4000}? failed with code -?\d+\.|Error: Process completed with exit code -?[1-9]|ERROR: Job failed: )/;

/** cibuildwheel's words at the end of a build that went well. */
export function showsSuccess(text: string): boolean {
  return /^\d{1,5} wheels? produced in /.test(text);
}

/** What is seen of a line. */
interface Seen {
  text: string;
  line: number;
  mark: string | null;
  event: ContextEvent;
  context: ContextReader;
}

interface Found extends Sign {
  before: readonly string[];
  step: string | null;
  build: string | null;
  image: string | null;
}

/** Collects the signs of a log, read line by line. */
export class Signs {
  private found: Found[] = [];
  private recent: string[] = [];
  private inStep = 0;
  private inJobStep = 0;
  /** A sign whose text begins on the next line. */
  private open: Found | null = null;
  private isOfWheels = false;

  /** A line that is none, as it came: it may be what stands before one, or the text of one that ended with its line. */
  passLine(line: string): void {
    if (this.open !== null) {
      const text = cleanLine(line).slice(0, MAX_LOG_NEIGHBOUR);
      if (text === '') return;
      this.open.text += ` ${text}`;
      this.open = null;
      return;
    }
    if (line.length === 0) return;
    this.recent.push(line.slice(0, 2 * MAX_LOG_NEIGHBOUR));
    if (this.recent.length > 2 * LOG_LAST_WORDS) this.recent.splice(0, LOG_LAST_WORDS);
  }

  /** Takes a cleaned line. */
  take({ text, line, mark, event, context }: Seen): void {
    if (text.startsWith('cibuildwheel version ') || event !== null) this.isOfWheels = true;
    const isSign = mark === 'error' || (mark === null && (event === 'step-failed' || UNMARKED.test(text)));
    if (!isSign || text === '') {
      this.passLine(text);
      return;
    }
    const sign = {
      line,
      text: text.slice(0, MAX_LOG_NEIGHBOUR),
      before: this.recent.slice(-LOG_LAST_WORDS),
      step: context.step,
      build: context.build,
      image: context.image,
    };
    this.found.push(sign);
    this.open = text === 'cibuildwheel:' ? sign : null;
    this.inStep += 1;
    this.inJobStep += 1;
    if (this.found.length > 4 * LOG_LAST_WORDS) this.found.splice(0, 2 * LOG_LAST_WORDS);
  }

  /** A step of cibuildwheel's that went well: what was said in it was meant. */
  endStep(): void {
    this.found.splice(Math.max(0, this.found.length - this.inStep));
    this.inJobStep = Math.max(0, this.inJobStep - this.inStep);
    this.inStep = 0;
  }

  /** A step of cibuildwheel's begins. */
  beginStep(): void {
    this.inStep = 0;
  }

  /** A step of the job ends; true where something failed in it. */
  endJobStep(): boolean {
    const failed = this.inJobStep > 0;
    this.inStep = 0;
    this.inJobStep = 0;
    return failed;
  }

  /** What the log says last of a failure; null where it shows none. */
  lastWords(): LastWords | null {
    const telling = this.found.filter(({ text }) => !EMPTY.test(text.trim()) && !/^✕/.test(text));
    const shown = (telling.length > 0 ? telling : this.found.filter(({ text }) => !/^✕/.test(text))).slice(
      -LOG_LAST_WORDS,
    );
    const signs = shown.length > 0 ? shown : this.found.slice(-1);
    const [first] = signs;
    if (first === undefined) return null;
    return {
      signs: signs.map(({ line, text }) => ({ line, text })),
      before:
        telling.length > 0 ? [] : first.before.map((each) => cleanLine(each)).filter((each) => each !== ''),
      step: first.step,
      build: first.build,
      image: first.image,
      isOfWheels: this.isOfWheels,
    };
  }
}
