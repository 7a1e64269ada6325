import { account } from './en/account.ts';
import { entry } from './en/entry.ts';
import { reports } from './en/reports.ts';
import { typing } from './en/typing.ts';
import { work } from './en/work.ts';
import { duties } from './en/duties.ts';
import { activities } from './en/activities.ts';
import { audit } from './en/audit.ts';
import { charts } from './en/charts.ts';
import { data } from './en/data.ts';
import { draftPlan } from './en/draft-plan.ts';
import { focus } from './en/focus.ts';
import { followUps } from './en/follow-ups.ts';
import { guide } from './en/guide.ts';
import { focusComponent } from './en/focus-component.ts';
import { kit } from './en/kit.ts';
import { lineage } from './en/lineage.ts';
import { overview } from './en/overview.ts';
import { plans } from './en/plans.ts';
import { planCoverage } from './en/plan-coverage.ts';
import { planDocument } from './en/plan-document.ts';
import { planForms } from './en/plan-forms.ts';
import { planTask } from './en/plan-task.ts';
import { planTerms } from './en/plan-terms.ts';
import { problems } from './en/problems.ts';
import { ranking } from './en/ranking.ts';
import { relationships } from './en/relationships.ts';
import { saved } from './en/saved.ts';
import { shell } from './en/shell.ts';
import { structure } from './en/structure.ts';
import { trend } from './en/trend.ts';
import { uploads } from './en/uploads.ts';
import { uploadPlanTasks } from './en/upload-plan-tasks.ts';
import { uploadRegisters } from './en/upload-registers.ts';
import { uploadSteps } from './en/upload-steps.ts';
import { uploadTerms } from './en/upload-terms.ts';
import { whatIf } from './en/what-if.ts';
import type { vi } from './vi.ts';

export const en: typeof vi = {
  shell,
  kit,
  guide,
  charts,
  problems,
  account,
  overview,
  focus,
  focusComponent,
  draftPlan,
  whatIf,
  saved,
  structure,
  lineage,
  trend,
  ranking,
  data,
  plans,
  planCoverage,
  planDocument,
  planForms,
  planTask,
  planTerms,
  relationships,
  uploads,
  uploadPlanTasks,
  uploadRegisters,
  uploadSteps,
  uploadTerms,
  entry,
  reports,
  typing,
  work,
  duties,
  activities,
  followUps,
  audit,
};
