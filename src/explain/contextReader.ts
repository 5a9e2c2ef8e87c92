/** Follows a log of cibuildwheel: which build, step, tool and wheel a line belongs to. */

import { MAX_LOG_NAME, MAX_LOG_NAMES, MAX_LOG_NEEDS } from '../base/limits.ts';
import type { Tool } from '../model/explanation.ts';
import type { LogContext, LoggedNeed } from './failure.ts';

const NOTHING_YET: LogContext = {
  build: null,
  image: null,
  step: null,
  tool: null,
  wheel: null,
  asked: null,
  needs: [],
  remarks: [],
};

/** The steps that cibuildwheel announces, one of which may say what image or Python it uses. */
const STEP =
  /^(Starting (?:container|Docker) image|Copying project into (?:container|Docker)|Running before_all|Setting up build environment|Running before_build|Building wheel|Repairing wheel|Auditing wheel|Testing wheel|Setting up test harness|Installing test requirements|Installing build tools|Installing target Python|Installing a base python environment|Creating cross build environment|Downloading nuget|Running test suite|Copying wheels back to host)\b ?(.*)\.\.\.$/;
const BUILD = /^Building ((?:cp|pp|gp)\d+t?(?:_\d+)?-\w+) wheel$/;
/** How a step ended: cibuildwheel prints the seconds it took. */
const STEP_END = /^(✓|✕|done|failed) \d+\.\d\ds$/;
/** `+ command`, as cibuildwheel and `sh -x` print it. */
const COMMAND_LINE = /^\++ (.*)$/;
const TOOLS: readonly [RegExp, Tool][] = [
  [/\bauditwheel\b/, 'auditwheel'],
  [/\bdelocate-(?:wheel|path|merge|fuse)\b/, 'delocate'],
  [/\bdelvewheel\b/, 'delvewheel'],
  [/\babi3audit\b/, 'abi3audit'],
];
const WHEEL_NAME = /([^\s'"\\/:;*?]{1,300}\.whl)\b/g;
const ASKED = /--(?:plat|require-archs)[ =]'?([\w,.-]{1,100})/;
/** What the tools say when they begin with a wheel. */
const BEGINNINGS: readonly [RegExp, Tool][] = [
  [/^(?:INFO:auditwheel\.main_repair:)?Repairing ([^\s'"\\/:;]{1,300}\.whl)$/, 'auditwheel'],
  [/^Fixing: (?:.*[\\/])?([^\\/]{1,300}\.whl)$/, 'delocate'],
  [/^repairing (?:.*[\\/])?([^\\/]{1,300}\.whl)$/, 'delvewheel'],
];
const PROCESSING = /^DEBUG:auditwheel\.[\w.]+:processing: (.*)$/;
const NEED = /^DEBUG:auditwheel\.[\w.]+:key ([^,]*), value (.*)$/;
const REMARK =
  /^WARNING:auditwheel\.[\w.]+:(ignoring: .* with .* (?:architecture|libc)|ELF file .* requires .* instruction set, not in .*)$/;

/** A line without any of these says nothing that is followed here. */
export const CONTEXT_MARKS: readonly string[] = [
  'wheel',
  'Starting container',
  'Copying project into',
  'Starting Docker',
  'Auditing',
  'Creating cross build',
  'Installing ',
  'Downloading nuget',
  'Running ',
  'Setting up ',
  'Installing test',
  'delocate',
  'abi3audit',
  '.whl',
  'auditwheel',
  '✓ ',
  '✕ ',
  'done ',
  'failed ',
  'test session starts',
];

/** What a line did to the state. */
export type ContextEvent = 'step' | 'step-succeeded' | 'step-failed' | null;

/** The state of a log that is read line by line. */
export class ContextReader {
  private context: LogContext = NOTHING_YET;
  /** The file that auditwheel's debug output is about. */
  private processing: string | null = null;
  private needs: LoggedNeed[] = [];
  private remarks: string[] = [];

  /** What is known now. */
  snapshot(): LogContext {
    return { ...this.context, needs: [...this.needs], remarks: [...this.remarks] };
  }

  get step(): string | null {
    return this.context.step;
  }

  get build(): string | null {
    return this.context.build;
  }

  get image(): string | null {
    return this.context.image;
  }

  /** Takes a cleaned line. */
  take(line: string): ContextEvent {
    const build = BUILD.exec(line)?.[1];
    if (build !== undefined) {
      this.forgetTool();
      this.context = { ...this.context, build, step: null };
      return 'step';
    }
    const step = STEP.exec(line);
    if (step !== null) return this.beginStep(step);
    const end = STEP_END.exec(line)?.[1];
    if (end !== undefined) return end === '✓' || end === 'done' ? 'step-succeeded' : 'step-failed';
    if (!this.takeBeginning(line) && !this.takeCommand(line)) this.takeDebugOutput(line);
    return null;
  }

  private beginStep([, name = '', rest = '']: RegExpExecArray): ContextEvent {
    this.forgetTool();
    const image = name.startsWith('Starting ') ? { image: clip(rest), build: null } : {};
    this.context = { ...this.context, ...image, step: name };
    return 'step';
  }

  private takeBeginning(line: string): boolean {
    for (const [pattern, tool] of BEGINNINGS) {
      const wheel = pattern.exec(line)?.[1];
      if (wheel === undefined) continue;
      // Its own command, just above, has said what is asked.
      const asked = this.context.tool === tool ? this.context.asked : null;
      this.beginTool(tool, wheel, asked);
      return true;
    }
    return false;
  }

  private takeCommand(line: string): boolean {
    const command = COMMAND_LINE.exec(line)?.[1];
    if (command === undefined) return false;
    const tool = TOOLS.find(([pattern]) => pattern.test(command))?.[1] ?? null;
    const wheels = [...command.matchAll(WHEEL_NAME)].slice(0, MAX_LOG_NAMES);
    const wheel = wheels.at(-1)?.[1] ?? null;
    // A script of the project's own, which is given the wheel.
    const isScript = this.context.step === 'Repairing wheel' && wheel !== null;
    if (tool === null && !isScript) return false;
    this.beginTool(tool, wheel, ASKED.exec(command)?.[1] ?? null);
    return true;
  }

  private takeDebugOutput(line: string): void {
    const file = PROCESSING.exec(line)?.[1];
    if (file !== undefined) this.processing = clip(file);
    const [, soname, version] = NEED.exec(line) ?? [];
    if (soname !== undefined && version !== undefined && this.needs.length < MAX_LOG_NEEDS) {
      this.needs.push({ file: this.processing, library: clip(soname), version: clip(version) });
    }
    const remark = REMARK.exec(line)?.[1];
    if (remark !== undefined && this.remarks.length < MAX_LOG_NAMES) this.remarks.push(clip(remark));
  }

  private beginTool(tool: Tool | null, wheel: string | null, asked: string | null): void {
    this.forgetTool();
    this.context = { ...this.context, tool, wheel, asked };
  }

  private forgetTool(): void {
    this.context = { ...this.context, tool: null, wheel: null, asked: null };
    this.processing = null;
    this.needs = [];
    this.remarks = [];
  }
}

/** A name of decent length. */
export function clip(text: string): string {
  return text.slice(0, MAX_LOG_NAME);
}
