/**
 * Builds the fuzzer and runs it in a process of its own, so that an input that hangs it or fills its memory is a
 * finding, too. Options: --seconds N (600), --seed N, --turns N (batches of each target instead of a time),
 * --target NAME (may repeat), --input FILE (feeds one file).
 */

import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { markdownModules } from './markdownModules.mjs';
import { pageAssets } from './pageAssets.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = path.join(root, '.cache', 'fuzz');
/** One run's own, so that several can run side by side. */
const own = path.join(output, `run-${process.pid}`);
const built = path.join(own, 'built');
const running = path.join(own, 'running');
/** Seconds between two looks at whether it answers, and looks in vain after which it hangs, on a busy machine. */
const TICK = 5;
const HANGS_AFTER = 24;
/** Megabytes for JavaScript's own memory; all inputs are small. */
const HEAP = 512;

await mkdir(built, { recursive: true });
const bundle = await rolldown({
  input: 'fuzz/main.ts',
  cwd: root,
  platform: 'node',
  plugins: [markdownModules(), pageAssets()],
  external: (id) => !/(?:rule-pages|page-assets)$/.test(id) && !id.startsWith('.') && !path.isAbsolute(id),
});
// One file for each module, so that coverage is told of the sources alone.
await bundle.write({
  dir: built,
  format: 'esm',
  preserveModules: true,
  preserveModulesRoot: root,
  entryFileNames: '[name].mjs',
});
await bundle.close();

/** Writes each of the inputs of the moment to a file of its own, and says how to feed it again. */
async function saveLastInputs() {
  const { target, inputs } = JSON.parse(await readFile(running, 'utf8'));
  for (const [index, input] of inputs.entries()) {
    const file = path.join(output, `died-${target.replaceAll(' ', '-')}-${process.pid}-${index}.bin`);
    await writeFile(file, Buffer.from(input, 'base64'));
    console.error(`  npm run fuzz -- --target '${target}' --input ${file}`);
  }
}

const child = fork(
  path.join(built, 'fuzz', 'main.mjs'),
  ['--root', root, '--output', output, '--running', running, ...process.argv.slice(2)],
  { execArgv: [`--max-old-space-size=${HEAP}`] },
);
let ended = '';
let ticks = 0;
// Counted, since a machine that was asleep has its clock go on, and fires a timer at once.
const timer = setInterval(() => {
  ticks++;
  if (ticks < HANGS_AFTER) return;
  ended = `no answer for ${HANGS_AFTER * TICK} seconds`;
  child.kill('SIGKILL');
}, TICK * 1000);
child.on('message', () => {
  ticks = 0;
});
child.on('exit', async (code, signal) => {
  clearInterval(timer);
  const died = existsSync(running);
  if (died) {
    console.error(`the fuzzer died (${ended || signal || `exit ${code}`}); one of these inputs did it:`);
    await saveLastInputs();
  }
  await rm(own, { recursive: true, force: true });
  process.exitCode = code === 0 && !died ? 0 : 1;
});
