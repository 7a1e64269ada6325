import type { FileRoute, Route } from '../../http/route.ts';
import * as activities from './activities.ts';
import { calendar } from './calendar.ts';
import { planCoverage } from './coverage.ts';
import * as feed from './calendar-feed.ts';
import { duties } from './duties.ts';
import * as estimateChanges from './estimate-changes.ts';
import * as evidence from './evidence.ts';
import * as goals from './goals.ts';
import * as groups from './groups.ts';
import * as linkChanges from './link-changes.ts';
import * as log from './log.ts';
import * as planChanges from './plan-changes.ts';
import * as progress from './progress.ts';
import * as register from './register.ts';
import { reminders } from './reminders.ts';
import * as removal from './removal.ts';
import * as report from './report.ts';
import { rollUp } from './roll-up.ts';
import * as settings from './settings.ts';
import { planSummary } from './summary.ts';
import * as taskChanges from './task-changes.ts';
import * as topicChanges from './topic-changes.ts';
import * as units from './units.ts';
import * as versionChanges from './version-changes.ts';

/** Plans, tasks, activities, reports: each with its right. */
export const planRoutes: readonly Route[] = [
  register.plans,
  register.plan,
  register.tasks,
  register.parties,
  register.links,
  register.topics,
  register.codeBook,
  progress.planProgress,
  planSummary,
  rollUp,
  progress.planChannels,
  planCoverage,
  duties,
  reminders,
  calendar,
  feed.makeCalendarAddress,
  feed.calendarAddress,
  feed.removeCalendarAddress,
  goals.goals,
  goals.ratingScale,
  report.planReport,
  report.writeReportText,
  activities.activities,
  activities.activity,
  activities.activityWeeks,
  planChanges.addPlan,
  planChanges.copyPlan,
  planChanges.changePlan,
  versionChanges.addPlanVersion,
  versionChanges.changePlanVersion,
  planChanges.setPlanGoals,
  estimateChanges.addEstimate,
  estimateChanges.changeEstimate,
  estimateChanges.removeEstimate,
  topicChanges.addTopic,
  topicChanges.changeTopic,
  topicChanges.orderTopics,
  topicChanges.removeTopic,
  taskChanges.addTasks,
  taskChanges.changeTask,
  removal.removed,
  removal.removePlan,
  removal.removeTask,
  removal.restoreRemoved,
  linkChanges.proposeLink,
  linkChanges.decideLink,
  log.recordActivity,
  log.recordActivities,
  log.changeActivity,
  log.voidActivity,
  log.receiveReport,
  evidence.removeEvidence,
  settings.planSettings,
  settings.changePlanSettings,
  settings.setReportCycle,
  settings.askReportDay,
  settings.chooseDueDay,
  units.addUnit,
  units.addUnits,
  units.changeUnit,
  groups.addGroup,
  groups.setGroupMembers,
  groups.setRatings,
  groups.setRatingScale,
];

export const planFileRoutes: readonly FileRoute[] = [
  evidence.attachEvidence,
  evidence.openEvidence,
  feed.openCalendar,
  feed.openFeed,
  ...report.reportFiles,
];
