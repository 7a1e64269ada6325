import type { Writer } from '../../database/connection.ts';
import { recordAudit } from '../audit.ts';
import { adoptPlan } from './plans.ts';

type By = string | null;

export const insertLink = async (
  writer: Writer,
  by: By,
  link: {
    link: string;
    plan: string;
    task: string;
    index: string;
    component: string | null;
    mention: string | null;
    evidence: string | null;
    isConfirmed: boolean;
  },
): Promise<void> => {
  await writer.run(
    `insert into plan_link by name select $link as link_id, $plan as plan_id, $task as task_id,
      $index as index_code, $component as component, $mention as mention_id, 'proposed' as origin,
      $evidence as evidence, $by as proposed_by, case when $isConfirmed then 'confirmed' end as decision,
      case when $isConfirmed then $by end as decided_by,
      case when $isConfirmed then now() at time zone 'UTC' end as decided_at`,
    { ...link, by },
  );
  await adoptPlan(writer, by, link.plan);
  const served = link.component ?? link.mention ?? 'as a whole';
  await recordAudit(writer, by, 'propose-link', `${link.link}: ${link.task} → ${link.index} ${served}`);
};

export const putDecision = async (
  writer: Writer,
  by: By,
  link: { link: string; plan: string; decision: 'confirmed' | 'rejected' | null },
): Promise<void> => {
  const { link: id, plan, decision } = link;
  await writer.run(
    `update plan_link set decision = $decision, decided_by = $by, decided_at = now() at time zone 'UTC'
     where link_id = $id`,
    { id, decision, by },
  );
  await adoptPlan(writer, by, plan);
  await recordAudit(writer, by, 'decide-link', `${id}: ${decision ?? 'open'}`);
};
