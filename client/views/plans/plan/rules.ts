import { formatDate } from '../../../format/dates.ts';
import type { Language } from '../../../format/language.ts';
import { messagesIn } from '../../../format/messages.ts';
import { formatShare } from '../../../format/numbers.ts';
import type { PlanDocument } from '../documents.ts';

type Settings = PlanDocument['settings'];

const weeksFromText = (from: Settings['weeksFrom'], language: Language): string => {
  const { rules } = messagesIn(language).plans;
  if (from === 'plan_period') return rules.weeksFromPlan;
  return from === 'issue_date' ? rules.weeksFromIssue : rules.weeksFromDay(formatDate(from.day, language));
};

/** The rules that the figures on a page follow, as sentences. */
export function rulesOf(settings: Settings, language: Language): string[] {
  const { rules } = messagesIn(language).plans;
  return [
    settings.beforeDay === 'strict' ? rules.strict : rules.inclusive,
    settings.weeks === 'iso' ? rules.iso : rules.from_start,
    weeksFromText(settings.weeksFrom, language),
    settings.impliedTargets ? rules.impliedOn(settings.impliedMinimum) : rules.impliedOff,
    settings.partialPeriodShare === 0
      ? rules.partialAll
      : rules.partial(formatShare(settings.partialPeriodShare, language)),
    rules.dueSoon(settings.dueSoonDays),
    settings.sharedActivity === 'each_task' ? rules.eachTask : rules.firstTask,
    settings.endedUnits === 'move' ? rules.move : rules.close,
    rules.noSurplus,
    rules.early[settings.earlyWork],
    rules.documents,
    rules.once,
  ];
}
