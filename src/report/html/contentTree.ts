/** Where the bytes of a wheel are, as a tree for the page's map: the largest files by name, the rest of each folder as one. */

import { compareStrings } from '../../base/collections.ts';
import { MAX_NAME, plainText } from '../../base/escape.ts';
import { counted } from '../../base/words.ts';
import type { ReportedWheel, Severity } from '../../model/report.ts';
import type { ContentNode } from '../../page/data.ts';

/** Files with a place of their own. More are too small to be told apart. */
const MAX_FILES = 100;
/** Folders within each other; what lies deeper has the rest of its path for a name. */
const MAX_DEPTH = 12;

interface KnownFile {
  member: string;
  size: number;
  kind: 'native' | 'file';
}

/** A folder on the way to being a node. */
interface Folder {
  folders: Map<string, Folder>;
  nodes: ContentNode[];
}

/** The tree, whose sizes add up to that of the wheel. Files with findings are in it however small. */
export function contentTree(
  { content, binaries, members: count }: Pick<ReportedWheel, 'content' | 'binaries' | 'members'>,
  severities: ReadonlyMap<string, Severity>,
): ContentNode {
  const native = new Set(binaries.map(({ member }) => member));
  const files = new Map<string, KnownFile>();
  for (const { member, size } of [...content.largest, ...binaries])
    files.set(member, { member, size, kind: native.has(member) ? 'native' : 'file' });
  const shown = [...files.values()]
    .sort(
      (a, b) =>
        Number(severities.has(b.member)) - Number(severities.has(a.member)) ||
        b.size - a.size ||
        compareStrings(a.member, b.member),
    )
    .slice(0, MAX_FILES);
  const root: Folder = { folders: new Map(), nodes: [] };
  for (const file of shown) {
    const { folder, name } = split(file.member);
    const severity = severities.get(file.member);
    folderAt(root, folder).nodes.push({
      name: plainText(name, MAX_NAME),
      kind: file.kind,
      size: file.size,
      ...(severity === undefined ? {} : { severity }),
    });
  }
  addRests(root, { content, count }, shown);
  return nodeOf('', root);
}

/** What is left of each folder that the report lists, then of all others together. */
function addRests(
  root: Folder,
  { content, count }: { content: ReportedWheel['content']; count: number },
  shown: readonly KnownFile[],
): void {
  const listed = new Set(content.folders.map(({ folder }) => folder));
  let left = { members: count, size: content.size };
  for (const { folder, members, size } of content.folders) {
    const own = sumOf(shown.filter(({ member }) => split(member).folder === folder));
    addRest(
      folderAt(root, folder),
      { members: members - own.members, size: size - own.size },
      own.members > 0,
    );
    left = { members: left.members - members, size: left.size - size };
  }
  const elsewhere = sumOf(shown.filter(({ member }) => !listed.has(split(member).folder)));
  addRest(root, { members: left.members - elsewhere.members, size: left.size - elsewhere.size }, true);
}

function addRest(
  folder: Folder,
  { members, size }: { members: number; size: number },
  isBesideOthers: boolean,
): void {
  if (members < 1 || size < 1) return;
  const name = isBesideOthers ? counted(members, 'smaller file') : counted(members, 'file');
  folder.nodes.push({ name, kind: 'rest', size });
}

function sumOf(files: readonly KnownFile[]): { members: number; size: number } {
  return { members: files.length, size: files.reduce((sum, { size }) => sum + size, 0) };
}

function split(member: string): { folder: string; name: string } {
  const at = member.lastIndexOf('/');
  return { folder: member.slice(0, Math.max(0, at)), name: member.slice(at + 1) };
}

function folderAt(root: Folder, path: string): Folder {
  let folder = root;
  const parts = path === '' ? [] : path.split('/');
  const deep = parts.length > MAX_DEPTH ? [parts.slice(MAX_DEPTH).join('/')] : [];
  for (const name of [...parts.slice(0, MAX_DEPTH), ...deep]) {
    const next = folder.folders.get(name) ?? { folders: new Map(), nodes: [] };
    folder.folders.set(name, next);
    folder = next;
  }
  return folder;
}

/** A folder that holds one folder and nothing else is one with that, as in `pkg/_vendor`. */
function nodeOf(name: string, folder: Folder): ContentNode {
  let [path, inner] = [name, folder];
  while (inner.nodes.length === 0 && inner.folders.size === 1) {
    const [[next, only] = ['', inner]] = inner.folders;
    path = path === '' ? next : `${path}/${next}`;
    inner = only;
  }
  const folders = [...inner.folders].map(([each, one]) => nodeOf(each, one));
  return { name: plainText(path, MAX_NAME), kind: 'folder', children: [...folders, ...inner.nodes] };
}
