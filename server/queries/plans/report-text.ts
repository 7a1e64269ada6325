import { z } from 'zod';
import type { Rows } from '../../database/connection.ts';

/** What the author has written into a report, as JSON. */
export const storedReportText = async (
  reader: { rows: Rows },
  key: { plan: string; unit: string; period: string },
): Promise<string | undefined> =>
  (
    await reader.rows(
      z.object({ content: z.string() }),
      `select content from report_text
       where plan_id = $plan and unit_id = $unit and period_key = $period`,
      key,
    )
  )[0]?.content;
