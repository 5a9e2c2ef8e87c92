/** GitHub's runners: which system and processor a label stands for. */

import type { CibuildwheelPlatform } from '../cibuildwheel/types.ts';
import { expand, type Scope } from './expressions.ts';
import type { YamlValue } from './yamlText.ts';

export interface Runner {
  /** In small letters. */
  label: string;
  platform: CibuildwheelPlatform;
  architecture: 'x86_64' | 'arm64';
}

const MACOS_LABEL = /^macos-(latest|\d+)(?:\.\d+)?(?:-(large|xlarge|intel))?$/;
/** From macOS 14 on, images without a further word are Apple's processors. */
const FIRST_ARM_MACOS = 14;

/** What `runs-on` stands for; null for self-hosted runners, groups, own labels, and what isn't known. */
export function runnerOf(runsOn: YamlValue | undefined, scope: Scope): Runner | null {
  const [only, ...others] = runsOn?.kind === 'list' ? runsOn.items : [runsOn];
  if (only?.kind !== 'scalar' || others.length > 0) return null;
  const { value } = expand(only.text, scope);
  const label = value?.trim().toLowerCase() ?? '';
  const runner = runnerOfLabel(label);
  return runner === null ? null : { label, ...runner };
}

function runnerOfLabel(label: string): Omit<Runner, 'label'> | null {
  if (/^ubuntu-(?:latest|slim|\d\d\.\d\d)$/.test(label)) return { platform: 'linux', architecture: 'x86_64' };
  if (/^ubuntu-\d\d\.\d\d-arm$/.test(label)) return { platform: 'linux', architecture: 'arm64' };
  if (/^windows-(?:latest|20\d\d(?:-vs20\d\d)?)$/.test(label)) {
    return { platform: 'windows', architecture: 'x86_64' };
  }
  if (/^windows-\d\d-arm$/.test(label)) return { platform: 'windows', architecture: 'arm64' };
  const [, version = '', size] = MACOS_LABEL.exec(label) ?? [];
  if (version === '') return null;
  const isIntel =
    size === 'large' || size === 'intel' || (size === undefined && Number(version) < FIRST_ARM_MACOS);
  return { platform: 'macos', architecture: isIntel ? 'x86_64' : 'arm64' };
}
