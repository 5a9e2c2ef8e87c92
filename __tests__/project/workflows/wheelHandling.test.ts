import { describe, expect, test } from 'vitest';
import { handlingOf, type WheelHandling } from '../../../src/project/workflows/wheelHandling.ts';
import { readYaml } from '../../../src/project/workflows/yamlText.ts';

function handlingIn(steps: string): WheelHandling {
  const { root } = readYaml(`jobs:\n  a:\n    steps:\n${steps}`);
  if (root === null) throw new Error('no YAML');
  return handlingOf(root);
}

const TAKES = '      - uses: actions/download-artifact@v6\n';

describe('wheels may be tested', () => {
  test.each([
    ['by an install of the wheel', '      - run: pip install wheelhouse/*.whl\n', true],
    ['from a folder of wheels', '      - run: pip install --no-index -f dist demo\n', true],
    ['over two lines', '      - run: |\n          pip install \\\n            dist/*.whl\n', true],
    ['after the artifacts were taken', `${TAKES}      - run: pytest\n`, true],
    ['by an action of the repository', `${TAKES}      - uses: ./.github/actions/try\n`, true],
    ['but not by what publishes', `${TAKES}      - run: twine upload dist/*.whl\n`, false],
    ['but not by what installs the publisher', `${TAKES}      - run: pip install twine\n`, false],
    ['but not in the checkout', '      - run: pip install . && pytest\n', false],
  ])('%s', (_, steps, mayTest) => {
    expect(handlingIn(steps)).toEqual({ mayTest, mayRepair: false });
  });
});

test('wheels may be repaired', () => {
  expect(handlingIn('      - run: auditwheel repair wheelhouse/*.whl\n').mayRepair).toBe(true);
  expect(handlingIn('      - run: python -m build\n').mayRepair).toBe(false);
});
