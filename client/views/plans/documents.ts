import type { plan } from '../../../server/contract/plans/plan.ts';
import type { planProgress, planSummary } from '../../../server/contract/plans/progress.ts';
import type { plans } from '../../../server/contract/plans/register.ts';
import type { Reply, Row } from '../../../server/contract/question.ts';

export type PlanDocument = Reply<typeof plan>;
export type PlanTask = PlanDocument['tasks'][number];
export type PlanTarget = PlanTask['targets'][number];
export type DueRule = PlanTask['dueRules'][number];
export type Conflict = PlanDocument['conflicts'][number];
export type Summary = Reply<typeof planSummary>;
export type TaskState = Summary['tasks'][number];
export type Instance = Row<typeof planProgress>;
export type PlanRow = Row<typeof plans>;
export type Party = PlanDocument['parties'][number];
