import { createHash } from 'node:crypto';

export type CachedReply = { body: Buffer; type: string; etag: string };

export const makeCached = (body: Buffer, type: string): CachedReply => {
  const etag = `"${createHash('sha256').update(type).update(body).digest('base64url').slice(0, 27)}"`;
  return { body, type, etag };
};

/** Replies of the current data version, dropped whole when the data change; the oldest go when it is full. */
export class ReplyCache {
  readonly #mostBytes: number;
  readonly #replies = new Map<string, CachedReply>();
  #version = '';
  #bytes = 0;

  constructor(mostBytes = 64 * 1024 * 1024) {
    this.#mostBytes = mostBytes;
  }

  get(version: string, key: string): CachedReply | undefined {
    if (version !== this.#version) this.#clear(version);
    return this.#replies.get(key);
  }

  put(version: string, key: string, reply: CachedReply): void {
    const { body } = reply;
    if (version !== this.#version || body.length > this.#mostBytes / 8) return;
    this.#replies.set(key, reply);
    this.#bytes += body.length;
    for (const [oldest, { body: dropped }] of this.#replies) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#replies.delete(oldest);
      this.#bytes -= dropped.length;
    }
  }

  #clear(version: string): void {
    this.#version = version;
    this.#replies.clear();
    this.#bytes = 0;
  }
}
