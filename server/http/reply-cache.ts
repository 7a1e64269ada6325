import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** `packed` is the body in gzip, null where that gains nothing. */
export type CachedReply = { body: Buffer; packed: Buffer | null; type: string; etag: string };

const pack = promisify(gzip);
const leastBytes = 1024;

/** Packed once, for all who ask. */
export const makeCached = async (body: Buffer, type: string): Promise<CachedReply> => {
  const etag = `"${createHash('sha256').update(type).update(body).digest('base64url').slice(0, 27)}"`;
  return { body, packed: body.length < leastBytes ? null : await pack(body), type, etag };
};

const sizeOf = ({ body, packed }: CachedReply): number => body.length + (packed?.length ?? 0);

/** Replies of the current data version, dropped whole when the data change; the oldest go when it is full. */
export class ReplyCache {
  readonly #mostBytes: number;
  readonly #replies = new Map<string, CachedReply>();
  #version = '';
  #bytes = 0;

  constructor(mostBytes = 48 * 1024 * 1024) {
    this.#mostBytes = mostBytes;
  }

  get(version: string, key: string): CachedReply | undefined {
    if (version !== this.#version) this.#clear(version);
    return this.#replies.get(key);
  }

  put(version: string, key: string, reply: CachedReply): void {
    if (version !== this.#version || sizeOf(reply) > this.#mostBytes / 8) return;
    this.#replies.set(key, reply);
    this.#bytes += sizeOf(reply);
    for (const [oldest, dropped] of this.#replies) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#replies.delete(oldest);
      this.#bytes -= sizeOf(dropped);
    }
  }

  #clear(version: string): void {
    this.#version = version;
    this.#replies.clear();
    this.#bytes = 0;
  }
}
