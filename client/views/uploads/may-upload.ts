import type { Session } from '../session.ts';

/** The server decides; this only keeps what would be refused from being offered. */
export function mayUpload(session: Session): boolean {
  const role = session.value?.account?.role;
  return role === 'analyst' || role === 'administrator';
}

/** Whoever plans sees the uploads of tasks of the own plans. */
export const maySeeUploads = (session: Session): boolean =>
  mayUpload(session) || session.value?.account?.role === 'planner';
