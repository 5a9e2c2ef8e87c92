/** The exports trie (Apple, `mach-o/loader.h` at `dyld_info_command`): where the loader looks for what an image defines. */

import { MAX_ELF_STRING, MAX_SYMBOLS } from '../../base/limits.ts';
import type { NameList } from '../elf/nameList.ts';
import type { NameBudget } from './strings.ts';

/** A trie of N names has less than 2 N nodes, and each but the root has one edge. */
const MAX_EDGES = 2 * MAX_SYMBOLS;
/** A ULEB128 of 64 bits. */
const LONGEST_ULEB = 10;

/** A place in the trie that can't be right. */
export interface TrieTrouble {
  offset: number;
  reason: string;
}

/**
 * Adds the names in a trie, in the order of a walk through it. Each node is looked at once at most, however many edges
 * lead to it; that, and whatever else can't be right, ends the walk and is returned.
 */
export function readExportsTrie(trie: Buffer, names: NameList, budget: NameBudget): TrieTrouble | null {
  const seen = new Uint8Array(Math.ceil(trie.length / 8));
  const name = Buffer.alloc(MAX_ELF_STRING);
  // Four numbers for each edge: its label's bytes, where they begin, the bytes of the name before them, and the node that
  // it leads to. Objects for hundreds of thousands of edges would keep the garbage collector busy.
  const stack = [0, 0, 0, 0];
  let edges = 0;
  while (stack.length > 0) {
    const node = stack.pop() ?? 0;
    const nameLength = stack.pop() ?? 0;
    const labelAt = stack.pop() ?? 0;
    const labelLength = stack.pop() ?? 0;
    const length = nameLength + labelLength;
    if (node >= trie.length)
      return { offset: labelAt, reason: 'an edge of its exports trie leads out of it' };
    const bit = 1 << (node & 7);
    const marks = seen[node >> 3] ?? 0;
    if ((marks & bit) !== 0)
      return { offset: node, reason: 'two edges of its exports trie lead to one node' };
    seen[node >> 3] = marks | bit;
    if (length > name.length) {
      names.miss();
      continue;
    }
    for (let at = 0; at < labelLength; at++) name[nameLength + at] = trie[labelAt + at] ?? 0;
    const terminal = new Uleb(trie, node);
    const children = terminal.end + terminal.value;
    const count = trie[children];
    if (!terminal.isSound || count === undefined) return runsOut(node);
    if (terminal.value > 0 && length > 0) {
      if (!budget.take(length)) {
        names.miss();
        return null;
      }
      names.add(name, 0, length);
    }
    edges += count;
    if (edges > MAX_EDGES) {
      names.miss();
      return null;
    }
    if (!pushEdges(trie, stack, { at: children + 1, count, nameLength: length })) return runsOut(node);
  }
  return null;
}

function runsOut(node: number): TrieTrouble {
  return { offset: node, reason: 'a node of its exports trie runs out of it' };
}

/** False where they run out of the trie. */
function pushEdges(
  trie: Buffer,
  stack: number[],
  { at, count, nameLength }: { at: number; count: number; nameLength: number },
): boolean {
  let labelAt = at;
  for (let index = 0; index < count; index++) {
    let end = labelAt;
    while (end < trie.length && trie[end] !== 0) end++;
    const target = new Uleb(trie, end + 1);
    if (!target.isSound) return false;
    stack.push(end - labelAt, labelAt, nameLength, target.value);
    labelAt = target.end;
  }
  return true;
}

/** A number of one to ten bytes, the least significant first. */
class Uleb {
  value = 0;
  /** Where the byte behind it lies. */
  end: number;
  /** False for one that doesn't end in the trie, or has more bytes than any has. */
  isSound = false;

  constructor(bytes: Buffer, start: number) {
    let factor = 1;
    this.end = start;
    while (!this.isSound && this.end < start + LONGEST_ULEB) {
      const byte = bytes[this.end++];
      if (byte === undefined) return;
      this.value += (byte & 0x7f) * factor;
      factor *= 128;
      this.isSound = byte < 0x80;
    }
  }
}
