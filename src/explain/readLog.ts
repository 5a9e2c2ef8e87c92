/** Reads a log and finds the failures in it that are known. */

import {
  LOG_LINES_AFTER,
  LOG_LINES_BEFORE,
  MAX_LOG_CANDIDATES,
  MAX_LOG_FAILURES,
  MAX_LOG_NAMES,
  MAX_LOG_NEIGHBOUR,
} from '../base/limits.ts';
import { CONTEXT_MARKS, ContextReader, clip } from './contextReader.ts';
import type { FailureKind, LogContext, LogFailure, Reading } from './failure.ts';
import { FAILURE_KINDS } from './failureKinds.ts';
import { cleanLine, endsGroup, groupHeading, LineSplitter, markOf } from './logLines.ts';
import { Mentions } from './mentions.ts';
import { type LastWords, SIGN_MARKS, Signs, showsSuccess } from './signs.ts';

/** What was found in one log. */
export interface LogReading {
  log: string;
  /** Lines in all. */
  lines: number;
  /** In the order of the log, each message once. */
  failures: LogFailure[];
  /** What a limit left out, as a sentence; null where nothing was. */
  leftOut: string | null;
  /** The names of files that it may speak of. */
  mentions: Mentions;
  /** What it says last of a failure, known or not; null where it shows none. */
  lastWords: LastWords | null;
}

/**
 * Reads a log to its end, holding little of it. `log` is its name. Never rejects for what a log holds; it rejects
 * when `chunks` does.
 */
export async function readLog(
  log: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<LogReading> {
  const splitter = new LineSplitter();
  const reader = new LogReader(log);
  for await (const chunk of chunks) for (const line of splitter.push(chunk)) reader.take(line);
  for (const line of splitter.end()) reader.take(line);
  return reader.finish();
}

/** A line that begins a known message, whose neighbours below are still coming. */
interface Candidate {
  kind: FailureKind;
  match: RegExpExecArray;
  line: number;
  before: string[];
  after: string[];
  context: LogContext;
  /** The group of lines that it stands in: a step of cibuildwheel's, where there are any. */
  step: number;
}

/** One expression for all, since most lines of a log are none of ours. */
const INTERESTING = new RegExp(
  [...new Set([...CONTEXT_MARKS, ...SIGN_MARKS, ...FAILURE_KINDS.flatMap(({ marks }) => marks)])]
    .map(escaped)
    .join('|'),
);

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** In these steps of cibuildwheel the project's own tests speak, and they may say anything. */
const STEPS_OF_TESTS = ['Testing wheel', 'Running test suite', 'Installing test requirements'];
/** How cibuildwheel begins a warning where no runner reads it, and GitHub's page one. */
const WARNING = /^(?:cibuildwheel: (?:warning|note): |(?:Warning|Notice): )/;
/** The first and the last line that pytest prints. */
const PYTEST_START = /^=+ test session starts =+$/;
const PYTEST_END =
  /^=+ .*\b(?:passed|failed|error|errors|skipped|deselected|no tests ran)\b.* in [\d.:]+s.*=+$/;

/** A failure, and where it stands. */
interface Kept {
  failure: LogFailure;
  step: number;
  isWeak: boolean;
}

class LogReader {
  private readonly log: string;
  private context = new ContextReader();
  private readonly failures: Kept[] = [];
  private readonly seen = new Set<string>();
  private candidates: Candidate[] = [];
  /** The last lines, as they came. */
  private readonly recent: string[] = [];
  private candidatesLeft = MAX_LOG_CANDIDATES;
  /** More was there than is taken of lines that begin a known message, or of messages. */
  private isCut = false;
  private lines = 0;
  private step = 0;
  /** The script of a step, which a runner prints before it runs it. */
  private inScript = false;
  private inPytest = false;
  /** How many failures there were when the tests began. */
  private beforeTests = 0;
  /** The same, of a step of the job; a step of cibuildwheel's is a part of one. */
  private beforeJobStep = 0;
  private readonly signs = new Signs();
  private readonly mentions = new Mentions();

  constructor(log: string) {
    this.log = log;
  }

  take(line: string): void {
    this.lines += 1;
    this.mentions.take(line.slice(0, MAX_LOG_NEIGHBOUR));
    const isInteresting = line.includes('\x1b') || INTERESTING.test(line) || line.includes('group');
    if (this.candidates.length > 0) this.addNeighbour(cleanLine(line).slice(0, MAX_LOG_NEIGHBOUR));
    if (isInteresting || this.inScript || this.inPytest) this.look(line);
    else this.signs.passLine(line);
    this.recent.push(line.slice(0, 2 * MAX_LOG_NEIGHBOUR));
    if (this.recent.length > 2 * LOG_LINES_BEFORE) this.recent.splice(0, LOG_LINES_BEFORE);
  }

  finish(): LogReading {
    for (const candidate of this.candidates) this.settle(candidate);
    return {
      log: this.log,
      lines: this.lines,
      failures: this.failures.map(({ failure }) => failure).sort((a, b) => a.line - b.line),
      leftOut: this.isCut
        ? `The log has more than ${MAX_LOG_FAILURES} messages of failures, or ${MAX_LOG_CANDIDATES} lines that look like one; the rest was not explained.`
        : null,
      mentions: this.mentions,
      lastWords: this.signs.lastWords(),
    };
  }

  private look(line: string): void {
    const heading = groupHeading(line);
    if (heading?.startsWith('Run ')) this.leaveJobStep(true);
    else if (line.includes('Post job cleanup')) this.leaveJobStep(false);
    else if (heading !== null || endsGroup(line)) this.inScript = false;
    if (this.inScript) return;
    const text = cleanLine(line);
    const event = this.context.take(text);
    if (event === 'step-succeeded') this.dismissStep();
    if (event !== null) {
      this.nextStep();
      if (event === 'step') this.signs.beginStep();
    }
    const endOfTests = PYTEST_END.exec(text);
    if (endOfTests !== null && !/\b(?:failed|errors?)\b/.test(text)) this.dismissTests();
    if (event !== null || endOfTests !== null) this.inPytest = false;
    else if (PYTEST_START.test(text)) this.beginTests();
    const mark = markOf(line);
    this.signs.take({ text, line: this.lines, mark, event, context: this.context });
    if (showsSuccess(text)) this.dismissWeak(0);
    // A warning can say in the same words what an error would.
    if ((mark !== null && mark !== 'error') || WARNING.test(text)) return;
    if (!(this.isCut && this.candidatesLeft === 0)) this.recognise(text);
  }

  private beginTests(): void {
    this.inPytest = true;
    this.beforeTests = this.failures.length + this.candidates.length;
  }

  /** What is said in tests that pass was meant. */
  private dismissTests(): void {
    if (!this.inPytest) return;
    for (const candidate of this.candidates) this.settle(candidate);
    this.candidates = [];
    this.dismissWeak(Math.min(this.beforeTests, this.failures.length));
  }

  /** A new step of the job, which begins with its script. */
  private leaveJobStep(isScript: boolean): void {
    this.nextStep();
    if (!this.signs.endJobStep()) this.dismissWeak(this.beforeJobStep);
    this.beforeJobStep = this.failures.length;
    this.context = new ContextReader();
    this.inScript = isScript;
    this.inPytest = false;
  }

  /** Whether a kind is looked for here: what tests say of themselves is not. */
  private isListening({ isOfTests }: FailureKind): boolean {
    if (this.inPytest) return isOfTests === true;
    const { step } = this.context;
    return step === null || !STEPS_OF_TESTS.includes(step) || isOfTests !== undefined;
  }

  private recognise(text: string): void {
    for (const kind of FAILURE_KINDS) {
      if (!this.isListening(kind)) continue;
      if (!kind.marks.some((mark) => text.includes(mark))) continue;
      const match = kind.pattern.exec(text);
      if (match === null) continue;
      if (this.candidatesLeft === 0) {
        this.isCut = true;
        return;
      }
      this.candidatesLeft -= 1;
      const before = this.recent
        .slice(-LOG_LINES_BEFORE)
        .map((line) => cleanLine(line).slice(0, MAX_LOG_NEIGHBOUR));
      const context = this.context.snapshot();
      this.candidates.push({ kind, match, line: this.lines, before, after: [], context, step: this.step });
      return;
    }
  }

  private addNeighbour(text: string): void {
    for (const candidate of this.candidates) candidate.after.push(text);
    // They came in this order, so the first is the first to be full.
    while ((this.candidates[0]?.after.length ?? 0) >= LOG_LINES_AFTER) {
      const [full, ...others] = this.candidates;
      if (full !== undefined) this.settle(full);
      this.candidates = others;
    }
  }

  /** What is said in the next step doesn't belong to what was said in this one. */
  private nextStep(): void {
    for (const candidate of this.candidates) this.settle(candidate);
    this.candidates = [];
    this.step += 1;
  }

  /** A step that succeeds although a tool complained in it was meant to: `auditwheel repair … || cp …`. */
  private dismissStep(): void {
    this.signs.endStep();
    this.candidates = [];
    while (this.failures.at(-1)?.step === this.step) {
      const dismissed = this.failures.pop();
      if (dismissed !== undefined) this.seen.delete(keyOf(dismissed.failure));
    }
  }

  /** Where all went well in the end, words that are also met elsewhere meant nothing. */
  private dismissWeak(from: number): void {
    const kept = this.failures.filter(({ isWeak }, at) => at < from || !isWeak);
    for (const { failure, isWeak } of this.failures.slice(from)) if (isWeak) this.seen.delete(keyOf(failure));
    this.failures.splice(0, this.failures.length, ...kept);
    this.candidates = this.candidates.filter(({ kind }) => kind.isWeak !== true);
  }

  private settle({ kind, match, line, before, after, context, step }: Candidate): void {
    const excerpt = { line: match.input, before, after };
    const reading = kind.read(match, excerpt, context);
    if (reading === null) return;
    const failure = this.failureOf(kind, reading, { quote: match.input, line, context });
    const key = keyOf(failure);
    if (this.seen.has(key)) return;
    if (this.failures.length >= MAX_LOG_FAILURES) {
      this.isCut = true;
      return;
    }
    this.seen.add(key);
    this.failures.push({ failure, step, isWeak: kind.isWeak === true });
  }

  private failureOf(
    { id }: FailureKind,
    reading: Reading,
    { quote, line, context }: { quote: string; line: number; context: LogContext },
  ): LogFailure {
    const names = (list: readonly string[] = []): string[] =>
      [...new Set(list.map(clip))].slice(0, MAX_LOG_NAMES);
    return {
      kind: id,
      log: this.log,
      line,
      quote: quote.slice(0, MAX_LOG_NEIGHBOUR),
      subject: reading.subject === undefined ? null : clip(reading.subject),
      wheel: reading.wheel === undefined ? context.wheel : clip(reading.wheel),
      asked: reading.asked === undefined ? context.asked : clip(reading.asked),
      libraries: names(reading.libraries),
      files: names(reading.files),
      architectures: names(reading.architectures),
      versions: names(reading.versions),
      symbols: names(reading.symbols),
      context,
    };
  }
}

/** cibuildwheel repeats the last message of a command, and a traceback the message of the first exception. */
function keyOf({ kind, subject, wheel, asked, libraries, files, context }: LogFailure): string {
  return JSON.stringify([kind, subject, wheel, asked, libraries, files, context.build]);
}
