/** Files that are there for tests. */

/** Folders whose content is made to be broken, foreign or odd. */
const TEST_FOLDER = /(?:^|\/)(?:tests?|test[_-]?data|fixtures|testsuite)\//i;

/** True for files under a folder of tests: whatever they break, nobody's import breaks. */
export function isTestData(path: string): boolean {
  return TEST_FOLDER.test(path);
}
