import { csv, type Step } from '../shipped-files.ts';

/** A cell with several codes becomes a list. */
const list = (cell: string): string => `coalesce(string_split(${cell}, ';'), [])`;

/** Codes of actors become ids of units; groups and posts keep their own. */
const parties = (cell: string): string => `list_transform(${list(cell)}, code -> party.of[code])`;

const fromCsv = `${csv} f cross join (
    select map(list(actor_id), list(coalesce(unit_id, actor_id))) as of from actor
  ) party`;

/** Rows of plans that are still as shipped: a plan that people changed is theirs. */
const untouched = 'f.plan_id in (select plan_id from plan where is_shipped)';

const actors: Step = {
  name: 'actors',
  files: ['plans/actors.csv'],
  sql: `insert into actor select f.actor_id, f.unit_id, f.kind, f.name_vi, f.name_en, f.level, f.actor_type,
      coalesce(p.unit_id, p.actor_id), ${list('f.aliases')}, f.notes, true
    from ${csv} f left join ${csv} p on p.actor_id = f.parent_actor_id
    where f.actor_id not in (select actor_id from actor)`,
};

const plans: Step = {
  name: 'plans',
  files: ['plans/plans.csv'],
  sql: `insert into plan by name select f.plan_id, f.unit_id, f.title_vi, f.title_en,
      case when f.plan_no_raw similar to '.*[0-9]+/.*' then f.plan_no_raw end as number,
      f.issue_date_iso as issue_date, f.issuing_unit, f.unit_level as level, party.of[f.parent_unit_id] as parent_unit_id,
      f.year_from::integer as year_from, f.year_to::integer as year_to,
      make_date(f.year_from::integer, 1, 1) as period_start, make_date(f.year_to::integer, 12, 31) as period_end,
      f.signer_role, f.issuing_basis as legal_basis, f.report_to, f.report_duty, f.target_audience as audience,
      ${list('f.audience_codes')} as audience_codes, f.budget_source as budget,
      ${list('f.indices_named')} as indices_named, f.index_goal, f.recipients, f.notes as note,
      f.seed_refs as seed_ref, f.source_id, true as is_shipped
    from ${fromCsv} where f.plan_id not in (select plan_id from plan union all select plan_id from removed_plan)`,
};

const legalDocuments: Step = {
  name: 'legal documents',
  files: ['plans/legal_documents.csv'],
  sql: `insert into legal_document select f.plan_id, f.role, coalesce(f.doc_no_norm, f.doc_no_raw, f.subject_short),
      f.doc_type, f.doc_date_iso, f.issuer, f.subject_short, f.seed_ref, f.notes
    from ${csv} f where ${untouched}`,
};

const parentPlans: Step = {
  name: 'parent plans',
  files: ['plans/legal_documents.csv'],
  sql: `update plan set parent_plan = f.number from (
      select plan_id, any_value(doc_no_norm || coalesce(' (' || strftime(doc_date_iso::date, '%d/%m/%Y') || ')', '')) as number
      from ${csv} where notes = 'parent plan' group by plan_id
    ) f where f.plan_id = plan.plan_id and plan.is_shipped`,
};

const tasks: Step = {
  name: 'tasks',
  files: ['plans/tasks.csv'],
  sql: `insert into task by name select f.task_id, f.plan_id, f.task_code, f.code_derived::boolean as is_code_derived,
      f.task_kind, f.task_name_vi as name_vi, f.task_name_en as name_en, f.content_group, f.channel,
      ${parties('f.lead_unit_ids')} as lead_ids, f.lead_unit as lead_text,
      ${parties('f.coord_unit_ids')} as coordinating_ids, f.coordinating_units as coordinating_text,
      ${parties('f.recipient_unit_ids')} as recipient_ids, f.cadence, f.cadence_raw as cadence_text,
      f.period_start::date as period_start, f.period_end::date as period_end,
      coalesce(f.due_raw, f.due_iso) as due_text, f.target_raw as target_text, f.target_scope, f.expected_outputs,
      nullif(f.budget, 'plan_level') as budget, f.related_task_id, f.relation, f.countable::boolean as is_countable,
      []::text[] as version_ids, f.seed_ref, f.notes as note, f.source_id, row_number() over () as position
    from ${fromCsv} where ${untouched}`,
};

const taskChannels: Step = {
  name: 'channels of tasks',
  files: ['plans/task_channels.csv'],
  sql: `insert into task_channel select f.task_id, f.channel, f.is_primary::boolean from ${csv} f
    join task t using (task_id) join plan p using (plan_id) where p.is_shipped`,
};

const targets: Step = {
  name: 'targets',
  files: ['plans/targets.csv'],
  sql: `insert into target select f.target_id, f.plan_id, f.task_id, f.target_type, f.scope, f.operator, f.value, f.unit,
      f.per, f.period_start::date, f.period_end::date, f.alternative_group, f.implied::boolean, f.raw, f.seed_ref,
      coalesce(f.notes, f.derived_note)
    from ${csv} f where ${untouched}`,
};

const dueRules: Step = {
  name: 'due rules',
  files: ['plans/deadlines.csv'],
  sql: `insert into due_rule select f.deadline_id, f.plan_id, f.task_id, f.obligation,
      ${parties('f.obligated_unit_ids')}, ${parties('f.recipient_unit_ids')}, coalesce(f.period_covered, ''),
      f.window_start::date, f.due_iso::date, f.rule, f.raw, ${list('f.conflict_with')}, f.seed_ref, f.notes
    from ${fromCsv} where ${untouched}`,
};

const links: Step = {
  name: 'links',
  files: ['plans/task_links.csv'],
  sql: `insert into plan_link by name select f.link_id, f.plan_id, f.task_id, f.index as index_code, f.component,
      f.mention_id, f.origin, f.evidence, f.seed_ref from ${csv} f where ${untouched}`,
};

const mentions: Step = {
  name: 'mentions',
  files: ['plans/mentions.csv'],
  sql: `insert into component_mention select f.mention_id, 'P' || left(f.seed_ref, 3), f.index, f.row_level, f.component,
      f.label_vi, f.label_en, f.code_in_seed, f.topics_vi, f.official_label_vi, f.official_label_en,
      f.official_match, f.seed_ref, f.other_seed_refs, f.notes from ${csv} f`,
};

const topics: Step = {
  name: 'topics',
  files: ['plans/topics.csv'],
  sql: `insert into plan_topic select f.topic_id, f.plan_id, f.topic_code, f.topic_vi, f.topic_en,
      ${list('f.par_fields')}, ${list('f.index')}, ${list('f.components')}, ${list('f.mention_ids')},
      f.mapping_basis, f.seed_ref, f.notes, row_number() over () from ${csv} f where ${untouched}`,
};

const codeBook: Step = {
  name: 'code book',
  files: ['plans/codebook.csv'],
  sql: `insert into code_book select code_type, code, label_vi, label_en, note, row_number() over () from ${csv}`,
};

export const planSteps: readonly Step[] = [
  actors,
  plans,
  legalDocuments,
  parentPlans,
  tasks,
  taskChannels,
  targets,
  dueRules,
  links,
  mentions,
  topics,
  codeBook,
];

const shippedPlans = 'plan_id in (select plan_id from plan where is_shipped)';

/** In this order: what belongs to a plan goes before the plan. */
export const clearPlans = `
  delete from task_channel where task_id in (select task_id from task where ${shippedPlans});
  delete from task where ${shippedPlans}; delete from target where ${shippedPlans};
  delete from due_rule where ${shippedPlans}; delete from plan_link where ${shippedPlans};
  delete from plan_topic where ${shippedPlans}; delete from legal_document where ${shippedPlans};
  delete from component_mention where plan_id = 'P' || left(seed_ref, 3); delete from code_book;
  delete from plan where is_shipped; delete from actor where is_shipped`;
