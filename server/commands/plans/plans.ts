import type { z } from 'zod';
import type { addPlan, setPlanGoals } from '../../contract/plans/changes.ts';
import type { Writer } from '../../database/connection.ts';
import { recordAudit } from '../audit.ts';

type By = string | null;
export type PlanBody = Omit<z.output<typeof addPlan.body>, 'tasks'>;
type Goal = z.output<typeof setPlanGoals.body>['goals'][number] & { goal: string };

const columnsOf = (plan: string, level: string, by: By, body: PlanBody) => ({
  plan,
  level,
  by,
  unit: body.unit,
  titleVi: body.titleVi,
  titleEn: body.titleEn === '' ? body.titleVi : body.titleEn,
  number: body.number,
  issueDate: body.issueDate,
  issuer: body.issuer,
  parentUnit: body.parentUnit,
  parentPlan: body.parentPlan,
  parentPlanId: body.parentPlanId,
  fromYear: body.fromYear,
  toYear: body.toYear,
  signerRole: body.signerRole,
  legalBasis: body.legalBasis,
  reportTo: body.reportTo,
  reportDuty: body.reportDuty,
  audience: body.audience,
  audienceCodes: body.audienceCodes,
  budget: body.budget,
  indicesNamed: body.indicesNamed,
  indexGoal: body.indexGoal,
  recipients: body.recipients,
  note: body.note,
});

const values = `$unit as unit_id, $titleVi as title_vi, $titleEn as title_en, $number as number,
  $issueDate as issue_date, $issuer as issuing_unit, $level as level, $parentUnit as parent_unit_id,
  $parentPlanId as parent_plan_id, $parentPlan as parent_plan, $fromYear::integer as year_from,
  $toYear::integer as year_to, make_date($fromYear::integer, 1, 1) as period_start,
  make_date($toYear::integer, 12, 31) as period_end, $signerRole as signer_role, $legalBasis as legal_basis,
  $reportTo as report_to, $reportDuty as report_duty, $audience as audience, $audienceCodes as audience_codes,
  $budget as budget, $indicesNamed as indices_named, $indexGoal as index_goal, $recipients as recipients,
  $note as note, false as is_shipped, $by as changed_by, now() at time zone 'UTC' as changed_at`;

export const insertPlan = async (
  writer: Writer,
  by: By,
  plan: string,
  level: string,
  body: PlanBody,
): Promise<void> => {
  await writer.run(
    `insert into plan by name select $plan as plan_id, ${values}`,
    columnsOf(plan, level, by, body),
  );
  await recordAudit(writer, by, 'add-plan', `${plan}, ${body.titleVi}, ${body.unit}`);
};

/** From now on the plan is that of the people who changed it: a new release of the data leaves it alone. */
export const adoptPlan = async (writer: Writer, by: By, plan: string): Promise<void> => {
  await writer.run(
    `update plan set is_shipped = false, changed_by = $by, changed_at = now() at time zone 'UTC'
     where plan_id = $plan`,
    { plan, by },
  );
};

export const updatePlan = async (
  writer: Writer,
  by: By,
  plan: string,
  level: string,
  body: PlanBody,
): Promise<void> => {
  await writer.run(
    `update plan set unit_id = v.unit_id, title_vi = v.title_vi, title_en = v.title_en, number = v.number,
      issue_date = v.issue_date, issuing_unit = v.issuing_unit, level = v.level,
      parent_unit_id = v.parent_unit_id, parent_plan_id = v.parent_plan_id, parent_plan = v.parent_plan,
      year_from = v.year_from, year_to = v.year_to, period_start = v.period_start, period_end = v.period_end,
      signer_role = v.signer_role, legal_basis = v.legal_basis, report_to = v.report_to,
      report_duty = v.report_duty, audience = v.audience, audience_codes = v.audience_codes, budget = v.budget,
      indices_named = v.indices_named, index_goal = v.index_goal, recipients = v.recipients, note = v.note,
      is_shipped = false, changed_by = v.changed_by, changed_at = v.changed_at
     from (select ${values}) v where plan_id = $plan`,
    columnsOf(plan, level, by, body),
  );
  await recordAudit(writer, by, 'change-plan', `${plan}, ${body.titleVi}`);
};

const goalType = {
  rating: 'index_rating',
  rank: 'index_rank',
  score: 'index_direction',
  target: 'index_target',
} as const;
const goalValue = { rating: '>=', rank: 'improve', score: 'maintain_or_improve', target: '>=' } as const;

/** The goals of a plan for indices, in place of those it had; stored as rows of targets.csv are. */
export const putGoals = async (
  writer: Writer,
  by: By,
  plan: string,
  goals: readonly Goal[],
): Promise<void> => {
  await writer.run('delete from target where plan_id = $plan and task_id is null', { plan });
  for (const goal of goals) {
    await writer.run(
      `insert into target by name select $goal as target_id, $plan as plan_id, $type as target_type,
        $scope as scope, $operator as operator, $value as value, $measure as measure, 'year' as per,
        make_date($fromYear::integer, 1, 1) as period_start, make_date($toYear::integer, 12, 31) as period_end,
        false as is_implied, $wording as wording`,
      {
        goal: goal.goal,
        plan,
        type: goalType[goal.kind],
        scope: goal.scope,
        operator: goalValue[goal.kind],
        value: goal.kind === 'rating' ? goal.ratingAtLeast : null,
        measure: `${goal.kind}_${goal.indices.join('_')}`,
        fromYear: goal.fromYear,
        toYear: goal.toYear,
        wording: goal.wording,
      },
    );
  }
  await adoptPlan(writer, by, plan);
  await recordAudit(writer, by, 'set-plan-goals', `${plan}: ${goals.length} goals`);
};
