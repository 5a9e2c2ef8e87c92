/**
 * Seconds of processor time: only for work that nobody counts, which is regular expressions above all. What a busy machine
 * adds is a small factor. So a test's bound must be some ten times what the work takes at most, and the mistake that it is
 * there for must take much longer still.
 */

/** What the work comes to, and the time that this process, all its threads together, spent meanwhile. */
export async function timed<Result>(
  work: () => Result | Promise<Result>,
): Promise<{ result: Result; seconds: number }> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return { result, seconds: (user + system) / 1e6 };
}

/** The time alone. */
export async function processorSeconds(work: () => unknown): Promise<number> {
  return (await timed(work)).seconds;
}
