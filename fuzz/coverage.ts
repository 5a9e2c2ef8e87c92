/** Which blocks of the sources ran, as V8 itself counts them (Chrome DevTools Protocol, "Profiler"). */

import { type Profiler, Session } from 'node:inspector';

/** Covers what is loaded from a folder, from the moment it is made. */
export class Coverage {
  private readonly session = new Session();
  private readonly folder: string;
  private readonly targets: TargetCoverage[] = [];

  /** `folder` as a file URL with a slash at its end. Must be there before the sources are loaded. */
  constructor(folder: string) {
    this.folder = folder;
    this.session.connect();
    this.session.post('Profiler.enable');
    this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** What one target runs. Targets take turns: whatever ran since the last look of any is the one's that looks. */
  forTarget(): TargetCoverage {
    const target = new TargetCoverage(() => this.take());
    this.targets.push(target);
    return target;
  }

  /** Blocks that any target ran, of those that V8 has told of. */
  blocks(): Blocks {
    let covered = 0;
    let known = 0;
    for (const url of new Set(this.targets.flatMap(({ files }) => [...files.keys()]))) {
      const all = this.targets.flatMap(({ files }) => files.get(url) ?? []);
      const starts = new Set(all.flatMap((file) => [...file.known]));
      known += starts.size;
      for (const start of starts) if (all.some(({ ran }) => ran[start] === 1)) covered++;
    }
    return { covered, known };
  }

  private take(): Profiler.ScriptCoverage[] {
    let scripts: Profiler.ScriptCoverage[] = [];
    // The session is in this very thread, so the answer comes before the call returns.
    this.session.post('Profiler.takePreciseCoverage', (error, answer) => {
      if (error !== null) throw error;
      scripts = answer.result;
    });
    return scripts.filter(({ url }) => url.startsWith(this.folder));
  }
}

export interface Blocks {
  covered: number;
  known: number;
}

export class TargetCoverage {
  readonly files = new Map<string, FileCoverage>();
  private readonly take: () => Profiler.ScriptCoverage[];

  constructor(take: () => Profiler.ScriptCoverage[]) {
    this.take = take;
  }

  /** True when something ran for the first time since the last call of this with `keep`, which notes what ran. */
  hasNew(keep: boolean): boolean {
    let isNew = false;
    for (const { url, functions } of this.take()) {
      const known = this.files.get(url) ?? new FileCoverage();
      this.files.set(url, known);
      if (known.add(functions, keep)) isNew = true;
    }
    return isNew;
  }

  /** Blocks that ran, of those that V8 has told of. */
  blocks(): Blocks {
    let covered = 0;
    let known = 0;
    for (const file of this.files.values()) {
      known += file.known.size;
      for (const start of file.known) covered += file.ran[start] ?? 0;
    }
    return { covered, known };
  }
}

class FileCoverage {
  /** For each character of the file whether it ran. */
  ran = new Uint8Array(0);
  /** Where blocks start. */
  readonly known = new Set<number>();

  /** Functions come from the outermost in, and so do the ranges of each: the innermost range has the last word. */
  add(functions: Profiler.FunctionCoverage[], keep: boolean): boolean {
    const length = Math.max(this.ran.length, ...functions.map(({ ranges }) => ranges[0]?.endOffset ?? 0));
    if (length > this.ran.length) this.ran = resized(this.ran, length);
    const now = new Uint8Array(length);
    for (const { startOffset, endOffset, count } of functions.flatMap(({ ranges }) => ranges)) {
      this.known.add(startOffset);
      now.fill(count > 0 ? 1 : 0, startOffset, endOffset);
    }
    let isNew = false;
    for (let at = 0; at < length; at++) {
      if (now[at] === 0 || this.ran[at] === 1) continue;
      isNew = true;
      if (!keep) return true;
      this.ran[at] = 1;
    }
    return isNew;
  }
}

function resized(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(length);
  longer.set(bytes);
  return longer;
}
