import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { markdownModules } from './scripts/markdownModules.mjs';
import { pageAssets } from './scripts/pageAssets.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * What only a process of its own may do: change what all of it shares, count the work or the memory of all of it, or
 * have it take signals, threads and children to itself.
 */
const OWN_PROCESS = [
  /\bvi\.(?:stub|spyOn|mock|doMock|hoisted|useFakeTimers|setSystemTime)/,
  /\breplaceTimers\(|\bprocess\.(?:on|once|chdir|umask|memoryUsage|cpuUsage)\(/,
  /\b(?:process|globalThis)\.[\w.]+(?:\[.+\])? = |\bdelete process\.env\b|\bObject\.assign\((?:process|globalThis)\b/,
  /\/(?:work|processorTime)\.ts'/,
  /from 'node:(?:v8|inspector|worker_threads)'/,
];
const OWN_PROCESS_FOLDERS = /^__tests__\/(?:check\/workers|cli|e2e|fuzz|hostile|page|peers)\//;

/** Loading the sources anew costs most tests more than they do, so those that leave a process as it was share one. */
const apart = globSync('__tests__/**/*.test.ts', { cwd: root }).filter((file) => {
  if (OWN_PROCESS_FOLDERS.test(file)) return true;
  const text = readFileSync(`${root}${file}`, 'utf8');
  return OWN_PROCESS.some((pattern) => pattern.test(text));
});

/** What takes long comes first, so that none of it is left over for one processor at the end. */
const LONGEST = ['hostile/', 'e2e/', 'cli/', 'python/realImports', 'docs', 'rules/', 'check/', 'platform/'];

/** Processes of their own first: those that share one keep it only while the next file shares it, too. */
class ApartThenLongest extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const index = LONGEST.findIndex((each) => moduleId.includes(`/__tests__/${each}`));
      return index === -1 ? LONGEST.length : index;
    };
    return (await super.sort(files)).toSorted(
      (a, b) => Number(b.project.config.isolate) - Number(a.project.config.isolate) || place(a) - place(b),
    );
  }
}
export default defineConfig({
  plugins: [markdownModules(), pageAssets()],
  test: {
    // Vitest would leave one processor idle, which is half of a small machine.
    maxWorkers: '100%',
    // For what hangs alone: on a machine that is busy with other things a test can take ten times as long as by itself.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    sequence: { sequencer: ApartThenLongest },
    projects: [
      { extends: true, test: { name: 'apart', include: apart } },
      {
        extends: true,
        test: { name: 'shared', include: ['__tests__/**/*.test.ts'], exclude: apart, isolate: false },
      },
    ],
  },
});
