import { z } from 'zod';
import { estimateSteps, type addEstimate } from '../../../../server/contract/plans/estimates.ts';
import type { Messages } from '../../../format/messages.ts';
import type { PlanDocument } from '../documents.ts';

export type Estimate = PlanDocument['estimates'][number];
type Step = Estimate['step'];

/** An estimate as it stands in the form: everything is text until it is stored. */
export const estimateShape = z.object({
  year: z.string(),
  unit: z.string().nullable(),
  amount: z.string(),
  step: z.enum(estimateSteps),
  stepOn: z.string(),
  authority: z.string(),
  decisionNumber: z.string(),
  decidedAmount: z.string(),
  note: z.string(),
  reason: z.string(),
});
export type EstimateDraft = z.output<typeof estimateShape>;

const typedMoney = (amount: number | null): string =>
  amount === null ? '' : amount.toLocaleString('vi-VN', { maximumFractionDigits: 2 });

export const draftOf = (estimate: Estimate): EstimateDraft => ({
  year: String(estimate.year),
  unit: estimate.unit,
  amount: estimate.amountText ?? typedMoney(estimate.amount),
  step: estimate.step,
  stepOn: estimate.stepOn ?? '',
  authority: estimate.authority ?? '',
  decisionNumber: estimate.decisionNumber ?? '',
  decidedAmount: typedMoney(estimate.decidedAmount),
  note: estimate.note ?? '',
  reason: '',
});

/** A new one: of the issuer, for the first year that has none of it. */
export function newEstimate(
  plan: Pick<PlanDocument, 'unit' | 'estimates' | 'fromYear' | 'toYear'>,
): EstimateDraft {
  const taken = plan.estimates.filter(({ unit }) => unit === plan.unit).map(({ year }) => year);
  const free = yearsOf(plan).find((year) => !taken.includes(year)) ?? plan.fromYear;
  const step: Step = 'drawn_up';
  return {
    ...{ year: String(free), unit: plan.unit, amount: '', step, stepOn: '', authority: '' },
    ...{ decisionNumber: '', decidedAmount: '', note: '', reason: '' },
  };
}

export const yearsOf = ({ fromYear, toYear }: Pick<PlanDocument, 'fromYear' | 'toYear'>): number[] =>
  Array.from({ length: toYear - fromYear + 1 }, (_, at) => fromYear + at);

const factors: readonly (readonly [RegExp, number])[] = [
  [/^(nghìn|ngàn|thousand)$/, 1e3],
  [/^(triệu|tr|million)$/, 1e6],
  [/^(tỷ|tỉ|billion)$/, 1e9],
];

/** "150.000.000 đồng", "150,000,000", "1,5 tỷ" → đồng; null: it is no amount. */
export function moneyOf(typed: string): number | null {
  const text = typed
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s*(đồng|đ|vnđ|vnd)\.?$/u, '')
    .trim();
  const [, digits = '', word = ''] = /^([\d.,\s]*\d)\s*(\p{L}*)$/u.exec(text) ?? [];
  if (digits === '') return null;
  const factor = word === '' ? 1 : factors.find(([name]) => name.test(word))?.[1];
  if (factor === undefined) return null;
  const tight = digits.replaceAll(/\s/gu, '');
  const isGrouped = /^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(tight);
  const plain = isGrouped && factor === 1 ? tight.replaceAll(/[.,]/g, '') : tight.replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(plain)) return null;
  const amount = Math.round(Number(plain) * factor * 100) / 100;
  return amount <= 1e15 ? amount : null;
}

/** How the typed amount will be stored; null: nothing is typed. */
export function readingOf(typed: string, text: Messages['planDocument']): string | null {
  const said = typed.trim();
  if (said === '') return null;
  const amount = moneyOf(said);
  return amount === null ? text.readWords(said) : text.readMoney(amount);
}

type Body = Omit<z.input<typeof addEstimate.body>, 'plan'>;
const maybe = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What the form says as the command takes it, or what is wrong with it, by field and all at once. */
export function bodyOf(
  draft: EstimateDraft,
  text: Pick<Messages, 'planDocument' | 'planTerms'>,
  today: string,
): { body: Body } | { fields: Record<string, string> } {
  const { fieldProblems } = text.planTerms;
  const isDecided = draft.step === 'decided';
  const decidedAmount = isDecided ? moneyOf(draft.decidedAmount) : null;
  const checks: [boolean, keyof EstimateDraft, string][] = [
    [draft.unit !== null, 'unit', text.planDocument.chooseUnit],
    [draft.amount.trim() !== '', 'amount', fieldProblems.needs_an_amount],
    [draft.stepOn <= today, 'stepOn', fieldProblems.in_the_future],
    [
      !isDecided || draft.decidedAmount.trim() === '' || decidedAmount !== null,
      'decidedAmount',
      text.planDocument.notMoney,
    ],
  ];
  const fields = Object.fromEntries(
    checks.flatMap(([isRight, field, sentence]) => (isRight ? [] : [[field, sentence]])),
  );
  if (Object.keys(fields).length > 0) return { fields };
  const amount = moneyOf(draft.amount);
  return {
    body: {
      ...{ year: Number(draft.year), unit: draft.unit, step: draft.step, decidedAmount },
      amount,
      amountText: amount === null ? maybe(draft.amount) : null,
      stepOn: maybe(draft.stepOn),
      authority: maybe(draft.authority),
      decisionNumber: isDecided ? maybe(draft.decisionNumber) : null,
      note: maybe(draft.note),
    },
  };
}
