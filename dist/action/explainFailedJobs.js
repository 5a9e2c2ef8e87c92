import { Lt as oneLine } from "../run.js";
import { B as counted, H as fileSize, ot as statusOf } from "../base.js";
import { a as Mentions, n as explainLogs, r as rankedSuspects, t as readLog } from "../logs.js";
import { t as committedBinaries } from "../project.js";
import { f as NOTHING, m as artifactRun, o as listAll, r as said } from "./publishCheckRun.js";
import { bn as MAX_JOB_LOG } from "../wheel.js";

// src/github/failedJobLogs.ts
/** The logs of a run's failed jobs, by way of GitHub's API. */
/** Milliseconds until the download of one log is given up. */
const DOWNLOAD_PATIENCE = 12e4;
/**
* Reads the logs of the jobs that have failed, one after the other, each as it comes. Never rejects: what can't be had
* is among the problems. A job that still runs has no log yet, this one included.
*/
async function readFailedJobs(source) {
	const { maxLog = MAX_JOB_LOG } = source;
	const result = {
		readings: [],
		read: 0,
		problems: [],
		leftOut: [],
		mentions: new Mentions()
	};
	const { jobs, isWhole } = await failedJobs(source).catch((error) => {
		result.problems.push(explainRefusal("The jobs of the run could not be listed", error));
		return {
			jobs: [],
			isWhole: true
		};
	});
	if (!isWhole) result.leftOut.push("The run has more jobs than could be listed.");
	for (const job of jobs.slice(0, 20)) try {
		const log = new Beginning(await download(source, job), maxLog);
		const { failures, leftOut, mentions, lastWords } = await readLog(job.name, log.chunks());
		result.readings.push({
			log: job.name,
			failures,
			lastWords
		});
		result.mentions.addAll(mentions);
		if (leftOut !== null) result.problems.push(oneLine(`${job.name}: ${leftOut}`));
		result.read += 1;
		if (log.isCut) result.leftOut.push(oneLine(`The log of the job ${job.name} was read up to ${fileSize(maxLog)}, and goes on.`));
	} catch (error) {
		result.problems.push(explainRefusal(`The log of the job ${job.name} could not be read`, error));
		if (statusOf(error) === 403) break;
	}
	const more = jobs.length - 20;
	if (more > 0) result.leftOut.push(`${more} more jobs have failed; their logs were not read.`);
	return result;
}
async function failedJobs({ client, repository, runId, attempt }) {
	const route = attempt === null ? "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs" : "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs";
	const run = {
		...repository,
		run_id: runId
	};
	const { items, isWhole } = await listAll(client, {
		route,
		parameters: attempt === null ? run : {
			...run,
			attempt_number: attempt
		},
		field: "jobs",
		maxPages: 100
	});
	return {
		jobs: items.filter(({ conclusion }) => conclusion === "failure").map(({ id, name }) => ({
			id,
			name: String(name)
		})),
		isWhole
	};
}
/** GitHub answers with an address that is good for a minute, and is none of the token's business. */
async function download({ client, repository }, { id }) {
	const location = (await client.request("GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs", {
		...repository,
		job_id: id,
		request: {
			redirect: "manual",
			parseSuccessResponseBody: false
		}
	})).headers?.location;
	if (typeof location !== "string") throw new Error("GitHub did not say where the log is");
	const response = await fetch(location, { signal: AbortSignal.timeout(DOWNLOAD_PATIENCE) });
	if (!response.ok || response.body === null) {
		await response.body?.cancel();
		throw new Error(`the server that keeps it answered ${response.status}`);
	}
	return response.body;
}
/** The beginning of a stream; what comes after it is not fetched. */
var Beginning = class {
	/** Whether there was more. */
	isCut = false;
	stream;
	left;
	constructor(stream, maxBytes) {
		this.stream = stream;
		this.left = maxBytes;
	}
	async *chunks() {
		for await (const chunk of this.stream) {
			this.isCut = chunk.length > this.left;
			yield chunk.subarray(0, this.left);
			this.left -= chunk.length;
			if (this.isCut) return;
		}
	}
};
function explainRefusal(what, error) {
	const advice = {
		403: " The token lacks the permission for it: give the job \"permissions: actions: read\", or set \"explain-logs\" to false.",
		404: " It is not there, or not yet: a job has a log once it has ended.",
		410: " GitHub has deleted it after its retention time."
	}[statusOf(error) ?? 0] ?? "";
	return oneLine(`${what} (${said(error)}).${advice}`);
}

// src/github/explainFailedJobs.ts
/** What the failed jobs of the run say of wheels that could not be repaired. */
/** Explanations for the failures in the logs of the run's failed jobs. */
async function explainFailedJobs({ env, cwd, log, githubClient }, inputs, context) {
	const { explainLogs: explainLogs$1, githubToken, jobToken } = inputs;
	const complain = (text) => explainLogs$1 === "true" ? log.warning(text) : log.info(text);
	const run = artifactRun(inputs, context);
	const token = githubToken || jobToken;
	if (typeof run === "string" || token === "") {
		complain("The logs of failed jobs were not read: there is no run to ask for, or no token to ask with.");
		return NOTHING;
	}
	const { repository, runId, current } = run;
	const attempt = current ? Number(env.GITHUB_RUN_ATTEMPT) || 1 : null;
	const client = await githubClient(token);
	const { readings, read, problems, leftOut, mentions } = await readFailedJobs({
		client,
		repository,
		runId,
		attempt
	});
	for (const problem of [...problems, ...leftOut]) complain(problem);
	const gaps = leftOut.map(logGap);
	if (read === 0) return {
		...NOTHING,
		gaps
	};
	const prebuilt = readings.every(({ failures }) => failures.length === 0) ? [] : await committedBinaries(env.GITHUB_WORKSPACE || cwd);
	const suspects = rankedSuspects(prebuilt, mentions);
	const ofWheels = readings.filter(({ failures, lastWords }) => failures.length > 0 || lastWords?.isOfWheels === true);
	const explained = explainLogs(ofWheels, suspects);
	const unknown = explained.filter(({ concern }) => concern === "unknown");
	const known = explained.length - unknown.length;
	log.info(oneLine(`${counted(read, "log")} of failed jobs read: ${counted(known, "failure")} explained`));
	for (const { places, quotes, quote } of unknown) log.info(oneLine(`The log of ${places[0]?.log} shows a failure that is not known here: ${(quotes ?? [quote]).join(" | ")}`));
	return {
		explain: (wheels) => explainLogs(ofWheels, suspects, wheels),
		gaps
	};
}
function logGap(message) {
	return {
		what: "logs of failed jobs",
		message,
		remedy: "Read the rest yourself (\"wheel-abi-check explain\" takes a log that was downloaded), or set \"explain-logs\" to false."
	};
}

export { explainFailedJobs };