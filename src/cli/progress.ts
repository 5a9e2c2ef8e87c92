/** A line on standard error that says how far long work has come, gone when the work is done. */

import { plainText } from '../base/escape.ts';
import type { OutputStream } from './style.ts';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
const CLEAR_LINE = '\r\x1b[K';

export interface Progress {
  /** Says what has just been done. */
  step(name: string): void;
  /** Takes the line away. */
  end(): void;
}

const NONE: Progress = { step() {}, end() {} };

/** A spinner with a counter, on a terminal; nothing at all elsewhere. */
export function startProgress(
  total: number,
  stream: OutputStream & { write(text: string): unknown },
  env: { [name: string]: string | undefined },
): Progress {
  if (stream.isTTY !== true || env.TERM === 'dumb') return NONE;
  let done = 0;
  let frame = 0;
  let last = '';
  const draw = (): void => {
    const text = `${FRAMES[frame % FRAMES.length]} ${done} of ${total} wheels ${last}`;
    // A line that wraps could not be taken away again.
    stream.write(CLEAR_LINE + plainText(text, Math.max(10, (stream.columns ?? 80) - 1)));
  };
  const timer = setInterval(() => {
    frame += 1;
    draw();
  }, FRAME_MS);
  timer.unref();
  draw();
  return {
    step(name) {
      done += 1;
      last = name;
      draw();
    },
    end() {
      clearInterval(timer);
      stream.write(CLEAR_LINE);
    },
  };
}
