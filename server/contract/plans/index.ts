import * as activities from './activities.ts';
import * as changes from './changes.ts';
import * as duties from './duties.ts';
import * as estimates from './estimates.ts';
import { plan } from './plan.ts';
import * as progress from './progress.ts';
import * as register from './register.ts';
import { removed, restoreRemoved } from './removed.ts';
import * as reports from './reports.ts';
import * as settings from './settings.ts';
import * as topics from './topics.ts';
import * as units from './units.ts';

export const planQuestions = {
  plans: register.plans,
  plan,
  tasks: register.tasks,
  parties: register.parties,
  links: register.links,
  topics: register.topics,
  codeBook: register.codeBook,
  removed,
  planProgress: progress.planProgress,
  planSummary: progress.planSummary,
  rollUp: progress.rollUp,
  planChannels: progress.planChannels,
  planCoverage: progress.planCoverage,
  duties: duties.duties,
  reminders: duties.reminders,
  calendar: duties.calendar,
  calendarAddress: duties.calendarAddress,
  goals: duties.goals,
  ratingScale: duties.ratingScale,
  planReport: reports.planReport,
  planSettings: settings.planSettings,
  activities: activities.activities,
  activity: activities.activity,
  activityWeeks: activities.activityWeeks,
} as const;

export const planCommands = {
  addPlan: changes.addPlan,
  copyPlan: changes.copyPlan,
  changePlan: changes.changePlan,
  removePlan: changes.removePlan,
  addPlanVersion: changes.addPlanVersion,
  changePlanVersion: changes.changePlanVersion,
  setPlanGoals: changes.setPlanGoals,
  addEstimate: estimates.addEstimate,
  changeEstimate: estimates.changeEstimate,
  removeEstimate: estimates.removeEstimate,
  addTopic: topics.addTopic,
  changeTopic: topics.changeTopic,
  orderTopics: topics.orderTopics,
  removeTopic: topics.removeTopic,
  addTasks: changes.addTasks,
  changeTask: changes.changeTask,
  removeTask: changes.removeTask,
  restoreRemoved,
  proposeLink: changes.proposeLink,
  decideLink: changes.decideLink,
  recordActivity: activities.recordActivity,
  recordActivities: activities.recordActivities,
  changeActivity: activities.changeActivity,
  voidActivity: activities.voidActivity,
  removeEvidence: activities.removeEvidence,
  makeCalendarAddress: duties.makeCalendarAddress,
  removeCalendarAddress: duties.removeCalendarAddress,
  writeReportText: reports.writeReportText,
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
