/** Which of Node's releases this program has been tried with. */

/** The last release line of them; the first is in package.json. */
const LAST_TRIED = 26;

/** Whether a version of Node is one, so that it may be asked for what Node does not document. */
export function isTriedNode(version = process.versions.node): boolean {
  return Number.parseInt(version, 10) <= LAST_TRIED;
}
