/** The content of a wheel as a map, each file as large as its share of the bytes. */

import { type HierarchyRectangularNode, hierarchy, treemap } from 'd3-hierarchy';
import { fileSize } from '../base/words.ts';
import type { ContentNode } from './data.ts';
import { el } from './dom.ts';

type Node = HierarchyRectangularNode<ContentNode>;

/** Pixels. A folder that is smaller than this has no room for its name, nor has a file. */
const FOLDER_LABEL = { width: 56, height: 44, band: 20 };
const FILE_LABEL = { width: 44, height: 18 };
const LOW = 150;
const HIGH = 340;
/** With fewer files than this the low map is enough. */
const FEW = 6;

interface Tile {
  node: Node;
  element: HTMLElement;
}

/** The map, drawn anew whenever its width changes. The arrow keys lead from file to file. */
export function contentMap(content: ContentNode, name: string): HTMLElement {
  // Laid out below, before anybody looks at a rectangle.
  const root = hierarchy(content, ({ children }) => children)
    .sum(({ size = 0 }) => size)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0)) as Node;
  const tiles: Tile[] = [];
  root.eachBefore((node) => {
    if (node.depth > 0) tiles.push({ node, element: tileOf(node, root) });
  });
  const files = tiles.filter(({ node }) => node.children === undefined);
  const map = el(
    'div',
    {
      class: 'map',
      role: 'group',
      'aria-label': `Content of ${name} by size. Arrow keys lead from file to file.`,
    },
    tiles.map(({ element }) => element),
  );
  const caption = el('figcaption', { class: 'map-caption' }, totalOf(root, files.length));
  const height = files.length < FEW ? LOW : HIGH;
  map.style.height = `${height}px`;
  for (const { node, element } of files) {
    const tell = (): void => caption.replaceChildren(describe(node, root));
    element.addEventListener('focus', tell);
    element.addEventListener('pointerenter', tell);
  }
  map.addEventListener('pointerleave', () => caption.replaceChildren(totalOf(root, files.length)));
  rove(map, files);
  new ResizeObserver(() => layOut(root, tiles, { width: map.clientWidth, height })).observe(map);
  return el('figure', { class: 'content' }, map, caption, legend(files));
}

function tileOf(node: Node, root: Node): HTMLElement {
  const { name, kind, severity } = node.data;
  const state = severity === 'error' || severity === 'warning' ? severity : kind;
  const label = el('span', { class: 'label' }, name);
  if (kind === 'folder') return el('div', { class: 'folder' }, label);
  const tile = el('button', { type: 'button', class: 'tile', 'data-state': state, tabindex: '-1' }, label);
  tile.setAttribute('aria-label', describe(node, root));
  return tile;
}

function describe(node: Node, root: Node): string {
  const path = node
    .ancestors()
    .reverse()
    .map(({ data }) => data.name)
    .filter((name) => name !== '')
    .join('/');
  const size = node.value ?? 0;
  const share = (100 * size) / Math.max(1, root.value ?? 0);
  const { severity } = node.data;
  return `${path}: ${fileSize(size)}, ${share < 1 ? 'less than 1' : Math.round(share)} %${severity === undefined ? '' : `, ${severity}`}`;
}

function totalOf(root: Node, parts: number): string {
  return parts === 0
    ? 'The wheel holds no bytes.'
    : `${fileSize(root.value ?? 0)} unpacked. Point at a file, or use the arrow keys.`;
}

const STATES = [
  ['error', 'has an error'],
  ['warning', 'has a warning'],
  ['native', 'native file'],
  ['file', 'other file'],
  ['rest', 'many small files'],
] as const;

/** Only what the map has. */
function legend(files: readonly Tile[]): HTMLElement {
  const used = new Set(files.map(({ element }) => element.dataset.state));
  return el(
    'ul',
    { class: 'legend' },
    STATES.filter(([state]) => used.has(state)).map(([state, word]) =>
      el('li', {}, el('span', { class: 'swatch', 'data-state': state }), word),
    ),
  );
}

function layOut(
  root: Node,
  tiles: readonly Tile[],
  { width, height }: { width: number; height: number },
): void {
  if (width === 0) return;
  treemap<ContentNode>()
    .size([width, height])
    .round(true)
    .paddingInner(2)
    .paddingOuter(2)
    .paddingTop((node) => (node.depth > 0 && hasRoom(node, FOLDER_LABEL) ? FOLDER_LABEL.band : 2))(root);
  for (const { node, element } of tiles) {
    const { style } = element;
    style.left = `${node.x0}px`;
    style.top = `${node.y0}px`;
    style.width = `${Math.max(0, node.x1 - node.x0)}px`;
    style.height = `${Math.max(0, node.y1 - node.y0)}px`;
    const needed = node.children === undefined ? FILE_LABEL : FOLDER_LABEL;
    element.classList.toggle('unlabelled', !hasRoom(node, needed));
  }
}

function hasRoom({ x0, x1, y0, y1 }: Node, { width, height }: { width: number; height: number }): boolean {
  return x1 - x0 >= width && y1 - y0 >= height;
}

const DIRECTIONS: ReadonlyMap<string, readonly [x: number, y: number]> = new Map([
  ['ArrowRight', [1, 0]],
  ['ArrowLeft', [-1, 0]],
  ['ArrowDown', [0, 1]],
  ['ArrowUp', [0, -1]],
]);

/** One stop of the Tab key for all files; the arrow keys go to the nearest one in their direction. */
function rove(map: HTMLElement, files: readonly Tile[]): void {
  const [first] = files;
  if (first === undefined) return;
  let current = first;
  first.element.tabIndex = 0;
  const moveTo = (tile: Tile): void => {
    current.element.tabIndex = -1;
    current = tile;
    tile.element.tabIndex = 0;
  };
  for (const tile of files) tile.element.addEventListener('focus', () => moveTo(tile));
  map.addEventListener('keydown', (event) => {
    const direction = DIRECTIONS.get(event.key);
    const next =
      event.key === 'Home'
        ? first
        : event.key === 'End'
          ? files.at(-1)
          : direction && nearest(current, files, direction);
    if (next === undefined) return;
    event.preventDefault();
    next.element.focus();
  });
}

function nearest(
  { node }: Tile,
  files: readonly Tile[],
  [x, y]: readonly [number, number],
): Tile | undefined {
  const [fromX, fromY] = middle(node);
  let best: { tile: Tile; distance: number } | undefined;
  for (const tile of files) {
    const [toX, toY] = middle(tile.node);
    const ahead = (toX - fromX) * x + (toY - fromY) * y;
    const aside = Math.abs((toX - fromX) * y) + Math.abs((toY - fromY) * x);
    const distance = ahead + 2 * aside;
    if (ahead > 0 && (best === undefined || distance < best.distance)) best = { tile, distance };
  }
  return best?.tile;
}

function middle({ x0, x1, y0, y1 }: Node): readonly [number, number] {
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}
