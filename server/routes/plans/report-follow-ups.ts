import { expandUnits, existsOn } from '../../planning/unit-register.ts';
import { type FollowUpRow, followUpRows, initiativeRows } from '../../queries/plans/follow-ups.ts';
import type { ReportFacts } from './report-facts.ts';
import type { Reader } from './room.ts';

type Origin = 'recorded' | 'demonstration';

/** Those of the span that were done for a task of the plan or speak of one; in the report of a unit, its own. */
const isOfReport = (row: FollowUpRow, { whole, units, span, on }: ReportFacts): boolean => {
  const named = new Set([...row.taskIds, ...row.about.map((each) => each.split('|')[0] ?? '')]);
  return (
    row.date >= span.from &&
    row.date <= span.to &&
    row.date <= on &&
    (units === null || units.has(row.unit)) &&
    whole.tasks.some(({ taskId }) => named.has(taskId))
  );
};

/** Units that lead or coordinate tasks of the plan, without the one that reports; of a part, those below it. */
const partiesOf = ({ whole, unit, units, register, on }: ReportFacts): Set<string> => {
  const named = whole.tasks.flatMap((task) => [...task.leadUnitIds, ...task.coordUnitIds]);
  const { unitIds } = expandUnits(register, named);
  return new Set(
    unitIds.filter((id) => id !== unit && existsOn(register, id, on) && (units === null || units.has(id))),
  );
};

const unitsOf = (rows: readonly FollowUpRow[]): Set<string> => new Set(rows.flatMap((row) => row.unitIds));

/** Letters and checks of the span, and which of the units with a part in the plan were checked; null: none. */
export const followUpSummary = async (reader: Reader, facts: ReportFacts, origin: Origin) => {
  const { whole, voice } = facts;
  const rows = (await followUpRows(reader, origin)).filter((row) => isOfReport(row, facts));
  if (rows.length === 0) return null;
  const codes = new Map(whole.tasks.map((task) => [task.taskId, task.taskCode]));
  const codesOf = (about: readonly string[]): string =>
    [...new Set(about.flatMap((each) => codes.get(each.split('|')[0] ?? '') ?? []))].join('; ');
  const names = (ids: Iterable<string>) => [...ids].map(voice.nameOf);
  const letters = rows.filter(({ kind }) => kind === 'reminder');
  const inspected = unitsOf(rows.filter(({ kind }) => kind === 'inspection'));
  const parties = new Set([...partiesOf(facts), ...inspected]);
  return {
    letters: letters.length,
    reminded: unitsOf(letters).size,
    inspections: rows.length - letters.length,
    inspected: inspected.size,
    ofUnits: parties.size,
    inspectedUnits: names(inspected),
    lines: rows.map((row) => ({
      activity: row.activityId,
      day: row.date,
      kind: row.kind,
      document: row.documentNumber,
      by: voice.nameOf(row.unit),
      units: names(row.unitIds),
      tasks: codesOf(row.about),
    })),
  };
};

/** Of the activities of the report those that a person marked. */
export const initiativeLines = async (reader: Reader, { shown, voice }: ReportFacts, origin: Origin) => {
  const own = new Map(shown.map((entry) => [entry.activityId, entry]));
  return (await initiativeRows(reader, origin)).flatMap(({ activityId, kind, title }) => {
    const entry = own.get(activityId);
    if (entry === undefined) return [];
    return [
      { activity: activityId, kind, title: title ?? '', unit: voice.nameOf(entry.unitId), day: entry.date },
    ];
  });
};
