/**
 * Holds the policy tables against auditwheel's own: `npm run policies -- <folder>`, where the folder has
 * manylinux-policy.json, musllinux-policy.json and android-policy.json of an auditwheel release. Prints each
 * difference, entry by entry, and exits 1 when there is one.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** @typedef {import('../src/model/verdict.ts').Family} Family */
/**
 * @typedef {{
 *   name: string,
 *   aliases: string[],
 *   priority: number,
 *   symbol_versions: Record<string, Record<string, string[]>>,
 *   lib_whitelist: string[],
 *   blacklist: Record<string, string[]>,
 * }} TheirPolicy
 */

/** Node 20 doesn't run TypeScript. @returns {Promise<typeof import('../src/platform/policies.ts')>} */
async function ourPolicies() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const bundle = await rolldown({ input: 'src/platform/policies.ts', cwd: root, platform: 'node' });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

const ours = await ourPolicies();
/** @type {string[]} */
const differences = [];
let compared = 0;

/**
 * @param {string} what
 * @param {Iterable<string>} mine
 * @param {Iterable<string>} theirs
 */
function compare(what, mine, theirs) {
  const [left, right] = [new Set(mine), new Set(theirs)];
  compared += right.size;
  for (const entry of right) if (!left.has(entry)) differences.push(`${what}: "${entry}" is missing here`);
  for (const entry of left) if (!right.has(entry)) differences.push(`${what}: "${entry}" is only here`);
}

/**
 * @param {Family} family
 * @param {TheirPolicy[]} theirs
 */
function compareFamily(family, theirs) {
  const ordered = theirs.filter(({ name }) => name !== 'linux').sort((a, b) => b.priority - a.priority);
  const architectures = [...new Set(ordered.flatMap((policy) => Object.keys(policy.symbol_versions)))];
  for (const architecture of architectures) {
    const mine = ours.policiesFor(family, architecture);
    const same = ordered.filter((policy) => policy.symbol_versions[architecture] !== undefined);
    const order = [mine, same].map((policies) => policies.map(({ name }) => name).join(' '));
    if (order[0] !== order[1]) {
      differences.push(`${family} ${architecture}: the policies are "${order[1]}", here "${order[0]}"`);
    }
    for (const policy of mine) {
      const their = same.find(({ name }) => name === policy.name);
      if (their !== undefined) comparePolicy(policy, their);
    }
  }
}

/**
 * @param {import('../src/platform/platform.ts').Policy} policy
 * @param {TheirPolicy} theirs
 */
function comparePolicy(policy, theirs) {
  const { tag, architecture } = policy;
  compare(
    `${tag} aliases`,
    policy.aliases,
    theirs.aliases.map((alias) => `${alias}_${architecture}`),
  );
  const versions = theirs.symbol_versions[architecture] ?? {};
  const constrained = ours.NAMESPACES.filter((name) => ours.allowedVersions(policy, name) !== null);
  compare(`${tag} namespaces`, constrained, Object.keys(versions));
  for (const [namespace, theirVersions] of Object.entries(versions)) {
    compare(`${tag} ${namespace}`, ours.allowedVersions(policy, namespace) ?? [], theirVersions);
  }
  // Their table says libc.so for musl, and the code puts the system's name for it in its place.
  const libraries = [...ours.libraries(policy)].filter((name) => !name.startsWith('libc.musl-'));
  compare(`${tag} libraries`, libraries, theirs.lib_whitelist);
  const blacklist = ours.blacklist(policy);
  compare(`${tag} libraries with a black list`, blacklist.keys(), Object.keys(theirs.blacklist));
  for (const [library, symbols] of Object.entries(theirs.blacklist)) {
    compare(`${tag} black list of ${library}`, blacklist.get(library) ?? [], symbols);
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Name a folder with auditwheel's policy files: npm run policies -- <folder>");
  process.exit(2);
}
for (const family of ours.FAMILIES) {
  const file = path.join(folder, `${family}-policy.json`);
  compareFamily(family, JSON.parse(readFileSync(file, 'utf8')));
}
if (differences.length === 0) {
  console.log(`No difference in ${compared} entries.`);
} else {
  console.log(differences.join('\n'));
  console.log(`${differences.length} differences in ${compared} entries.`);
  process.exitCode = 1;
}
