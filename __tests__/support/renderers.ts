/** What becomes of Markdown where people read it. */

import { spawnSync } from 'node:child_process';
import { marked } from 'marked';

const EXTENSIONS = ['table', 'strikethrough', 'autolink', 'tagfilter', 'tasklist'];

/** Whether cmark-gfm is there, which renders Markdown on GitHub; it is in Debian's package of that name. */
export const hasCmark = spawnSync('cmark-gfm', ['--version']).status === 0;

export interface Renderer {
  name: string;
  isThere: boolean;
  html(markdown: string): string;
}

export const RENDERERS: readonly Renderer[] = [
  {
    name: hasCmark ? 'cmark-gfm' : 'cmark-gfm, which is not installed',
    isThere: hasCmark,
    html(markdown) {
      const args = ['--unsafe', '--github-pre-lang', ...EXTENSIONS.flatMap((name) => ['-e', name])];
      const { status, stdout } = spawnSync('cmark-gfm', args, { input: markdown, encoding: 'utf8' });
      if (status !== 0) throw new Error(`cmark-gfm ended with ${status}`);
      return stdout;
    },
  },
  { name: 'marked', isThere: true, html: (markdown) => marked.parse(markdown, { async: false, gfm: true }) },
];

/** Whatever in a page leads, or loads, from somewhere else. */
export function addressesIn(html: string): string[] {
  return [...html.matchAll(/<[a-z][^>]*?\s(?:href|src|srcset|action|data|poster)\s*=\s*"?([^"\s>]*)/gi)].map(
    ([, address = '']) => address,
  );
}
