import { z } from 'zod';
import type { Role } from '../contract/access.ts';
import type { Writer } from '../database/connection.ts';
import { ProblemError } from '../errors.ts';
import { recordAudit } from './audit.ts';

type By = string | null;

export const insertAccount = async (
  writer: Writer,
  by: By,
  account: { accountId: string; name: string; role: Role; unit: string | null },
): Promise<void> => {
  const same = await writer.rows(
    z.object({ name: z.string() }),
    'select name from account where lower(name) = lower($name)',
    { name: account.name },
  );
  if (same.length > 0) throw new ProblemError('name_taken', 'there is an account of that name');
  await writer.run(
    'insert into account (account_id, name, role, unit_id) values ($accountId, $name, $role, $unit)',
    account,
  );
  await recordAudit(
    writer,
    by,
    'add-account',
    `${account.name}, ${account.role}, ${account.unit ?? 'everywhere'}`,
  );
};

/** A one-time address; older ones of the same account stop working. */
export const insertEntry = async (
  writer: Writer,
  entry: { tokenHash: string; accountId: string; days: number },
): Promise<void> => {
  await writer.run('delete from entry_address where account_id = $accountId and used_at is null', {
    accountId: entry.accountId,
  });
  await writer.run(
    `insert into entry_address (token_hash, account_id, expires_at)
     values ($tokenHash, $accountId, now()::timestamp + to_days($days::integer))`,
    entry,
  );
};

/** Marks a one-time address as used. */
export const useEntry = async (writer: Writer, tokenHash: string, accountId: string): Promise<void> => {
  const changed = await writer.run(
    'update entry_address set used_at = now()::timestamp where token_hash = $tokenHash and used_at is null',
    { tokenHash },
  );
  if (changed !== 1) throw new ProblemError('address_used', 'this address was used before or has run out');
  await recordAudit(writer, accountId, 'enter', 'one-time address');
};

export const updatePassword = async (
  writer: Writer,
  accountId: string,
  passwordHash: string,
): Promise<void> => {
  await writer.run('update account set password_hash = $passwordHash where account_id = $accountId', {
    accountId,
    passwordHash,
  });
  await recordAudit(writer, accountId, 'set-password', '');
};

export const updateAccount = async (
  writer: Writer,
  by: By,
  account: { accountId: string; role: Role; unit: string | null; isActive: boolean },
): Promise<void> => {
  const changed = await writer.run(
    'update account set role = $role, unit_id = $unit, is_active = $isActive where account_id = $accountId',
    account,
  );
  if (changed !== 1) throw new ProblemError('not_found', 'there is no such account');
  const left = await writer.rows(
    z.object({ account: z.string() }),
    "select account_id as account from account where role = 'administrator' and is_active and unit_id is null",
  );
  if (left.length === 0) {
    throw new ProblemError('last_administrator', 'one administrator of everything must stay');
  }
  if (!account.isActive) {
    await writer.run('delete from session where account_id = $accountId', { accountId: account.accountId });
  }
  const [named] = await writer.rows(
    z.object({ name: z.string() }),
    'select name from account where account_id = $accountId',
    { accountId: account.accountId },
  );
  await recordAudit(
    writer,
    by,
    'change-account',
    `${named?.name ?? account.accountId}, ${account.role}, ${account.unit ?? 'everywhere'}, ${account.isActive ? 'active' : 'closed'}`,
  );
};

export const putInstallationValue = async (writer: Writer, key: string, value: string): Promise<void> => {
  await writer.run('insert or replace into installation (key, value) values ($key, $value)', { key, value });
};
