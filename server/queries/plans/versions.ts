import { z } from 'zod';
import { plan, versionChange } from '../../contract/plans/plan.ts';
import type { Rows } from '../../database/connection.ts';

type Reader = { rows: Rows };

export const planOfVersion = async (reader: Reader, version: string): Promise<string | undefined> =>
  (
    await reader.rows(
      z.object({ plan: z.string() }),
      'select plan_id as plan from plan_version where version_id = $version',
      { version },
    )
  )[0]?.plan;

/** The versions of a plan in the order of their days, each with what was said of it before. */
export const planVersions = async (reader: Reader, planId: string) => {
  const versions = await reader.rows(
    plan.reply.shape.versions.element.omit({ changes: true }),
    `select version_id as version, name, in_force_from::text as from, in_force_to::text as to,
      legal_basis as "legalBasis", note
     from plan_version where plan_id = $planId order by in_force_from`,
    { planId },
  );
  const changes = await reader.rows(
    versionChange.extend({ version: z.string() }),
    `select c.version_id as version, c.name, c.in_force_from::text as from, c.legal_basis as "legalBasis", c.note,
      c.reason, a.name as by, strftime(c.changed_at, '%Y-%m-%dT%H:%M:%SZ') as at
     from plan_version_change c left join account a on a.account_id = c.changed_by
     where c.plan_id = $planId order by c.changed_at, c.rowid`,
    { planId },
  );
  return versions.map((version) => ({
    ...version,
    changes: changes.flatMap(({ version: of, ...change }) => (of === version.version ? [change] : [])),
  }));
};
