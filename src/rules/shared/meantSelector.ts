/** What a selector that matches nothing may have been meant to be: shared by the rules about selectors. */

import type { MatchedBuilds } from '../../project/cibuildwheel/matchedBuilds.ts';

/** What people write, and what identifiers have in its place; first Pythons, then systems, then architectures. */
const MISNOMERS: readonly [RegExp, string][] = [
  [/^(?:c?python|py)-?(?=\d)/i, 'cp'],
  [/^pypy-?(?=\d)/i, 'pp'],
  [/^(?=3\.?\d)/, 'cp'],
  [/^([cpg]p)-(\d+)\*$/i, '$1$2-*'],
  [/^([cpg]p)-(?=\d)/i, '$1'],
  [/^([cpg]p\d)\.(?=\d)/i, '$1'],
  [/^([cpg]p)(?=-)/i, '$1*'],
  [/(?<=^|-|\*)(?:windows|win)_?64(?=$|\*)/i, 'win_amd64'],
  [/(?<=^|-|\*)windows_?32(?=$|\*)/i, 'win32'],
  [/(?<=^|-|\*)windows/i, 'win'],
  [/(?<=^|-|\*)(?:macosx|macos|osx|darwin)-?(?=_|\*|$|-)/i, 'macosx'],
  [/(?<=^|-)linux/i, '*linux'],
  [/(win_)(?:x86_64|x64)/i, '$1amd64'],
  [/(win_|macosx_)aarch64/i, '$1arm64'],
  [/(linux_)(?:amd64|x64)/i, '$1x86_64'],
  [/(linux_)arm64/i, '$1aarch64'],
  [/(linux_)(?:x86|i386)(?=$|\*)/i, '$1i686'],
  [/(?<=linux|macosx)-(?=\w)/i, '_'],
];

/** The nearest selector that matches builds, written with the names that identifiers have; null where none is near. */
export function meantSelector(text: string, matched: MatchedBuilds): string | null {
  const renamed = MISNOMERS.reduce((name, [wrong, right]) => name.replace(wrong, right), text);
  // Behind a star another one adds nothing, and identifiers have one dash alone.
  const ends = renamed.endsWith('*') ? [''] : ['', '-*', '*'];
  const isSuffix = !renamed.startsWith('*') && !renamed.replace(/\[[^\]]*\]/g, '').includes('-');
  const candidates = [
    ...ends.map((end) => `${renamed}${end}`),
    ...(isSuffix ? ends.filter((end) => end !== '-*').map((end) => `*-${renamed}${end}`) : []),
  ];
  return (
    candidates.find((each) => each !== text && isNarrow(each) && (matched(each)?.length ?? 0) > 0) ?? null
  );
}

/** A star beside two letters would match anything. */
function isNarrow(selector: string): boolean {
  return /[a-z\d]{2}/i.test(selector);
}
