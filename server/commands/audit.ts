import type { Writer } from '../database/connection.ts';

/** Every command leaves a row: who did what. `detail` names things, never secrets. */
export const recordAudit = async (
  writer: Writer,
  accountId: string | null,
  command: string,
  detail: string,
): Promise<void> => {
  await writer.run(
    'insert into audit (done_at, account_id, command, detail) values (now()::timestamp, $accountId, $command, $detail)',
    { accountId, command, detail },
  );
};
