import { z } from 'zod';
import type { addPlan } from '../../../../server/contract/plans/changes.ts';
import { messagesIn } from '../../../format/messages.ts';
import type { Language } from '../../../format/language.ts';
import type { PlanDocument } from '../documents.ts';
import { partialDayText, readPartialDay } from './partial-day.ts';
import { isAlike } from '../../../state/alike.ts';

export type PlanBody = Omit<z.input<typeof addPlan.body>, 'tasks'>;

/** Lines of text of the form, in its order; each is a field of the plan. */
export const longFields = [
  'signerRole',
  'legalBasis',
  'audience',
  'budget',
  'indexGoal',
  'reportTo',
  'reportDuty',
  'recipients',
  'note',
] as const;
type Long = (typeof longFields)[number];

/** A plan as it stands in the form: everything is text until it is stored. */
export type PlanDraft = Record<Long, string> & {
  unit: string | null;
  issuer: string;
  titleVi: string;
  titleEn: string;
  number: string;
  issueDate: string;
  fromYear: string;
  toYear: string;
  parentPlan: string;
  parentPlanId: string | null;
  parentUnit: string | null;
  indicesNamed: string;
  audienceCodes: string[];
};

const noLong: Record<Long, string> = {
  ...{ signerRole: '', legalBasis: '', audience: '', budget: '', indexGoal: '' },
  ...{ reportTo: '', reportDuty: '', recipients: '', note: '' },
};

export const emptyDraft = (unit: string | null, year: number): PlanDraft => ({
  ...noLong,
  ...{ unit, issuer: '', titleVi: '', titleEn: '', number: '', issueDate: '' },
  ...{ fromYear: String(year), toYear: String(year), parentPlan: '', parentPlanId: null, parentUnit: null },
  ...{ indicesNamed: '', audienceCodes: [] },
});

/** A draft that was kept in the browser. */
export const draftShape = z.custom<PlanDraft>((value) => isAlike(value, emptyDraft(null, 0)));

export function draftOf(plan: PlanDocument): PlanDraft {
  const long = Object.fromEntries(longFields.map((field) => [field, plan[field] ?? ''])) as Record<
    Long,
    string
  >;
  const { unit, issuer, titleVi, titleEn, parentPlanId, parentUnit, audienceCodes } = plan;
  return {
    ...long,
    ...{ unit, issuer, titleVi, titleEn, parentPlanId, parentUnit, audienceCodes },
    number: plan.number ?? '',
    issueDate: partialDayText(plan.issueDate),
    fromYear: String(plan.fromYear),
    toYear: String(plan.toYear),
    parentPlan: plan.parentPlan ?? '',
    indicesNamed: plan.indicesNamed.map((code) => code.replaceAll('_', ' ')).join(', '),
  };
}

const maybe = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const isYear = (text: string): boolean => /^(19|20)\d{2}$/.test(text.trim());

/** What the form says as the command takes it, or what is wrong with it, by field and all at once. */
export function bodyOf(
  draft: PlanDraft,
  language: Language,
): { body: PlanBody } | { fields: Record<string, string> } {
  const text = messagesIn(language).planForms;
  const fields: Record<string, string> = {};
  const issueDate = readPartialDay(draft.issueDate);
  if (draft.unit === null) fields['unit'] = text.needed;
  if (draft.titleVi.trim() === '') fields['titleVi'] = text.needed;
  if (draft.issuer.trim() === '') fields['issuer'] = text.needed;
  if (issueDate === undefined) fields['issueDate'] = text.dayWrong;
  if (!isYear(draft.fromYear)) fields['fromYear'] = text.yearWrong;
  if (!isYear(draft.toYear)) fields['toYear'] = text.yearWrong;
  if (Object.keys(fields).length > 0 || draft.unit === null || issueDate === undefined) return { fields };
  const long = Object.fromEntries(longFields.map((field) => [field, maybe(draft[field])]));
  const { unit, titleVi, titleEn, issuer, parentPlanId, parentUnit, audienceCodes } = draft;
  return {
    body: {
      ...long,
      ...{ unit, titleVi, titleEn, issuer, issueDate, parentPlanId, parentUnit, audienceCodes },
      number: maybe(draft.number),
      fromYear: Number(draft.fromYear),
      toYear: Number(draft.toYear),
      parentPlan: maybe(draft.parentPlan),
      indicesNamed: draft.indicesNamed
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    },
  };
}
