import { expect, test } from 'vitest';
import type { CoverageItem } from '../../../../../client/views/plans/link-names.ts';
import { topicLabel } from '../../../../../client/views/plans/names.ts';
import {
  bodyOf,
  draftOf,
  newTopic,
  servedOptions,
} from '../../../../../client/views/plans/edit/topic-draft.ts';

const item = (index: string, component: string, nameVi: string): CoverageItem => ({
  ...{ item: `${index}:${component}`, kind: 'component', index, component, nameVi, nameEn: component },
  ...{ isNamed: true, state: 'no_task', tasks: '', loggedUnder: '', taggedWith: '', entries: 0, quantity: 0 },
});
const items = [
  item('PAR_INDEX', 'PAR_P3', 'cải cách thủ tục hành chính'),
  item('PCI', 'PCI_5', 'chi phí không chính thức'),
];
const topic = {
  ...{ topic: 'K-T1', code: 'II.1', nameVi: 'Một cửa', nameEn: 'Một cửa', reformFields: ['PROCEDURES'] },
  ...{ indices: ['PAR_INDEX', 'PCI'], components: ['PAR_P3'] },
};

test('what a topic speaks of goes into the form and comes out as it was', () => {
  const draft = draftOf(topic, items);
  expect(draft).toEqual({
    ...{ code: 'II.1', nameVi: 'Một cửa', nameEn: '', reformFields: ['PROCEDURES'] },
    serves: ['PCI', 'PAR_INDEX:PAR_P3'],
  });
  const { indices, components } = bodyOf(draft);
  expect([indices?.toSorted(), components]).toEqual([['PAR_INDEX', 'PCI'], ['PAR_P3']]);
  // A component that belongs to no named index stays one of the topic.
  const odd = { ...topic, indices: [], components: ['IDX_TRANSPARENCY_INFO'] };
  expect(bodyOf(draftOf(odd, items))).toMatchObject({ indices: [], components: ['IDX_TRANSPARENCY_INFO'] });
  expect(bodyOf(newTopic)).toMatchObject({ indices: [], components: [] });
});

test('indices as a whole and components by the name the plan gives them are offered, each once', () => {
  const options = servedOptions([...items, ...items], ['SIPAS'], ['PAPI:PAPI_D1'], () => null, 'vi');
  expect(options.map(({ value }) => value).toSorted()).toEqual([
    ...['PAPI:PAPI_D1', 'PAR_INDEX', 'PAR_INDEX:PAR_P3', 'PCI', 'PCI:PCI_5', 'SIPAS'],
  ]);
  expect(options.find(({ value }) => value === 'PAR_INDEX:PAR_P3')?.label).toBe(
    'Cải cách thủ tục hành chính',
  );
});

test('a topic without a number in the document has its name alone', () => {
  expect(topicLabel(topic, 'vi')).toBe('II.1 · Một cửa');
  expect(topicLabel({ ...topic, code: '' }, 'vi')).toBe('Một cửa');
});
