/** Reads from a package index, within one budget of time and bytes, and from nowhere that it leads astray to. */

import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { pipeline } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import { HttpClient, type HttpClientResponse } from '@actions/http-client';
import {
  INDEX_ATTEMPTS,
  INDEX_REQUESTS,
  INDEX_SECONDS,
  MAX_INDEX_BYTES,
  MAX_INDEX_REDIRECTS,
} from '../base/limits.ts';

/** Why nothing came of asking the index: a clause. */
export class IndexError extends Error {
  override name = 'IndexError';
}

export interface IndexAnswer {
  status: number;
  contentType: string;
  body: Buffer;
}

export interface Wanted {
  accept?: string;
  /** First and last byte. */
  range?: readonly [first: number, last: number];
  /** Bytes that the answer may have, once it is unpacked; 0 where only its headers are wanted. */
  most: number;
}

/** What is asked is asked over one client, so that all share its budget. */
export class IndexClient {
  private readonly index: URL;
  private readonly http: HttpClient;
  private readonly end: number;
  private bytesLeft = MAX_INDEX_BYTES;
  private requestsLeft = INDEX_REQUESTS;
  private readonly signal: AbortSignal | undefined;

  /** `index` may hold a user and a password, which go to that host alone. */
  constructor(index: string, signal?: AbortSignal) {
    this.index = new URL(index);
    this.end = Date.now() + INDEX_SECONDS * 1000;
    this.signal = signal;
    // Proxies of the environment are its business (HTTPS_PROXY, NO_PROXY); redirects are ours.
    this.http = new HttpClient('wheel-abi-check', [], {
      allowRedirects: false,
      allowRetries: false,
      // An agent of its own, whose connections end with it.
      keepAlive: true,
      socketTimeout: 10_000,
    });
  }

  /** Ends every connection: one to a silent index would keep the process alive. */
  close(): void {
    this.http.dispose();
  }

  /** The answer of status 200, 206 or 404; throws an {@link IndexError} for every other, and for what takes too long. */
  async get(url: string, wanted: Wanted): Promise<IndexAnswer> {
    let target = new URL(url, this.index);
    for (let redirects = 0; redirects <= MAX_INDEX_REDIRECTS; redirects += 1) {
      await this.refuseStrangers(target);
      const response = await this.ask(target, wanted);
      const { statusCode: status = 0, headers } = response.message;
      const location = headers.location;
      if (status >= 300 && status < 400 && location !== undefined) {
        response.message.destroy();
        target = redirected(location, target);
        continue;
      }
      if (status !== 200 && status !== 206 && status !== 404) {
        response.message.destroy();
        throw new IndexError(`the index answered ${status}`);
      }
      const isWanted = status !== 404 && wanted.most > 0;
      const body = isWanted ? await this.read(response, wanted.most) : Buffer.alloc(0);
      if (!isWanted) response.message.destroy();
      return { status, contentType: headers['content-type'] ?? '', body };
    }
    throw new IndexError(`the index sent it from place to place more than ${MAX_INDEX_REDIRECTS} times`);
  }

  /** A busy or broken index is asked again, while there is time. */
  private async ask(target: URL, { accept, range }: Wanted): Promise<HttpClientResponse> {
    const headers = {
      ...(accept === undefined ? {} : { accept }),
      // The list of a large project shrinks to a fifth. A range is one of the file itself.
      ...(range === undefined
        ? { 'accept-encoding': 'gzip' }
        : { 'accept-encoding': 'identity', range: `bytes=${range[0]}-${range[1]}` }),
      ...this.credentialsFor(target),
    };
    const address = new URL(target);
    address.username = '';
    address.password = '';
    for (let attempt = 1; ; attempt += 1) {
      this.refuseMore();
      this.requestsLeft -= 1;
      try {
        const response = await this.inTime(this.http.get(address.href, headers));
        const { statusCode = 0 } = response.message;
        const isTransient = statusCode === 429 || statusCode >= 500;
        if (!isTransient || attempt === INDEX_ATTEMPTS) return response;
        response.message.destroy();
      } catch (error) {
        if (error instanceof IndexError) throw error;
        if (attempt === INDEX_ATTEMPTS)
          throw new IndexError(`the index could not be reached (${reasonOf(error)})`);
      }
      await wait(250 * 2 ** attempt);
    }
  }

  private credentialsFor(target: URL): { authorization?: string } {
    const { username, password, origin } = this.index;
    if (username === '' || target.origin !== origin) return {};
    const pair = `${decoded(username)}:${decoded(password)}`;
    return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
  }

  private refuseMore(): void {
    if (this.signal?.aborted) throw new IndexError('the run ended before the index had answered');
    if (Date.now() > this.end) throw new IndexError(`the index took more than ${INDEX_SECONDS} seconds`);
    if (this.requestsLeft <= 0) throw new IndexError(`it would take more than ${INDEX_REQUESTS} requests`);
    if (this.bytesLeft <= 0) throw new IndexError(`it would take more than ${MAX_INDEX_BYTES} bytes`);
  }

  private async inTime<Value>(work: Promise<Value>): Promise<Value> {
    const over = new AbortController();
    const late = wait(Math.max(0, this.end - Date.now()), null, { signal: over.signal }).catch(() => null);
    try {
      const first = await Promise.race([work, late]);
      if (first === null) throw new IndexError(`the index took more than ${INDEX_SECONDS} seconds`);
      return first;
    } finally {
      over.abort();
      work.catch(() => {});
    }
  }

  private async read({ message }: HttpClientResponse, most: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    let length = 0;
    const count = (piece: Buffer): void => {
      this.bytesLeft -= piece.length;
      this.refuseMore();
    };
    const body = unpacked(message, count);
    const all = async (): Promise<Buffer> => {
      for await (const piece of body) {
        length += piece.length;
        if (length > most) throw new IndexError(`the index answered with more than ${most} bytes`);
        pieces.push(piece);
      }
      return Buffer.concat(pieces);
    };
    try {
      return await this.inTime(all());
    } catch (error) {
      message.destroy();
      throw error instanceof IndexError ? error : new IndexError(`the answer broke off (${reasonOf(error)})`);
    }
  }

  /** An index may name its files at another host, but a public one must not lead into the network around this machine. */
  private async refuseStrangers(target: URL): Promise<void> {
    if (target.protocol !== 'https:' && target.protocol !== this.index.protocol)
      throw new IndexError('the index led to an address without TLS');
    if (target.host === this.index.host) return;
    if ((await isPrivateHost(target.hostname)) && !(await isPrivateHost(this.index.hostname)))
      throw new IndexError('the index led to a private address');
  }
}

/** Every piece is counted as it comes over the network. */
function unpacked(message: IncomingMessage, count: (piece: Buffer) => void): AsyncIterable<Buffer> {
  async function* counted(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of source) {
      count(piece);
      yield piece;
    }
  }
  if (message.headers['content-encoding']?.toLowerCase() !== 'gzip') return counted(message);
  // An error of any of them comes out of the last.
  return pipeline(message, counted, createGunzip(), () => {});
}

/** As it is where it is no escaped text. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function redirected(location: string, from: URL): URL {
  try {
    return new URL(location, from);
  } catch {
    throw new IndexError('the index led to something that is no address');
  }
}

async function isPrivateHost(hostname: string): Promise<boolean> {
  const name = hostname.replace(/^\[|\]$|\.$/g, '');
  if (isIP(name) !== 0) return isPrivateAddress(name);
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  // A name that can't be looked up is one behind a proxy, which decides for itself.
  const found = await lookup(name, { all: true }).catch(() => []);
  return found.some(({ address }) => isPrivateAddress(address));
}

/** Of no host on the internet: loopback, link-local and private addresses, and those for special uses (RFC 1918, 4193, 6890). */
const PRIVATE = new BlockList();
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(address, bits, 'ipv4');
for (const [address, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(address, bits, 'ipv6');

/** An IPv4 address in an IPv6 one (`::ffff:7f00:1`) is looked at as what it is. */
function isPrivateAddress(address: string): boolean {
  const [plain = ''] = address.split('%', 1);
  return PRIVATE.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return typeof code === 'string' ? code : error instanceof Error ? error.message : String(error);
}
