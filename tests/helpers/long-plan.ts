import type { Database } from '../../server/database/open.ts';

/**
 * A plan of Hà Nội for 2024 with as many tasks as wanted, in groups of a hundred: each asks one article a month, of the
 * province as a whole, or of each of so many communes made for it.
 */
export const addLongPlan = (
  database: Database,
  { plan, tasks, communes = 0 }: { plan: string; tasks: number; communes?: number },
): Promise<void> => {
  const lead = communes === 0 ? 'ha-noi' : `G-${plan}`;
  const days = `date '2024-01-01' as period_start, date '2024-12-31' as period_end`;
  const statements = [
    `insert into unit by name select '${plan}-u' || i as unit_id, 'Xã thử ' || i as name_vi, 'Trial commune ' || i as name_en,
      'commune' as type, 'commune' as level, 'ha-noi' as parent_id, 'test' as source_id, false as is_shipped
      from range(${communes}) r(i)`,
    `insert into actor values ('G-${plan}', null, 'group', 'Các xã thử', 'Trial communes', 'commune', 'group', 'ha-noi', [], null, false)`,
    `insert into group_member select 'G-${plan}', '${plan}-u' || i from range(${communes}) r(i)`,
    `insert into plan by name select '${plan}' as plan_id, 'ha-noi' as unit_id, 'Kế hoạch dài' as title_vi,
      'A long plan' as title_en, 'UBND' as issuing_unit, 'province' as level, 2024 as year_from, 2024 as year_to, ${days},
      [] as audience_codes, [] as indices_named, false as is_shipped`,
    `insert into task by name select '${plan}-' || i as task_id, '${plan}' as plan_id,
      (i // 100 + 1) || '.' || (i % 100 + 1) as task_code, false as is_code_derived, 'task' as task_kind,
      'Nhiệm vụ truyền thông số ' || i as name_vi, 'Communication task no. ' || i as name_en,
      'Nhóm ' || (i // 100 + 1) as content_group, 'portal_article' as channel, ['${lead}'] as lead_ids,
      []::text[] as coordinating_ids, []::text[] as recipient_ids, 'monthly' as cadence, ${days}, true as is_countable,
      []::text[] as version_ids, i as position from range(${tasks}) r(i)`,
    `insert into target by name select '${plan}-T' || i as target_id, '${plan}' as plan_id, '${plan}-' || i as task_id,
      'activity' as target_type, '${communes === 0 ? 'plan' : 'each_unit'}' as scope, '>=' as operator, '1' as value,
      'article' as measure, 'month' as per, ${days}, false as is_implied from range(${tasks}) r(i)`,
    `insert into activity by name select '${plan}-a' || m as activity_id, 'recorded' as origin, '${communes === 0 ? lead : `${plan}-u0`}' as unit_id,
      make_date(2024, m::integer, 5) as day, 'portal_article' as channel, 1 as quantity, '${plan}-1' as task_id
      from range(1, 13) r(m)`,
  ];
  return database.transaction(async (writer) => {
    for (const sql of statements) await writer.run(sql);
  });
};
