import type { FileRoute, Route } from '../../http/route.ts';
import * as register from './register.ts';

/** Plans, tasks, activities, reports: each with its right. */
export const planRoutes: readonly Route[] = [
  register.plans,
  register.plan,
  register.tasks,
  register.parties,
  register.links,
  register.codeBook,
];

export const planFileRoutes: readonly FileRoute[] = [];
