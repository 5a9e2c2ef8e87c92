import { createRequire as createPlainRequire } from "node:module";
import { at as serverMessage, ot as statusOf } from "../base.js";
const { createHash } = createPlainRequire(import.meta.url)("node:crypto");
import { setTimeout } from "node:timers/promises";

// src/github/context.ts
/** Reads the context from the environment and the event's payload. */
function readContext(env, payload) {
	const eventName = env.GITHUB_EVENT_NAME ?? "";
	const serverUrl = env.GITHUB_SERVER_URL || "https://github.com";
	const repository = parseRepository(env.GITHUB_REPOSITORY);
	const runId = parseId(env.GITHUB_RUN_ID);
	const triggering = eventName === "workflow_run" ? payload.workflow_run : void 0;
	const triggeringId = parseId(triggering?.id);
	return {
		eventName,
		serverUrl,
		repository,
		runId,
		runUrl: repository !== null && runId !== null ? runUrl(serverUrl, repository, runId) : null,
		headSha: headSha(eventName, payload, env.GITHUB_SHA ?? ""),
		workflowPath: workflowPath(eventName, payload, env),
		triggeredBy: triggeringId === null ? null : {
			runId: triggeringId,
			repository: parseRepository(triggering?.repository?.full_name)
		},
		pullRequest: pullRequestHint(eventName, payload),
		fork: forkOf(eventName, payload, repository),
		job: {
			workflow: workflowOf(env, eventName === "workflow_run" ? workflowFile(triggering?.path) : null),
			job: env.GITHUB_JOB ?? "",
			step: env.GITHUB_ACTION ?? ""
		},
		attempt: `${runId ?? 0}.${env.GITHUB_RUN_ATTEMPT || 1}`
	};
}
/**
* The commit that a check belongs on. GITHUB_SHA is a merge commit on pull requests, and the default
* branch's on `workflow_run`: nobody looks for checks there.
*/
function headSha(eventName, payload, sha) {
	if (eventName === "workflow_run") return payload.workflow_run?.head_sha || sha;
	if (eventName.startsWith("pull_request")) return payload.pull_request?.head?.sha || sha;
	return sha;
}
function forkOf(eventName, payload, here) {
	const name = parseRepository((eventName.startsWith("pull_request") ? payload.pull_request?.head?.repo : eventName === "workflow_run" ? payload.workflow_run?.head_repository : void 0)?.full_name);
	return name === null || same(name, here) ? null : `${name.owner}/${name.repo}`;
}
function pullRequestHint(eventName, payload) {
	if (eventName.startsWith("pull_request")) {
		const number = parseId(payload.pull_request?.number);
		return number === null ? null : {
			number,
			head: null
		};
	}
	if (eventName !== "workflow_run") return null;
	const { head_branch: branch = "", head_repository } = payload.workflow_run ?? {};
	const repository = parseRepository(head_repository?.full_name);
	return repository === null || branch === "" ? null : {
		number: null,
		head: {
			repository,
			branch
		}
	};
}
/** The page of a run. */
function runUrl(serverUrl, { owner, repo }, runId) {
	return `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`;
}
/**
* The run whose artifacts are wanted: the one named by the inputs, else on `workflow_run` the one that
* triggered this run, else this one. A string says why there is none.
*/
function artifactRun(inputs, context) {
	const here = context.repository;
	const repository = inputs.repository ?? context.triggeredBy?.repository ?? here;
	if (repository === null) return "The input \"pattern\" asks for artifacts, but GITHUB_REPOSITORY is not set, so nobody knows of which repository. Set the inputs \"repository\" and \"run-id\", or name wheels on disk in \"path\".";
	const name = `${repository.owner}/${repository.repo}`;
	if (inputs.runId === null && inputs.repository !== null && !same(inputs.repository, here)) return `The input "repository" is ${name}, which is not the repository of this run, so "run-id" must say which of its runs has the artifacts. It is the number in the run's address, ${context.serverUrl}/${name}/actions/runs/<run id>.`;
	const runId = inputs.runId ?? context.triggeredBy?.runId ?? context.runId;
	if (runId === null) return "The input \"pattern\" asks for artifacts of this run, but GITHUB_RUN_ID is not set, so there is no such run. Set \"run-id\", or name wheels on disk in \"path\".";
	const current = runId === context.runId && same(repository, here);
	return {
		repository,
		runId,
		url: runUrl(context.serverUrl, repository, runId),
		current
	};
}
function same(a, b) {
	return b !== null && `${a.owner}/${a.repo}`.toLowerCase() === `${b.owner}/${b.repo}`.toLowerCase();
}
/**
* Without the ref: two branches can point to one commit. A workflow that reports on several others runs once for each,
* on the same commit and over other wheels.
*/
function workflowOf(env, triggeredBy) {
	const own = (env.GITHUB_WORKFLOW_REF ?? "").replace(/@.*$/, "") || (env.GITHUB_WORKFLOW ?? "");
	return triggeredBy === null ? own : `${own} after ${triggeredBy}`;
}
function workflowPath(eventName, payload, env) {
	if (eventName === "workflow_run") return workflowFile(payload.workflow_run?.path);
	const ref = env.GITHUB_WORKFLOW_REF ?? "";
	const prefix = `${env.GITHUB_REPOSITORY ?? ""}/`;
	return ref.toLowerCase().startsWith(prefix.toLowerCase()) ? workflowFile(ref.slice(prefix.length)) : null;
}
/** Null for workflows without a file, such as `dynamic/github-code-scanning/codeql`. */
function workflowFile(value) {
	return /^(\.github\/workflows\/[^@]+\.ya?ml)(@|$)/.exec(value ?? "")?.[1] ?? null;
}
function parseRepository(fullName) {
	const [owner, repo, ...rest] = (fullName ?? "").split("/");
	return owner && repo && rest.length === 0 ? {
		owner,
		repo
	} : null;
}
function parseId(value) {
	const id = Number(value ?? "");
	return Number.isSafeInteger(id) && id > 0 ? id : null;
}

// src/github/explainedJobs.ts
/**
* Whether the inputs ask for the logs of failed jobs. With "auto" they are read where the wheels come from artifacts: there this is
* a later job than those that built them, and the only one that reports on them.
*/
function areLogsWanted({ explainLogs, pattern }) {
	return explainLogs === "true" || explainLogs === "auto" && pattern !== "";
}
/** Where no logs are to be read, or none could be. */
const NOTHING = {
	explain: () => [],
	gaps: []
};

// src/github/checkIdentity.ts
/** Tells our check runs on one commit apart: which job they are of, and which attempt. */
const PREFIX = "wheel-abi-check";
/**
* `wheel-abi-check:<job>:<attempt>`: the first part is the same in every attempt, the second in none. Two calls of one
* reusable workflow differ in nothing but the call.
*/
function externalId({ workflow, job, step, matrix, call }, attempt) {
	const identity = digestOf([
		workflow,
		job,
		step,
		matrix
	], 16);
	return `${PREFIX}:${call === null ? identity : `${identity}-${digestOf(call, 8)}`}:${attempt}`;
}
/** `<run>.<attempt>.<check run>`: the check run is the job's own, which is a new one in every attempt; null is left out. */
function attemptId(attempt, ownCheckRun) {
	return ownCheckRun === null ? attempt : `${attempt}.${ownCheckRun}`;
}
/** The part of an external id that all attempts of a job share; null for one that isn't ours. */
function identityOf(externalId) {
	const [prefix, digest] = externalId?.split(":") ?? [];
	return prefix === PREFIX && digest !== void 0 ? digest : null;
}
/** The run and the attempt of one of our external ids, which all jobs of that attempt share. */
function attemptOf(externalId) {
	const [, , attempt = ""] = externalId?.split(":") ?? [];
	return attempt.split(".").slice(0, 2).join(".");
}
/** Whether no other job can have this external id: it names the job's own check run. */
function isOfOneJob(externalId) {
	return /^\d+\.\d+\.\d+$/.test(externalId.split(":")[2] ?? "");
}
function digestOf(value, length) {
	return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, length);
}

// src/github/pages.ts
/** The most that GitHub puts on one. */
const PER_PAGE = 100;
/**
* Asks for one page after the other until all that GitHub counts are there. A short page is not taken for the last one:
* only the count says so. Rejects as the client does, and where an answer holds no list.
*/
async function listAll(client, { route, parameters, field, maxPages }) {
	const items = /* @__PURE__ */ new Map();
	let total = 0;
	for (let page = 1; page <= maxPages; page += 1) {
		const { data } = await client.request(route, {
			...parameters,
			per_page: PER_PAGE,
			page
		});
		const { [field]: listed, total_count: count } = data ?? {};
		if (!Array.isArray(listed)) throw new Error("GitHub answered without the list that it was asked for");
		if (listed.length === 0 && page > 1) {
			if (typeof count !== "number") total = items.size;
			break;
		}
		for (const item of listed) items.set(item.id, item);
		total = typeof count === "number" ? count : items.size + (listed.length < PER_PAGE ? 0 : 1);
		if (items.size >= total) break;
	}
	return {
		items: [...items.values()],
		isWhole: items.size >= total
	};
}
/**
* The same for a list without a count: whether there is more, only the header says, since what GitHub hides makes a page short.
*/
async function listBare(client, { route, parameters, maxPages }) {
	const items = /* @__PURE__ */ new Map();
	for (let page = 1; page <= maxPages; page += 1) {
		const { data, headers } = await client.request(route, {
			...parameters,
			per_page: PER_PAGE,
			page
		});
		if (!Array.isArray(data)) throw new Error("GitHub answered without the list that it was asked for");
		for (const item of data) items.set(item.id, item);
		if (!/rel="next"/.test(String(headers?.link ?? ""))) return {
			items: [...items.values()],
			isWhole: true
		};
	}
	return {
		items: [...items.values()],
		isWhole: false
	};
}

// src/github/sendOnce.ts
/** Requests that must not take effect twice. */
const TRIES = 3;
/** Milliseconds; the second pause is twice as long. */
const RETRY_PAUSE = 1e3;
/** GitHub said yes, and not to what: a proxy's page, or an answer cut off. As good as no answer. */
var LostAnswer = class extends Error {};
/** Sends what must not be sent twice: after GitHub's own trouble, only when `arrived` says that it didn't arrive. */
async function sendOnce(send, arrived) {
	for (let tries = 1;; tries++) try {
		return await send();
	} catch (error) {
		if (!(error instanceof LostAnswer) && (statusOf(error) ?? 0) < 500) throw error;
		await setTimeout(tries * RETRY_PAUSE);
		const result = await arrived().catch(() => {
			throw error;
		});
		if (result !== null) return result;
		if (tries === TRIES) throw error;
	}
}

// src/github/publishCheckRun.ts
/** Sends a check run: one request that creates it complete, and one for every further 50 annotations. */
/** Updates in a row that are refused, each after its tries, until the rest is not sent any more. */
const MAX_REFUSED = 3;
/** Publishes a check run. Never throws: whatever GitHub answers is part of the outcome. */
async function publishCheckRun(client, repository, { create, updates }) {
	let created;
	try {
		created = await createOnce(client, repository, create);
	} catch (error) {
		return refusal(error);
	}
	const { id } = created;
	let [arrived, lost, refusals, reason] = [
		created.annotations,
		0,
		0,
		""
	];
	for (const update of updates) {
		const annotations = annotationCount(update);
		if (refusals === MAX_REFUSED) {
			lost += annotations;
			continue;
		}
		const refused = await updateOnce(client, {
			...repository,
			check_run_id: id,
			...update
		}, arrived + annotations);
		if (refused === null) {
			arrived += annotations;
			refusals = 0;
			continue;
		}
		lost += annotations;
		refusals += 1;
		reason = refused;
	}
	const missing = lost === 0 ? null : {
		annotations: lost,
		reason
	};
	return {
		status: "published",
		id,
		url: created.html_url ?? "",
		missing
	};
}
/**
* An answer that was lost may have been a yes, and then creating again would leave two check runs. So what is there
* is looked up first; when that fails, too, nothing more is tried.
*/
async function createOnce(client, repository, create) {
	const { name, head_sha: ref, external_id: externalId } = create;
	return await sendOnce(async () => {
		const { data } = await client.request("POST /repos/{owner}/{repo}/check-runs", {
			...repository,
			...create
		});
		return {
			...checkRunOf(data),
			annotations: annotationCount(create)
		};
	}, async () => {
		const { items: runs } = await listCheckRuns(client, repository, {
			ref,
			name
		});
		const known = runs.find((run) => run.external_id === externalId && isOwn(run, create));
		if (known === void 0) return null;
		return {
			id: known.id,
			html_url: known.html_url,
			annotations: annotationCount(create)
		};
	});
}
/** Where the external id may be that of another call, too, only a check run that says the same will do. */
function isOwn(run, create) {
	if (isOfOneJob(create.external_id)) return true;
	return run.conclusion === (create.conclusion ?? null) && run.title === (create.output?.title ?? null);
}
/** Null when the update arrived, else what GitHub said last. Annotations are appended, so twice would be too often. */
async function updateOnce(client, parameters, annotationsAfter) {
	const route = "/repos/{owner}/{repo}/check-runs/{check_run_id}";
	const { owner, repo, check_run_id } = parameters;
	try {
		await sendOnce(async () => {
			const { data } = await client.request(`PATCH ${route}`, parameters);
			if (typeof data !== "object" || data === null) throw new LostAnswer("GitHub answered without a check run");
			return {};
		}, async () => {
			const { data } = await client.request(`GET ${route}`, {
				owner,
				repo,
				check_run_id
			});
			return checkRunOf(data).annotations >= annotationsAfter ? {} : null;
		});
		return null;
	} catch (error) {
		return said(error);
	}
}
/**
* Check runs on a commit, of one name or of any, those that newer ones replaced included. Rejects as the client does, and
* where an answer holds no list.
*/
async function listCheckRuns(client, repository, { ref, name }) {
	const { items, isWhole } = await listAll(client, {
		route: "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
		parameters: {
			...repository,
			ref,
			...name === null ? {} : { check_name: name },
			filter: "all"
		},
		field: "check_runs",
		maxPages: 50
	});
	return {
		items: items.map(listed),
		isWhole
	};
}
function listed(run) {
	return {
		id: run.id,
		name: run.name,
		html_url: run.html_url ?? null,
		external_id: run.external_id ?? null,
		check_suite: run.check_suite?.id ?? null,
		conclusion: run.conclusion ?? null,
		title: run.output?.title ?? null
	};
}
/** Throws where the answer is about no check run. */
function checkRunOf(data) {
	const { id, html_url, output } = data ?? {};
	if (typeof id !== "number") throw new LostAnswer("GitHub answered without a check run");
	return {
		id,
		html_url: html_url ?? null,
		annotations: output?.annotations_count ?? 0
	};
}
function refusal(error) {
	const reason = said(error);
	const status = statusOf(error) ?? 0;
	return status === 403 && !/rate limit|abuse/i.test(reason) ? {
		status: "forbidden",
		permission: "checks: write",
		reason,
		isOfToken: true
	} : {
		status: "failed",
		reason,
		isOfToken: [401, 404].includes(status)
	};
}
/** What GitHub answered, for a sentence: `502: Bad Gateway`. */
function said(error) {
	const status = statusOf(error);
	return status === null ? serverMessage(error) : `${status}: ${serverMessage(error)}`;
}
function annotationCount(body) {
	const output = body.output;
	return Array.isArray(output?.annotations) ? output.annotations.length : 0;
}

export { sendOnce as a, attemptId as c, identityOf as d, NOTHING as f, readContext as h, LostAnswer as i, attemptOf as l, artifactRun as m, publishCheckRun as n, listAll as o, areLogsWanted as p, said as r, listBare as s, listCheckRuns as t, externalId as u };