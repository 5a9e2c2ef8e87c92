/** A package index on this machine that speaks the Simple API in JSON (PEP 691, 700) with Range requests, and misbehaves on demand. */

import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export interface IndexedFile {
  filename: string;
  bytes: Uint8Array;
  requiresPython?: string;
  yanked?: boolean | string;
  /** The index doesn't say how large it is. */
  withoutSize?: boolean;
  /** In place of where it lies. */
  url?: string;
}

export interface IndexOptions {
  /** By normalised name. */
  projects: Record<string, readonly IndexedFile[]>;
  /** Answers in place of the list, for as many requests as there are. */
  instead?: ((response: ServerResponse) => void)[];
  /** False: whole files are sent for ranges, `wrong`: other bytes than those asked for. */
  ranges?: boolean | 'wrong';
}

export interface LocalIndex {
  url: string;
  /** What it was asked for, as in `GET /simple/chunkpack/`. */
  requests: { line: string; authorization: string | undefined; range: string | undefined }[];
  /** Bytes of all bodies that it sent, as they went over the network. */
  sent: number;
  close(): Promise<void>;
}

const JSON_TYPE = 'application/vnd.pypi.simple.v1+json';

export async function startIndex({
  projects,
  instead = [],
  ranges = true,
}: IndexOptions): Promise<LocalIndex> {
  const odd = [...instead];
  const server = createServer((request, response) => {
    const { authorization, range } = request.headers;
    index.requests.push({ line: `${request.method} ${request.url}`, authorization, range });
    if (request.url?.startsWith('/simple/')) list(request, response);
    else file(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const index: LocalIndex = {
    url: `${origin}/simple/`,
    requests: [],
    sent: 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  function send(response: ServerResponse, status: number, type: string, body: Uint8Array | string): void {
    index.sent += Buffer.byteLength(body);
    response.writeHead(status, { 'content-type': type }).end(body);
  }

  function list(request: IncomingMessage, response: ServerResponse): void {
    const answer = odd.shift();
    if (answer !== undefined) {
      answer(response);
      return;
    }
    if (request.url === '/simple/') {
      send(response, 200, JSON_TYPE, JSON.stringify({ projects: [] }));
      return;
    }
    const [, name = ''] = /^\/simple\/([a-z0-9-]+)\/$/.exec(request.url ?? '') ?? [];
    const files = projects[name];
    if (files === undefined) {
      send(response, 404, 'text/plain', 'Not Found');
      return;
    }
    if (request.headers.accept !== JSON_TYPE) {
      send(response, 200, 'text/html', '<html></html>');
      return;
    }
    const listed = files.map(({ filename, bytes, requiresPython, yanked = false, withoutSize, url }) => ({
      filename,
      url: url ?? `../../files/${name}/${filename}`,
      // As long as real ones, and as hard to pack.
      hashes: { sha256: createHash('sha256').update(filename).digest('hex') },
      'requires-python': requiresPython ?? null,
      yanked,
      ...(withoutSize ? {} : { size: bytes.length }),
    }));
    const text = JSON.stringify({ meta: { 'api-version': '1.1' }, name, files: listed });
    if (!/\bgzip\b/.test(String(request.headers['accept-encoding']))) {
      send(response, 200, JSON_TYPE, text);
      return;
    }
    response.setHeader('content-encoding', 'gzip');
    send(response, 200, JSON_TYPE, gzipSync(text));
  }

  function file(request: IncomingMessage, response: ServerResponse): void {
    const [, name = '', filename = ''] = /^\/files\/([^/]+)\/(.+)$/.exec(request.url ?? '') ?? [];
    const bytes = projects[name]?.find((each) => each.filename === filename)?.bytes;
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    if (bytes === undefined) {
      send(response, 404, 'text/plain', 'Not Found');
      return;
    }
    if (first === undefined || ranges === false) {
      send(response, 200, 'application/octet-stream', bytes);
      return;
    }
    const shift = ranges === 'wrong' ? 7 : 0;
    const from = Number(first) - Math.min(shift, Number(first));
    send(response, 206, 'application/octet-stream', bytes.subarray(from, Number(last) + 1 - shift));
  }

  return index;
}
