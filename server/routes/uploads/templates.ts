import { z } from 'zod';
import { planId } from '../../contract/plans/values.ts';
import { stages } from '../../contract/uploads/choices.ts';
import { indexCode, unitId, yearText } from '../../contract/values.ts';
import type { FileRoute } from '../../http/route.ts';
import { checkUnits, findIndex } from '../../queries/index-register.ts';
import {
  activityTemplateFacts,
  channelTemplateFacts,
  schemeTemplateFacts,
  scoreTemplateFacts,
  unitTemplateFacts,
} from '../../queries/uploads/template.ts';
import { channelTemplate, schemeTemplate, unitTemplate } from '../../reports/uploads/register-templates.ts';
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
  summary: 'XLSX of scores to fill in; level: that of the index unless given; below: only the units of one',
  right: 'upload',
  params: scoreParams,
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
  summary: 'XLSX log to fill in, with the tasks of a plan, its unit and those below it',
  right: 'plan',
  params: activityParams,
  handle: async (request, response, { read }) => {
    const { plan, year } = activityParams.parse(request.query);
    const facts = await read((connection) => activityTemplateFacts(connection, plan, year));
    sendBytes(response, await activityTemplate({ ...facts, year }), `Nhật ký ${plan} ${year}.xlsx`);
  },
};

const unitParams = z.strictObject({ below: unitId.optional() });

export const unitTemplateFile: FileRoute = {
  method: 'get',
  path: '/templates/units',
  summary: 'XLSX register of the units below one, to fill in or correct; without `below` an empty one',
  right: 'upload',
  params: unitParams,
  handle: async (request, response, { read }) => {
    const { below } = unitParams.parse(request.query);
    const facts = await read(async (connection) => {
      await checkUnits(connection, below === undefined ? [] : [below]);
      return unitTemplateFacts(connection, below ?? null);
    });
    sendBytes(
      response,
      await unitTemplate(facts),
      `Danh mục đơn vị${below === undefined ? '' : ` ${below}`}.xlsx`,
    );
  },
};

const schemeParams = z.strictObject({
  index: indexCode.optional(),
  year: yearText.optional(),
  level: z.string().min(1).max(40).optional(),
});

const nothingKnown = {
  index: null,
  indexName: null,
  level: null,
  fromYear: null,
  toYear: null,
  name: null,
  legalBasis: null,
  components: [],
};

export const schemeTemplateFile: FileRoute = {
  method: 'get',
  path: '/templates/components',
  summary: 'XLSX scheme of components, to fill in or correct; without parameters an empty one',
  right: 'upload',
  params: schemeParams,
  handle: async (request, response, { read }) => {
    const { index, year, level } = schemeParams.parse(request.query);
    const facts =
      index === undefined || year === undefined
        ? nothingKnown
        : await read((connection) => schemeTemplateFacts(connection, { index, year, level: level ?? null }));
    const name = ['Bộ tiêu chí', index ?? '', year ?? ''].join(' ').trim();
    sendBytes(response, await schemeTemplate(facts), `${name}.xlsx`);
  },
};

export const channelTemplateFile: FileRoute = {
  method: 'get',
  path: '/templates/channels',
  summary: 'XLSX register of channels, to fill in or correct',
  right: 'upload',
  handle: async (_request, response, { read }) => {
    sendBytes(response, await channelTemplate(await read(channelTemplateFacts)), 'Danh mục hình thức.xlsx');
  },
};
