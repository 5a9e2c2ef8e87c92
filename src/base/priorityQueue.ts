/** Items of which always the first in an order is taken: a binary heap. Among equals the one that came first is the first. */
export class PriorityQueue<Item> {
  private readonly heap: { item: Item; number: number }[] = [];
  private readonly compare: (a: Item, b: Item) => number;
  private added = 0;

  constructor(compare: (a: Item, b: Item) => number) {
    this.compare = compare;
  }

  get size(): number {
    return this.heap.length;
  }

  add(item: Item): void {
    this.heap.push({ item, number: this.added++ });
    let at = this.heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (!this.isBefore(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  take(): Item | undefined {
    this.swap(0, this.heap.length - 1);
    const taken = this.heap.pop();
    this.sink();
    return taken?.item;
  }

  private sink(): void {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const first = this.isBefore(left + 1, left) ? left + 1 : left;
      if (!this.isBefore(first, at)) return;
      this.swap(at, first);
      at = first;
    }
  }

  /** False where there is no such item. */
  private isBefore(index: number, other: number): boolean {
    const [a, b] = [this.heap[index], this.heap[other]];
    if (a === undefined || b === undefined) return false;
    return (this.compare(a.item, b.item) || a.number - b.number) < 0;
  }

  private swap(index: number, other: number): void {
    const [a, b] = [this.heap[index], this.heap[other]];
    if (a === undefined || b === undefined) return;
    this.heap[index] = b;
    this.heap[other] = a;
  }
}
