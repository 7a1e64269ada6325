import { z } from 'zod';
import type { Rows } from '../../database/connection.ts';
import { plan } from '../../contract/plans/plan.ts';

type Reader = { rows: Rows };
const shape = plan.reply.shape;

/** What stands on the document itself. */
const planHead = plan.reply.pick({
  plan: true,
  unit: true,
  titleVi: true,
  titleEn: true,
  number: true,
  issueDate: true,
  issuer: true,
  level: true,
  parentUnit: true,
  parentPlan: true,
  parentPlanId: true,
  fromYear: true,
  toYear: true,
  from: true,
  to: true,
  signerRole: true,
  legalBasis: true,
  reportTo: true,
  reportDuty: true,
  audience: true,
  audienceCodes: true,
  budget: true,
  indicesNamed: true,
  indexGoal: true,
  recipients: true,
  note: true,
  seedRef: true,
  isShipped: true,
});
export type PlanHead = z.output<typeof planHead>;

const selectHeads = `
  select plan_id as plan, unit_id as unit, title_vi as "titleVi", title_en as "titleEn", number,
    issue_date as "issueDate", issuing_unit as issuer, level, parent_unit_id as "parentUnit",
    parent_plan as "parentPlan", parent_plan_id as "parentPlanId", year_from as "fromYear", year_to as "toYear",
    period_start::text as from, period_end::text as to, signer_role as "signerRole",
    legal_basis as "legalBasis", report_to as "reportTo", report_duty as "reportDuty", audience,
    audience_codes as "audienceCodes", budget, indices_named as "indicesNamed", index_goal as "indexGoal",
    recipients, note, seed_ref as "seedRef", is_shipped as "isShipped"
  from plan where $plans is null or plan_id = any($plans)
  order by year_from desc, title_vi collate vi, plan_id`;

export const planHeads = (reader: Reader, plans: string[] | null): Promise<PlanHead[]> =>
  reader.rows(planHead, selectHeads, { plans });

export const childPlans = (reader: Reader, plan: string) =>
  reader.rows(
    shape.childPlans.element,
    `select plan_id as plan, unit_id as unit, title_vi as "titleVi", title_en as "titleEn"
     from plan where parent_plan_id = $plan order by plan_id`,
    { plan },
  );

export const legalDocuments = (reader: Reader, plan: string) =>
  reader.rows(
    shape.legalDocuments.element,
    `select role, number, type, issued_on as "issuedOn", issuer, subject, seed_ref as "seedRef"
     from legal_document where plan_id = $plan order by role, rowid`,
    { plan },
  );

export const planTopics = (reader: Reader, plan: string) =>
  reader.rows(
    shape.topics.element,
    `select topic_id as topic, code, name_vi as "nameVi", name_en as "nameEn", reform_fields as "reformFields",
      index_codes as indices, components
     from plan_topic where plan_id = $plan order by position`,
    { plan },
  );

/** How often and how much was logged for each plan up to a day. */
export const loggedByPlan = (reader: Reader, on: string, origin: 'recorded' | 'demonstration') =>
  reader.rows(
    z.object({ plan: z.string(), activities: z.number(), quantity: z.number(), lastDay: z.string() }),
    `with of_task as (
      select task_id, count(*) as entries, sum(quantity) as quantity, max(day) as last_day from activity
      where origin = $origin and day <= $on::date and task_id is not null and len(coalesce(further_tasks, [])) = 0
      group by task_id
     ),
     served as (
      select activity_id, quantity, day, unnest(list_append(further_tasks, task_id)) as task_id from activity
      where origin = $origin and day <= $on::date and further_tasks is not null and len(further_tasks) > 0
     ),
     shared as (
      select distinct on (t.plan_id, s.activity_id) t.plan_id, s.quantity, s.day from served s join task t using (task_id)
     )
     select plan_id as plan, sum(entries)::integer as activities, sum(quantity) as quantity, max(last_day)::text as "lastDay"
     from (
      select t.plan_id, o.entries, o.quantity, o.last_day from of_task o join task t using (task_id)
      union all
      select plan_id, 1, quantity, day from shared
     ) group by plan_id`,
    { on, origin },
  );

/** The units that groups stand for, by group, and the groups and posts themselves. */
export const partyRows = (reader: Reader) =>
  reader.rows(
    z.object({
      party: z.string(),
      kind: z.enum(['unit', 'group', 'post']),
      nameVi: z.string(),
      nameEn: z.string(),
      level: z.string(),
      parent: z.string().nullable(),
    }),
    `select actor_id as party, kind, name_vi as "nameVi", name_en as "nameEn", level, parent_id as parent
     from actor where kind <> 'unit'
     union all
     select unit_id, 'unit', name_vi, name_en, level, parent_id from unit where level <> 'example'
     order by "nameVi" collate vi, party`,
  );
