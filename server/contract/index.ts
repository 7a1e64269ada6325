import * as access from './access.ts';
import { catalogue, coverage, sources } from './catalogue.ts';
import { focusCommands, focusQuestions } from './focus/index.ts';
import { planCommands, planQuestions } from './plans/index.ts';
import { calibration } from './calibration.ts';
import { progress } from './progress.ts';
import { beforeAfter, crossSection, effortHeadline, singleUnit } from './relationship-views.ts';
import { relationship, relationships } from './relationships.ts';
import { distribution, ranking, scores, standing, trend } from './scores.ts';
import { uploadCommands, uploadQuestions } from './uploads/index.ts';

/** The public API: everything that can be asked or commanded. */
export const questions = {
  catalogue,
  coverage,
  sources,
  scores,
  trend,
  distribution,
  ranking,
  standing,
  relationships,
  relationship,
  effortHeadline,
  singleUnit,
  crossSection,
  beforeAfter,
  calibration,
  ...planQuestions,
  ...focusQuestions,
  ...uploadQuestions,
  progress,
  session: access.session,
  accounts: access.accounts,
  auditTrail: access.auditTrail,
} as const;

export const commands = {
  ...planCommands,
  ...focusCommands,
  ...uploadCommands,
  signIn: access.signIn,
  signOut: access.signOut,
  setPassword: access.setPassword,
  addAccount: access.addAccount,
  changeAccount: access.changeAccount,
} as const;
