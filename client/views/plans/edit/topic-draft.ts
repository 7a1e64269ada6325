import { z } from 'zod';
import type { addTopic } from '../../../../server/contract/plans/topics.ts';
import type { Option } from '../../../components/picking.ts';
import { indexName } from '../../../format/index-name.ts';
import { nameOf, type Language } from '../../../format/language.ts';
import { messagesIn } from '../../../format/messages.ts';
import { capital } from '../../../format/phrases.ts';
import type { PlanDocument } from '../documents.ts';
import type { CoverageItem } from '../link-names.ts';

export type Topic = PlanDocument['topics'][number];

/** `serves` holds codes of indices, and of components after that of their index: PAR_INDEX, PAR_INDEX:PAR_P3. */
export const topicShape = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  reformFields: z.array(z.string()),
  serves: z.array(z.string()),
});
export type TopicDraft = z.output<typeof topicShape>;

export const newTopic: TopicDraft = { code: '', nameVi: '', nameEn: '', reformFields: [], serves: [] };

/** Which index a component of the topic is of: by the items of the coverage, else the first index it names. */
const indexOf = (component: string, topic: Topic, items: readonly CoverageItem[]): string =>
  items.find(
    (item) => item.component === component && item.index !== null && topic.indices.includes(item.index),
  )?.index ??
  topic.indices[0] ??
  '';

export function draftOf(topic: Topic, items: readonly CoverageItem[]): TopicDraft {
  const components = topic.components.map((component) => `${indexOf(component, topic, items)}:${component}`);
  const whole = topic.indices.filter((index) => !components.some((one) => one.startsWith(`${index}:`)));
  return {
    code: topic.code,
    nameVi: topic.nameVi,
    nameEn: topic.nameEn === topic.nameVi ? '' : topic.nameEn,
    reformFields: [...topic.reformFields],
    serves: [...whole, ...components],
  };
}

export function bodyOf(draft: TopicDraft): Omit<z.input<typeof addTopic.body>, 'plan'> {
  const parts = draft.serves.map((one) => one.split(':'));
  const { code, nameVi, nameEn, reformFields } = draft;
  return {
    ...{ code, nameVi, nameEn, reformFields },
    indices: [...new Set(parts.map(([index = '']) => index))].filter((index) => index !== ''),
    components: [...new Set(parts.flatMap(([, component]) => component ?? []))],
  };
}

/** What a topic can speak of: each index as a whole, and its components as the plan or the index names them. */
export function servedOptions(
  items: readonly CoverageItem[],
  indices: readonly string[],
  chosen: readonly string[],
  nameOfComponent: (index: string, component: string) => string | null,
  language: Language,
): Option[] {
  const text = messagesIn(language).planTask;
  const named = new Map<string, string>();
  for (const index of [...indices, ...items.flatMap((item) => item.index ?? [])])
    named.set(index, text.wholeIndex(indexName(index, language)));
  for (const { index, component, ...item } of items)
    if (index !== null && component !== null && !named.has(`${index}:${component}`))
      named.set(`${index}:${component}`, capital(nameOf(item, language)));
  for (const one of chosen) {
    const [index = '', component = ''] = one.split(':');
    if (!named.has(one)) named.set(one, nameOfComponent(index, component) ?? component);
  }
  return [...named]
    .map(([value, label]) => ({ value, label, group: indexName(value.split(':')[0] ?? '', language) }))
    .sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : 0));
}
