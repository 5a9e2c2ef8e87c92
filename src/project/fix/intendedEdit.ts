/** What a rule means to change in the repository's files, as data: what becomes of the text is worked out elsewhere. */

import type { Move } from '../cibuildwheel/movable.ts';
import type { OptionSetting } from '../cibuildwheel/types.ts';

/** A selector, and what is left of it, as in `cp{36,310}-*` and `cp310-*`. */
export interface Narrowed {
  selector: string;
  rest: string;
}

export type IntendedEdit =
  /**
   * Selectors that go from a setting, which builds the same wheels without them. With none left the setting goes as
   * well; or, where that would let another one count, it stays and is empty. `narrowed` are those of which a part goes.
   */
  | {
      kind: 'drop';
      setting: OptionSetting;
      selectors: readonly string[];
      narrowed?: readonly Narrowed[];
      ifNoneLeft: 'delete' | 'empty';
    }
  /** A setting that goes: nothing reads it. */
  | { kind: 'delete'; setting: OptionSetting }
  /** Variables that pyproject.toml takes over. */
  | { kind: 'move'; move: Move };
