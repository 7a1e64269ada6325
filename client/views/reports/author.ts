import { z } from 'zod';
import { reportText, type planReport } from '../../../server/contract/plans/reports.ts';
import type { Reply } from '../../../server/contract/question.ts';

type Text = Reply<typeof planReport>['text'];
type Report = Reply<typeof planReport>['report'];

/** What the author writes, as it stands in fields: several lines are one paragraph, or one item, each. */
export const lineFields = [
  ...(['results', 'difficulties', 'nextSteps', 'proposals'] as const),
  ...(['openings', 'recipients', 'capacity'] as const),
] as const;
export const plainFields = ['number', 'symbol', 'place', 'date', 'signer', 'closing'] as const;
export type LineField = (typeof lineFields)[number];
export type PlainField = (typeof plainFields)[number];
export const typedShape = z.partialRecord(z.enum([...lineFields, ...plainFields]), z.string());
export type Fields = Record<LineField | PlainField, string>;

/** The fields as the report stands: what the author wrote, or what is filled in as usual. */
export function fieldsOf(text: Text, report: Report): Fields {
  const { letterhead, signature } = report;
  return {
    ...{
      number: text.number ?? '',
      symbol: letterhead.symbol,
      place: letterhead.place,
      date: text.date ?? '',
    },
    ...{ signer: signature.name ?? '', closing: report.closing },
    capacity: signature.capacity.join('\n'),
    openings: report.openings.join('\n'),
    recipients: report.recipients.join('\n'),
    results: text.results.join('\n'),
    difficulties: text.difficulties.join('\n'),
    nextSteps: text.nextSteps.join('\n'),
    proposals: text.proposals.join('\n'),
  };
}

const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is sent. A field that says only what is filled in as usual stays unsaid, so that it follows the plan. */
export function textOf(fields: Fields, before: Fields, text: Text): Text {
  const plain = (name: 'symbol' | 'place' | 'closing') =>
    fields[name] === before[name] ? text[name] : fields[name].trim() || null;
  const lines = (name: 'capacity' | 'openings' | 'recipients') =>
    fields[name] === before[name] ? text[name] : linesOf(fields[name]);
  return reportText.parse({
    number: fields.number.trim() || null,
    date: /^\d{4}-\d{2}-\d{2}$/.test(fields.date) ? fields.date : null,
    signer: fields.signer.trim() || null,
    ...{ symbol: plain('symbol'), place: plain('place'), closing: plain('closing') },
    ...{ capacity: lines('capacity'), openings: lines('openings'), recipients: lines('recipients') },
    results: linesOf(fields.results),
    difficulties: linesOf(fields.difficulties),
    nextSteps: linesOf(fields.nextSteps),
    proposals: linesOf(fields.proposals),
  });
}

export const isSame = (a: Fields, b: Fields): boolean =>
  [...lineFields, ...plainFields].every((name) => a[name] === b[name]);
