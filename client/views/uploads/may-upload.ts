import type { Session } from '../session.ts';

/** The server decides; this only keeps what would be refused from being offered. */
export function mayUpload(session: Session): boolean {
  const role = session.value?.account?.role;
  return role === 'analyst' || role === 'administrator';
}
