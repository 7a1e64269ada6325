import type { Check, Data } from './data.ts';
import { field } from './read.ts';

const truth = ['true', 'false'];
const levels = ['national', 'province', 'ministry', 'district', 'commune', 'department', 'example'];

const closed: [keyof Data, string, string[]][] = [
  ['units', 'level', levels],
  ['successors', 'kind', ['merged', 'absorbed', 'renamed']],
  ['indices', 'is_example', truth],
  ['indices', 'unit_level', levels],
  ['editions', 'unit_level', levels],
  ['components', 'kind', ['total', 'dimension', 'subdimension', 'part', 'factor']],
  ['components', 'direction', ['higher', 'lower']],
  ['components', 'is_mechanical', truth],
  ['crosswalk', 'relation', ['same', 'renamed', 'changed']],
  ['scores', 'stage', ['self_scored', 'appraised', 'published']],
  ['scores', 'is_computed', truth],
  ['scores', 'is_shown', truth],
  ['taskChannels', 'is_primary', truth],
  ['taskLinks', 'origin', ['explicit', 'same_topic', 'proposed']],
  ['actors', 'kind', ['unit', 'group', 'post']],
  ['tasks', 'countable', truth],
  ['demonstrationReports', 'is_reported', truth],
  ['exampleReports', 'is_reported', truth],
];

const shapes: [keyof Data, string, RegExp][] = [
  ['units', 'unit_id', /^[a-z0-9]+(-[a-z0-9]+)*$/],
  ['sources', 'source_id', /^[a-z0-9]+(-[a-z0-9]+)*$/],
  ['units', 'valid_from', /^(\d{4}-\d{2}-\d{2})?$/],
  ['units', 'valid_to', /^(\d{4}-\d{2}-\d{2})?$/],
  ['sources', 'read_on', /^\d{4}-\d{2}-\d{2}$/],
  ['sources', 'licence', /./],
  ['scores', 'year', /^(19|20)\d{2}$/],
  ['scores', 'points', /^(\d+(\.\d+)?)?$/],
  ['averages', 'points', /^\d+(\.\d+)?$/],
  ['components', 'max', /^(\d+(\.\d+)?)?$/],
  ['components', 'position', /^\d+$/],
  ['units', 'name_vi', /./],
  ['units', 'name_en', /./],
  ['components', 'name_vi', /./],
  ['components', 'name_en', /./],
  ['tasks', 'task_code', /./],
];

/** Closed lists of words, and the shape of ids, dates and numbers. */
export const checkWords: Check = (data) => [
  ...closed.flatMap(([table, column, words]) =>
    data[table]
      .filter((row) => !words.includes(field(row, column)))
      .map(
        (row) => `${field(row, 'file')}: ${column} "${field(row, column)}" is none of ${words.join(', ')}`,
      ),
  ),
  ...shapes.flatMap(([table, column, shape]) =>
    data[table]
      .filter((row) => !shape.test(field(row, column)))
      .map(
        (row) => `${field(row, 'file')}: ${column} "${field(row, column)}" is not written as it should be`,
      ),
  ),
];
