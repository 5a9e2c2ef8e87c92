/** All that can be fixed in the repository by itself, until nothing is left of it. */

import { compareStrings } from '../base/collections.ts';
import { plainText } from '../base/escape.ts';
import { MAX_FIX_ROUNDS } from '../base/limits.ts';
import type { Ignore } from '../model/ignore.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../model/settings.ts';
import type { Texts } from '../project/fix/planFix.ts';
import { planGroups, textsAfter } from '../project/fix/proposals.ts';
import { type ChangedText, unifiedDiff } from '../project/fix/unifiedDiff.ts';
import type { ProjectPlace } from '../project/projectPart.ts';
import { runProjectRules } from '../rules/projectRules.ts';
import type { Found } from '../rules/rule.ts';
import { placeOf } from './checkProject.ts';
import { Ignoring } from './ignoring.ts';
import { fixInput, readProject, withTexts } from './withProposals.ts';

export interface RepositoryFix {
  /** The checkout's top folder, which the paths start from. */
  root: string;
  /** In the order of their paths. */
  files: ChangedText[];
  diff: string;
  /** What is left to a person, one line each. */
  left: string[];
}

/** Works out the fix and writes nothing. */
export async function fixRepository(
  folder: string,
  { settings = DEFAULT_SETTINGS, ignores = [] }: { settings?: RuleSettings; ignores?: readonly Ignore[] },
): Promise<RepositoryFix> {
  const place = await placeOf(folder);
  const left: string[] = [];
  let texts: Texts = new Map();
  for (let round = 0; round < MAX_FIX_ROUNDS; round += 1) {
    const found = await fixOnce(place, texts, { settings, ignores });
    // Later rounds speak of lines that nobody has in front of them yet.
    if (round === 0) left.push(...found.left);
    if (found.texts.size === 0) break;
    texts = new Map([...texts, ...found.texts]);
  }
  const files: ChangedText[] = [];
  for (const [path, after] of [...texts].sort(([a], [b]) => compareStrings(a, b))) {
    const read = await place.repository.readText(path);
    if (read !== null && read.text !== after) files.push({ path, before: read.text, after });
  }
  const diff = unifiedDiff(files);
  if (diff === null) return { root: place.root, files: [], diff: '', left: [...left, TOO_LONG] };
  return { root: place.root, files, diff, left };
}

const TOO_LONG = 'Nothing was changed: more lines would be than this program shows.';

async function fixOnce(
  place: ProjectPlace,
  changed: Texts,
  { settings, ignores }: { settings: RuleSettings; ignores: readonly Ignore[] },
): Promise<{ texts: Texts; left: string[] }> {
  const project = await readProject(withTexts(place, changed));
  const findings = new Ignoring(ignores).keep(runProjectRules(project, settings));
  const input = await fixInput(findings, place, project, changed);
  const groups = await planGroups(findings, input);
  const undecided = findings.flatMap((finding) =>
    finding.undecided === undefined ? [] : [leftLine(finding, finding.undecided)],
  );
  const refused = groups.flatMap(({ items: [first], plan }) =>
    first === undefined ? [] : plan.left.map((reason) => leftLine(first, reason)),
  );
  return { texts: textsAfter(groups, input), left: [...undecided, ...refused] };
}

function leftLine({ rule, title, location }: Found, reason: string): string {
  const place = location === null ? '' : `${plainText(location.path, 200)}:${location.startLine}: `;
  return `${place}${rule}: ${plainText(title, 200)}: ${plainText(reason, 400)}.`;
}
