import { z } from 'zod';
import { roles } from '../contract/access.ts';
import type { Rows } from '../database/connection.ts';

type Reader = { rows: Rows };

const storedAccount = z.object({
  account: z.string(),
  name: z.string(),
  role: z.enum(roles),
  unit: z.string().nullable(),
  isActive: z.boolean(),
  hasPassword: z.boolean(),
  passwordHash: z.string().nullable(),
});

export type StoredAccount = z.output<typeof storedAccount>;

const select = `
  select account_id as account, name, role, unit_id as unit, is_active as "isActive",
    password_hash is not null as "hasPassword", password_hash as "passwordHash"
  from account`;

export const allAccounts = (reader: Reader): Promise<StoredAccount[]> =>
  reader.rows(storedAccount, `${select} order by name collate vi`);

export const accountById = async (reader: Reader, accountId: string): Promise<StoredAccount | undefined> =>
  (await reader.rows(storedAccount, `${select} where account_id = $accountId`, { accountId }))[0];

export const accountByName = async (reader: Reader, name: string): Promise<StoredAccount | undefined> =>
  (await reader.rows(storedAccount, `${select} where lower(name) = lower($name)`, { name }))[0];

/** The account of a one-time address that has not been used and has not run out. */
export const accountByEntry = async (reader: Reader, tokenHash: string): Promise<string | undefined> => {
  const found = await reader.rows(
    z.object({ account: z.string() }),
    `select a.account_id as account from entry_address e join account a using (account_id)
     where e.token_hash = $tokenHash and e.used_at is null and e.expires_at > now()::timestamp and a.is_active`,
    { tokenHash },
  );
  return found[0]?.account;
};

/** Whether an administrator could come in again: has a password, or a session that still holds. */
export const hasReachableAdministrator = async (reader: Reader): Promise<boolean> => {
  const found = await reader.rows(
    z.object({ account: z.string() }),
    `select account_id as account from account
     where role = 'administrator' and is_active and (password_hash is not null
       or account_id in (select account_id from session where expires_at > now()::timestamp))`,
  );
  return found.length > 0;
};

export const storedSession = async (reader: Reader, sessionHash: string): Promise<string | undefined> => {
  const found = await reader.rows(
    z.object({ content: z.string() }),
    'select content from session where session_hash = $sessionHash and expires_at > now()::timestamp',
    { sessionHash },
  );
  return found[0]?.content;
};

/** What some accounts did; null: everything, also what nobody was signed in for. */
export const auditRows = (reader: Reader, accounts: string[] | null) =>
  reader.rows(
    z.object({
      at: z.string(),
      account: z.string().nullable(),
      name: z.string().nullable(),
      command: z.string(),
      detail: z.string(),
    }),
    `select strftime(d.done_at, '%Y-%m-%dT%H:%M:%SZ') as at, d.account_id as account, a.name, d.command, d.detail
     from audit d left join account a using (account_id)
     where $accounts::text[] is null or list_contains($accounts::text[], d.account_id)
     order by d.position desc limit 500`,
    { accounts },
  );

export const installationValue = async (reader: Reader, key: string): Promise<string | undefined> => {
  const found = await reader.rows(
    z.object({ value: z.string() }),
    'select value from installation where key = $key',
    { key },
  );
  return found[0]?.value;
};
