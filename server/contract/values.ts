import { z } from 'zod';

/** Parameters as they stand in an address: text in, values out. */

export const indexCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{0,39}$/)
  .describe('Code of an index: PAR_INDEX, SIPAS, PAPI, PCI …');

export const unitId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
  .describe('A unit, for example quang-ninh');

export const componentCode = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/)
  .describe('Component of the index, for example CSTP01, D1.2 or TOTAL');

export const rowKey = z
  .string()
  .min(1)
  .max(80)
  .describe('Row of the map: a channel (portal_article) or a task (P002-2.13)');

export const yearText = z
  .string()
  .regex(/^(19|20)\d{2}$/)
  .transform(Number)
  .describe('Year assessed, four digits');

export const listOf = (item: z.ZodType<string, string>) =>
  z
    .string()
    .max(8000)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(item).max(1000))
    .describe('Several, separated by commas');

export const wholeNumber = (fallback: number, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .prefault(String(fallback));

export const region = z.string().min(1).max(80).describe('English name of a region: Red River Delta');

/** Kinds of column that a table may have; `nullable()` where a value may be missing. */
export const text = z.string();
export const integer = z.int();
export const number = z.number();
export const flag = z.boolean();

export const asOf = z
  .union([z.iso.date(), z.iso.datetime()])
  .optional()
  .describe('As it was stored at the end of that day in Viet Nam, or at that moment (UTC); default: now');

/** Whether a question can be asked as of an earlier day. */
export const isDated = ({ params }: { params: z.ZodObject }): boolean => params.shape['asOf'] === asOf;
