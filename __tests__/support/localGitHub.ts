import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import {
  type Annotation,
  type CheckRunBody,
  type CheckRunRequest,
  contractErrors,
} from './checkRunContract.ts';

/** The repository that tests run in unless they say otherwise. */
export const REPOSITORY = 'octo-org/chunkpack';

/** An artifact of a run. The later one of a run is the newer one. */
export interface LocalArtifact {
  name: string;
  /** What the blob store hands out, byte by byte: normally a zip of the uploaded files. */
  bytes: Uint8Array;
  /** Default `application/zip`. */
  contentType?: string;
  /** The name in Content-Disposition, default `<name>.zip`. */
  fileName?: string;
  /** Its download answers 410, and the artifact service doesn't list it. */
  expired?: boolean;
  /** Default: the digest of `bytes`; null for an artifact that was uploaded without one. */
  digest?: string | null;
  /** The size that the lists say, default that of `bytes`. */
  listedSize?: number;
  /** Its download stops halfway and never goes on. */
  stalls?: boolean;
  /** Its download comes in small pieces, so that it is never silent for long, and ends when this is settled. */
  trickles?: Promise<void>;
}

export interface LocalRun {
  id: number;
  /** Default `REPOSITORY`. */
  repository?: string;
  artifacts: LocalArtifact[];
}

/** A job of a run. GitHub makes a check run for each, of the same id and name. */
export interface LocalJob {
  id: number;
  run: number;
  /** Default `REPOSITORY`. */
  repository?: string;
  /** Default 1. */
  attempt?: number;
  /** As GitHub shows it; a job of a reusable workflow is called `caller / callee (matrix)`. */
  name: string;
  /** The commit that its check run sits on, default none that is asked about. */
  commit?: string;
  /** Null while it runs; then it has no log yet. */
  conclusion: 'success' | 'failure' | 'cancelled' | 'skipped' | null;
  /** What it wrote. */
  log?: string | Uint8Array;
}

/** A pull request. */
export interface LocalPull {
  number: number;
  /** Default `REPOSITORY`: where it is to be merged into. */
  repository?: string;
  /** Where its commits are, default `REPOSITORY`; null for a fork that has been deleted. */
  from?: string | null;
  branch: string;
  /** Its newest commit. */
  head: string;
  /** Default `open`. */
  state?: 'open' | 'closed';
  /** Nobody but people with write access may comment, which the job's token never is. */
  locked?: boolean;
}

/** A comment on a pull request. */
export interface LocalComment {
  id: number;
  pull: number;
  login: string;
  type: 'Bot' | 'User';
  body: string;
}

/** Requests that go wrong, whatever they ask for. */
export interface Failure {
  method: string;
  path: RegExp;
  /** The status to answer with, `disconnect` for a connection that breaks off, `hang` for one that stays silent. */
  status: number | 'disconnect' | 'hang';
  /** How many matching requests are served before the first failure, default 0. */
  after?: number;
  /** How many matching requests fail, default all. */
  times?: number;
  headers?: Record<string, string>;
  message?: string;
  /** True when GitHub does what it was asked for, and only its answer is lost. */
  obeys?: boolean;
  /** Default: an object with the message. */
  body?: object;
}

/** What a commit holds, by path: a file's content, or the commit that a submodule is pinned to. */
export type CommitFiles = Record<string, string | Uint8Array | { submodule: string }>;

/** A commit whose files can be asked for. */
export interface LocalCommit {
  /** Default `REPOSITORY`. */
  repository?: string;
  sha: string;
  files: CommitFiles;
  /** True for one with more files than GitHub lists: the last ones are left out. */
  truncated?: boolean;
}

export interface LocalGitHubOptions {
  runs?: LocalRun[];
  /** Jobs of these runs, in the order of their creation. */
  jobs?: LocalJob[];
  /** Repositories beside those of the runs, default `REPOSITORY`. */
  repositories?: string[];
  /** The job's token, default a fixed one. */
  token?: string;
  /** False for a token of a fork or of Dependabot, or of a job without `checks: write`. */
  tokenCanWriteChecks?: boolean;
  /** False for a job of a private repository that has no permission for checks at all. */
  tokenCanReadChecks?: boolean;
  /** False for a job without `actions: read`. */
  tokenCanReadActions?: boolean;
  /** The commits that a check run may sit on. */
  knownCommits?: string[];
  pulls?: LocalPull[];
  /** Comments that are there already, of ascending ids below 9000. */
  comments?: LocalComment[];
  /** False for a token of a fork or of Dependabot, or of a job without `pull-requests: write`. */
  tokenCanWritePulls?: boolean;
  /** False for a job of a private repository that has no permission for pull requests at all. */
  tokenCanReadPulls?: boolean;
  /** Whom the job's token writes as, default `github-actions[bot]`. */
  tokenLogin?: string;
  /** Called when a comment has been written, before GitHub answers: what others write at the same time. */
  onComment?: (comments: LocalComment[]) => void;
  failures?: Failure[];
  commits?: LocalCommit[];
  /** False for a job without `contents: read` in a private repository. */
  tokenCanReadContents?: boolean;
  /** The suites that check runs are put into, in the order of their creation; the last one for all others. */
  checkSuites?: number[];
}

/** One request, as the server saw and answered it. */
export interface LoggedRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  /** Parsed, where it was JSON. */
  body: unknown;
  /** 0 for a connection that was broken off, or never answered. */
  status: number;
}

/** A check run after all the requests that GitHub would have taken; names as in the REST API. */
export interface RecordedCheckRun {
  id: number;
  repository: string;
  name: string;
  head_sha: string;
  status: string;
  conclusion: string | null;
  details_url: string | null;
  external_id: string | null;
  html_url: string;
  suite: number;
  output: { title: string | null; summary: string | null; text: string | null; annotations: Annotation[] };
  /** The status after each request, so that a run which was ever left open shows. */
  statuses: string[];
}

export interface LocalGitHub {
  /** For GITHUB_API_URL and ACTIONS_RESULTS_URL alike. */
  url: string;
  token: string;
  checkRuns: RecordedCheckRun[];
  /** All that are there, the oldest first. */
  comments: LocalComment[];
  requests: LoggedRequest[];
  /** Requests that no route here answers, or that no client should make. */
  unexpected: LoggedRequest[];
  /** The check runs that GitHub's pages show: of each name in each suite of a commit, the latest. */
  shownCheckRuns(): RecordedCheckRun[];
  /** ACTIONS_RUNTIME_TOKEN for a job of that run. */
  runtimeToken(runId: number): string;
  close(): Promise<void>;
}

interface Answer {
  status: number | 'disconnect' | 'hang';
  headers?: Record<string, string>;
  body?: object | Uint8Array;
  unexpected?: boolean;
  /** Sends half of the body, and leaves the connection open. */
  stalls?: boolean;
  /** Sends the last of the body when this is settled. */
  trickles?: Promise<void> | undefined;
}

interface Call {
  method: string;
  url: URL;
  authorization: string | undefined;
  text: string;
  /** The named groups of the route's path. */
  params: Record<string, string>;
}

interface Route {
  method: string;
  path: RegExp;
  answer(call: Call): Answer;
}

interface StoredArtifact extends LocalArtifact {
  id: number;
  run: number;
  repository: string;
  createdAt: Date;
}

/** The artifact service lists so many artifacts, and doesn't say that there are more. */
const MAX_TWIRP_ARTIFACTS = 1000;
const TWIRP = '/twirp/github.actions.results.api.v1.ArtifactService';
/** Milliseconds between two pieces of a download that trickles in. */
const TRICKLE = 50;
const DAY = 24 * 60 * 60 * 1000;
const DOCUMENTATION = 'https://docs.github.com/rest';

/**
 * Starts a server on a free port of this machine that stands in for GitHub: the artifact service of a run, its blob
 * store, and the REST routes for artifacts and check runs. It keeps GitHub's contract: a body that GitHub refuses is
 * answered with 422 and changes nothing, and a request that it doesn't know with 404 and a place in `unexpected`.
 * Rejects when no port can be had. The caller closes it.
 */
export async function startLocalGitHub(options: LocalGitHubOptions = {}): Promise<LocalGitHub> {
  const backend = new Backend(options);
  const server = createServer((request, response) => void backend.serve(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  backend.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: backend.url,
    token: backend.token,
    checkRuns: backend.checkRuns,
    comments: backend.comments,
    requests: backend.requests,
    unexpected: backend.unexpected,
    shownCheckRuns: () => latestOfEach(backend.checkRuns),
    runtimeToken: (runId) => backend.runtimeToken(runId),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

class Backend {
  url = '';
  readonly token: string;
  readonly checkRuns: RecordedCheckRun[] = [];
  readonly comments: LocalComment[] = [];
  readonly requests: LoggedRequest[] = [];
  readonly unexpected: LoggedRequest[] = [];
  private readonly options: LocalGitHubOptions;
  private readonly artifacts: StoredArtifact[];
  private readonly failureCounts = new Map<Failure, number>();
  private readonly runtimeTokens = new Map<string, number>();

  constructor(options: LocalGitHubOptions) {
    this.options = options;
    this.token = options.token ?? 'ghs_localtokenlocaltokenlocaltoken0000';
    this.artifacts = storeArtifacts(options.runs ?? []);
    this.comments.push(...(options.comments ?? []));
  }

  runtimeToken(runId: number): string {
    const { run, job } = backendIds(runId);
    const payload = { scp: `Actions.GenericRead:0 Actions.Results:${run}:${job}` };
    const parts = [{ alg: 'none', typ: 'JWT' }, payload].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    const token = `${parts.join('.')}.`;
    this.runtimeTokens.set(token, runId);
    return token;
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call: Call = {
      method: request.method ?? 'GET',
      url: new URL(request.url ?? '/', this.url),
      authorization: request.headers.authorization,
      text: await readText(request),
      params: {},
    };
    const answer = this.failure(call) ?? this.answer(call);
    this.log(call, answer);
    if (answer.status === 'disconnect') request.socket.destroy();
    if (typeof answer.status === 'string') return;
    const bytes = answer.body instanceof Uint8Array;
    response.writeHead(answer.status, {
      ...(bytes ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      ...answer.headers,
    });
    if (answer.stalls && bytes) {
      response.write((answer.body as Uint8Array).subarray(0, (answer.body as Uint8Array).length / 2));
      return;
    }
    if (answer.trickles && bytes) return await trickle(response, answer.body as Uint8Array, answer.trickles);
    response.end(bytes ? answer.body : answer.body && JSON.stringify(answer.body));
  }

  private log(call: Call, answer: Answer): void {
    const logged: LoggedRequest = {
      method: call.method,
      path: call.url.pathname,
      query: Object.fromEntries(call.url.searchParams),
      body: parseJson(call.text) ?? call.text,
      status: typeof answer.status === 'string' ? 0 : answer.status,
    };
    this.requests.push(logged);
    if (answer.unexpected) this.unexpected.push(logged);
  }

  private failure(call: Call): Answer | undefined {
    for (const failure of this.options.failures ?? []) {
      if (failure.method !== call.method || !failure.path.test(call.url.pathname)) continue;
      const served = this.failureCounts.get(failure) ?? 0;
      this.failureCounts.set(failure, served + 1);
      const first = failure.after ?? 0;
      if (served < first || served >= first + (failure.times ?? Number.POSITIVE_INFINITY)) continue;
      if (failure.obeys) this.answer(call);
      return {
        status: failure.status,
        headers: failure.headers ?? {},
        body: failure.body ?? { message: failure.message ?? 'Told to fail', msg: 'told to fail' },
      };
    }
    return undefined;
  }

  private answer(call: Call): Answer {
    if (call.url.pathname.startsWith('/twirp/')) return this.twirp(call);
    if (call.url.pathname.startsWith('/blobs/')) return this.blob(call);
    if (call.url.pathname.startsWith('/job-logs/')) return this.jobLog(call);
    return this.rest(call);
  }

  // The artifact service of a run

  private twirp(call: Call): Answer {
    const bearer = /^Bearer (.+)$/.exec(call.authorization ?? '')?.[1];
    const run = this.runtimeTokens.get(bearer ?? '');
    if (run === undefined) return twirpError(401, 'unauthenticated', 'no runtime token of a run here');
    const body = parseJson(call.text);
    if (!isRecord(body)) return twirpError(400, 'malformed', 'the body is no JSON object');
    const ids = backendIds(run);
    if (body.workflow_run_backend_id !== ids.run || body.workflow_job_run_backend_id !== ids.job) {
      return twirpError(403, 'permission_denied', 'the backend ids are not those of the token');
    }
    const route = `${call.method} ${call.url.pathname}`;
    if (route === `POST ${TWIRP}/ListArtifacts`) return this.listRunArtifacts(run, body);
    if (route === `POST ${TWIRP}/GetSignedArtifactURL`) return this.signRunArtifact(run, body);
    return { ...twirpError(404, 'bad_route', `no handler for ${route}`), unexpected: true };
  }

  private listRunArtifacts(run: number, body: Record<string, unknown>): Answer {
    const artifacts = this.artifacts.filter(
      (artifact) =>
        artifact.run === run &&
        artifact.expired !== true &&
        (body.name_filter === undefined || body.name_filter === artifact.name) &&
        (body.id_filter === undefined || body.id_filter === String(artifact.id)),
    );
    return { status: 200, body: { artifacts: artifacts.slice(-MAX_TWIRP_ARTIFACTS).map(twirpArtifact) } };
  }

  private signRunArtifact(run: number, body: Record<string, unknown>): Answer {
    const artifact = this.artifacts.findLast((each) => each.run === run && each.name === body.name);
    if (artifact === undefined || artifact.expired) return twirpError(404, 'not_found', 'no such artifact');
    return { status: 200, body: { signed_url: this.signedUrl(artifact) } };
  }

  // The blob store

  private signedUrl(artifact: StoredArtifact): string {
    // As in the blob store, the path of an archive ends with .zip, which the client looks at, too.
    const extension = contentType(artifact) === 'application/zip' ? '.zip' : '';
    return `${this.url}/blobs/${artifact.id}${extension}?se=2099-01-01&sig=${signature(artifact.id)}`;
  }

  private blob(call: Call): Answer {
    const id = Number(/^\/blobs\/(\d+)(?:\.zip)?$/.exec(call.url.pathname)?.[1]);
    const artifact = this.artifacts.find((each) => each.id === id);
    if (call.method !== 'GET' || artifact === undefined) {
      return { status: 404, body: { code: 'BlobNotFound' }, unexpected: true };
    }
    // The real store refuses a signed address together with a token, which is none of its business anyway.
    if (call.authorization !== undefined) {
      return { status: 400, body: { code: 'InvalidAuthenticationInfo' }, unexpected: true };
    }
    if (call.url.searchParams.get('sig') !== signature(id)) {
      return { status: 403, body: { code: 'AuthenticationFailed' }, unexpected: true };
    }
    const name = artifact.fileName ?? `${artifact.name}.zip`;
    return {
      status: 200,
      headers: {
        'content-type': contentType(artifact),
        'content-length': String(artifact.bytes.length),
        'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      },
      body: artifact.bytes,
      stalls: artifact.stalls ?? false,
      trickles: artifact.trickles,
    };
  }

  private jobLog(call: Call): Answer {
    const id = Number(/^\/job-logs\/(\d+)$/.exec(call.url.pathname)?.[1]);
    const job = (this.options.jobs ?? []).find((each) => each.id === id);
    if (call.method !== 'GET' || job === undefined) return { status: 404, unexpected: true };
    if (call.authorization !== undefined) return { status: 400, unexpected: true };
    if (call.url.searchParams.get('sig') !== signature(id)) return { status: 403, unexpected: true };
    return {
      status: 200,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: Buffer.from(job.log ?? ''),
    };
  }

  // The REST API

  private rest(call: Call): Answer {
    if (!/^(token|bearer) /i.test(call.authorization ?? '')) return restError(401, 'Requires authentication');
    if (call.authorization?.replace(/^\w+ /, '') !== this.token) return restError(401, 'Bad credentials');
    for (const route of this.routes) {
      const match = route.path.exec(call.url.pathname);
      if (match === null || route.method !== call.method) continue;
      const params = match.groups ?? {};
      if (!this.knowsRepository(params.repository)) return restError(404, 'Not Found');
      return route.answer({ ...call, params });
    }
    return { ...restError(404, 'Not Found'), unexpected: true };
  }

  private readonly routes: Route[] = [
    {
      method: 'GET',
      path: /^\/repos\/(?<repository>[^/]+\/[^/]+)\/actions\/runs\/(?<run>\d+)(?:\/attempts\/(?<attempt>\d+))?\/jobs$/,
      answer: (call) => this.mayReadActions() ?? this.listJobs(call),
    },
    {
      method: 'GET',
      path: /^\/repos\/(?<repository>[^/]+\/[^/]+)\/actions\/jobs\/(?<job>\d+)\/logs$/,
      answer: (call) => this.mayReadActions() ?? this.downloadJobLog(call),
    },
    {
      method: 'GET',
      path: /^\/repos\/(?<repository>[^/]+\/[^/]+)\/actions\/runs\/(?<run>\d+)\/artifacts$/,
      answer: (call) => this.mayReadActions() ?? this.listArtifacts(call),
    },
    {
      method: 'GET',
      path: /^\/repos\/(?<repository>[^/]+\/[^/]+)\/actions\/artifacts\/(?<artifact>\d+)\/zip$/,
      answer: (call) => this.mayReadActions() ?? this.downloadArtifact(call),
    },
    {
      method: 'POST',
      path: /^\/repos\/(?<repository>[^/]+\/[^/]+)\/check-runs$/,
      answer: (call) => this.mayWriteChecks() ?? this.createCheckRun(call),
    },
    {
      method: 'PATCH',
      path: /^\/repos\/(?<repository>[^/]+\/[^/]+)\/check-runs\/(?<checkRun>\d+)$/,
      answer: (call) => this.mayWriteChecks() ?? this.updateCheckRun(call),
    },
    {
      method: 'GET',
      path: /^\/repos\/(?<repository>[^/]+\/[^/]+)\/check-runs\/(?<checkRun>\d+)$/,
      answer: (call) => this.mayReadChecks() ?? this.getCheckRun(call),
    },
    {
      method: 'GET',
      path: /^\/repos\/(?<repository>[^/]+\/[^/]+)\/commits\/(?<commit>[^/]+)\/check-runs$/,
      answer: (call) => this.mayReadChecks() ?? this.listCheckRuns(call),
    },
    {
      method: 'GET',
      path: /^\/repos\/(?<repository>[^/]+\/[^/]+)\/git\/trees\/(?<commit>[^/]+)$/,
      answer: (call) => this.mayReadContents() ?? this.getTree(call),
    },
    {
      method: 'GET',
      path: /^\/repos\/(?<repository>[^/]+\/[^/]+)\/git\/blobs\/(?<blob>[^/]+)$/,
      answer: (call) => this.mayReadContents() ?? this.getBlob(call),
    },
    {
      method: 'GET',
      path: /^\/repos\/(?<repository>[^/]+\/[^/]+)\/pulls$/,
      answer: (call) => this.mayReadPulls() ?? this.listPulls(call),
    },
    {
      method: 'GET',
      path: /^\/repos\/(?<repository>[^/]+\/[^/]+)\/pulls\/(?<pull>\d+)$/,
      answer: (call) => this.mayReadPulls() ?? this.getPull(call),
    },
    {
      method: 'GET',
      path: /^\/repos\/(?<repository>[^/]+\/[^/]+)\/issues\/(?<pull>\d+)\/comments$/,
      answer: (call) => this.mayReadPulls() ?? this.listComments(call),
    },
    {
      method: 'POST',
      path: /^\/repos\/(?<repository>[^/]+\/[^/]+)\/issues\/(?<pull>\d+)\/comments$/,
      answer: (call) => this.mayWritePulls() ?? this.createComment(call),
    },
    {
      method: 'PATCH',
      path: /^\/repos\/(?<repository>[^/]+\/[^/]+)\/issues\/comments\/(?<comment>\d+)$/,
      answer: (call) => this.mayWritePulls() ?? this.updateComment(call),
    },
    {
      method: 'DELETE',
      path: /^\/repos\/(?<repository>[^/]+\/[^/]+)\/issues\/comments\/(?<comment>\d+)$/,
      answer: (call) => this.mayWritePulls() ?? this.deleteComment(call),
    },
  ];

  private knowsRepository(repository: string | undefined): boolean {
    const known = [
      ...(this.options.repositories ?? [REPOSITORY]),
      ...this.artifacts.map((each) => each.repository),
      ...(this.options.commits ?? []).map(({ repository = REPOSITORY }) => repository),
    ];
    return repository !== undefined && known.includes(repository);
  }

  private mayReadActions(): Answer | undefined {
    return this.options.tokenCanReadActions === false ? forbidden('actions=read') : undefined;
  }

  private mayWriteChecks(): Answer | undefined {
    return this.options.tokenCanWriteChecks === false ? forbidden('checks=write') : undefined;
  }

  private mayReadChecks(): Answer | undefined {
    return this.options.tokenCanReadChecks === false ? forbidden('checks=read') : undefined;
  }

  private mayReadPulls(): Answer | undefined {
    return this.options.tokenCanReadPulls === false ? forbidden('pull_requests=read') : undefined;
  }

  private mayWritePulls(): Answer | undefined {
    const isReadOnly = this.options.tokenCanWritePulls === false || this.options.tokenCanReadPulls === false;
    return isReadOnly ? forbidden('issues=write; pull_requests=write') : undefined;
  }

  private mayReadContents(): Answer | undefined {
    return this.options.tokenCanReadContents === false ? restError(404, 'Not Found') : undefined;
  }

  private getTree({ url, params }: Call): Answer {
    const commit = (this.options.commits ?? []).find(
      ({ repository = REPOSITORY, sha }) => repository === params.repository && sha === params.commit,
    );
    if (commit === undefined) return restError(404, 'Not Found');
    const recursive = url.searchParams.has('recursive');
    const entries = Object.entries(commit.files).sort(([a], [b]) => (a < b ? -1 : 1));
    const tree = entries
      .slice(0, commit.truncated ? -1 : entries.length)
      .filter(([path]) => recursive || !path.includes('/'))
      .map(([path, content]) => treeEntry(path, content));
    return { status: 200, body: { sha: commit.sha, tree, truncated: commit.truncated ?? false } };
  }

  private getBlob({ params }: Call): Answer {
    const contents = (this.options.commits ?? [])
      .filter(({ repository = REPOSITORY }) => repository === params.repository)
      .flatMap(({ files }) => Object.values(files));
    const content = contents.find((each) => isFile(each) && gitBlob(each) === params.blob);
    if (content === undefined || !isFile(content)) return restError(404, 'Not Found');
    const bytes = Buffer.from(content);
    // GitHub breaks the lines of what it encodes.
    const encoded = bytes.toString('base64').replace(/.{60}/g, '$&\n');
    return {
      status: 200,
      body: { sha: params.blob, size: bytes.length, content: encoded, encoding: 'base64' },
    };
  }

  private listJobs({ url, params }: Call): Answer {
    const run = Number(params.run);
    const ofRun = (this.options.jobs ?? []).filter(
      (job) => job.run === run && (job.repository ?? REPOSITORY) === params.repository,
    );
    const isKnown = (this.options.runs ?? []).some((each) => each.id === run) || ofRun.length > 0;
    if (!isKnown) return restError(404, 'Not Found');
    // Without an attempt GitHub lists the jobs of the latest.
    const latest = Math.max(1, ...ofRun.map(({ attempt = 1 }) => attempt));
    const wanted = params.attempt === undefined ? latest : Number(params.attempt);
    const found = ofRun.filter(({ attempt = 1 }) => attempt === wanted);
    return pageOf(url, 'jobs', found, ({ id, name, conclusion }) => ({
      id,
      run_id: run,
      run_attempt: wanted,
      name,
      status: conclusion === null ? 'in_progress' : 'completed',
      conclusion,
      steps: [],
    }));
  }

  private downloadJobLog({ params }: Call): Answer {
    const job = (this.options.jobs ?? []).find((each) => each.id === Number(params.job));
    // A job that runs has no log yet.
    if (job === undefined || job.conclusion === null) return restError(404, 'Not Found');
    return { status: 302, headers: { location: `${this.url}/job-logs/${job.id}?sig=${signature(job.id)}` } };
  }

  private listArtifacts({ url, params }: Call): Answer {
    const run = Number(params.run);
    const runs = this.options.runs ?? [];
    if (!runs.some((each) => each.id === run && (each.repository ?? REPOSITORY) === params.repository)) {
      return restError(404, 'Not Found');
    }
    const name = url.searchParams.get('name');
    // GitHub lists the newest first.
    const found = this.artifacts
      .filter((each) => each.run === run && (name === null || each.name === name))
      .reverse();
    return pageOf(url, 'artifacts', found, (each) => this.restArtifact(each));
  }

  private restArtifact(artifact: StoredArtifact): object {
    const url = `${this.url}/repos/${artifact.repository}/actions/artifacts/${artifact.id}`;
    return {
      id: artifact.id,
      node_id: `artifact-${artifact.id}`,
      name: artifact.name,
      size_in_bytes: artifact.listedSize ?? artifact.bytes.length,
      url,
      archive_download_url: `${url}/zip`,
      expired: artifact.expired ?? false,
      digest: digest(artifact),
      created_at: timestamp(artifact.createdAt),
      updated_at: timestamp(artifact.createdAt),
      expires_at: timestamp(new Date(artifact.createdAt.getTime() + 90 * DAY)),
      workflow_run: { id: artifact.run },
    };
  }

  private downloadArtifact({ params }: Call): Answer {
    const artifact = this.artifacts.find(
      (each) => each.id === Number(params.artifact) && each.repository === params.repository,
    );
    if (artifact === undefined) return restError(404, 'Not Found');
    if (artifact.expired) return restError(410, 'Artifact has expired');
    return { status: 302, headers: { location: this.signedUrl(artifact) } };
  }

  private createCheckRun({ text, params }: Call): Answer {
    const checked = checkBody('create', text);
    if ('refusal' in checked) return checked.refusal;
    const { name = '', head_sha = '' } = checked.body;
    if (!(this.options.knownCommits ?? []).includes(head_sha)) {
      return restError(422, `No commit found for SHA: ${head_sha}`);
    }
    const repository = params.repository ?? '';
    const id = 5001 + this.checkRuns.length;
    const checkRun: RecordedCheckRun = {
      id,
      repository,
      name,
      head_sha,
      status: 'queued',
      conclusion: null,
      details_url: null,
      external_id: null,
      html_url: `https://github.com/${repository}/runs/${id}`,
      suite: this.options.checkSuites?.[this.checkRuns.length] ?? this.options.checkSuites?.at(-1) ?? 1,
      output: { title: null, summary: null, text: null, annotations: [] },
      statuses: [],
    };
    apply(checked.body, checkRun);
    this.checkRuns.push(checkRun);
    return { status: 201, body: this.restCheckRun(checkRun) };
  }

  private updateCheckRun({ text, params }: Call): Answer {
    const checkRun = this.checkRuns.find(
      (each) => each.id === Number(params.checkRun) && each.repository === params.repository,
    );
    if (checkRun === undefined) return restError(404, 'Not Found');
    const checked = checkBody('update', text);
    if ('refusal' in checked) return checked.refusal;
    apply(checked.body, checkRun);
    return { status: 200, body: this.restCheckRun(checkRun) };
  }

  private getCheckRun({ params }: Call): Answer {
    const checkRun = [...this.jobCheckRuns(), ...this.checkRuns].find(
      (each) => each.id === Number(params.checkRun) && each.repository === params.repository,
    );
    if (checkRun === undefined) return restError(404, 'Not Found');
    return { status: 200, body: this.restCheckRun(checkRun) };
  }

  private listCheckRuns({ url, params }: Call): Answer {
    const name = url.searchParams.get('check_name');
    const all = [...this.jobCheckRuns(), ...this.checkRuns].sort((a, b) => a.id - b.id);
    const known = url.searchParams.get('filter') === 'all' ? all : latestOfEach(all);
    const found = known
      .filter((each) => each.repository === params.repository && each.head_sha === params.commit)
      .filter((each) => name === null || each.name === name)
      .reverse();
    return pageOf(url, 'check_runs', found, (each) => this.restCheckRun(each));
  }

  private pulls(repository: string | undefined): LocalPull[] {
    return (this.options.pulls ?? []).filter((each) => (each.repository ?? REPOSITORY) === repository);
  }

  private listPulls({ url, params }: Call): Answer {
    const state = url.searchParams.get('state') ?? 'open';
    const head = url.searchParams.get('head');
    // GitHub passes over a head that names no owner, and lists all.
    const [owner, branch] = head?.includes(':') ? head.split(/:(.*)/s) : [null, null];
    const found = this.pulls(params.repository)
      .filter((each) => state === 'all' || (each.state ?? 'open') === state)
      .filter(({ from = REPOSITORY }) => owner === null || from?.split('/')[0] === owner)
      .filter((each) => branch === null || each.branch === branch)
      .sort((a, b) => b.number - a.number);
    return bareListOf(url, found, restPull);
  }

  private getPull({ params }: Call): Answer {
    const pull = this.pulls(params.repository).find(({ number }) => number === Number(params.pull));
    return pull === undefined ? restError(404, 'Not Found') : { status: 200, body: restPull(pull) };
  }

  private listComments({ url, params }: Call): Answer {
    const pull = this.pulls(params.repository).find(({ number }) => number === Number(params.pull));
    if (pull === undefined) return restError(404, 'Not Found');
    const found = this.comments.filter((each) => each.pull === pull.number).sort((a, b) => a.id - b.id);
    return bareListOf(url, found, (each) => restComment(each, params.repository));
  }

  private createComment({ text, params }: Call): Answer {
    const pull = this.pulls(params.repository).find(({ number }) => number === Number(params.pull));
    if (pull === undefined) return restError(404, 'Not Found');
    if (pull.locked) return restError(403, 'Unable to create comment because issue is locked.');
    const checked = commentBody(text);
    if ('refusal' in checked) return checked.refusal;
    const login = this.options.tokenLogin ?? 'github-actions[bot]';
    const id = 9001 + this.comments.filter((each) => each.id > 9000).length;
    const type = login.endsWith('[bot]') ? 'Bot' : 'User';
    const comment: LocalComment = { id, pull: pull.number, login, type, body: checked.body };
    this.comments.push(comment);
    this.options.onComment?.(this.comments);
    return { status: 201, body: restComment(comment, params.repository) };
  }

  private updateComment({ text, params }: Call): Answer {
    const comment = this.comments.find(({ id }) => id === Number(params.comment));
    if (comment === undefined) return restError(404, 'Not Found');
    if (comment.login !== (this.options.tokenLogin ?? 'github-actions[bot]'))
      return { ...restError(403, 'Unable to update comment.'), unexpected: true };
    const checked = commentBody(text);
    if ('refusal' in checked) return checked.refusal;
    comment.body = checked.body;
    return { status: 200, body: restComment(comment, params.repository) };
  }

  private deleteComment({ params }: Call): Answer {
    const at = this.comments.findIndex(({ id }) => id === Number(params.comment));
    const comment = this.comments[at];
    if (comment === undefined) return restError(404, 'Not Found');
    if (comment.login !== (this.options.tokenLogin ?? 'github-actions[bot]'))
      return { ...restError(403, 'Must have admin rights to Repository.'), unexpected: true };
    this.comments.splice(at, 1);
    return { status: 204 };
  }

  private jobCheckRuns(): RecordedCheckRun[] {
    return (this.options.jobs ?? []).map(
      ({ id, run, repository = REPOSITORY, name, commit, conclusion }) => ({
        id,
        repository,
        name,
        head_sha: commit ?? '',
        status: conclusion === null ? 'in_progress' : 'completed',
        conclusion,
        details_url: `https://github.com/${repository}/actions/runs/${run}/job/${id}`,
        // GitHub's own, which is none of ours.
        external_id: `ca395085-040a-526b-2ce8-${String(id).padStart(12, '0')}`,
        html_url: `https://github.com/${repository}/actions/runs/${run}/job/${id}`,
        suite: run,
        output: { title: null, summary: null, text: null, annotations: [] },
        statuses: [],
      }),
    );
  }

  private restCheckRun(checkRun: RecordedCheckRun): object {
    const { repository, statuses: _, output, suite, ...fields } = checkRun;
    const { annotations, ...shown } = output;
    const url = `${this.url}/repos/${repository}/check-runs/${checkRun.id}`;
    return {
      ...fields,
      node_id: `check-run-${checkRun.id}`,
      url,
      output: { ...shown, annotations_count: annotations.length, annotations_url: `${url}/annotations` },
      check_suite: { id: suite },
      pull_requests: [],
    };
  }
}

/** As GitHub's pages and the filter "latest" do: within one suite of one commit, a name stands for its newest run. */
function latestOfEach(checkRuns: readonly RecordedCheckRun[]): RecordedCheckRun[] {
  return checkRuns.filter(
    (run) =>
      !checkRuns.some(
        (other) =>
          other.id > run.id &&
          other.repository === run.repository &&
          other.head_sha === run.head_sha &&
          other.suite === run.suite &&
          other.name === run.name,
      ),
  );
}

function isFile(content: CommitFiles[string]): content is string | Uint8Array {
  return typeof content === 'string' || content instanceof Uint8Array;
}

function treeEntry(path: string, content: CommitFiles[string]): object {
  if (!isFile(content)) return { path, mode: '160000', type: 'commit', sha: content.submodule };
  const size = Buffer.from(content).length;
  return { path, mode: '100644', type: 'blob', sha: gitBlob(content), size };
}

function gitBlob(content: string | Uint8Array): string {
  const bytes = Buffer.from(content);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The check run as it is after a body that GitHub takes: annotations are appended, all else is replaced. */
function apply(body: CheckRunBody, checkRun: RecordedCheckRun): void {
  checkRun.name = body.name ?? checkRun.name;
  checkRun.details_url = body.details_url ?? checkRun.details_url;
  checkRun.external_id = body.external_id ?? checkRun.external_id;
  checkRun.status = body.conclusion !== undefined ? 'completed' : (body.status ?? checkRun.status);
  checkRun.conclusion = body.conclusion ?? (checkRun.status === 'completed' ? checkRun.conclusion : null);
  if (body.output !== undefined) {
    const { title, summary, text, annotations = [] } = body.output;
    const before = checkRun.output.annotations;
    checkRun.output = {
      title,
      summary,
      text: text ?? checkRun.output.text,
      annotations: [...before, ...annotations],
    };
  }
  checkRun.statuses.push(checkRun.status);
}

function checkBody(request: CheckRunRequest, text: string): { body: CheckRunBody } | { refusal: Answer } {
  const body = parseJson(text);
  if (body === undefined) return { refusal: restError(400, 'Problems parsing JSON') };
  const errors = contractErrors(request, body);
  if (errors.length > 0) return { refusal: restError(422, `Invalid request.\n\n${errors.join('\n')}`) };
  return { body: body as CheckRunBody };
}

/** Sends the bytes in pieces, the last ones when `until` is settled, for as long as somebody takes them. */
async function trickle(response: ServerResponse, bytes: Uint8Array, until: Promise<void>): Promise<void> {
  let isOver = false;
  void until.then(() => {
    isOver = true;
  });
  let at = 0;
  for (; !isOver && !response.destroyed; await setTimeout(TRICKLE)) {
    if (at < bytes.length / 2) response.write(bytes.subarray(at, ++at));
  }
  response.end(bytes.subarray(at));
}

function storeArtifacts(runs: LocalRun[]): StoredArtifact[] {
  const artifacts = runs.flatMap(({ id, repository = REPOSITORY, artifacts }) =>
    artifacts.map((artifact) => ({ ...artifact, run: id, repository })),
  );
  const first = Date.UTC(2026, 0, 1);
  return artifacts.map((artifact, index) => ({
    ...artifact,
    id: 1001 + index,
    createdAt: new Date(first + index * 60_000),
  }));
}

function twirpArtifact(artifact: StoredArtifact): object {
  const ids = backendIds(artifact.run);
  const value = digest(artifact);
  return {
    workflow_run_backend_id: ids.run,
    workflow_job_run_backend_id: ids.job,
    // 64-bit integers are strings in protobuf's JSON.
    database_id: String(artifact.id),
    name: artifact.name,
    size: String(artifact.listedSize ?? artifact.bytes.length),
    created_at: timestamp(artifact.createdAt),
    ...(value === null ? {} : { digest: value }),
  };
}

function backendIds(runId: number): { run: string; job: string } {
  const digits = String(runId).padStart(12, '0');
  return { run: `ce7f54c7-61c7-4aae-887f-${digits}`, job: `ca395085-040a-526b-2ce8-${digits}` };
}

function contentType(artifact: LocalArtifact): string {
  return artifact.contentType ?? 'application/zip';
}

function digest(artifact: LocalArtifact): string | null {
  if (artifact.digest !== undefined) return artifact.digest;
  return `sha256:${createHash('sha256').update(artifact.bytes).digest('hex')}`;
}

function signature(id: number): string {
  return createHash('sha256').update(`artifact ${id}`).digest('hex');
}

function timestamp(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}

/** One page of a list, with the count of all of it. */
function pageOf<Item>(url: URL, field: string, found: Item[], shown: (item: Item) => object): Answer {
  const perPage = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100);
  const page = Number(url.searchParams.get('page') ?? 1);
  const end = page * perPage;
  return {
    status: 200,
    headers: end < found.length ? { link: nextLink(url, page + 1) } : {},
    body: { total_count: found.length, [field]: found.slice(end - perPage, end).map(shown) },
  };
}

/** The same of a list that GitHub hands out without a count. */
function bareListOf<Item>(url: URL, found: Item[], shown: (item: Item) => object): Answer {
  const { body, ...answer } = pageOf(url, 'items', found, shown);
  return { ...answer, body: (body as { items: object[] }).items };
}

function restPull(pull: LocalPull): object {
  const { number, branch, head, from = REPOSITORY, state = 'open', locked = false } = pull;
  return {
    id: 70_000 + number,
    number,
    state,
    locked,
    // GitHub gives a deleted fork as null.
    head: { ref: branch, sha: head, repo: from === null ? null : { full_name: from } },
    base: { ref: 'main', repo: { full_name: pull.repository ?? REPOSITORY } },
  };
}

function restComment({ id, pull, login, type, body }: LocalComment, repository: string | undefined): object {
  const html_url = `https://github.com/${repository}/pull/${pull}#issuecomment-${id}`;
  return { id, body, html_url, user: { login, type }, author_association: 'NONE' };
}

/** GitHub's limit, in characters. */
const MAX_COMMENT_BODY = 65_536;

function commentBody(text: string): { body: string } | { refusal: Answer } {
  const { body } = (parseJson(text) ?? {}) as { body?: unknown };
  if (typeof body !== 'string')
    return { refusal: restError(422, 'Invalid request.\n\n"body" wasn\'t supplied.') };
  if (body.trim() === '') return { refusal: restError(422, 'Validation Failed: body cannot be blank') };
  if ([...body].length > MAX_COMMENT_BODY)
    return { refusal: restError(422, 'Validation Failed: body is too long (maximum is 65536 characters)') };
  return { body };
}

function nextLink(url: URL, page: number): string {
  const next = new URL(url);
  next.searchParams.set('page', String(page));
  return `<${next.href}>; rel="next"`;
}

function restError(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: DOCUMENTATION, status: String(status) } };
}

function forbidden(permission: string): Answer {
  const answer = restError(403, 'Resource not accessible by integration');
  return { ...answer, headers: { 'x-accepted-github-permissions': permission } };
}

function twirpError(status: number, code: string, msg: string): Answer {
  return { status, body: { code, msg } };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
