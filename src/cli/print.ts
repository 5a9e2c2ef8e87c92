import { once } from 'node:events';
import { isClosed } from './commandLine.ts';

/** Piece by piece, as fast as whoever reads it takes them. */
export async function print(pieces: Iterable<string>): Promise<void> {
  try {
    for (const piece of pieces) {
      if (process.stdout.destroyed) return;
      if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
    }
  } catch (error) {
    if (!isClosed(error)) throw error;
  }
}
