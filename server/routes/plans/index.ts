import type { FileRoute, Route } from '../../http/route.ts';
import * as activities from './activities.ts';
import * as groups from './groups.ts';
import * as log from './log.ts';
import * as register from './register.ts';
import * as settings from './settings.ts';
import * as units from './units.ts';

/** Plans, tasks, activities, reports: each with its right. */
export const planRoutes: readonly Route[] = [
  register.plans,
  register.plan,
  register.tasks,
  register.parties,
  register.links,
  register.codeBook,
  activities.activities,
  activities.activity,
  log.recordActivity,
  log.recordActivities,
  log.changeActivity,
  log.voidActivity,
  log.receiveReport,
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

export const planFileRoutes: readonly FileRoute[] = [];
