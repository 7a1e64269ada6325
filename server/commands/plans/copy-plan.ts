import type { Writer } from '../../database/connection.ts';
import { recordAudit } from '../audit.ts';
import { adoptPlan } from './plans.ts';

/** Ids begin with that of their plan. */
const renamed = (column: string): string =>
  `$copy || case when starts_with(${column}, $plan) then substr(${column}, length($plan) + 1) else '-' || ${column} end`;

const moved = (column: string): string => `(${column} + to_years($years::integer))::date`;

/** "2024-H1" becomes "2025-H1"; a wording stays. */
const movedPeriod = `case when regexp_matches(period_covered, '^[0-9]{4}(-|$)')
  then (left(period_covered, 4)::integer + $years::integer)::text || substr(period_covered, 5) else period_covered end`;

/** What the plan calls a component becomes that of the copy; what another plan calls it stays. */
const ownMention = `case when mention_id in (select mention_id from component_mention
  where plan_id = $plan and kind = 'component') then ${renamed('mention_id')} else mention_id end`;

/** The year in the words of a plan of one year. */
const movedWords = (column: string): string =>
  `case when $isOneYear then replace(${column}, $oldYear, $newYear) else ${column} end`;

const copies = [
  `insert into task by name select * replace (${renamed('task_id')} as task_id, $copy as plan_id,
    ${movedWords('name_vi')} as name_vi, ${movedWords('name_en')} as name_en,
    ${movedWords('due_text')} as due_text, ${movedWords('cadence_text')} as cadence_text,
    ${moved('period_start')} as period_start, ${moved('period_end')} as period_end,
    case when related_task_id is not null then ${renamed('related_task_id')} end as related_task_id,
    []::text[] as version_ids) from task where plan_id = $plan`,
  `insert into task_channel select ${renamed('c.task_id')}, c.channel, c.is_primary
    from task_channel c join task t using (task_id) where t.plan_id = $plan`,
  `insert into target by name select * replace (${renamed('target_id')} as target_id, $copy as plan_id,
    case when task_id is not null then ${renamed('task_id')} end as task_id,
    ${moved('period_start')} as period_start, ${moved('period_end')} as period_end,
    ${movedWords('wording')} as wording,
    case when alternative_group is not null then ${renamed('alternative_group')} end as alternative_group)
    from target where plan_id = $plan`,
  `insert into due_rule by name select * replace (${renamed('due_rule_id')} as due_rule_id, $copy as plan_id,
    ${renamed('task_id')} as task_id, ${moved('window_start')} as window_start, ${moved('due_on')} as due_on,
    ${movedPeriod} as period_covered, ${movedWords('wording')} as wording,
    list_transform(conflict_with, id -> ${renamed('id')}) as conflict_with) from due_rule where plan_id = $plan`,
  `insert into plan_link by name select * replace (${renamed('link_id')} as link_id, $copy as plan_id,
    ${renamed('task_id')} as task_id, ${ownMention} as mention_id)
    from plan_link where plan_id = $plan and decision is distinct from 'rejected'`,
  `insert into plan_topic by name select * replace (${renamed('topic_id')} as topic_id, $copy as plan_id)
    from plan_topic where plan_id = $plan`,
  `insert into component_mention by name select * replace (${renamed('mention_id')} as mention_id, $copy as plan_id)
    from component_mention where plan_id = $plan and kind = 'component' order by rowid`,
];

/** Tasks, targets, due rules, links, topics and named components of one plan for another; days move with the years. */
export const copyParts = async (
  writer: Writer,
  by: string | null,
  choice: { plan: string; copy: string; years: number; oldYear: number; isOneYear: boolean },
): Promise<void> => {
  const { plan, copy, years, oldYear, isOneYear } = choice;
  const words = { isOneYear, oldYear: String(oldYear), newYear: String(oldYear + years) };
  for (const sql of copies) {
    const used = Object.entries({ plan, copy, years, ...words }).filter(([name]) => sql.includes(`$${name}`));
    await writer.run(sql, Object.fromEntries(used));
  }
  await adoptPlan(writer, by, copy);
  await recordAudit(writer, by, 'copy-plan', `${plan} → ${copy}`);
};
