import { markdownText } from '../../base/escape.ts';
import type { Report } from '../../model/report.ts';
import { releaseRows } from '../releaseRows.ts';
import { table } from './blocks.ts';

/** What changed since earlier releases, a table for each distribution. */
export function releaseBlocks({ releases = [] }: Report): string[] {
  return releases.flatMap((release) => {
    const { title, rows } = releaseRows(release);
    const cells = rows.map(({ what, how }) => [markdownText(what), markdownText(how)]);
    return [
      `### ${markdownText(`${title.slice(0, 1).toUpperCase()}${title.slice(1)}`)}`,
      table(['', ''], cells),
    ];
  });
}
