import type { catalogue } from '../../../server/contract/catalogue.ts';
import type { Reply } from '../../../server/contract/question.ts';
import type { Option } from '../../components/picking.ts';
import { nameOf, type Language } from '../../format/language.ts';

type Catalogue = Pick<Reply<typeof catalogue>, 'editions' | 'components' | 'tasks' | 'channels' | 'plans'>;

/** The scheme that says what a component of that index means in that year, at that level if there is one. */
export function editionFor(
  { editions }: Pick<Catalogue, 'editions'>,
  index: string,
  year: number | null,
  level: string | null = null,
): string | null {
  const own = editions.filter((one) => one.index === index);
  const ofLevel = own.filter((one) => one.unitLevel === level);
  const offered = ofLevel.length > 0 ? ofLevel : own;
  const holds = offered.find((one) => year !== null && one.fromYear <= year && (one.toYear ?? 9999) >= year);
  return (holds ?? offered.at(-1))?.edition ?? null;
}

/** The name of a component; its code where no scheme knows it. */
export function componentName(
  known: Pick<Catalogue, 'editions' | 'components'>,
  at: { index: string; year: number | null; level?: string | null },
  code: string,
  language: Language,
): string {
  const edition = editionFor(known, at.index, at.year, at.level ?? null);
  const found =
    known.components.find((one) => one.edition === edition && one.component === code) ??
    known.components.find((one) => one.component === code && one.edition.startsWith(at.index.toLowerCase()));
  return found ? nameOf(found, language) : code;
}

/** Components of a scheme to pick from, as it lists them. */
export const componentOptions = (
  { components }: Pick<Catalogue, 'components'>,
  edition: string | null,
  language: Language,
): Option[] =>
  components
    .filter((one) => one.edition === edition)
    .map((one) => ({
      value: one.component,
      label: nameOf(one, language),
      hint: one.component,
      also: `${one.component} ${one.nameVi} ${one.nameEn}`,
    }));

/** Tasks of all plans to pick from, by plan; the plan's own code first, as text. */
export function taskOptions(
  { tasks, plans }: Pick<Catalogue, 'tasks' | 'plans'>,
  language: Language,
): Option[] {
  const titles = new Map(plans.map((plan) => [plan.plan, language === 'vi' ? plan.titleVi : plan.titleEn]));
  return tasks.map((task) => ({
    value: task.task,
    label: `${task.code} – ${nameOf(task, language)}`,
    group: titles.get(task.plan) ?? task.plan,
    also: `${task.task} ${task.nameVi} ${task.nameEn}`,
  }));
}

export const channelOptions = ({ channels }: Pick<Catalogue, 'channels'>, language: Language): Option[] =>
  channels.map((one) => ({
    value: one.channel,
    label: nameOf(one, language),
    also: `${one.nameVi} ${one.nameEn}`,
  }));
