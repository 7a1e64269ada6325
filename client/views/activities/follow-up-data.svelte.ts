import { reminders } from '../../../server/contract/plans/duties.ts';
import { ask } from '../../api/ask.ts';
import type { Option } from '../../components/picking.ts';
import { periodText } from '../../format/periods.ts';
import { words } from '../../format/words.svelte.ts';
import { answerTo } from '../../state/answer.svelte.ts';
import type { Scope } from '../scope.svelte.ts';
import { unitOptions } from '../unit-options.ts';
import { workLevels } from '../work-levels.ts';
import type { Draft } from './draft.ts';

type Offered = { firstTask: { plan: string } | null; issuer: string | null; tasks: readonly Option[] };

/** Whether the form asks for what an activity reminds of or checks. */
export const isFollowUp = (draft: Draft, channelOfTask: string | null): boolean => {
  const channels = [draft.channel ?? channelOfTask, ...draft.furtherChannels];
  return draft.followUp !== null || channels.includes('monitoring_inspection');
};

/** Units and tasks to name: those of the plan first, and what is late or soon due at the units that were named. */
export function followUpData(scope: Scope, draft: () => Draft, offered: () => Offered) {
  const open = answerTo(
    (params: { on: string; plan?: string }, signal) => ask(reminders, params, signal),
    () => {
      const { followUp, day } = draft();
      const plan = offered().firstTask?.plan;
      if (followUp === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
      return plan === undefined ? null : { on: day, plan };
    },
  );
  const isBelow = (unit: string, above: string): boolean => {
    for (let at: string | null = unit, steps = 0; at !== null && steps < 8; steps += 1) {
      if (at === above) return true;
      at = scope.units.get(at)?.parent ?? null;
    }
    return false;
  };
  const units: Option[] = $derived.by(() => {
    const { issuer } = offered();
    const all = unitOptions(scope.units, workLevels, words.language).filter(
      (option) => option.value !== draft().unit,
    );
    if (issuer === null) return all;
    const own = all.filter((option) => isBelow(option.value, issuer));
    const named = new Set(own.map((option) => option.value));
    return [
      ...own.map((option) => ({ ...option, group: words.text.followUps.withPart })),
      ...all.filter((option) => !named.has(option.value)),
    ];
  });
  const about: Option[] = $derived.by(() => {
    const chosen = new Set(draft().aboutUnits);
    const rows = (open.value?.rows ?? []).filter((row) => chosen.has(row.unit));
    const items = new Map(rows.map((row) => [`${row.task}|${row.period}`, row]));
    const late = [...items].map(([value, row]) => ({
      value,
      label: `${row.code} · ${words.name(row)}, ${periodText(row.period, words.language)}`,
      also: `${row.nameVi} ${row.nameEn} ${row.code}`,
      group: words.text.followUps.openItems,
    }));
    const named = draft().about.filter((one) => one.includes('|') && !items.has(one));
    const labels = new Map(offered().tasks.map((option) => [option.value, option.label]));
    const earlier = named.map((value) => {
      const [task = '', period = ''] = value.split('|');
      return { value, label: `${labels.get(task) ?? task}, ${periodText(period, words.language)}` };
    });
    return [...late, ...earlier, ...offered().tasks];
  });
  return {
    get units() {
      return units;
    },
    get about() {
      return about;
    },
  };
}

export type FollowUpData = ReturnType<typeof followUpData>;
