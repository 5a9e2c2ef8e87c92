/** What a rule means to change in the repository's files, as data: what becomes of the text is worked out elsewhere. */

import type { Move } from '../cibuildwheel/movable.ts';
import type { OptionSetting } from '../cibuildwheel/types.ts';

export type IntendedEdit =
  /**
   * Selectors that go from a setting, which builds the same wheels without them. With none left the setting goes as
   * well; or, where that would let another one count, it stays and is empty.
   */
  | { kind: 'drop'; setting: OptionSetting; selectors: readonly string[]; ifNoneLeft: 'delete' | 'empty' }
  /** A setting that goes: nothing reads it. */
  | { kind: 'delete'; setting: OptionSetting }
  /** Variables that pyproject.toml takes over. */
  | { kind: 'move'; move: Move };
