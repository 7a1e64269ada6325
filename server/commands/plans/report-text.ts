import type { Writer } from '../../database/connection.ts';
import { recordAudit } from '../audit.ts';

export const putReportText = async (
  writer: Writer,
  by: string | null,
  key: { plan: string; unit: string; period: string },
  content: string,
): Promise<void> => {
  await writer.run(
    'delete from report_text where plan_id = $plan and unit_id = $unit and period_key = $period',
    key,
  );
  await writer.run(
    'insert into report_text (plan_id, unit_id, period_key, content) values ($plan, $unit, $period, $content)',
    { ...key, content },
  );
  await recordAudit(writer, by, 'write-report-text', `${key.plan}, ${key.unit}, ${key.period}`);
};
