/** From what the rules mean to change to changes of the files' texts; what can't be changed safely is told with a reason. */

import { compareStrings, groupBy } from '../../base/collections.ts';
import { plainText } from '../../base/escape.ts';
import { selectorsOf } from '../cibuildwheel/selectors.ts';
import { keyText, valueText } from '../cibuildwheel/tomlText.ts';
import type { OptionSetting } from '../cibuildwheel/types.ts';
import type { IntendedEdit } from './intendedEdit.ts';
import { isThereAlready, placeOf } from './mergedMoves.ts';
import { applyEdits, type Edits, type TextEdit } from './textEdit.ts';
import {
  deleteEntry,
  dropSelectors,
  findEntry,
  insertKeys,
  type NewKey,
  parseTomlSource,
  replaceValue,
  type TomlSource,
} from './tomlEdits.ts';
import {
  type Comments,
  commentsOf,
  deleteEntries,
  dropFromValue,
  emptyValue,
  findVariable,
  type Going,
  parseYamlSource,
  whyItStays,
  type YamlPlace,
  type YamlSource,
} from './yamlEdits.ts';

/** The texts of a repository by their paths. */
export type Texts = ReadonlyMap<string, string>;

/** What the edits come to. */
export interface Plan {
  /** The files that change, with their new texts. */
  after: Map<string, string>;
  /** Edits that are carried out. */
  done: IntendedEdit[];
  /** Why others are not: a clause about a setting, as in `CIBW_SKIP (line 12 of a.yml): its value has an anchor`. */
  left: string[];
}

/** Plans all edits together, so that two about one setting come to one change. `tomlPath` is pyproject.toml's. */
export function planFix(intended: readonly IntendedEdit[], texts: Texts, tomlPath: string): Plan {
  const planner = new Planner(texts, tomlPath);
  const moves = intended.filter((edit) => edit.kind === 'move');
  // Keys come in the order of their variables.
  for (const edit of moves.toSorted(byFirstVariable)) planner.move(edit);
  for (const edit of intended) if (edit.kind === 'delete') planner.remove(edit);
  const drops = groupBy(
    intended.filter((edit) => edit.kind === 'drop'),
    ({ setting }) => placeOf(setting),
  );
  for (const group of drops.values()) planner.drop(group);
  return planner.finish();
}

function byFirstVariable(
  {
    move: {
      variables: [a],
    },
  }: Intended<'move'>,
  {
    move: {
      variables: [b],
    },
  }: Intended<'move'>,
): number {
  if (a === undefined || b === undefined) return 0;
  return compareStrings(a.location.path, b.location.path) || a.location.startLine - b.location.startLine;
}

type Intended<Kind extends IntendedEdit['kind']> = Extract<IntendedEdit, { kind: Kind }>;

class Planner {
  readonly #texts: Texts;
  readonly #tomlPath: string;
  readonly #yaml = new Map<string, YamlSource | null>();
  readonly #toml = new Map<string, TomlSource | null>();
  readonly #edits = new Map<string, TextEdit[]>();
  readonly #gone = new Map<string, Going & { path: string }>();
  readonly #newKeys: NewKey[] = [];
  readonly #done: IntendedEdit[] = [];
  readonly #left: string[] = [];

  constructor(texts: Texts, tomlPath: string) {
    this.#texts = texts;
    this.#tomlPath = tomlPath;
  }

  /** Keys come into pyproject.toml, and variables go. */
  move(edit: Intended<'move'>): void {
    const { variables, hidden, settings } = edit.move;
    const places: { variable: OptionSetting; place: YamlPlace; source: YamlSource }[] = [];
    for (const variable of [...variables, ...hidden]) {
      const found = this.#goingVariable(variable);
      if (typeof found === 'string') {
        this.#leave(variable, found);
        return;
      }
      places.push({ variable, ...found });
    }
    const [first] = variables;
    const toml = this.#tomlSource(this.#tomlPath);
    if (first === undefined) return;
    if (toml === null) {
      this.#leave(first, this.#whyNoToml());
      return;
    }
    const written = settings.filter((setting) => !isThereAlready(setting));
    const changes: TextEdit[] = [];
    const keys: NewKey[] = [];
    const comments = written.length === 0 ? [] : places.map(({ place, source }) => commentsOf(source, place));
    for (const [index, setting] of written.entries()) {
      const { option, value, present } = setting;
      if (present === null) {
        keys.push({
          table: tableOf(setting),
          text: keyText(setting),
          ...joined(index === 0 ? comments : []),
        });
        continue;
      }
      const entry = findEntry(toml, [...tableOf(present), present.written]);
      const edits = entry === null ? null : replaceValue(entry, valueText(option, value));
      if (edits === null || 'reason' in edits) {
        this.#leave(present, ODD);
        return;
      }
      changes.push(...edits.edits);
    }
    const inserted = insertKeys(toml, keys);
    if ('reason' in inserted) {
      this.#leave(first, `${this.#tomlPath}: ${inserted.reason}`);
      return;
    }
    this.#newKeys.push(...keys);
    this.#add(this.#tomlPath, changes);
    const movesComments = keys.length > 0;
    for (const { variable, place } of places)
      this.#gone.set(placeOf(variable), {
        place,
        path: variable.location.path,
        movesComments,
        names: namesOf(variable),
      });
    this.#done.push(edit);
  }

  remove(edit: Intended<'delete'>): void {
    this.#removeSetting(edit, edit.setting);
  }

  /** All drops from one setting. */
  drop(edits: readonly Intended<'drop'>[]): void {
    const [first] = edits;
    if (first === undefined) return;
    const { setting, ifNoneLeft } = first;
    // The setting moves, without the selectors.
    if (this.#gone.has(placeOf(setting))) {
      this.#done.push(...edits);
      return;
    }
    const gone = new Set(edits.flatMap(({ selectors }) => selectors));
    const isEmptied = (setting.value ?? '').split(/\s+/).every((word) => word === '' || gone.has(word));
    if (isEmptied && ifNoneLeft === 'delete') {
      for (const edit of edits) this.#removeSetting(edit, setting);
      return;
    }
    const narrowed = edits.flatMap(({ narrowed: each = [] }) => each);
    const changes = { gone, narrowed: new Map(narrowed.map(({ selector, rest }) => [selector, rest])) };
    const found = this.#change(setting, {
      variable: (source, place) =>
        isEmptied ? emptyValue(source, place) : dropFromValue(source, place, changes),
      key: (source, entry) => (isEmptied ? replaceValue(entry, '""') : dropSelectors(source, entry, changes)),
    });
    if ('reason' in found) {
      this.#leave(setting, found.reason);
      return;
    }
    this.#add(setting.location.path, found.edits);
    this.#done.push(...edits);
  }

  finish(): Plan {
    const after = new Map<string, string>();
    this.#finishToml();
    this.#finishYaml();
    for (const [path, edits] of this.#edits) {
      const text = this.#texts.get(path) ?? '';
      const changed = applyEdits(text, edits);
      if (changed !== text) after.set(path, changed);
    }
    return { after, done: this.#done, left: [...new Set(this.#left)] };
  }

  #finishToml(): void {
    const toml = this.#tomlSource(this.#tomlPath);
    if (this.#newKeys.length === 0 || toml === null) return;
    const found = insertKeys(toml, this.#newKeys);
    if ('edits' in found) this.#add(this.#tomlPath, found.edits);
  }

  #finishYaml(): void {
    const byFile = groupBy([...this.#gone.values()], ({ path }) => path);
    for (const [path, all] of byFile) {
      const source = this.#yamlSource(path);
      if (source === null) continue;
      const found = deleteEntries(source, all);
      if ('edits' in found) {
        this.#add(path, found.edits);
        continue;
      }
      // Without its file's part nothing of the whole holds.
      this.#left.push(`${plainText(path, 200)}: ${found.reason}`);
      this.#edits.clear();
      this.#done.length = 0;
      return;
    }
  }

  #removeSetting(edit: IntendedEdit, setting: OptionSetting): void {
    if (isVariable(setting)) {
      const found = this.#goingVariable(setting);
      if (typeof found === 'string') {
        this.#leave(setting, found);
        return;
      }
      if (!this.#gone.has(placeOf(setting)))
        this.#gone.set(placeOf(setting), {
          place: found.place,
          path: setting.location.path,
          movesComments: false,
          names: [...namesOf(setting), ...selectorsOf(setting.value ?? '')],
        });
    } else {
      const names = [...namesOf(setting), ...selectorsOf(setting.value ?? '')];
      const found = this.#change(setting, {
        variable: () => ({ edits: [] }),
        key: (source, entry) => deleteEntry(source, entry, names),
      });
      if ('reason' in found) {
        this.#leave(setting, found.reason);
        return;
      }
      this.#add(setting.location.path, found.edits);
    }
    this.#done.push(edit);
  }

  /** The variable's place, or why it stays. */
  #goingVariable(setting: OptionSetting): { place: YamlPlace; source: YamlSource } | string {
    const source = this.#yamlSource(setting.location.path);
    const place = source === null ? null : findVariable(source, setting);
    if (source === null || place === null) return ODD;
    return whyItStays(source, place) ?? { place, source };
  }

  #change(
    setting: OptionSetting,
    how: {
      variable: (source: YamlSource, place: YamlPlace) => Edits;
      key: (source: TomlSource, entry: NonNullable<ReturnType<typeof findEntry>>) => Edits;
    },
  ): Edits {
    const { path } = setting.location;
    if (isVariable(setting)) {
      const source = this.#yamlSource(path);
      const place = source === null ? null : findVariable(source, setting);
      return source === null || place === null ? { reason: ODD } : how.variable(source, place);
    }
    const source = this.#tomlSource(path);
    const entry = source === null ? null : findEntry(source, [...tableOf(setting), setting.written]);
    return source === null || entry === null ? { reason: ODD } : how.key(source, entry);
  }

  #add(path: string, edits: readonly TextEdit[]): void {
    this.#edits.set(path, [...(this.#edits.get(path) ?? []), ...edits]);
  }

  #leave({ written, location }: OptionSetting, reason: string): void {
    const place = `line ${location.startLine} of ${location.path}`;
    this.#left.push(plainText(`${written} (${place}): ${reason}`, 400));
  }

  #whyNoToml(): string {
    return this.#texts.has(this.#tomlPath)
      ? `${this.#tomlPath} can't be read`
      : `there is no ${this.#tomlPath}, and with a new one pip builds in another way`;
  }

  #yamlSource(path: string): YamlSource | null {
    return remembered(this.#yaml, path, this.#texts, parseYamlSource);
  }

  #tomlSource(path: string): TomlSource | null {
    return remembered(this.#toml, path, this.#texts, parseTomlSource);
  }
}

const ODD = 'it is written in a way that this program does not change';

function remembered<Source>(
  known: Map<string, Source | null>,
  path: string,
  texts: Texts,
  parse: (text: string) => Source | null,
): Source | null {
  let source = known.get(path);
  if (source === undefined) {
    const text = texts.get(path);
    source = text === undefined ? null : parse(text);
    known.set(path, source);
  }
  return source;
}

function isVariable({ written }: OptionSetting): boolean {
  return written.startsWith('CIBW_');
}

/** What comments call a setting. */
function namesOf({ written, option }: OptionSetting): string[] {
  return [written, option];
}

function tableOf({ platform }: Pick<OptionSetting, 'platform'>): string[] {
  return ['tool', 'cibuildwheel', ...(platform === null ? [] : [platform])];
}

/** Of variables in several places, each comment once. */
function joined(all: readonly Comments[]): Pick<NewKey, 'comments' | 'comment'> {
  const [first] = all;
  const behind = [...new Set(all.map((each) => each.behind).filter((text) => text !== ''))];
  const only = behind.length === 1 && first?.behind === behind[0];
  return {
    comments: [...new Set([...all.flatMap(({ above }) => above), ...(only ? [] : behind)])],
    comment: only ? (behind[0] ?? '') : '',
  };
}
