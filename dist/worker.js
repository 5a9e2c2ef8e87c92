import { n as checkWheel, t as READY } from "./wheel.js";
import { parentPort, workerData } from "node:worker_threads";

// src/check/workers/worker.ts
/** Entry of a worker thread: checks the wheels that it is sent, one at a time. */
const how = workerData;
const say = (message) => parentPort?.postMessage(message);
parentPort?.on("message", async (wheel) => say(await checkWheel(wheel, how)));
say(READY);

export {  };