import type { duties } from '../../../server/contract/plans/duties.ts';
import type { Row } from '../../../server/contract/question.ts';

type Duty = Row<typeof duties>;

export type Reminder = { unit: string; duties: Duty[] };

/** Who is to be reminded of what: missing first, then what is due soon; units in the order of their names. */
export function remindersOf(
  rows: readonly Duty[],
  nameOf: (unit: string) => string,
  compare: (a: string, b: string) => number,
): Reminder[] {
  const wanted = rows.filter((row) => row.state === 'missing' || row.state === 'due_soon');
  const byUnit = new Map<string, Duty[]>();
  for (const row of wanted) {
    for (const unit of row.units.split(';').filter((one) => one !== '')) {
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), row]);
    }
  }
  const byDay = (a: Duty, b: Duty) => ((a.lastDay ?? '') < (b.lastDay ?? '') ? -1 : 1);
  return [...byUnit]
    .map(([unit, found]) => ({ unit, duties: found.toSorted(byDay) }))
    .sort((a, b) => compare(nameOf(a.unit), nameOf(b.unit)));
}

export type ReminderWords = {
  heading: (on: string) => string;
  line: (report: string, period: string, due: string, late: number | null) => string;
  closing: string;
};

type Speaker = {
  words: ReminderWords;
  nameOf: (unit: string) => string;
  taskName: (duty: Duty) => string;
  period: (key: string) => string;
  day: (iso: string | null) => string;
};

/** The list as text that can be pasted into a message: a heading, each unit with what it owes, a closing line. */
export function reminderText(reminders: readonly Reminder[], on: string, speaker: Speaker): string {
  const { words, nameOf, taskName, period, day } = speaker;
  const parts = reminders.map(({ unit, duties: owed }, at) => {
    const lines = owed.map(
      (duty) =>
        `   - ${words.line(taskName(duty), period(duty.period), day(duty.lastDay), duty.state === 'missing' ? duty.daysLate : null)}`,
    );
    return [`${at + 1}. ${nameOf(unit)}`, ...lines].join('\n');
  });
  return [words.heading(day(on)), ...parts, words.closing].join('\n\n');
}
