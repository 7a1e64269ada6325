import type { planCoverage } from '../../../server/contract/plans/progress.ts';
import type { links } from '../../../server/contract/plans/register.ts';
import type { Row } from '../../../server/contract/question.ts';
import type { Option } from '../../components/picking.ts';
import { nameOf, type Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import { capital } from '../../format/phrases.ts';
import type { Scope } from '../scope.svelte.ts';
import { indexName } from '../../format/index-name.ts';

export type PlanLink = Row<typeof links>;
export type CoverageItem = Row<typeof planCoverage>;

/** What a link serves, in words: the component as the plan names it, else as the index does, else the whole index. */
export function servedText(
  link: PlanLink,
  items: readonly CoverageItem[],
  nameOfComponent: (index: string, component: string) => string | null,
  language: Language,
): string {
  const item = items.find((one) =>
    link.mention === null
      ? link.component !== null && one.index === link.index && one.component === link.component
      : one.item === link.mention,
  );
  if (item) return `${indexName(link.index, language)}: ${nameOf(item, language)}`;
  const code = link.component ?? link.mention;
  if (code === null) return messagesIn(language).planTask.wholeIndex(indexName(link.index, language));
  return `${indexName(link.index, language)}: ${nameOfComponent(link.index, code) ?? code}`;
}

/** What a task can be linked to: each component the plan or its indices have, and each index as a whole. */
export function linkOptions(
  items: readonly CoverageItem[],
  indices: readonly string[],
  language: Language,
): Option[] {
  const text = messagesIn(language).planTask;
  const components = items
    .filter((item) => item.kind === 'component' && item.index !== null)
    .map((item) => ({
      value: `item|${item.item}`,
      label: capital(nameOf(item, language)),
      also: `${item.nameVi} ${item.nameEn} ${item.component ?? ''}`,
      group: indexName(item.index ?? '', language),
    }));
  const whole = [...new Set([...indices, ...items.flatMap((item) => item.index ?? [])])].map((index) => ({
    value: `index|${index}`,
    label: text.wholeIndex(indexName(index, language)),
    group: indexName(index, language),
  }));
  return [...components, ...whole].sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : 0));
}

/** What the option means for the command that links. */
export function linkedTo(
  value: string,
  items: readonly CoverageItem[],
): { index: string; component: string | null; mention: string | null } | null {
  const [kind, ...rest] = value.split('|');
  const key = rest.join('|');
  if (kind === 'index') return { index: key, component: null, mention: null };
  const item = items.find((one) => one.item === key);
  if (!item || item.index === null) return null;
  // Components that the plan does not name carry a key made of index and component.
  const isMention = item.item !== `${item.index}:${item.component ?? ''}`;
  return { index: item.index, component: item.component, mention: isMention ? item.item : null };
}

/** The name of a component in any scheme of its index, the latest first. */
export function componentNamer(
  catalogue: Pick<Scope['catalogue'], 'editions' | 'components'>,
  language: Language,
): (index: string, component: string) => string | null {
  const editions = catalogue.editions.toSorted((a, b) => b.fromYear - a.fromYear);
  return (index, component) => {
    for (const { edition } of editions.filter((one) => one.index === index)) {
      const found = catalogue.components.find(
        (one) => one.edition === edition && one.component === component,
      );
      if (found) return nameOf(found, language);
    }
    return null;
  };
}
