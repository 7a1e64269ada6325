import type { z } from 'zod';
import type { addEstimate } from '../../contract/plans/estimates.ts';
import type { Writer } from '../../database/connection.ts';
import { recordAudit } from '../audit.ts';

type By = string | null;
export type Estimate = z.output<typeof addEstimate.body> & { estimate: string; unit: string };

const detail = ({ plan, year, unit, step }: Estimate): string => `${plan}, ${year}, ${unit}: ${step}`;

export const insertEstimate = async (writer: Writer, by: By, estimate: Estimate): Promise<void> => {
  await writer.run(
    `insert into plan_estimate by name select $estimate as estimate_id, $plan as plan_id, $year::integer as year,
      $unit as unit_id, $amount::double as amount, $amountText as amount_text, $step as step,
      $stepOn::date as step_on, $authority as authority, $decisionNumber as decision_number,
      $decidedAmount::double as decided_amount, $note as note`,
    estimate,
  );
  await recordAudit(writer, by, 'add-estimate', detail(estimate));
};

/** What was said of the estimate before is kept, with who changed it, when and why. */
export const updateEstimate = async (
  writer: Writer,
  by: By,
  { reason, ...estimate }: Estimate & { reason: string | null },
): Promise<void> => {
  await writer.run(
    `insert into plan_estimate_change by name select *, $reason as reason, $by as changed_by,
      now() at time zone 'UTC' as changed_at from plan_estimate where estimate_id = $estimate`,
    { estimate: estimate.estimate, reason, by },
  );
  await writer.run(
    `update plan_estimate set year = $year::integer, unit_id = $unit, amount = $amount::double,
      amount_text = $amountText, step = $step, step_on = $stepOn::date, authority = $authority,
      decision_number = $decisionNumber, decided_amount = $decidedAmount::double, note = $note
     where estimate_id = $estimate and plan_id = $plan`,
    estimate,
  );
  await recordAudit(writer, by, 'change-estimate', detail(estimate));
};
