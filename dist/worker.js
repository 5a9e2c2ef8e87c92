import { a as readAside, n as checkWheel, t as READY } from "./wheel.js";
import { parentPort, workerData } from "node:worker_threads";

// src/check/workers/worker.ts
/** Entry of a worker thread: checks the wheels that it is sent, or helps with one, a thing at a time. */
const how = workerData;
const say = (message) => parentPort?.postMessage(message);
parentPort?.on("message", async (asked) => {
	if (asked.kind === "wheel") say({ wheel: await checkWheel(asked.wheel, how) });
	else say({ aside: await readAside(asked).catch(() => null) });
});
say(READY);

export {  };