/** Entry of a worker thread: checks the wheels that it is sent, one at a time. */

import { parentPort, workerData } from 'node:worker_threads';
import { checkWheel } from '../checkWheel.ts';
import { asSent, type FromWorker, READY, type SentCheck, type ToWorker } from './messages.ts';

const how = asSent(workerData as SentCheck);
const say = (message: FromWorker): void => parentPort?.postMessage(message);

parentPort?.on('message', async (wheel: ToWorker) => say(await checkWheel(wheel, how)));
say(READY);
