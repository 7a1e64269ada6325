import { z } from 'zod';
import { planId } from '../../contract/plans/values.ts';
import { stages } from '../../contract/uploads/choices.ts';
import { indexCode, unitId, yearText } from '../../contract/values.ts';
import type { FileRoute } from '../../http/route.ts';
import { checkUnits, findIndex } from '../../queries/index-register.ts';
import { activityTemplateFacts, scoreTemplateFacts } from '../../queries/uploads/template.ts';
import { activityTemplate, scoreTemplate } from '../../reports/uploads/templates.ts';
import { sendBytes } from './downloads.ts';

const scoreParams = z.strictObject({
  index: indexCode,
  year: yearText,
  level: z.string().min(1).max(40).optional(),
  below: unitId.optional(),
  stage: z.enum(stages).default('published'),
});

export const scoreTemplateFile: FileRoute = {
  method: 'get',
  path: '/templates/scores',
  summary: 'XLSX to fill in: index, year, level (default: that of the index), below (a unit), stage',
  right: 'upload',
  handle: async (request, response, { read }) => {
    const { index, year, level, below, stage } = scoreParams.parse(request.query);
    const facts = await read(async (connection) => {
      await findIndex(connection, index);
      await checkUnits(connection, below === undefined ? [] : [below]);
      return scoreTemplateFacts(connection, { index, year, level, below });
    });
    const { components, units, indexNameVi, total } = facts;
    const ordered = [
      ...components.filter(({ component }) => component !== total),
      ...components.filter(({ component }) => component === total),
    ];
    const template = { index, indexName: indexNameVi, year, stage, components: ordered, units };
    sendBytes(response, await scoreTemplate(template), `${index} ${year}.xlsx`);
  },
};

const activityParams = z.strictObject({ plan: planId, year: yearText });

export const activityTemplateFile: FileRoute = {
  method: 'get',
  path: '/templates/activities',
  summary: 'XLSX log to fill in, with the tasks of a plan, its unit and those below it: plan, year',
  right: 'plan',
  handle: async (request, response, { read }) => {
    const { plan, year } = activityParams.parse(request.query);
    const facts = await read((connection) => activityTemplateFacts(connection, plan, year));
    sendBytes(response, await activityTemplate({ ...facts, year }), `Nhật ký ${plan} ${year}.xlsx`);
  },
};
