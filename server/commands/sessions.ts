import type { Writer } from '../database/connection.ts';

export const putSession = async (
  writer: Writer,
  session: { sessionHash: string; content: string; accountId: string | null; expiresAt: string },
): Promise<void> => {
  await writer.run(
    `insert or replace into session (session_hash, content, account_id, expires_at)
     values ($sessionHash, $content, $accountId, $expiresAt::timestamp)`,
    session,
  );
};

export const deleteSession = async (writer: Writer, sessionHash: string): Promise<void> => {
  await writer.run('delete from session where session_hash = $sessionHash', { sessionHash });
};

export const deleteOldSessions = async (writer: Writer): Promise<void> => {
  await writer.run('delete from session where expires_at <= now()::timestamp');
};
