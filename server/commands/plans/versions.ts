import type { z } from 'zod';
import type { addPlanVersion } from '../../contract/plans/changes.ts';
import type { Writer } from '../../database/connection.ts';
import { recordAudit } from '../audit.ts';
import { adoptPlan } from './plans.ts';

type By = string | null;
type Version = z.output<typeof addPlanVersion.body> & { version: string };

/** Each version ends the day before the next. */
const closeVersions = (writer: Writer, plan: string): Promise<number> =>
  writer.run(
    `update plan_version set in_force_to = n.next_from - 1
     from (
      select version_id, lead(in_force_from) over (order by in_force_from) as next_from
      from plan_version where plan_id = $plan
     ) n where n.version_id = plan_version.version_id`,
    { plan },
  );

export const insertVersion = async (writer: Writer, by: By, version: Version): Promise<void> => {
  await writer.run(
    `insert into plan_version by name select $version as version_id, $plan as plan_id, $name as name,
      $from::date as in_force_from, $legalBasis as legal_basis, $note as note`,
    version,
  );
  await closeVersions(writer, version.plan);
  await adoptPlan(writer, by, version.plan);
  await recordAudit(writer, by, 'add-plan-version', `${version.plan}, ${version.name}, from ${version.from}`);
};

/** What was said of the version before is kept, with who changed it, when and why. */
export const updateVersion = async (
  writer: Writer,
  by: By,
  { reason, ...version }: Version & { reason: string | null },
): Promise<void> => {
  await writer.run(
    `insert into plan_version_change by name select version_id, plan_id, name, in_force_from, legal_basis, note,
      $reason as reason, $by as changed_by, now() at time zone 'UTC' as changed_at
     from plan_version where version_id = $version`,
    { version: version.version, reason, by },
  );
  await writer.run(
    `update plan_version set name = $name, in_force_from = $from::date, legal_basis = $legalBasis, note = $note
     where version_id = $version and plan_id = $plan`,
    version,
  );
  await closeVersions(writer, version.plan);
  await adoptPlan(writer, by, version.plan);
  await recordAudit(
    writer,
    by,
    'change-plan-version',
    `${version.version}, ${version.name}, from ${version.from}`,
  );
};
