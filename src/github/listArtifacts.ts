/** All artifacts of a run, by way of GitHub's API: the artifact client stops at a thousand. */

import { MAX_ARTIFACT_PAGES } from '../base/limits.ts';
import type { ArtifactRun, ListedArtifact } from '../collect/artifactService.ts';
import type { Requester } from './client.ts';
import { type Listed, listAll } from './pages.ts';

/** Rejects as the client does. It takes the permission "actions: read", for the current run, too. */
export async function listArtifacts(
  client: Requester,
  { repository, runId }: ArtifactRun,
): Promise<Listed<ListedArtifact>> {
  const { items, isWhole } = await listAll<ApiArtifact>(client, {
    route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
    parameters: { ...repository, run_id: runId },
    field: 'artifacts',
    maxPages: MAX_ARTIFACT_PAGES,
  });
  const artifacts = items.map(({ id, name, size_in_bytes: size, digest }) => ({
    id,
    name,
    size,
    ...(digest ? { digest } : {}),
  }));
  return { items: artifacts, isWhole };
}

interface ApiArtifact {
  id: number;
  name: string;
  size_in_bytes: number;
  digest?: string | null;
}
