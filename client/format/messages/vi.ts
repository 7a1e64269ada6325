import { account } from './vi/account.ts';
import { entry } from './vi/entry.ts';
import { reports } from './vi/reports.ts';
import { typing } from './vi/typing.ts';
import { work } from './vi/work.ts';
import { duties } from './vi/duties.ts';
import { activities } from './vi/activities.ts';
import { audit } from './vi/audit.ts';
import { charts } from './vi/charts.ts';
import { data } from './vi/data.ts';
import { draftPlan } from './vi/draft-plan.ts';
import { focus } from './vi/focus.ts';
import { followUps } from './vi/follow-ups.ts';
import { guide } from './vi/guide.ts';
import { focusComponent } from './vi/focus-component.ts';
import { kit } from './vi/kit.ts';
import { lineage } from './vi/lineage.ts';
import { overview } from './vi/overview.ts';
import { plans } from './vi/plans.ts';
import { planCoverage } from './vi/plan-coverage.ts';
import { planDocument } from './vi/plan-document.ts';
import { planForms } from './vi/plan-forms.ts';
import { planTask } from './vi/plan-task.ts';
import { planTerms } from './vi/plan-terms.ts';
import { problems } from './vi/problems.ts';
import { ranking } from './vi/ranking.ts';
import { relationships } from './vi/relationships.ts';
import { saved } from './vi/saved.ts';
import { shell } from './vi/shell.ts';
import { structure } from './vi/structure.ts';
import { trend } from './vi/trend.ts';
import { uploads } from './vi/uploads.ts';
import { uploadPlanTasks } from './vi/upload-plan-tasks.ts';
import { uploadRegisters } from './vi/upload-registers.ts';
import { uploadSteps } from './vi/upload-steps.ts';
import { uploadTerms } from './vi/upload-terms.ts';
import { whatIf } from './vi/what-if.ts';

export const vi = {
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
