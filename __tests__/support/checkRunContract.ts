import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** An annotation as the REST API takes it. */
export interface Annotation {
  path: string;
  start_line: number;
  end_line: number;
  start_column?: number;
  end_column?: number;
  annotation_level: 'notice' | 'warning' | 'failure';
  message: string;
  title?: string;
  raw_details?: string;
}

/** The part of a check run that people read. */
export interface CheckRunOutput {
  title: string;
  summary: string;
  text?: string;
  annotations?: Annotation[];
}

/** A body that has passed `contractErrors`; `name` and `head_sha` are there when it creates a check run. */
export interface CheckRunBody {
  name?: string;
  head_sha?: string;
  details_url?: string;
  external_id?: string;
  status?: string;
  conclusion?: string;
  started_at?: string;
  completed_at?: string;
  output?: CheckRunOutput;
}

export type CheckRunRequest = 'create' | 'update';

const KILOBYTES_64 = 64 * 1024;

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
addFormats.default(ajv);

const schemas: Record<CheckRunRequest, ValidateFunction> = {
  create: ajv.compile(readSchema('checkRunCreate.json')),
  update: ajv.compile(readSchema('checkRunUpdate.json')),
};

function readSchema(name: string): object {
  return JSON.parse(readFileSync(new URL(`schemas/${name}`, import.meta.url), 'utf8'));
}

/**
 * Every way in which `body` breaks GitHub's contract for check runs, in words; an empty list is a body that GitHub
 * takes. The schemas come first: a body of the wrong shape is not looked at any further.
 */
export function contractErrors(request: CheckRunRequest, body: unknown): string[] {
  const validate = schemas[request];
  if (!validate(body)) {
    return (validate.errors ?? []).map(
      (error) => `${error.instancePath || '/'} ${error.message ?? error.keyword}`,
    );
  }
  return proseErrors(body as CheckRunBody);
}

/** The rules that GitHub's documentation states but its schemas don't. */
function proseErrors(body: CheckRunBody): string[] {
  const errors: string[] = [];
  if (body.name !== undefined && body.name.trim() === '') errors.push('/name is empty');
  if (body.head_sha !== undefined && !/^[0-9a-f]{40}$/.test(body.head_sha)) {
    errors.push('/head_sha is not the 40 hexadecimal digits of a commit');
  }
  if (body.details_url !== undefined && !/^https?:\/\/./.test(body.details_url)) {
    errors.push('/details_url must use the http or https scheme');
  }
  errors.push(...completionErrors(body));
  if (body.output !== undefined) errors.push(...outputErrors(body.output));
  return errors;
}

function completionErrors(body: CheckRunBody): string[] {
  const errors: string[] = [];
  const completes = body.status === 'completed' || body.completed_at !== undefined;
  if (completes && body.conclusion === undefined)
    errors.push('/conclusion is required for what is completed');
  if (body.conclusion === 'stale') errors.push('/conclusion only GitHub can set stale');
  return errors;
}

function outputErrors(output: CheckRunOutput): string[] {
  const errors: string[] = [];
  // The schema of the update leaves the title out of its list; the text beside it says "Required".
  if (typeof output.title !== 'string' || output.title === '') errors.push('/output/title is required');
  if (output.summary === '') errors.push('/output/summary is required');
  for (const [index, annotation] of (output.annotations ?? []).entries()) {
    errors.push(...annotationErrors(annotation).map((error) => `/output/annotations/${index}/${error}`));
  }
  return errors;
}

function annotationErrors(annotation: Annotation): string[] {
  const errors: string[] = [];
  if (!isRelativePath(annotation.path)) errors.push('path is not relative to the repository');
  if (annotation.start_line < 1) errors.push('start_line counts from 1');
  if (annotation.end_line < annotation.start_line) errors.push('end_line comes before start_line');
  if (annotation.message === '') errors.push('message is empty');
  if (bytes(annotation.message) > KILOBYTES_64) errors.push('message is larger than 64 KB');
  if (bytes(annotation.raw_details ?? '') > KILOBYTES_64) errors.push('raw_details is larger than 64 KB');
  if ([...(annotation.title ?? '')].length > 255) errors.push('title is longer than 255 characters');
  errors.push(...columnErrors(annotation));
  return errors;
}

function columnErrors({ start_line, end_line, start_column, end_column }: Annotation): string[] {
  if (start_column === undefined && end_column === undefined) return [];
  const errors: string[] = [];
  if (start_line !== end_line) errors.push('start_column: columns are for annotations of one line');
  if ((start_column ?? 1) < 1) errors.push('start_column counts from 1');
  if ((end_column ?? 1) < (start_column ?? 1)) errors.push('end_column comes before start_column');
  return errors;
}

function isRelativePath(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..');
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
