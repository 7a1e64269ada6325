/** The end of a day in Viet Nam, or the moment that is given itself, as a UTC moment. */
export const momentOf = (asOf: string): string => {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(asOf);
  const end = isDay ? new Date(`${asOf}T00:00:00+07:00`).getTime() + 24 * 60 * 60 * 1000 : Date.parse(asOf);
  return new Date(end).toISOString().replace('Z', '');
};

/** The moment that the views below show, as a variable of the connection. */
const setMoment = 'set variable moment = (select $moment::timestamp)';

const moment = "getvariable('moment')";

/** Entries by their last version before the moment; those that were voided then are left out. */
const versions = (base: string): string => `
  select v.activity_id, 'recorded' as origin, c.unit as unit_id, c.day::date as day, c.channel,
    c.tasks[1] as task_id, c.tasks[2:] as further_tasks, c.quantity, c.reach, c.cost, c.title, c.link, c.place, c.note,
    c."furtherChannels" as further_channels, c."evidenceTypes" as evidence_types, c.topics, c.audience,
    c."forPeriod" as for_period, c."isAdHoc" as is_ad_hoc, c."isHandled" as is_handled, c."followUp" as follow_up,
    c."documentNumber" as document_number, c."aboutUnits" as about_units, c.about, c.initiative, v.version, v.recorded_by,
    v.recorded_at
  from (
    select activity_id, arg_max(kind, version) as kind, max(version) as version,
      arg_min_null(changed_by, version) as recorded_by, min(changed_at) as recorded_at,
      from_json(arg_max(content, version), '{"unit":"VARCHAR","day":"VARCHAR","tasks":["VARCHAR"],"channel":"VARCHAR",
        "furtherChannels":["VARCHAR"],"quantity":"DOUBLE","reach":"DOUBLE","cost":"DOUBLE","title":"VARCHAR",
        "link":"VARCHAR","place":"VARCHAR","note":"VARCHAR","evidenceTypes":["VARCHAR"],"topics":["VARCHAR"],
        "audience":["VARCHAR"],"forPeriod":"VARCHAR","isAdHoc":"BOOLEAN","isHandled":"BOOLEAN","followUp":"VARCHAR",
        "documentNumber":"VARCHAR","aboutUnits":["VARCHAR"],"about":["VARCHAR"],"initiative":"VARCHAR"}') as c
    from ${base}.activity_version where changed_at < ${moment} group by activity_id
  ) v
  where v.kind <> 'voided' and (v.activity_id not like 'upload-%'
    or split_part(v.activity_id, '-', 2) in (select upload_id from held))`;

/** What uploads that held brought and nobody had changed yet; the same in two of them counts once, for the first. */
const brought = (base: string): string => `
  select 'upload-' || a.upload_id || '-' || a.position as activity_id, 'recorded' as origin, a.unit_id, a.day, a.channel,
    a.task_id, a.quantity, a.reach, a.cost, a.title, a.link, a.note, a.initiative, h.by as recorded_by, h.held_from as recorded_at,
    1 as version
  from ${base}.upload_activity a join held h using (upload_id)
  where a.quantity > 0 and not exists (select 1 from ${base}.activity_version v
      where v.activity_id = 'upload-' || a.upload_id || '-' || a.position and v.changed_at < ${moment})
    and not exists (select 1 from ${base}.upload_activity b join held o using (upload_id)
      where b.unit_id = a.unit_id and b.day = a.day and b.channel = a.channel and b.quantity = a.quantity
        and b.task_id is not distinct from a.task_id and b.title is not distinct from a.title
        and (o.held_from, o.upload_id) < (h.held_from, h.upload_id))
    and not exists (select 1 from versions v
      where v.activity_id not like 'upload-%' and v.unit_id = a.unit_id and v.day = a.day and v.channel = a.channel
        and v.quantity = a.quantity and v.task_id is not distinct from a.task_id
        and v.title is not distinct from a.title and v.recorded_at < h.held_from)`;

/**
 * What has a history, as it stood at the moment, under the names of today: every question that is asked on a connection
 * with these temporary views answers as it would have then. `base` is where today's tables are. Plans, tasks, targets, due
 * rules, links, settings and rating words are among the tables that keep what they held; scores and the log with its
 * evidence keep it in their own ways. Units, schemes and channels have no history.
 */
const pastViews = (base: string): string[] => [
  `create temp view score as
   select * from ${base}.score where valid_from < ${moment}
   union all by name
   select * exclude (valid_to, is_base) from ${base}.score_past where valid_from < ${moment} and valid_to >= ${moment}`,
  `create temp view score_past as select * from ${base}.score_past where false`,
  `create temp view activity as
   with held as (
     select upload_id, held_from, p.committed_by as by
     from ${base}.upload_span join ${base}.upload p using (upload_id)
     where held_from < ${moment} and (held_to is null or held_to >= ${moment})
   ),
   versions as (${versions(base)})
   select * from ${base}.activity where origin <> 'recorded'
   union all by name
   select * from ${base}.activity a where origin = 'recorded' and activity_id not like 'upload-%'
     and coalesce(recorded_at < ${moment}, true)
     and not exists (select 1 from ${base}.activity_version v where v.activity_id = a.activity_id)
   union all by name select * from versions
   union all by name ${brought(base)}`,
  `create temp view activity_report as
   select * from ${base}.activity_report where origin <> 'recorded'
   union all by name
   select distinct 'recorded' as origin, unit_id, year(day) as year, true as is_reported
   from activity where origin = 'recorded'`,
  `create temp view activity_task as
   select activity_id, task_id, 0 as position from activity where task_id is not null
   union all
   select activity_id, unnest(further_tasks), generate_subscripts(further_tasks, 1)
   from activity where further_tasks is not null`,
  `create temp view task_link as
   select link_id, task_id, index_code, component, mention_id, origin, decision
   from plan_link where decision is distinct from 'rejected'`,
  `create temp view activity_version as from ${base}.activity_version where changed_at < ${moment}`,
  `create temp view evidence as
   select * replace (case when removed_at < ${moment} then removed_by end as removed_by,
     case when removed_at < ${moment} then removed_at end as removed_at)
   from ${base}.evidence where added_at < ${moment}`,
];

/** How a reader is taken back to `asOf`; null: it reads what is stored now. */
export const pastOf = (asOf: string | null) =>
  asOf === null ? null : { moment: momentOf(asOf), setMoment, theMoment: moment, views: pastViews };
