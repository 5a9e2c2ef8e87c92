/** What is asked of GitHub's artifact service, and with what. */

import type { WheelSource } from '../wheel/facts.ts';

/** An artifact as the client lists it. */
export interface ListedArtifact {
  name: string;
  id: number;
  /** Bytes as it is stored. */
  size: number;
  digest?: string;
}

/** Where to look when it is not the current run. */
export interface FindBy {
  token: string;
  workflowRunId: number;
  repositoryOwner: string;
  repositoryName: string;
}

/** The part of `DefaultArtifactClient` from @actions/artifact that is used here. */
export interface ArtifactClient {
  listArtifacts(options: { latest: boolean; findBy?: FindBy }): Promise<{ artifacts: ListedArtifact[] }>;
  downloadArtifact(
    id: number,
    options: { path: string; skipDecompress: boolean; expectedHash?: string; findBy?: FindBy },
  ): Promise<{ digestMismatch?: boolean }>;
}

/** The run that the artifacts belong to. */
export interface ArtifactRun {
  repository: { owner: string; repo: string };
  runId: number;
  /** Its page, for people. */
  url: string;
  /** The current run's artifacts are had with the runner's own credentials, another one's with a token. */
  current: boolean;
}

/** What to collect, and with what. */
export interface ArtifactRequest {
  /** A minimatch pattern for artifact names, as in actions/download-artifact. */
  pattern: string;
  run: ArtifactRun;
  token: string;
  /** An empty folder; every artifact gets one of its own in it. */
  folder: string;
  env: { [name: string]: string | undefined };
  /** Called only once the artifact service is known to be there. */
  client: () => Promise<ArtifactClient>;
  /** Called where the client's list may have been cut short. `isWhole`: whether this one has all that there are. */
  listAll?: () => Promise<{ items: ListedArtifact[]; isWhole: boolean }>;
  /** When it fires, what has not arrived by then is given up. */
  signal?: AbortSignal | undefined;
  /**
   * Called with each wheel as it arrives, in no certain order. When this resolves, nothing reads the wheel any more, and it
   * is deleted.
   */
  onWheel: (wheel: WheelSource) => Promise<void>;
  /** Called as each artifact is there, or is known not to be had. */
  onArtifact?: (name: string, outcome: ArtifactOutcome) => void;
  /** Called when there is no room for an artifact or its wheels; without it that is the artifact's own problem. */
  onFullDisk?: (error: unknown) => void;
}

/** How far the downloads have come. */
export interface ArtifactOutcome {
  done: number;
  total: number;
  /** Bytes as it is stored. */
  size: number;
  wheels: number;
  problems: number;
}
