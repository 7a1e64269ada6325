import { z } from 'zod';
import { newId } from '../../access/secrets.ts';
import { putScenario, putSelection, removeScenario, removeSelection } from '../../commands/focus/saved.ts';
import { scenarioParams, type whatIfReply } from '../../contract/focus/what-if.ts';
import { commands, questions } from '../../contract/index.ts';
import { ProblemError } from '../../errors.ts';
import { commandRoute, type Context, documentRoute } from '../../http/route.ts';
import { scenarioRows, selectionRows } from '../../queries/focus/saved.ts';
import { checkComponents, checkUnits, findIndex } from '../../queries/index-register.ts';
import { whatIfReplyOf } from './what-if.ts';

const accountOf = ({ asker }: Context): string | null => asker.account?.accountId ?? null;

const readQuestion = (question: string) =>
  z.strictObject(scenarioParams).safeParse(Object.fromEntries(new URLSearchParams(question)));

/** What a saved what-if gives today; null where the data no longer know what it asks. */
const resultOf = async (context: Context, question: string): Promise<z.output<typeof whatIfReply> | null> => {
  const params = readQuestion(question).data;
  if (params === undefined) return null;
  return whatIfReplyOf(context, params).catch((error: unknown) => {
    if (error instanceof ProblemError && error.code !== 'cancelled') return null;
    throw error;
  });
};

export const scenarios = documentRoute(questions.scenarios, 'read', async (params, context) => {
  const rows = await context.read((connection) =>
    scenarioRows(connection, accountOf(context), params.scenarios ?? null),
  );
  const answered = [];
  for (const row of rows) answered.push({ ...row, result: await resultOf(context, row.question) });
  return answered;
});

export const saveScenario = commandRoute(commands.saveScenario, 'signed_in', async (body, context) => {
  const read = readQuestion(body.question);
  if (read.data === undefined)
    throw new ProblemError('bad_request', 'this is no what-if', { fields: { question: 'unreadable' } });
  const { index, unit, year } = read.data;
  await whatIfReplyOf(context, read.data);
  const id = body.scenario ?? newId();
  const { name, note, question } = body;
  await context.database.transaction((writer) =>
    putScenario(writer, accountOf(context) ?? '', {
      ...{ id, isNew: body.scenario === null, name, note },
      ...{ index, unit, year, question },
    }),
  );
  return { scenario: id };
});

export const deleteScenario = commandRoute(commands.deleteScenario, 'signed_in', async (body, context) => {
  await context.database.transaction((writer) =>
    removeScenario(writer, accountOf(context) ?? '', body.scenario),
  );
  return {};
});

export const selections = documentRoute(questions.selections, 'read', (params, context) =>
  context.read((connection) => selectionRows(connection, accountOf(context), params.selection ?? null)),
);

export const saveSelection = commandRoute(commands.saveSelection, 'signed_in', async (body, context) => {
  await context.read(async (connection) => {
    if (body.unit !== null) await checkUnits(connection, [body.unit]);
    for (const index of new Set(body.components.map((part) => part.index))) {
      await findIndex(connection, index);
      const named = body.components.filter((part) => part.index === index);
      await checkComponents(
        connection,
        index,
        named.map(({ component }) => component),
      );
    }
  });
  const { selection, ...values } = body;
  const id = selection ?? newId();
  await context.database.transaction((writer) =>
    putSelection(writer, accountOf(context) ?? '', { id, isNew: selection === null, ...values }),
  );
  return { selection: id };
});

export const deleteSelection = commandRoute(commands.deleteSelection, 'signed_in', async (body, context) => {
  await context.database.transaction((writer) =>
    removeSelection(writer, accountOf(context) ?? '', body.selection),
  );
  return {};
});
