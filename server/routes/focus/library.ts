import { questions } from '../../contract/index.ts';
import { ProblemError } from '../../errors.ts';
import { tableRoute } from '../../http/route.ts';
import { libraryRows } from '../../queries/focus/library.ts';
import { checkComponents, checkUnits, findIndex } from '../../queries/index-register.ts';

export const taskLibrary = tableRoute(questions.taskLibrary, 'read', (params, { read }) =>
  read(async (connection) => {
    const { index, component, unit } = params;
    if (index !== undefined) await findIndex(connection, index);
    if (component !== undefined) {
      if (index === undefined)
        throw new ProblemError('bad_request', 'a component needs its index', {
          fields: { index: 'missing' },
        });
      await checkComponents(connection, index, [component]);
    }
    if (unit !== undefined) await checkUnits(connection, [unit]);
    const rows = await libraryRows(connection, params);
    const plans = new Set(rows.map(({ plan }) => plan)).size;
    const own = rows.filter(({ isOwn }) => isOwn).length;
    return { rows, about: { index: index ?? null, component: component ?? null, plans, own } };
  }),
);
