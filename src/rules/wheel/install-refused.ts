import { listSome } from '../../base/collections.ts';
import { plainText } from '../../base/escape.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import { installingPythons } from '../../python/installingPythons.ts';
import { admitsAny } from '../../python/requiresPython.ts';
import type { Draft, Rule } from '../rule.ts';
import { steps } from '../shared/steps.ts';

const MAX_SHOWN = 40;

/** What installers refuse by the wheel's own papers, whatever the Python. */
export const installRefused: Rule<'wheel'> = {
  id: 'install-refused',
  scope: 'wheel',
  severity: 'error',
  summary: 'by what METADATA or WHEEL says, no installer takes the wheel for any Python',
  isOfThePacking: true,
  check: (wheel) => [...excludedPythons(wheel), ...wheelVersion(wheel)],
};

/** Requires-Python leaves out every Python that computes the tags. */
function excludedPythons({ facts, promise }: JudgedWheel): Draft[] {
  const required = facts.distInfo?.metadata?.requiresPython ?? null;
  const pythons = promise === null ? null : installingPythons(promise);
  if (facts.name === null || required === null || pythons === null) return [];
  if (admitsAny(required, pythons) !== false) return [];
  const tags = listSome(facts.name.tags.python, 2);
  const shown = plainText(required, MAX_SHOWN);
  return [
    {
      severity: 'error',
      member: `${facts.distInfo?.folder}/METADATA`,
      causeKey: `${facts.name.tags.python.join('.')} ${required}`,
      title: `no Python can install it: ${plainText(tags, 20)} with Requires-Python ${plainText(required, 20)}`,
      message:
        `The Python ${facts.name.tags.python.length === 1 ? 'tag is' : 'tags are'} ${tags}, and METADATA says "Requires-Python: ${shown}": no version of Python satisfies both. ` +
        'pip passes the wheel over, or says "requires a different Python".',
      remedy: steps(
        'Compare requires-python in pyproject.toml with the Python that the wheel is built for, and correct what is wrong.',
        'Without support for that Python, build no wheel for it: cibuildwheel skips it, unless CIBW_PROJECT_REQUIRES_PYTHON says otherwise.',
      ),
      data: { reason: 'requires-python', python: facts.name.tags.python, requiresPython: shown },
    },
  ];
}

/** Versions 1.x are all that installers know; pip reads every number, uv and installer wants two of them. */
function wheelVersion({ facts }: JudgedWheel): Draft[] {
  const { wheel, folder } = facts.distInfo ?? {};
  if (wheel === null || wheel === undefined) return [];
  const complaint = complaintAbout(wheel.version);
  if (complaint === null) return [];
  const { severity, title, message } = complaint;
  return [
    {
      severity,
      member: `${folder}/WHEEL`,
      causeKey: `Wheel-Version ${wheel.version}`,
      title,
      message,
      remedy:
        'Let the build backend write the WHEEL file; what is written by hand begins with the line "Wheel-Version: 1.0".',
      data: { reason: 'wheel-version', wheelVersion: wheel.version },
    },
  ];
}

type Complaint = Pick<Draft, 'severity' | 'title' | 'message'>;

function complaintAbout(version: string | null): Complaint | null {
  if (version === null)
    return {
      severity: 'error',
      title: 'WHEEL has no Wheel-Version, so no installer takes the wheel',
      message: 'pip stops with "WHEEL is missing Wheel-Version", and uv and others refuse the wheel, too.',
    };
  const shown = plainText(version, MAX_SHOWN);
  if (!/^\d+(?:\.\d+)*$/.test(version))
    return {
      severity: 'error',
      title: `Wheel-Version ${plainText(version, 20)} is no version, so pip refuses the wheel`,
      message: `pip stops with "invalid Wheel-Version: '${shown}'".`,
    };
  if (!/^[01](?:\.|$)/.test(version.replace(/^0+(?=\d)/, '')))
    return {
      severity: 'error',
      title: `Wheel-Version ${plainText(version, 20)}: installers know 1.x`,
      message: `pip stops with "Wheel-Version (${shown}) is not compatible with this version of pip", and uv and others refuse the wheel, too.`,
    };
  if (/^1\./.test(version)) return null;
  return {
    severity: 'warning',
    title: `Wheel-Version ${plainText(version, 20)}: uv refuses the wheel`,
    message: `pip installs a wheel whose WHEEL file says "Wheel-Version: ${shown}"; uv refuses it and wants 1.0.`,
  };
}
