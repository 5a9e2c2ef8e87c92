import { baseName } from '../../base/words.ts';
import type { FailureKind } from '../failure.ts';

const MESSAGE = /\.whl: (.{1,200}): auditing error: failed to determine ABI version baseline/;

/** abi3audit reads the baseline out of `abi3` in the wheel's name alone. */
export const abi3auditBaseline: FailureKind = {
  id: 'abi3audit-baseline',
  tool: 'abi3audit',
  summary:
    'abi3audit does not know the stable ABI of the wheel\'s tag ("failed to determine ABI version baseline")',
  marks: ['baseline:', 'ABI version baseline'],
  pattern: /(?:^|\s)baseline:|ABI version baseline/,
  read(_, { before, line, after }) {
    const text = [...before.slice(-4), line, ...after.slice(0, 2)].join(' ').replace(/ {2,}/g, ' ');
    const [, file = ''] = MESSAGE.exec(text) ?? [];
    if (!text.includes('failed to determine ABI version baseline')) return null;
    const wheel = /([^\s"]{1,300}\.whl):/.exec(text)?.[1];
    return {
      ...(wheel === undefined || wheel.split('-').length < 5 ? {} : { wheel: baseName(wheel) }),
      files: file === '' ? [] : [file.replaceAll(' ', '')],
    };
  },
  explain({ wheel, files }) {
    const isFreeThreaded = wheel === null || wheel.includes('abi3t');
    return {
      title: "abi3audit can't tell which stable ABI the wheel is for",
      meaning: `abi3audit looks for abi3 in the wheel's tag and finds none${isFreeThreaded ? '; abi3t (PEP 803) it does not know' : ''}. It has looked at no function${files.length > 0 ? ` of ${files[0]}` : ''}, so it says nothing about the wheel.`,
      causes: isFreeThreaded
        ? ['The wheel is for abi3t alone. Nothing is wrong with it.']
        : [
            'The wheel is for one version of Python, and abi3audit was given it all the same.',
            'The wheel was to be of the stable ABI, and its build has not set the tag (py_limited_api of bdist_wheel).',
          ],
      next: [
        {
          text: "Leave such wheels out of abi3audit (cibuildwheel's {abi3_wheel} does), or check them with wheel-abi-check, which knows both stable ABIs.",
        },
      ],
    };
  },
};
