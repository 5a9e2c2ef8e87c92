/** What a stream that people read can show. */

/** The parts of a stream such as `process.stdout` that say what it is. */
export interface OutputStream {
  isTTY?: boolean;
  /** Of a terminal. */
  columns?: number;
}

type Env = { [name: string]: string | undefined };

/** A terminal reports no width, or an odd one, when it is no real one. */
const NARROWEST = 40;

/**
 * Whether to colour: on a terminal that can, unless NO_COLOR is set (https://no-color.org); FORCE_COLOR asks for it
 * anywhere, and for none when it is `0` or `false`.
 */
export function wantsColor(stream: OutputStream, env: Env): boolean {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return !['0', 'false'].includes(forced.toLowerCase());
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** Columns of a terminal, null where text may be of any width. */
export function terminalWidth({ isTTY, columns }: OutputStream): number | null {
  return isTTY === true && columns !== undefined && columns > 0 ? Math.max(NARROWEST, columns) : null;
}
