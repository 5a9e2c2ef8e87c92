/**
 * How the code in dist/ is cut. What several programs and commands load at once lies in one file each, named here, so that
 * names stay as they are; what a single `import()` loads is a file of its own, named after its package or module. What the
 * action alone has a use for lies in a folder of its own, so that npm's package can leave it out.
 */

import path from 'node:path';

/**
 * Files of code, each with the modules that it is there for: it gets these, but for entries, and all that they import and no file
 * before it has.
 */
const SHARED = [
  // What the command line needs to answer what it is asked about itself.
  { name: 'base', roots: ['src/cli.ts'] },
  // One wheel, from its file to what the rules say of it.
  { name: 'wheel', roots: ['src/check/workers/worker.ts'] },
  // All wheels of a run, and the report.
  { name: 'run', roots: ['src/cli/check.ts'] },
  // Native files of other systems than Linux, and static archives, whose objects are for any system.
  { name: 'macho', roots: ['src/binary/macho/readMacho.ts'] },
  { name: 'pe', roots: ['src/binary/pe/readPe.ts'] },
  { name: 'archives', roots: ['src/binary/ar/readAr.ts'] },
  // How cibuildwheel is configured, for runs that find it to be.
  { name: 'cibuildwheel', roots: ['src/check/configuration/configurationOf.ts', 'src/check/lacking.ts'] },
  // What the action always does, and the command line seldom.
  {
    name: 'report',
    roots: ['src/report/markdown.ts', 'src/report/githubLog.ts', 'src/locate/locateFindings.ts'],
  },
  // The repository that wheels are built from.
  { name: 'project', roots: ['src/check/checkRepository.ts', 'src/project/prebuilt/committedBinaries.ts'] },
  { name: 'fixing', roots: ['src/project/fix/proposals.ts'] },
  { name: 'logs', roots: ['src/explain/explainLog.ts', 'src/explain/readLog.ts'] },
  { name: 'rule-pages', roots: ['src/rules/pages.ts'] },
];

/** Packages that come together, whoever imports them. */
const PACKAGES = [
  { name: 'http-client', test: /[\\/]node_modules[\\/](?:@actions[\\/]http-client|tunnel|undici)[\\/]/ },
  { name: 'octokit', test: /[\\/]node_modules[\\/](?:@actions[\\/]github|@octokit)[\\/]/ },
  { name: 'toml', test: /[\\/]node_modules[\\/](?:toml-eslint-parser|eslint-visitor-keys)[\\/]/ },
  { name: 'yaml', test: /[\\/]node_modules[\\/]yaml[\\/]/ },
  // Of copies of Node's streams, which more than one package brings along.
  {
    name: 'streams',
    test: /[\\/]node_modules[\\/](?:core-util-is|inherits|process-nextick-args|util-deprecate)[\\/]/,
  },
];

/**
 * @param {string} root of the checkout
 * @returns {{ plugin: import('rolldown').Plugin, codeSplitting: import('rolldown').CodeSplittingOptions,
 *   fileName: (chunk: import('rolldown').PreRenderedChunk) => string }}
 */
export function chunks(root) {
  /** @type {Map<string, ReadonlySet<string>>} the modules of each of the shared files */
  const modules = new Map();
  /** @type {ReadonlySet<string>} all that the command line may load */
  let ofCommandLine = new Set();
  const groups = [
    ...PACKAGES,
    ...SHARED.map(({ name }) => ({
      name,
      test: (/** @type {string} */ id) => modules.get(name)?.has(id) ?? false,
    })),
  ];
  return {
    plugin: {
      name: 'shared-chunks',
      buildEnd() {
        const from = (/** @type {string[]} */ files, /** @type {boolean} */ withLater) => {
          const found = new Set(files.map((file) => path.join(root, file)));
          for (const id of found) {
            const module = this.getModuleInfo(id);
            for (const each of module?.importedIds ?? []) found.add(each);
            if (withLater) for (const each of module?.dynamicallyImportedIds ?? []) found.add(each);
          }
          return found;
        };
        for (const { name, roots } of SHARED) {
          // An entry does its work as soon as anything loads it.
          const found = [...from(roots, false)].filter((id) => this.getModuleInfo(id)?.isEntry === false);
          modules.set(name, new Set(found));
        }
        ofCommandLine = from(['src/cli.ts', 'src/check/workers/worker.ts'], true);
      },
    },
    codeSplitting: { groups: groups.map((group, index) => ({ ...group, priority: groups.length - index })) },
    fileName({ name, facadeModuleId, moduleIds }) {
      const all = [...moduleIds, ...(facadeModuleId === null ? [] : [facadeModuleId])];
      const folder = all.some((id) => ofCommandLine.has(id) || id.startsWith('\0')) ? '' : 'action/';
      return `${folder}${packageName(facadeModuleId ?? '') ?? name}.js`;
    },
  };
}

/**
 * @param {string} moduleId
 * @returns {string | null} the npm package that a module belongs to, as a file can be called
 */
function packageName(moduleId) {
  const [, name] = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(moduleId) ?? [];
  return name === undefined ? null : name.replace('@', '').replace(/[\\/]/, '-');
}
