import { z } from 'zod';
import { activity } from '../../contract/plans/activities.ts';
import type { Rows } from '../../database/connection.ts';

type Reader = { rows: Rows };

export const evidenceOf = (reader: Reader, activityId: string) =>
  reader.rows(
    activity.reply.shape.files.element,
    `select e.evidence_id as evidence, e.name, e.media_type as "mediaType", e.size, a.name as "addedBy",
      strftime(e.added_at, '%Y-%m-%dT%H:%M:%SZ') as "addedAt"
     from evidence e left join account a on a.account_id = e.added_by
     where e.activity_id = $activityId and e.removed_at is null order by e.added_at, e.evidence_id`,
    { activityId },
  );

export const evidenceById = async (reader: Reader, evidence: string) =>
  (
    await reader.rows(
      z.object({
        evidence: z.string(),
        activity: z.string(),
        name: z.string(),
        mediaType: z.string(),
        sha256: z.string(),
      }),
      `select evidence_id as evidence, activity_id as activity, name, media_type as "mediaType", sha256
       from evidence where evidence_id = $evidence and removed_at is null`,
      { evidence },
    )
  )[0];

/** Whether the entry has that very file already. */
export const sameEvidence = async (reader: Reader, activity: string, sha256: string): Promise<boolean> => {
  const found = await reader.rows(
    z.object({ evidence: z.string() }),
    `select evidence_id as evidence from evidence
     where activity_id = $activity and sha256 = $sha256 and removed_at is null`,
    { activity, sha256 },
  );
  return found.length > 0;
};

/** Every file that an entry has or had: what was taken away stays in the store. */
export const evidenceHashes = async (reader: Reader): Promise<ReadonlySet<string>> => {
  const rows = await reader.rows(z.object({ sha256: z.string() }), 'select distinct sha256 from evidence');
  return new Set(rows.map((row) => row.sha256));
};
