/** Feeds a target with ever new inputs, and keeps those that lead somewhere new. */

import { createHash } from 'node:crypto';
import type { TargetCoverage } from './coverage.ts';
import { mutate } from './mutate.ts';
import { Random } from './random.ts';
import type { Target } from './target.ts';

/** Inputs between two looks at the coverage, which take as long as many of them. */
const BATCH = 24;
/** Milliseconds of processor time that one input may take: the least of {@link TAKES}, whatever else the machine does. */
const MAX_CPU = 2000;
const TAKES = 3;
/** Findings of one target after which it has shown enough. */
const MAX_FINDINGS = 10;

/** Outcomes of one target after which a new one is no news: there are names in them, then, of which there is no end. */
const MAX_OUTCOMES = 500;

/** An input for which something does not hold. */
export interface FuzzFinding {
  target: string;
  reason: string;
  input: Buffer;
}

export interface TargetResult {
  target: string;
  executions: number;
  corpus: number;
  /** Different things that came out. */
  outcomes: number;
  slowest: number;
  findings: FuzzFinding[];
}

export interface LoopOptions {
  seed: number;
  coverage: Pick<TargetCoverage, 'hasNew'>;
  /** Called before each batch, so that an input that takes the process down is not lost. */
  beforeBatch: (target: string, inputs: readonly Buffer[]) => void;
  /** Milliseconds of processor time that were spent so far, default this process's. */
  processorTime?: () => number;
}

function ownProcessorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The state of one target between its turns. */
export class Fuzzing {
  readonly result: TargetResult;
  private readonly corpus: Uint8Array[] = [];
  private readonly seen = new Set<string>();
  private readonly reasons = new Set<string>();
  private readonly random: Random;
  private readonly dictionary: Uint8Array[];
  private readonly target: Target;
  private readonly options: LoopOptions;

  constructor(target: Target, options: LoopOptions) {
    this.target = target;
    this.options = options;
    // Its own numbers for each target, so that one more target doesn't change what the others get.
    const name = createHash('sha256').update(target.name).digest().readUInt32LE(0);
    this.random = new Random(options.seed ^ name);
    this.dictionary = target.dictionary.map((word) => Buffer.from(word));
    this.result = { target: target.name, executions: 0, corpus: 0, outcomes: 0, slowest: 0, findings: [] };
  }

  /** Feeds what the target starts from. */
  async feedSeeds(seeds: readonly Uint8Array[]): Promise<void> {
    for (const seed of seeds) {
      const input = Buffer.from(seed.subarray(0, this.target.maxSize));
      this.options.beforeBatch(this.target.name, [input]);
      await this.execute(input);
      this.keep(input);
    }
    if (seeds.length === 0) this.keep(Buffer.alloc(0));
    this.options.coverage.hasNew(true);
  }

  get isDone(): boolean {
    return this.result.findings.length >= MAX_FINDINGS;
  }

  /** One batch. Only where something new ran is each of its inputs run again, to see which it was. */
  async turn(): Promise<void> {
    const inputs = Array.from({ length: BATCH }, () => this.nextInput());
    this.options.beforeBatch(this.target.name, inputs);
    const fresh: Buffer[] = [];
    for (const input of inputs) if (await this.execute(input)) fresh.push(input);
    if (this.options.coverage.hasNew(false)) {
      for (const input of inputs) {
        await this.execute(input);
        if (this.options.coverage.hasNew(true) && !fresh.includes(input)) fresh.push(input);
      }
    }
    for (const input of fresh) this.keep(input);
  }

  private nextInput(): Buffer {
    const { corpus, dictionary, random } = this;
    // What was found last is most worth going on from.
    const from = random.chance(3) ? Math.max(0, corpus.length - 16) : 0;
    const seed = corpus[from + random.below(corpus.length - from)] ?? Buffer.alloc(0);
    return mutate(seed, random, { dictionary, corpus, maxSize: this.target.maxSize });
  }

  private keep(input: Uint8Array): void {
    this.corpus.push(input);
    this.result.corpus = this.corpus.length;
  }

  /** True when something new came out. */
  private async execute(input: Buffer): Promise<boolean> {
    const copy = Buffer.from(input);
    this.result.executions++;
    const processorTime = this.options.processorTime ?? ownProcessorTime;
    const start = processorTime();
    const { emitWarning } = process;
    // Libraries warn on the standard error, with words of the input.
    process.emitWarning = (warning: string | Error) => this.found(`a warning: ${String(warning)}`, input);
    let outcome: readonly string[] = [];
    try {
      outcome = await this.target.run(copy);
    } catch (error) {
      this.found(error instanceof Error ? (error.stack ?? error.message) : String(error), input);
    } finally {
      process.emitWarning = emitWarning;
    }
    let time = processorTime() - start;
    for (let take = 1; take < TAKES && time > MAX_CPU; take++) {
      const again = processorTime();
      // What it throws is told already.
      await this.target.run(Buffer.from(input)).catch(() => {});
      time = Math.min(time, processorTime() - again);
    }
    this.result.slowest = Math.max(this.result.slowest, time);
    if (time > MAX_CPU)
      this.found(`${Math.round(time)} ms of processor time for ${input.length} bytes`, input);
    if (!copy.equals(input)) this.found('the input was changed', input);
    const before = this.seen.size;
    if (before < MAX_OUTCOMES) for (const each of outcome) this.seen.add(each);
    this.result.outcomes = this.seen.size;
    return this.seen.size > before;
  }

  private found(reason: string, input: Buffer): void {
    // The first line tells one from the other, without its figures.
    const kind = (reason.split('\n')[0] ?? '').replaceAll(/\d+/g, '0').slice(0, 80);
    if (this.reasons.has(kind)) return;
    this.reasons.add(kind);
    this.result.findings.push({ target: this.target.name, reason, input });
  }
}
