/** Requirements that the shell takes for redirections: part of misplaced-command. */

import { plainText } from '../../../base/escape.ts';
import { NEWEST, releaseName } from '../../../project/cibuildwheel/releases.ts';
import type { CibuildwheelInstall, OptionSetting } from '../../../project/cibuildwheel/types.ts';
import type { Draft } from '../../rule.ts';
import { placeKey, placeName } from '../../shared/settingWords.ts';

/** A name and its extras right before `>` or `<` and a version, outside of quotes. */
const REDIRECTED = /(?:^|\s)([A-Za-z][\w.-]*(?:\[[\w,-]*\])?)([<>]=?\d[\w.*,!<>=~-]*)/;
const INSTALLS = /\bpip[\d.]*\s+(?:[^;&|]{0,200}\s)?install\s/;

/** Null where each requirement that pip installs is quoted, or has no need to be. */
export function describeRedirection(setting: OptionSetting): Draft | null {
  const requirement = redirectedIn(setting.value ?? '');
  if (requirement === null) return null;
  return draftOf(requirement, {
    causeKey: `${placeKey(setting)} redirection`,
    location: setting.location,
    where: setting.written,
    option: setting.option,
    remedy: `Quote it: '${plainText(requirement, 60)}'.`,
  });
}

/** The same for a script of a workflow that installs cibuildwheel. */
export function describeRedirectedInstall(install: CibuildwheelInstall): Draft {
  return draftOf(install.written, {
    causeKey: `${install.location.path}:${install.location.startLine} redirection`,
    location: install.location,
    where: 'a script',
    option: 'run',
    remedy: `Quote it, or better name one version: "cibuildwheel==${releaseName(NEWEST)}.0".`,
  });
}

/** The first requirement that is redirected, as in `numpy>=2`; null for none. */
function redirectedIn(value: string): string | null {
  const bare = value.replace(/\\[\s\S]|'[^']*'|"[^"]*"/g, '_');
  for (const command of bare.split(/[;&|\n]/)) {
    const start = INSTALLS.exec(command);
    const [, name = '', version = ''] =
      start === null ? [] : (REDIRECTED.exec(command.slice(start.index)) ?? []);
    if (name !== '') return name + version;
  }
  return null;
}

interface Where {
  causeKey: string;
  location: NonNullable<Draft['location']>;
  where: string;
  option: string;
  remedy: string;
}

function draftOf(requirement: string, { causeKey, location, where, option, remedy }: Where): Draft {
  const [, name = '', sign = '', file = ''] = /^([^<>]*)([<>])(.*)$/.exec(requirement) ?? [];
  const effect =
    sign === '>'
      ? `pip gets only "${plainText(name, 40)}", whatever its version, and its output goes into a file "${plainText(file, 40)}"`
      : `the shell looks for a file "${plainText(file, 40)}" to read from, and stops`;
  return {
    severity: 'warning',
    causeKey,
    location,
    title: `the shell takes ${plainText(requirement, 30)} in ${where} for a redirection`,
    message: `In ${where} (${placeName(location)}) "${plainText(requirement, 60)}" stands without quotes: ${effect}.`,
    remedy,
    data: { option, kind: 'redirection', requirement: plainText(requirement, 200) },
  };
}
