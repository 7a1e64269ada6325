import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Right, Asker } from '../access/may.ts';
import type { Command, DocumentQuestion, Params, Reply, Table, TableQuestion } from '../contract/question.ts';
import type { Database } from '../database/open.ts';
import type { Connection } from '../database/connection.ts';
import type { Workers } from '../workers/pool.ts';
import type { Memo } from './memo.ts';
import type { Progress, Report } from './shared-work.ts';

/** What a route may use to answer. */
export type Context = {
  database: Database;
  /** Reads on a connection of its own, under the time limit, stopped when the asker leaves (or by `signal`). */
  read: <T>(use: (connection: Connection) => Promise<T>, signal?: AbortSignal) => Promise<T>;
  workers: Workers;
  /** Results that several questions rest on. */
  memo: Memo;
  /** Results of pure work, by what they were computed from: they outlast a change of the data. */
  estimates: Memo;
  signal: AbortSignal;
  /** Tells the asker how far the answer has come. */
  report: Report;
  progressOf: (question: string) => Progress | null;
  asker: Asker;
  /** Address under which the asker reached this server. */
  origin: string;
  /** The earlier day, or moment, as of which is asked; null: now. */
  asOf: string | null;
  /** The present day in Viet Nam, or that earlier one. */
  today: string;
  isPublic: boolean;
  installation: string;
  /** The folder that holds the database and the files people brought in. */
  home: string;
  hasDemonstration: boolean;
};

/** What a command may do to the session of the browser that sent it. */
export type SessionDoor = { enter: (accountId: string) => Promise<void>; leave: () => Promise<void> };

export type TableRoute = {
  question: TableQuestion;
  right: Right;
  answer: (params: never, context: Context) => Promise<Table<TableQuestion>>;
};
export type DocumentRoute = {
  question: DocumentQuestion;
  right: Right;
  answer: (params: never, context: Context) => Promise<unknown>;
};
export type CommandRoute = {
  question: Command;
  right: Right;
  answer: (body: never, context: Context, door: SessionDoor) => Promise<unknown>;
};
export type Route = TableRoute | DocumentRoute | CommandRoute;

/**
 * An address that takes or gives a file (a download, a multipart upload, a calendar feed), so that it stands outside
 * the contract of tables and documents. It has a right like every route and sends its answer itself.
 */
export type FileRoute = {
  method: 'get' | 'post';
  /** Express path below /api, for example /evidence/:evidence. */
  path: string;
  summary: string;
  right: Right;
  /** What may follow the question mark, as `handle` reads it. */
  params?: z.ZodObject;
  /** Takes `asOf` as questions do. */
  isDated?: boolean;
  handle: (request: Request, response: Response, context: Context) => Promise<void>;
};

export const tableRoute = <Q extends TableQuestion>(
  question: Q,
  right: Right,
  answer: (params: Params<Q>, context: Context) => Promise<Table<Q>>,
): TableRoute => ({ question, right, answer: answer });

export const documentRoute = <Q extends DocumentQuestion>(
  question: Q,
  right: Right,
  answer: (params: Params<Q>, context: Context) => Promise<Reply<Q>>,
): DocumentRoute => ({ question, right, answer: answer });

export const commandRoute = <C extends Command>(
  question: C,
  right: Right,
  answer: (body: z.output<C['body']>, context: Context, door: SessionDoor) => Promise<Reply<C>>,
): CommandRoute => ({ question, right, answer: answer });

/** The names of the places in the path of a file route: `activity` of /activities/:activity/evidence. */
export const placesIn = (path: string): string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
