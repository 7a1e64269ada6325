import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { planTasksFromTable as reply } from '../../contract/plans/task-table.ts';
import { planId } from '../../contract/plans/values.ts';
import { unitId, yearText } from '../../contract/values.ts';
import { ProblemError } from '../../errors.ts';
import { type Arrival, receiveFiles } from '../../http/receive-files.ts';
import type { Context, FileRoute } from '../../http/route.ts';
import { knownChannels } from '../../queries/plans/activities.ts';
import { partyNameRows } from '../../queries/plans/party-names.ts';
import { planHeads } from '../../queries/plans/plans.ts';
import { partiesFor } from '../../spreadsheet/plan-tasks/plan-parties.ts';
import { sheetOfText } from '../../spreadsheet/plan-tasks/pasted-text.ts';
import { type PlanContext, readPlanTasks } from '../../spreadsheet/plan-tasks/read-tasks.ts';
import { readTaskTable } from '../../workers/spreadsheets.ts';
import { storeOf } from '../uploads/read-file.ts';
import type { Reader } from './room.ts';

const limits = { fileBytes: 20 * 2 ** 20, files: 1, textBytes: 5 * 2 ** 20 };

const choice = z.object({
  plan: planId.optional(),
  unit: unitId.optional(),
  fromYear: yearText.optional(),
  toYear: yearText.optional(),
});
type Choice = z.output<typeof choice>;

/** Issuer and years: of the plan, or as they are asked for one that is not stored yet. */
const ofPlan = async (reader: Reader, asked: Choice) => {
  if (asked.plan !== undefined) {
    const [head] = await planHeads(reader, [asked.plan]);
    if (head === undefined) throw new ProblemError('unknown_plan', `there is no plan ${asked.plan}`);
    return head;
  }
  const { unit, fromYear, toYear = fromYear } = asked;
  if (unit !== undefined && fromYear !== undefined && toYear !== undefined) return { unit, fromYear, toYear };
  throw new ProblemError('bad_request', 'say which plan, or unit and years of a new one', {
    fields: { plan: 'unknown_plan' },
  });
};

const planContext = (context: Context, asked: Choice): Promise<PlanContext> =>
  context.read(async (reader) => {
    const { unit, fromYear, toYear } = await ofPlan(reader, asked);
    const parties = partiesFor(await partyNameRows(reader), unit);
    return { fromYear, toYear, parties, channels: [...(await knownChannels(reader))] };
  });

/** Text up to this many letters is read here; all else in a process of its own. */
const shortText = 300_000;

const pastedText = (text: string, plan: PlanContext) => {
  const { sheet, isList } = sheetOfText(text);
  const format = isList ? ('list' as const) : ('pasted' as const);
  return readPlanTasks({ fileName: null, format, sheets: [sheet] }, plan);
};

const inProcess = async (context: Context, content: string, pastedAs: 'html' | 'text', plan: PlanContext) => {
  const path = await storeOf(context).write(content);
  try {
    const job = { task: 'plan-tasks' as const, path, fileName: null, pastedAs, plan };
    return await readTaskTable(job, context.signal);
  } finally {
    await rm(path, { force: true });
  }
};

/** The file, or what was pasted: as HTML where that holds a table, else as text. */
const readTable = (
  context: Context,
  [file]: readonly Arrival[],
  { html = '', text = '' }: { html?: string; text?: string },
  plan: PlanContext,
) => {
  if (file !== undefined) {
    const { path, name } = file;
    const job = { task: 'plan-tasks' as const, path, fileName: name, pastedAs: null, plan };
    return readTaskTable(job, context.signal);
  }
  if (/<table\b/i.test(html)) return inProcess(context, html, 'html', plan);
  if (/^\s*(?:<!doctype|<html|<table)/i.test(text)) return inProcess(context, text, 'html', plan);
  if (text.trim() === '') {
    throw new ProblemError('bad_request', 'no table came', { fields: { text: 'a table' } });
  }
  return text.length <= shortText ? pastedText(text, plan) : inProcess(context, text, 'text', plan);
};

export const planTasksFromTable: FileRoute = {
  method: 'post',
  path: '/plan-tasks-from-table',
  summary:
    'Read the tasks of a plan from a table (multipart: `files`, or `html` or `text` that was pasted; `plan`, or `unit`, `fromYear`, `toYear`). Stores nothing',
  right: 'plan',
  handle: async (request, response, context) => {
    const { files, fields } = await receiveFiles(request, response, storeOf(context), limits);
    try {
      const plan = await planContext(context, choice.parse(fields));
      response.json(reply.parse(await readTable(context, files, fields, plan)));
    } finally {
      for (const { path } of files) await rm(path, { force: true });
    }
  },
};
