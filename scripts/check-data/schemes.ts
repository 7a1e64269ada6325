import type { Check, Data } from './data.ts';
import { field, groupBy, numberIn, type Row } from './read.ts';

const yearsOf = (edition: Row): [number, number] => [
  numberIn(edition, 'valid_from_year'),
  field(edition, 'valid_to_year') === '' ? 9999 : numberIn(edition, 'valid_to_year'),
];

/** The edition that holds for an index, a level and a year. */
export const editionFinder = ({ editions }: Data) => {
  const byIndex = groupBy(
    editions,
    (edition) => `${field(edition, 'index')} ${field(edition, 'unit_level')}`,
  );
  return (index: string, level: string, year: number): string | undefined => {
    const found = (byIndex.get(`${index} ${level}`) ?? []).find((edition) => {
      const [from, to] = yearsOf(edition);
      return from <= year && year <= to;
    });
    return found && field(found, 'edition_id');
  };
};

/** One edition at most for an index, a level and a year. */
export const checkEditions: Check = ({ editions }) =>
  editions.flatMap((edition, at) => {
    const [from, to] = yearsOf(edition);
    const id = field(edition, 'edition_id');
    if (!(from <= to)) return [`editions.csv: ${id} ends before it begins`];
    return editions
      .slice(at + 1)
      .filter((other) => ['index', 'unit_level'].every((name) => field(other, name) === field(edition, name)))
      .filter((other) => yearsOf(other)[0] <= to && from <= yearsOf(other)[1])
      .map((other) => `editions.csv: ${id} and ${field(other, 'edition_id')} overlap`);
  });

const checkTree = (id: string, components: Row[]): string[] => {
  const codes = new Set(components.map((row) => field(row, 'component')));
  const totals = components.filter((row) => field(row, 'kind') === 'total');
  const orphans = components.filter((row) => field(row, 'parent') !== '' && !codes.has(field(row, 'parent')));
  return [
    ...(totals.length === 1 && numberIn(totals[0] ?? {}, 'max') > 0
      ? []
      : [`components.csv: ${id} has no total with a maximum`]),
    ...orphans.map((row) => `components.csv: ${id} ${field(row, 'component')} has an unknown parent`),
  ];
};

const checkWeights = (id: string, components: Row[]): string[] => {
  const weights = components
    .filter((row) => field(row, 'kind') === 'dimension')
    .map((row) => (field(row, 'weight') === '' ? null : numberIn(row, 'weight')));
  const known = weights.filter((weight) => weight !== null);
  if (known.length === 0) return [];
  const sum = known.reduce((total, weight) => total + weight, 0);
  const isWhole = known.length === weights.length && Math.abs(sum - 1) < 1e-9;
  return isWhole ? [] : [`components.csv: the weights of ${id} sum to ${sum.toFixed(4)}, not to 1`];
};

/** Each edition is a tree with one total; where weights are known, they sum to 1. */
export const checkComponents: Check = ({ editions, components }) => {
  const byEdition = groupBy(components, (row) => field(row, 'edition_id'));
  return editions.flatMap((edition) => {
    const id = field(edition, 'edition_id');
    const own = byEdition.get(id) ?? [];
    return [...checkTree(id, own), ...checkWeights(id, own)];
  });
};

/** Both ends of a crossing exist, the time runs forward, and what is comparable has the same maximum. */
export const checkCrosswalk: Check = ({ editions, components, crosswalk }) => {
  const byKey = new Map(
    components.map((row) => [`${field(row, 'edition_id')} ${field(row, 'component')}`, row]),
  );
  const firstYears = new Map(
    editions.map((row) => [field(row, 'edition_id'), numberIn(row, 'valid_from_year')]),
  );
  return crosswalk.flatMap((row) => {
    const [fromKey, toKey] = ['from', 'to'].map(
      (end) => `${field(row, `${end}_edition`)} ${field(row, `${end}_component`)}`,
    );
    const from = byKey.get(fromKey ?? '');
    const to = byKey.get(toKey ?? '');
    if (!from || !to) return [`crosswalk.csv: ${fromKey} → ${toKey}: unknown component`];
    const isForward =
      (firstYears.get(field(from, 'edition_id')) ?? 0) < (firstYears.get(field(to, 'edition_id')) ?? 0);
    const isComparable = field(row, 'relation') !== 'changed';
    return [
      ...(isForward ? [] : [`crosswalk.csv: ${fromKey} → ${toKey} runs backward`]),
      ...(isComparable && field(from, 'max') !== field(to, 'max')
        ? [`crosswalk.csv: ${fromKey} → ${toKey} is called comparable, but the maximum differs`]
        : []),
    ];
  });
};
