import { addDays, anchorOf, daysBetween, earlierDay, laterDay, periodOf, spanOf } from './calendar.ts';
import type { IsoDay, Per, Period } from './calendar.ts';

export interface PeriodRules {
  /** `iso`: Monday to Sunday, counted in the year of its Thursday; `from_start`: blocks of seven days. */
  readonly weeks: 'iso' | 'from_start';
  /** A period cut by the window counts when at least this share of its days (0–1) lies inside. */
  readonly partialPeriodShare: number;
}

/**
 * The periods of one kind inside a window (both days included), in order, cut to the window.
 * An ISO week is never cut: it counts when its Thursday lies inside, so a week belongs to one year only
 * (52 or 53 a year, targets.csv "52 or 53 weeks a year by calendar").
 */
export function periodsWithin(start: IsoDay, end: IsoDay, per: Per, rules: PeriodRules): Period[] {
  if (start > end) return [];
  if (per === 'plan_period') return [spanOf(start, end)];
  if (per === 'week') return rules.weeks === 'iso' ? isoWeeks(start, end) : blocksOfSeven(start, end, rules);
  const periods: Period[] = [];
  for (let day = start; day <= end;) {
    const whole = periodOf(day, per);
    const cut = { ...whole, start: laterDay(whole.start, start), end: earlierDay(whole.end, end) };
    if (coverage(cut, whole) >= rules.partialPeriodShare && cut.start <= cut.end) periods.push(cut);
    day = per === 'nine_months' ? addDays(periodOf(day, 'year').end, 1) : addDays(whole.end, 1);
  }
  return periods;
}

function coverage(cut: Period, whole: Period): number {
  return (daysBetween(cut.start, cut.end) + 1) / (daysBetween(whole.start, whole.end) + 1);
}

function isoWeeks(start: IsoDay, end: IsoDay): Period[] {
  const weeks: Period[] = [];
  for (
    let week = periodOf(start, 'week');
    anchorOf(week) <= end;
    week = periodOf(addDays(week.end, 1), 'week')
  ) {
    if (anchorOf(week) >= start) weeks.push(week);
  }
  return weeks;
}

function blocksOfSeven(start: IsoDay, end: IsoDay, rules: PeriodRules): Period[] {
  const weeks: Period[] = [];
  for (let day = start; day <= end; day = addDays(day, 7)) {
    const last = addDays(day, 6);
    const days = daysBetween(day, earlierDay(last, end)) + 1;
    if (days / 7 < rules.partialPeriodShare) continue;
    weeks.push({ per: 'week', key: `${day}..${last}`, start: day, end: earlierDay(last, end) });
  }
  return weeks;
}

/** Whether a period belongs to a span that a report or a screen shows: a week by its Thursday, others by overlap. */
export function belongsTo(period: Period, from: IsoDay, to: IsoDay): boolean {
  if (period.per === 'week') {
    const anchor = anchorOf(period);
    return anchor >= from && anchor <= to;
  }
  return period.start <= to && period.end >= from;
}
