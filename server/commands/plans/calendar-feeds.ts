import type { Writer } from '../../database/connection.ts';
import { recordAudit } from '../audit.ts';

/** A new feed of an account; its earlier ones stop working. */
export const insertFeed = async (
  writer: Writer,
  feed: { tokenHash: string; account: string; plan: string | null; unit: string | null },
): Promise<void> => {
  await writer.run('delete from calendar_feed where account_id = $account', { account: feed.account });
  await writer.run(
    `insert into calendar_feed (token_hash, account_id, plan_id, unit_id, made_at)
     values ($tokenHash, $account, $plan, $unit, now() at time zone 'UTC')`,
    feed,
  );
  await recordAudit(
    writer,
    feed.account,
    'make-calendar-address',
    `${feed.plan ?? 'all'}, ${feed.unit ?? 'all'}`,
  );
};

export const removeFeeds = async (writer: Writer, account: string): Promise<void> => {
  await writer.run('delete from calendar_feed where account_id = $account', { account });
  await recordAudit(writer, account, 'remove-calendar-address', '');
};
