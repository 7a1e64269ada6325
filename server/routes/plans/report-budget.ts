import { estimateSums } from '../../planning/estimates.ts';
import { planEstimates } from '../../queries/plans/estimates.ts';
import type { ReportFacts } from './report-facts.ts';
import { issuerName } from './report-words.ts';
import type { Reader } from './room.ts';

/** The estimates for the years of the report: each of them, and what is said of a year in one sentence. */
export const budgetOf = async (reader: Reader, facts: ReportFacts) => {
  const { whole, units, span, register, voice } = facts;
  const { phrases } = voice;
  // An area estimates through its committee, as it reports.
  const nameOf = (id: string): string => {
    const unit = voice.language === 'vi' ? register.byId.get(id) : undefined;
    return unit === undefined ? voice.nameOf(id) : issuerName(unit);
  };
  const [first = 0, last = 0] = [span.from, span.to].map((day) => Number(day.slice(0, 4)));
  const own = (await planEstimates(reader, whole.planId)).filter(
    ({ year, unit }) => first <= year && year <= last && (units === null || units.has(unit)),
  );
  const estimates = own.map(({ unit, step, changes: _before, estimate: _id, ...stated }) => ({
    ...stated,
    unitId: unit,
    unit: nameOf(unit),
    step: phrases.estimateSteps[step],
    isDecided: step === 'decided',
  }));
  const sums = estimateSums(own, { issuer: whole.issuingUnitId, fromYear: first, toYear: last });
  const lines = sums.flatMap((sum) => {
    const [one, ...others] = estimates.filter(({ year }) => year === sum.year);
    if (one === undefined) return [];
    return [others.length === 0 ? phrases.estimate(one) : phrases.estimates(sum)];
  });
  return { lines, estimates };
};
