import type { Location } from './report.ts';

/** One line of a file, from 1. */
export function lineOf(path: string, line: number): Location {
  return { path, startLine: line, endLine: line };
}
