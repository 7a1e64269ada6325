import { z } from 'zod';
import type { Rows } from '../../database/connection.ts';

/** The feed of that secret, while the account that made it may sign in. */
export const feedByToken = async (reader: { rows: Rows }, tokenHash: string) =>
  (
    await reader.rows(
      z.object({ plan: z.string().nullable(), unit: z.string().nullable() }),
      `select f.plan_id as plan, f.unit_id as unit
       from calendar_feed f join account a using (account_id) where f.token_hash = $tokenHash and a.is_active`,
      { tokenHash },
    )
  )[0];

export const feedOf = async (reader: { rows: Rows }, account: string) =>
  (
    await reader.rows(
      z.object({ plan: z.string().nullable(), unit: z.string().nullable(), madeAt: z.string() }),
      `select plan_id as plan, unit_id as unit, strftime(made_at, '%Y-%m-%dT%H:%M:%SZ') as "madeAt"
       from calendar_feed where account_id = $account`,
      { account },
    )
  )[0];
