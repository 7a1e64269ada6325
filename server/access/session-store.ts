import { Store, type SessionData } from 'express-session';
import { deleteSession, putSession } from '../commands/sessions.ts';
import type { Database } from '../database/open.ts';
import { storedSession } from '../queries/accounts.ts';
import { hashOf } from './secrets.ts';

declare module 'express-session' {
  interface SessionData {
    accountId: string;
  }
}

type Done = (error?: unknown) => void;

const mostKnown = 10_000;
const lifetimeMs = 30 * 24 * 60 * 60 * 1000;

/** Sessions in DuckDB, so that they can be ended from the server; only a hash of the cookie's value is stored. */
export class SessionStore extends Store {
  readonly #database: Database;
  /** This process owns the database, so what it wrote last is what stands there. */
  readonly #known = new Map<string, string>();

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  override get(id: string, done: (error: unknown, session?: SessionData | null) => void): void {
    this.#find(hashOf(id)).then(
      (content) => done(null, content === undefined ? null : (JSON.parse(content) as SessionData)),
      (error: unknown) => done(error),
    );
  }

  override set(id: string, session: SessionData, done: Done = () => undefined): void {
    const expiresAt = new Date(Date.now() + (session.cookie.maxAge ?? lifetimeMs))
      .toISOString()
      .replace('Z', '');
    const row = {
      sessionHash: hashOf(id),
      content: JSON.stringify(session),
      accountId: session.accountId,
      expiresAt,
    };
    this.#known.delete(row.sessionHash);
    this.#write((writer) => putSession(writer, row), done);
  }

  override destroy(id: string, done: Done = () => undefined): void {
    this.#known.delete(hashOf(id));
    this.#write((writer) => deleteSession(writer, hashOf(id)), done);
  }

  /** express-session ends a session whose cookie has run out; the row goes at the next start. */
  async #find(sessionHash: string): Promise<string | undefined> {
    const known = this.#known.get(sessionHash);
    if (known !== undefined) return known;
    const content = await this.#database.read((connection) => storedSession(connection, sessionHash), {
      isBrief: true,
    });
    if (content === undefined) return undefined;
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(sessionHash, content);
    return content;
  }

  #write(write: Parameters<Database['transaction']>[0], done: Done): void {
    // Sessions are no data: what was answered before stays good.
    this.#database.transaction(write, 'silent').then(() => done(), done);
  }
}
