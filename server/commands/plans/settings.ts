import type { Writer } from '../../database/connection.ts';
import { recordAudit } from '../audit.ts';

type By = string | null;

/** Settings of one plan, or of all (null); a null value goes back to the default. */
export const putSettings = async (
  writer: Writer,
  by: By,
  plan: string | null,
  settings: Record<string, unknown>,
): Promise<void> => {
  const scope = plan ?? '';
  for (const [key, value] of Object.entries(settings)) {
    if (value === undefined) continue;
    await writer.run('delete from plan_setting where scope = $scope and key = $key', { scope, key });
    if (value === null) continue;
    await writer.run('insert into plan_setting (scope, key, value) values ($scope, $key, $value)', {
      scope,
      key,
      value: JSON.stringify(value),
    });
  }
  await recordAudit(
    writer,
    by,
    'change-plan-settings',
    `${plan ?? 'all plans'}: ${JSON.stringify(settings)}`,
  );
};

export const putReportCycle = async (
  writer: Writer,
  by: By,
  cycle: { task: string; per: string; offsetDays: number | null },
): Promise<void> => {
  const { task, per, offsetDays } = cycle;
  await writer.run('delete from report_cycle where task_id = $task and per = $per', { task, per });
  if (offsetDays !== null) {
    await writer.run(
      'insert into report_cycle (task_id, per, offset_days) values ($task, $per, $offsetDays::integer)',
      { task, per, offsetDays },
    );
  }
  await recordAudit(writer, by, 'set-report-cycle', `${task}, ${per}: ${offsetDays ?? 'none'}`);
};

export const putRequestedDay = async (
  writer: Writer,
  by: By,
  asked: { plan: string; period: string; day: string | null },
): Promise<void> => {
  const { plan, period, day } = asked;
  await writer.run('delete from requested_day where plan_id = $plan and period_key = $period', {
    plan,
    period,
  });
  if (day !== null) {
    await writer.run(
      'insert into requested_day (plan_id, period_key, day) values ($plan, $period, $day::date)',
      { plan, period, day },
    );
  }
  await recordAudit(writer, by, 'ask-report-day', `${plan}, ${period}: ${day ?? 'none'}`);
};

/** Of due rules that conflict, the one in force; what was chosen for any of them before is forgotten. */
export const putDueChoice = async (
  writer: Writer,
  by: By,
  conflict: readonly string[],
  chosen: string | null,
): Promise<void> => {
  const [first = ''] = conflict;
  await writer.run('delete from due_choice where due_rule_id = any($conflict)', { conflict: [...conflict] });
  if (chosen !== null) {
    await writer.run('insert into due_choice (due_rule_id, chosen_id) values ($first, $chosen)', {
      first,
      chosen,
    });
  }
  await recordAudit(writer, by, 'choose-due-day', `${conflict.join(', ')}: ${chosen ?? 'open'}`);
};
