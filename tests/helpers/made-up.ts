import type { TestServer } from './server.ts';

type MadeUpActivity = {
  unit: string;
  year: number;
  /** How many activities, one a month from January on. */
  count: number;
  channel?: string;
  task?: string;
  topics?: string[];
  quantity?: number;
  /** People reached and đồng spent by each; not noted where left out. */
  reach?: number;
  cost?: number;
};

let last = 0;

/** Activities as if people had recorded them. */
export const recordActivities = (server: TestServer, activities: readonly MadeUpActivity[]): Promise<void> =>
  server.database.transaction(async ({ run }) => {
    for (const {
      unit,
      year,
      count,
      channel = 'portal_article',
      task = null,
      topics = [],
      quantity = 1,
      reach = null,
      cost = null,
    } of activities) {
      for (let at = 0; at < count; at += 1) {
        last += 1;
        await run(
          `insert into activity (activity_id, origin, unit_id, day, channel, task_id, quantity, reach, cost, topics)
           values ($id, 'recorded', $unit, make_date($year::integer, $month::integer, 5), $channel, $task, $quantity::double,
             $reach::double, $cost::double, $topics)`,
          {
            id: `made-up-${last}`,
            unit,
            year,
            month: 1 + (at % 12),
            channel,
            task,
            quantity,
            reach,
            cost,
            topics,
          },
        );
      }
    }
  });

/** Unit-years for which a report was received. */
export const receiveReports = (
  server: TestServer,
  reports: readonly (readonly [string, number])[],
): Promise<void> =>
  server.database.transaction(async ({ run }) => {
    for (const [unit, year] of reports) {
      await run(
        "insert into activity_report (origin, unit_id, year, is_reported) values ('recorded', $unit, $year::integer, true)",
        { unit, year },
      );
    }
  });

/** Unit-years that an uploaded log covers, without an activity in it. */
export const coverByUpload = (server: TestServer, unit: string, year: number): Promise<void> =>
  server.database.transaction(async ({ run }) => {
    const upload = `cover-${unit}-${year}`;
    await run(
      `insert into upload by name select $upload as upload_id, 'log.xlsx' as file_name, $upload as sha256, 1 as size,
         'xlsx' as format, 'activities' as kind, 'committed' as state, now() at time zone 'UTC' as staged_at,
         '{}' as choices, '{}' as recognition, '{}' as counts`,
      { upload },
    );
    await run(
      `insert into upload_report (upload_id, unit_id, year, is_new) values ($upload, $unit, $year::integer, true)`,
      { upload, unit, year },
    );
    await run(
      "insert into activity_report (origin, unit_id, year, is_reported) values ('recorded', $unit, $year::integer, true)",
      { unit, year },
    );
  });

/** Published scores of units that have none. */
export const addScores = (
  server: TestServer,
  { index, edition, component }: { index: string; edition: string; component: string },
  scores: readonly (readonly [string, number, number])[],
): Promise<void> =>
  server.database.transaction(async ({ run }) => {
    for (const [unit, year, points] of scores) {
      await run(
        `insert into score by name select $index as index_code, $year::integer as year, $unit as unit_id,
           $component as component, 'published' as stage, $edition as edition_id, $points::double as points,
           'made-up' as source_id, false as is_computed, true as is_shown, false as is_shipped`,
        { index, edition, component, unit, year, points },
      );
    }
  });
