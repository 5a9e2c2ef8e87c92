/** Where submodules come from: `.gitmodules`, and the page of a file in the repository that a submodule mounts. */

import { MAX_REPOSITORY_LINE } from '../../base/limits.ts';

/** One section of `.gitmodules`. */
export interface SubmoduleSection {
  path: string;
  url: string;
  /** Of its heading, from 1. */
  line: number;
}

/** Git's configuration format, as far as `git submodule` writes it. Sections without a path or url are left out. */
export function parseGitmodules(text: string): SubmoduleSection[] {
  const sections: SubmoduleSection[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.length > MAX_REPOSITORY_LINE) continue;
    if (/^[ \t]*\[/.test(line)) sections.push({ path: '', url: '', line: index + 1 });
    const section = sections.at(-1);
    const [, key, value = ''] = /^[ \t]*(path|url)[ \t]*=[ \t]*(.*)$/.exec(line) ?? [];
    if (section === undefined || key === undefined) continue;
    const plain = value.trimEnd().replace(/^"(.*)"$/, '$1');
    if (key === 'path') section.path = plain.replace(/\/+$/, '');
    else section.url = plain;
  }
  return sections.filter(({ path, url }) => path !== '' && url !== '');
}

/** A repository on a server that shows it as web pages. */
export interface WebRepository {
  /** As in `https://github.com`. */
  server: string;
  /** As in `owner/name`; GitLab's may be deeper. */
  name: string;
}

/**
 * The repository that a submodule's address means: over HTTP, over SSH in either form, or relative to `home`, the
 * repository that the submodule is in. Null for what lies elsewhere, such as a path on a disk.
 */
export function webRepository(url: string, home: WebRepository | null): WebRepository | null {
  if (/^\.\.?\//.test(url)) return home === null ? null : relativeTo(home, url);
  const [, host, name] =
    /^(?:https?|git):\/\/(?:[^/@]*@)?([\w.-]+)(?::\d+)?\/(.+)$/.exec(url) ??
    /^ssh:\/\/(?:[^/@]*@)?([\w.-]+)(?::\d+)?\/(.+)$/.exec(url) ??
    /^(?:[\w.-]+@)([\w.-]+):(?!\/)(.+)$/.exec(url) ??
    [];
  return host === undefined || name === undefined ? null : named(`https://${host.toLowerCase()}`, name);
}

function relativeTo(home: WebRepository, url: string): WebRepository | null {
  const parts = home.name.split('/');
  for (const part of url.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return named(home.server, parts.join('/'));
}

function named(server: string, path: string): WebRepository | null {
  const name = path.replace(/\/+$/, '').replace(/\.git$/, '');
  return /^[\w.-]+(\/[\w.-]+)+$/.test(name) && !name.split('/').includes('..') ? { server, name } : null;
}

/** The page of a file in a commit; null where the server's way of naming pages isn't known. */
export function filePage({ server, name }: WebRepository, commit: string, path: string): string | null {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (server === 'https://github.com') return `${server}/${name}/blob/${commit}/${encoded}`;
  if (server === 'https://gitlab.com') return `${server}/${name}/-/blob/${commit}/${encoded}`;
  return null;
}
