import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import { insertAccount, insertEntry, putInstallationValue, useEntry } from '../commands/accounts.ts';
import { deleteOldSessions } from '../commands/sessions.ts';
import { Kept } from '../database/kept.ts';
import type { Database } from '../database/open.ts';
import { ProblemError } from '../errors.ts';
import {
  accountByEntry,
  accountById,
  allAccounts,
  hasReachableAdministrator,
  installationValue,
} from '../queries/accounts.ts';
import type { Asker } from './may.ts';
import { hashOf, newId, newSecret } from './secrets.ts';
import { SessionStore } from './session-store.ts';

export type Installation = { id: string; secret: string };

const daysOfFirstEntry = 7;

/** Identity and secret of this installation, made at the first start. */
export const readInstallation = (database: Database): Promise<Installation> =>
  database.transaction(async (writer) => {
    await deleteOldSessions(writer);
    const valueOf = async (key: string, make: () => string): Promise<string> => {
      const stored = await installationValue(writer, key);
      if (stored !== undefined) return stored;
      const value = make();
      await putInstallationValue(writer, key, value);
      return value;
    };
    return { id: await valueOf('id', () => newId().slice(0, 8)), secret: await valueOf('secret', newSecret) };
  });

/**
 * A new one-time token for the administrator: at the first start, when none could come in any more, or when asked for.
 * Null where nothing is to be printed.
 */
export const offerEntry = (database: Database, isAsked: boolean): Promise<string | null> =>
  database.transaction(async (writer) => {
    if (!isAsked && (await hasReachableAdministrator(writer))) return null;
    const administrator = (await allAccounts(writer)).find(
      ({ role, unit, isActive }) => role === 'administrator' && unit === null && isActive,
    );
    const accountId = administrator?.account ?? newId();
    if (administrator === undefined) {
      await insertAccount(writer, null, { accountId, name: 'Quản trị', role: 'administrator', unit: null });
    }
    const token = newSecret();
    await insertEntry(writer, { tokenHash: hashOf(token), accountId, days: daysOfFirstEntry });
    return token;
  });

/** Cookies know no port: the name holds the installation, so that servers side by side keep apart. */
export const rememberSessions = (database: Database, installation: Installation): RequestHandler =>
  session({
    name: `parlens.${installation.id}`,
    secret: installation.secret,
    store: new SessionStore(database),
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: 30 * 24 * 60 * 60 * 1000 },
  });

/** More than are signed in at a time. */
const mostKnown = 10_000;

/** Who asks, looked up once per account and data version: closing an account changes the version, an entry of the log does not. */
export const makeAskerOf = (database: Database): ((request: Request) => Promise<Asker>) => {
  const known = new Kept<Asker>(mostKnown);
  return async (request) => {
    const accountId = request.session.accountId;
    if (accountId === undefined) return { account: null };
    const version = database.versionWithoutLog;
    known.turnTo(version);
    const asker = known.get(accountId) ?? (await findAsker(database, accountId));
    known.set(version, accountId, asker);
    return asker;
  };
};

const findAsker = async (database: Database, accountId: string): Promise<Asker> => {
  const stored = await database.read((connection) => accountById(connection, accountId), { isBrief: true });
  if (stored?.isActive !== true) return { account: null };
  return { account: { accountId, role: stored.role, unit: stored.unit } };
};

type Callback = (error?: unknown) => void;

/** express-session tells by callback whether it worked. */
const settled = (begin: (done: Callback) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    begin((error) => {
      if (error === undefined || error === null) resolve();
      else reject(new Error('the session could not be kept', { cause: error }));
    });
  });

/** Begins a session under a new id, so that an id from before the sign-in is worth nothing. */
export const enter = async (request: Request, accountId: string): Promise<void> => {
  await settled((done) => request.session.regenerate(done));
  request.session.accountId = accountId;
  await settled((done) => request.session.save(done));
};

export const leave = (request: Request): Promise<void> => settled((done) => request.session.destroy(done));

/** GET /enter?token=…: opens the dashboard once for the account that the address was made for. */
export const enterByAddress =
  (database: Database): RequestHandler =>
  async (request, response) => {
    const token = request.query['token'];
    try {
      if (typeof token !== 'string') throw new ProblemError('address_used', 'the address has no token');
      const accountId = await database.transaction(async (writer) => {
        const found = await accountByEntry(writer, hashOf(token));
        if (found === undefined) throw new ProblemError('address_used', 'used before or run out');
        await useEntry(writer, hashOf(token), found);
        return found;
      });
      await enter(request, accountId);
      response.redirect(303, '/');
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      response.redirect(303, `/account?problem=${error.code}`);
    }
  };
