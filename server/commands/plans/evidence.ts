import type { Writer } from '../../database/connection.ts';
import { recordAudit } from '../audit.ts';

type By = string | null;

export const insertEvidence = async (
  writer: Writer,
  by: By,
  file: {
    evidence: string;
    activity: string;
    name: string;
    mediaType: string;
    size: number;
    sha256: string;
  },
): Promise<void> => {
  await writer.run(
    `insert into evidence (evidence_id, activity_id, name, media_type, size, sha256, added_by, added_at)
     values ($evidence, $activity, $name, $mediaType, $size::integer, $sha256, $by, now() at time zone 'UTC')`,
    { ...file, by },
  );
  await recordAudit(writer, by, 'add-evidence', `${file.activity}: ${file.name}, ${file.size} bytes`);
};

/** The file stays in the store: what an entry once showed can be looked up by its hash. */
export const takeEvidenceAway = async (
  writer: Writer,
  by: By,
  file: { evidence: string; activity: string; name: string },
): Promise<void> => {
  await writer.run(
    `update evidence set removed_by = $by, removed_at = now() at time zone 'UTC' where evidence_id = $evidence`,
    { evidence: file.evidence, by },
  );
  await recordAudit(writer, by, 'remove-evidence', `${file.activity}: ${file.name}`);
};
