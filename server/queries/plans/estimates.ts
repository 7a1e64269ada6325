import { z } from 'zod';
import { estimate, estimateChange } from '../../contract/plans/estimates.ts';
import type { Rows } from '../../database/connection.ts';

type Reader = { rows: Rows };

const stated = `e.year, e.unit_id as unit, e.amount, e.amount_text as "amountText", e.step,
  e.step_on::text as "stepOn", e.authority, e.decision_number as "decisionNumber",
  e.decided_amount as "decidedAmount", e.note`;

/** The estimates of a plan by year and unit, its issuer's first, each with what was said of it before. */
export const planEstimates = async (reader: Reader, plan: string) => {
  const rows = await reader.rows(
    estimate.omit({ changes: true }),
    `select e.estimate_id as estimate, ${stated}
     from plan_estimate e join plan p using (plan_id) left join unit u on u.unit_id = e.unit_id
     where plan_id = $plan order by e.year, e.unit_id <> p.unit_id, u.name_vi collate vi, e.unit_id`,
    { plan },
  );
  const changes = await reader.rows(
    estimateChange.extend({ estimate: z.string() }),
    `select e.estimate_id as estimate, ${stated}, e.reason, a.name as by,
      strftime(e.changed_at, '%Y-%m-%dT%H:%M:%SZ') as at
     from plan_estimate_change e left join account a on a.account_id = e.changed_by
     where e.plan_id = $plan order by e.changed_at, e.rowid`,
    { plan },
  );
  return rows.map((row) => ({
    ...row,
    changes: changes.flatMap(({ estimate: of, ...change }) => (of === row.estimate ? [change] : [])),
  }));
};

export const planOfEstimate = async (reader: Reader, id: string): Promise<string | undefined> =>
  (
    await reader.rows(
      z.object({ plan: z.string() }),
      'select plan_id as plan from plan_estimate where estimate_id = $id',
      { id },
    )
  )[0]?.plan;
