import { partsOfTask, planColumns, taskColumns } from './plan-tables.ts';

/** The tables that registers fill: their columns, their keys, and what a new row has where a file says nothing. */

export const registers = [
  'index',
  'edition',
  'component',
  'channel',
  'unit',
  'successor',
  'plan',
  'task',
] as const;
export type Register = (typeof registers)[number];

/** `inherited`: columns that a part has from its row. */
export type PartTable = {
  table: string;
  order: string;
  inherited: readonly string[];
  columns: Record<string, string>;
};

export type RegisterTable = {
  table: string;
  /** The key of an entry from the columns of a row. */
  key: string;
  /** Column → type, and the SQL that reads it from `patched` where a plain cast will not do. */
  columns: Record<string, string>;
  /** Tables whose rows hang on a row of this one; a list under the name of the field in its JSON. */
  parts?: Record<string, PartTable>;
  /** JSON of a new row, from `e`, an entry. */
  start: string;
  /** JSON of what marks a row as brought in by the upload. */
  mark: string;
};

const source = `json_object('source_id', 'upload-' || e.upload_id)`;
const sourceOfPeople = `json_object('source_id', 'upload-' || e.upload_id, 'is_shipped', false)`;
const upload = `json_object('upload_id', e.upload_id)`;
const before = `split_part(e.key, '/', 1)`;
const after = `substr(e.key, strpos(e.key, '/') + 1)`;

export const tables: Record<Register, RegisterTable> = {
  index: {
    table: 'index_register',
    key: 'index_code',
    columns: {
      index_code: 'text',
      name_vi: 'text',
      name_en: 'text',
      owner_vi: 'text',
      owner_en: 'text',
      unit_level: 'text',
      decimals: 'integer',
      total_component: 'text',
      is_example: 'boolean',
      description_vi: 'text',
      description_en: 'text',
      upload_id: 'text',
    },
    start: `json_object('index_code', e.key, 'name_en', e.name, 'owner_vi', '', 'owner_en', '', 'decimals', 2,
      'is_example', false, 'description_vi', '', 'description_en', '')`,
    mark: upload,
  },
  edition: {
    table: 'edition',
    key: 'edition_id',
    columns: {
      edition_id: 'text',
      index_code: 'text',
      unit_level: 'text',
      valid_from_year: 'integer',
      valid_to_year: 'integer',
      name_vi: 'text',
      name_en: 'text',
      legal_basis: 'text',
      source_id: 'text',
      note: 'text',
    },
    start: `json_object('edition_id', e.key, 'name_en', e.name)`,
    mark: source,
  },
  component: {
    table: 'component',
    key: `edition_id || '/' || component`,
    columns: {
      edition_id: 'text',
      component: 'text',
      parent: 'text',
      name_vi: 'text',
      name_en: 'text',
      kind: 'text',
      max: 'double',
      weight: 'double',
      direction: 'text',
      position: 'integer',
      is_mechanical: 'boolean',
      source_id: 'text',
      note: 'text',
    },
    start: `json_object('edition_id', ${before}, 'component', ${after}, 'name_en', e.name, 'direction', 'higher',
      'is_mechanical', false)`,
    mark: source,
  },
  channel: {
    table: 'channel',
    key: 'channel',
    columns: { channel: 'text', name_vi: 'text', name_en: 'text', position: 'integer', upload_id: 'text' },
    start: `json_object('channel', e.key, 'name_en', e.name,
      'position', (select coalesce(max(position), 0) from channel) + e.position)`,
    mark: upload,
  },
  unit: {
    table: 'unit',
    key: 'unit_id',
    columns: {
      unit_id: 'text',
      code: 'text',
      name_vi: 'text',
      name_en: 'text',
      type: 'text',
      level: 'text',
      region_vi: 'text',
      region_en: 'text',
      valid_from: 'date',
      valid_to: 'date',
      parent_id: 'text',
      source_id: 'text',
      is_shipped: 'boolean',
    },
    start: `json_object('unit_id', e.key, 'name_en', e.name,
      'region_vi', (select region_vi from unit where unit_id = (e.content ->> 'parent_id')),
      'region_en', (select region_en from unit where unit_id = (e.content ->> 'parent_id')))`,
    mark: sourceOfPeople,
  },
  successor: {
    table: 'unit_successor',
    key: `unit_id || '/' || successor_id`,
    columns: {
      unit_id: 'text',
      successor_id: 'text',
      kind: 'text',
      effective_on: 'date',
      source_id: 'text',
      is_shipped: 'boolean',
    },
    start: `json_object('unit_id', ${before}, 'successor_id', ${after})`,
    mark: sourceOfPeople,
  },
  plan: {
    table: 'plan',
    key: 'plan_id',
    columns: planColumns,
    start: `json_object('plan_id', e.key, 'title_en', e.name, 'audience_codes', json_array(),
      'indices_named', json_array())`,
    mark: sourceOfPeople,
  },
  task: {
    table: 'task',
    key: 'task_id',
    columns: taskColumns,
    parts: partsOfTask,
    start: `json_object('task_id', e.key, 'name_en', e.content ->> 'name_vi', 'content_group', '',
      'lead_ids', json_array(), 'coordinating_ids', json_array(), 'recipient_ids', json_array(),
      'version_ids', json_array(), 'is_countable', true,
      'position', e.position + (select coalesce(max(position), 0) from task where plan_id = (e.content ->> 'plan_id')))`,
    mark: source,
  },
};

/** A row with what hangs on it, from `t`. */
function rowJson(register: Register): string {
  const lists = Object.entries(tables[register].parts ?? {}).map(([field, { table, order, columns }]) => {
    const fields = Object.keys(columns).map((column) => `'${column}', p.${column}`);
    return `'${field}', (select coalesce(to_json(list(json_object(${fields.join(', ')}) order by ${order})), json_array())
      from ${table} p where p.task_id = t.task_id)`;
  });
  return lists.length === 0 ? 'to_json(t)' : `json_merge_patch(to_json(t), json_object(${lists.join(', ')}))`;
}

/** Rows that the entries of `$upload` speak of, as JSON: register, key, row. */
export const storedRows = registers
  .map((register) => {
    const { table, key } = tables[register];
    return `select '${register}' as register, ${key} as key, ${rowJson(register)} as row from ${table} t
      where ${key} in (select key from upload_entry where upload_id = $upload and register = '${register}')`;
  })
  .join(' union all ');

/** Field by field of the entries `e` against `row`: same where both say the same number or text. */
export const isSameField = (given: string, stored: string): string => `
  (${given} is not distinct from ${stored}
    or coalesce(try_cast(${given} as double) = try_cast(${stored} as double), false))`;
