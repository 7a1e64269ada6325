import {
  Bool,
  type Data,
  type DataType,
  Dictionary,
  Field,
  Float64,
  Int32,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Utf8,
  type Vector,
  makeData,
  vectorFromArray,
} from 'apache-arrow';
import { z } from 'zod';

export const arrowMediaType = 'application/vnd.apache.arrow.stream';

type Column = { type: DataType; vector: (values: unknown[]) => Vector };

const plain = (type: DataType): Column => ({ type, vector: (values) => vectorFromArray(values, type) });

/** Arrow type of a column of the contract: text as a dictionary, whole numbers as Int32, else Float64 or Bool. */
const columnOf = (schema: z.ZodType): Column => {
  if (schema instanceof z.ZodNullable) return columnOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodBoolean) return plain(new Bool());
  if (schema instanceof z.ZodNumber) return plain(schema.format === 'safeint' ? new Int32() : new Float64());
  return plain(new Dictionary(new Utf8(), new Int32()));
};

/** Rows of a contract's columns as one Arrow IPC stream; `about` travels in the schema's metadata. */
export const encodeArrow = (
  columns: z.ZodObject,
  rows: readonly Record<string, unknown>[],
  about: unknown,
): Uint8Array => {
  const fields: Field[] = [];
  const children: Data[] = [];
  for (const [name, type] of Object.entries(columns.shape)) {
    const column = columnOf(type as z.ZodType);
    const vector = column.vector(rows.map((row) => row[name] ?? null));
    fields.push(new Field(name, column.type, true));
    children.push(...vector.data.slice(0, 1));
  }
  const schema = new Schema(fields, new Map([['about', JSON.stringify(about)]]));
  const data = makeData({ type: new Struct(fields), length: rows.length, nullCount: 0, children });
  return tableToIPC(new Table(schema, [new RecordBatch(schema, data)]), 'stream');
};
