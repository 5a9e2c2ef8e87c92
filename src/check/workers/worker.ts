/** Entry of a worker thread: checks the wheels that it is sent, one at a time. */

import { parentPort, workerData } from 'node:worker_threads';
import { checkWheel, type WheelCheck } from '../checkWheel.ts';
import { type FromWorker, READY, type ToWorker } from './messages.ts';

const how = workerData as WheelCheck;
const say = (message: FromWorker): void => parentPort?.postMessage(message);

parentPort?.on('message', async (wheel: ToWorker) => say(await checkWheel(wheel, how)));
say(READY);
