import { hashOf, hashPassword, isPassword, newId, newSecret } from '../access/secrets.ts';
import { type Asker, isAllowed } from '../access/may.ts';
import { insertAccount, insertEntry, updateAccount, updatePassword } from '../commands/accounts.ts';
import { recordAudit } from '../commands/audit.ts';
import { commands, questions } from '../contract/index.ts';
import { ProblemError } from '../errors.ts';
import { commandRoute, type Context, documentRoute } from '../http/route.ts';
import {
  accountById,
  accountByName,
  allAccounts,
  auditRows,
  type StoredAccount,
} from '../queries/accounts.ts';
import type { UnitRegister } from '../planning/unit-register.ts';
import { checkUnits } from '../queries/index-register.ts';
import { type Reader, readRegister } from './plans/room.ts';
import { isWithin, mustBeEverywhere, mustBeWithin } from './plans/within.ts';

const shown = ({ passwordHash: _kept, ...account }: StoredAccount) => account;

const daysOfEntry = 7;

const addressOf = (origin: string, token: string): string => `${origin}/enter?token=${token}`;

const signedIn = async ({ asker, database }: Context): Promise<StoredAccount> => {
  const accountId = asker.account?.accountId ?? '';
  const account = await database.read((connection) => accountById(connection, accountId), { isBrief: true });
  if (account === undefined) throw new ProblemError('not_signed_in', 'sign in first');
  return account;
};

export const session = documentRoute(questions.session, 'anyone', async (_params, context) => ({
  account: context.asker.account === null ? null : shown(await signedIn(context)),
  mayRead: isAllowed(context.asker, 'read', context.isPublic),
  isPublic: context.isPublic,
  installation: context.installation,
}));

export const signIn = commandRoute(
  commands.signIn,
  'anyone',
  async ({ name, password }, { database }, door) => {
    const account = await database.read((connection) => accountByName(connection, name), { isBrief: true });
    // A name that is not there takes as long as one that is, so that names cannot be guessed by the clock.
    const stored = account?.passwordHash ?? (await hashPassword(newSecret()));
    const isRight = await isPassword(stored, password);
    if (!isRight || account?.isActive !== true || account.passwordHash === null) {
      throw new ProblemError('wrong_password', 'name or password is wrong');
    }
    await database.transaction((writer) => recordAudit(writer, account.account, 'sign-in', ''), 'silent');
    await door.enter(account.account);
    return shown(account);
  },
);

export const signOut = commandRoute(commands.signOut, 'anyone', async (_body, _context, door) => {
  await door.leave();
  return {};
});

export const setPassword = commandRoute(commands.setPassword, 'signed_in', async (body, context) => {
  const account = await signedIn(context);
  if (account.passwordHash !== null && !(await isPassword(account.passwordHash, body.current ?? ''))) {
    throw new ProblemError('wrong_password', 'the current password is wrong', {
      fields: { current: 'wrong' },
    });
  }
  const passwordHash = await hashPassword(body.password);
  await context.database.transaction(
    (writer) => updatePassword(writer, account.account, passwordHash),
    'silent',
  );
  return { ...shown(account), hasPassword: true };
});

/** An administrator of a unit answers for the accounts of that unit and those below, and for none that hold everywhere. */
const answersFor = (asker: Asker, register: UnitRegister, unit: string | null): boolean =>
  unit === null ? asker.account?.unit === null : isWithin(asker, register, unit);

const mustAnswerFor = (asker: Asker, register: UnitRegister, unit: string | null): void => {
  if (unit === null) mustBeEverywhere(asker);
  else mustBeWithin(asker, register, unit);
};

const accountsOf = async (reader: Reader, asker: Asker): Promise<StoredAccount[]> => {
  const register = await readRegister(reader);
  return (await allAccounts(reader)).filter(({ unit }) => answersFor(asker, register, unit));
};

export const accounts = documentRoute(questions.accounts, 'administer', (_params, { read, asker }) =>
  read(async (connection) => (await accountsOf(connection, asker)).map(shown)),
);

export const addAccount = commandRoute(commands.addAccount, 'administer', async (body, context) => {
  await context.read(async (connection) => {
    if (body.unit !== null) await checkUnits(connection, [body.unit]);
    mustAnswerFor(context.asker, await readRegister(connection), body.unit);
  });
  const accountId = newId();
  const token = newSecret();
  await context.database.transaction(async (writer) => {
    await insertAccount(writer, context.asker.account?.accountId ?? null, { accountId, ...body });
    await insertEntry(writer, { tokenHash: hashOf(token), accountId, days: daysOfEntry });
  });
  const account = { account: accountId, ...body, isActive: true, hasPassword: false };
  return { account, address: addressOf(context.origin, token) };
});

export const changeAccount = commandRoute(commands.changeAccount, 'administer', async (body, context) => {
  const { account: accountId, role, unit, isActive } = body;
  await context.read(async (connection) => {
    if (unit !== null) await checkUnits(connection, [unit]);
    const before = await accountById(connection, accountId);
    if (before === undefined) throw new ProblemError('not_found', 'there is no such account');
    const register = await readRegister(connection);
    mustAnswerFor(context.asker, register, before.unit);
    mustAnswerFor(context.asker, register, unit);
  });
  const token = body.newAddress && isActive ? newSecret() : null;
  await context.database.transaction(async (writer) => {
    const by = context.asker.account?.accountId ?? null;
    await updateAccount(writer, by, { accountId, role, unit, isActive });
    if (token !== null) await insertEntry(writer, { tokenHash: hashOf(token), accountId, days: daysOfEntry });
  });
  const changed = await context.read((connection) => accountById(connection, accountId));
  if (changed === undefined) throw new ProblemError('not_found', 'there is no such account');
  return { account: shown(changed), address: token === null ? null : addressOf(context.origin, token) };
});

/** An administrator of a unit reads what the accounts that they answer for did, and nobody else's doings. */
export const auditTrail = documentRoute(questions.auditTrail, 'administer', (_params, { read, asker }) =>
  read(async (connection) => {
    if (asker.account?.unit === null) return auditRows(connection, null);
    const own = await accountsOf(connection, asker);
    return auditRows(
      connection,
      own.map(({ account }) => account),
    );
  }),
);
