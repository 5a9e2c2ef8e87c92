/** The reading of one wheel, as far as other threads help with it. */

import { ASIDE_MEMBERS, ASIDE_SIZE, READ_AHEAD } from '../base/limits.ts';
import type { ZipEntry } from '../zip/zipEntry.ts';
import type { ChargedReading, ReadingTerms } from './chargedReading.ts';
import { type AsideResult, type AsideTask, afterSending } from './readAside.ts';
import { weightOf } from './readingWeight.ts';

/** Does a task elsewhere; null where nothing came of it. Never rejects. */
export type Helper = (task: AsideTask) => Promise<AsideResult | null>;

/** Called whenever a reading has something to do for helpers. */
export type Offer = (reading: SharedReading) => void;

/**
 * Members are read here from the first on, and elsewhere from the last on, until both meet. What nobody takes, or of
 * which nothing comes, is done here: that somebody helps changes nothing but the time.
 */
export class SharedReading {
  private readonly path: string;
  private readonly offer: Offer | undefined;
  private digest: Promise<string | null> | null = null;
  private order: readonly ZipEntry[] = [];
  private terms: ReadingTerms | null = null;
  private allowed = (): number => 0;
  /** Index of the next member to be begun here, and of the first that was taken. */
  private next = 0;
  private firstTaken = 0;
  private readonly taken = new Map<ZipEntry, Promise<ChargedReading | undefined>>();
  /** What readings weigh that came from elsewhere before their turn. */
  private weightAhead = 0;
  private isOver = false;

  constructor(path: string, offer: Offer | undefined) {
    this.path = path;
    this.offer = offer;
    this.offer?.(this);
  }

  /** From now on members may be taken, too. `allowed` tells how many units of work they may cost at that time. */
  begin(order: readonly ZipEntry[], terms: ReadingTerms, allowed: () => number): void {
    this.order = order;
    this.firstTaken = order.length;
    this.terms = terms;
    this.allowed = allowed;
    this.offer?.(this);
  }

  /** Nothing is to be taken any more. */
  end(): void {
    this.isOver = true;
  }

  /** Has a helper do what there is to do. False where that is nothing, for now or for good. */
  helpedBy(helper: Helper): boolean {
    if (this.isOver) return false;
    if (this.digest === null) {
      const task = { kind: 'digest', path: this.path } as const;
      this.digest = helper(task).then((result) => (result?.kind === 'digest' ? result.sha256 : null));
      return true;
    }
    const { path, terms } = this;
    const entries = this.hasRoom ? this.lastEntries() : [];
    if (terms === null || entries.length === 0) return false;
    this.takeOver(entries, helper({ kind: 'members', path, entries, terms, allowed: this.allowed() }));
    return true;
  }

  /** The SHA-256 of the wheel where a helper is at it; null where none is, and where nothing came of it. */
  async digestTaken(): Promise<string | null> {
    this.digest ??= Promise.resolve(null);
    return await this.digest;
  }

  /** All members, in their order: whoever asks for one is to read it, or to ask what came of it elsewhere. */
  *members(): Generator<ZipEntry> {
    for (const entry of this.order) {
      this.next++;
      yield entry;
    }
  }

  /** What comes of a member elsewhere: undefined, or a promise of that, for one that is to be read here. */
  readElsewhere(entry: ZipEntry): Promise<ChargedReading | undefined> | undefined {
    const taken = this.taken.get(entry);
    this.taken.delete(entry);
    return taken?.then((reading) => {
      if (reading !== undefined) this.weigh(-weightOfReading(reading));
      return reading;
    });
  }

  private takeOver(entries: readonly ZipEntry[], asked: Promise<AsideResult | null>): void {
    const readings = asked.then((result) => {
      const found = result?.kind === 'members' ? result.readings.map(afterSending) : [];
      this.weigh(found.reduce((sum, each) => sum + weightOfReading(each), 0));
      return found;
    });
    for (const [index, entry] of entries.entries())
      this.taken.set(
        entry,
        readings.then((found) => found[index]),
      );
  }

  private weigh(more: number): void {
    const hadRoom = this.hasRoom;
    this.weightAhead += more;
    if (!hadRoom && this.hasRoom) this.offer?.(this);
  }

  private get hasRoom(): boolean {
    return this.weightAhead <= READ_AHEAD;
  }

  /** Those behind the last that is begun here: some small ones, or one that is large. */
  private lastEntries(): ZipEntry[] {
    const end = this.firstTaken;
    let size = 0;
    while (this.firstTaken > this.next && end - this.firstTaken < ASIDE_MEMBERS && size < ASIDE_SIZE) {
      this.firstTaken--;
      size += this.order[this.firstTaken]?.size ?? 0;
    }
    return this.order.slice(this.firstTaken, end);
  }
}

function weightOfReading({ reading }: ChargedReading): number {
  return reading === null ? 0 : weightOf(reading);
}
