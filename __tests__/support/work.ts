/**
 * How much work something is, so that tests can bound it. A clock would tell what else the machine does; this doesn't.
 */

import { type Profiler, Session } from 'node:inspector';
import { fileURLToPath } from 'node:url';

/** Our sources and the libraries that they use, but neither Node nor what runs the tests. */
const COUNTED = [/\/src\//, /\/node_modules\/(?!@?vite|@vitest)/];

const root = fileURLToPath(new URL('../..', import.meta.url)).replaceAll('\\', '/');
const session = new Session();
session.connect();
session.post('Profiler.enable');
// From here on, before any test runs: V8 counts in the functions that it compiles from now, which is at their first call.
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** The blocks that ran since the last call of this. */
function takeSteps(): number {
  let scripts: Profiler.ScriptCoverage[] = [];
  // The session is in this very thread, so the answer comes before the call returns.
  session.post('Profiler.takePreciseCoverage', (error, answer) => {
    if (error !== null) throw error;
    scripts = answer.result;
  });
  let steps = 0;
  for (const { url, functions } of scripts) {
    const [, path] = url.split(root);
    if (path === undefined || !COUNTED.some((pattern) => pattern.test(`/${path}`))) continue;
    for (const { ranges } of functions) for (const { count } of ranges) steps += count;
  }
  return steps;
}

/**
 * What the work comes to, and how many blocks of JavaScript (functions, branches, turns of loops) ran for it in this
 * thread: the same number each time, on every machine. What a call of V8's or Node's own does inside is not in it.
 */
export async function counted<Result>(
  work: () => Result | Promise<Result>,
): Promise<{ result: Result; steps: number }> {
  takeSteps();
  const result = await work();
  return { result, steps: takeSteps() };
}
