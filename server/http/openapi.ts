import { z } from 'zod';
import { problem } from '../contract/problems.ts';
import { arrowMediaType } from '../database/arrow.ts';
import { placesIn, type FileRoute, type Route } from './route.ts';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _version, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

const parametersOf = (params: z.ZodObject): Json[] => {
  const schema = schemaOf(params, 'input');
  const required = new Set((schema['required'] as string[] | undefined) ?? []);
  return Object.entries((schema['properties'] as Record<string, Json> | undefined) ?? {}).map(
    ([name, { description, ...rest }]) => ({
      name,
      in: 'query',
      required: required.has(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
    }),
  );
};

const problems = {
  '4XX': {
    description: 'What is wrong with the request',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
};

const ok = (content: Json): Json => ({ '200': { description: 'The answer', content }, ...problems });

const json = (schema: Json): Json => ({ 'application/json': { schema } });

const operationOf = (route: Route): Json => {
  const { question, right } = route;
  const common = { operationId: question.name, summary: question.summary, 'x-right': right };
  if (question.kind === 'command') {
    return {
      ...common,
      requestBody: { required: true, content: json(schemaOf(question.body, 'input')) },
      responses: ok(json(schemaOf(question.reply, 'output'))),
    };
  }
  const parameters = parametersOf(question.params);
  if (question.kind === 'document') {
    return { ...common, parameters, responses: ok(json(schemaOf(question.reply, 'output'))) };
  }
  const table = z.object({ about: question.about, rows: z.array(question.columns) });
  const format = {
    name: 'format',
    in: 'query',
    required: false,
    description: 'Instead of the Accept header',
    schema: { type: 'string', enum: ['json', 'csv', 'arrow'] },
  };
  const content = {
    ...json(schemaOf(table, 'output')),
    [arrowMediaType]: { schema: { type: 'string', contentEncoding: 'binary' } },
    'text/csv': { schema: { type: 'string' } },
  };
  return { ...common, parameters: [...parameters, format], responses: ok(content) };
};

const fileOperationOf = ({ method, path, summary, right, params }: FileRoute): Json => {
  const places = placesIn(path).map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const file = { '*/*': { schema: { type: 'string', format: 'binary' } } };
  return {
    operationId: `${method} ${path}`,
    summary,
    'x-right': right,
    parameters: [...places, ...(params === undefined ? [] : parametersOf(params))],
    ...(method === 'post'
      ? {
          requestBody: { required: true, content: { 'multipart/form-data': { schema: { type: 'object' } } } },
        }
      : {}),
    responses: ok(method === 'post' ? json({ type: 'object' }) : file),
  };
};

/** The contract as an OpenAPI 3.1 document. */
export const openApi = (routes: readonly Route[], files: readonly FileRoute[]): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'ParLens',
    version: '1',
    description: 'Scores, rankings and relationships of governance indices',
  },
  paths: Object.fromEntries([
    ...routes.map((route) => [
      `/api/${route.question.name}`,
      { [route.question.kind === 'command' ? 'post' : 'get']: operationOf(route) },
    ]),
    ...files.map((route) => [
      `/api${route.path.replaceAll(/:(\w+)/g, '{$1}')}`,
      { [route.method]: fileOperationOf(route) },
    ]),
  ]),
  components: { schemas: { Problem: schemaOf(problem, 'output') } },
});
