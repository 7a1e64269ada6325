import * as activities from './activities.ts';
import { plan } from './plan.ts';
import * as register from './register.ts';
import * as settings from './settings.ts';
import * as units from './units.ts';

export const planQuestions = {
  plans: register.plans,
  plan,
  tasks: register.tasks,
  parties: register.parties,
  links: register.links,
  codeBook: register.codeBook,
  planSettings: settings.planSettings,
  activities: activities.activities,
  activity: activities.activity,
} as const;

export const planCommands = {
  recordActivity: activities.recordActivity,
  recordActivities: activities.recordActivities,
  changeActivity: activities.changeActivity,
  voidActivity: activities.voidActivity,
  receiveReport: activities.receiveReport,
  changePlanSettings: settings.changePlanSettings,
  setReportCycle: settings.setReportCycle,
  askReportDay: settings.askReportDay,
  chooseDueDay: settings.chooseDueDay,
  addUnit: units.addUnit,
  addUnits: units.addUnits,
  changeUnit: units.changeUnit,
  addGroup: units.addGroup,
  setGroupMembers: units.setGroupMembers,
  setRatings: units.setRatings,
  setRatingScale: units.setRatingScale,
} as const;
