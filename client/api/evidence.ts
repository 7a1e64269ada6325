import { postForm, type OnSent } from './post-form.ts';

/** Where a file of an entry is opened. */
export const evidenceAddress = (evidence: string): string => `/api/evidence/${encodeURIComponent(evidence)}`;

/** Attach files to an entry of the log, all or none. */
export async function attachEvidence(
  activity: string,
  files: readonly File[],
  manner: { onSent: OnSent; signal: AbortSignal },
): Promise<void> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  await postForm(`/api/activities/${encodeURIComponent(activity)}/evidence`, form, manner);
}
