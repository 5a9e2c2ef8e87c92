/** Entry of a worker thread: checks the wheels that it is sent, or helps with one, a thing at a time. */

import { parentPort, workerData } from 'node:worker_threads';
import { readAside } from '../../wheel/readAside.ts';
import { checkWheel, type WheelCheck } from '../checkWheel.ts';
import { type FromWorker, READY, type ToWorker } from './messages.ts';

const how = workerData as WheelCheck;
const say = (message: FromWorker): void => parentPort?.postMessage(message);

parentPort?.on('message', async (asked: ToWorker) => {
  if (asked.kind === 'wheel') say({ wheel: await checkWheel(asked.wheel, how) });
  // Whoever asked does it again, and meets what is wrong.
  else say({ aside: await readAside(asked).catch(() => null) });
});
say(READY);
