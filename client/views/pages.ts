import type { Component } from 'svelte';

export type PageKey =
  | 'overview'
  | 'trend'
  | 'ranking'
  | 'relationships'
  | 'cell'
  | 'focus'
  | 'plans'
  | 'plan'
  | 'activities'
  | 'activity'
  | 'focusStep'
  | 'structure'
  | 'lineage'
  | 'data'
  | 'uploads'
  | 'help'
  | 'account'
  | 'notFound';

type Loader = () => Promise<{ default: Component }>;

/** Every page, its path and how it is loaded. A page that does not exist yet is not in the list. */
export const pages: readonly { path: string; key: PageKey; load: Loader }[] = [
  { path: '/', key: 'overview', load: () => import('./overview/Overview.svelte') },
  { path: '/trend', key: 'trend', load: () => import('./trend/Trend.svelte') },
  { path: '/focus', key: 'focus', load: () => import('./focus/Focus.svelte') },
  // The steps of choosing what to work on share the place of the list in the rail.
  { path: '/focus/what-if', key: 'focusStep', load: () => import('./focus/WhatIfPage.svelte') },
  { path: '/focus/component', key: 'focusStep', load: () => import('./focus/ComponentPage.svelte') },
  { path: '/focus/plan', key: 'focusStep', load: () => import('./focus/PlanPage.svelte') },
  { path: '/structure', key: 'structure', load: () => import('./structure/Structure.svelte') },
  { path: '/lineage', key: 'lineage', load: () => import('./lineage/Lineage.svelte') },
  { path: '/account', key: 'account', load: () => import('./account/Account.svelte') },
  { path: '/data', key: 'data', load: () => import('./data/Data.svelte') },
  { path: '/uploads', key: 'uploads', load: () => import('./uploads/Uploads.svelte') },
  { path: '/ranking', key: 'ranking', load: () => import('./ranking/Ranking.svelte') },
  {
    path: '/relationships',
    key: 'relationships',
    load: () => import('./relationships/Relationships.svelte'),
  },
  // Pages below the map share its place in the rail, and so one key.
  { path: '/relationships/cell', key: 'cell', load: () => import('./relationships/Cell.svelte') },
  { path: '/relationships/unit', key: 'cell', load: () => import('./relationships/OneUnit.svelte') },
  { path: '/relationships/year', key: 'cell', load: () => import('./relationships/OneYear.svelte') },
  { path: '/relationships/campaign', key: 'cell', load: () => import('./relationships/Campaign.svelte') },
  { path: '/plans', key: 'plans', load: () => import('./plans/list/PlanList.svelte') },
  // Pages of one plan share the place of the list in the rail.
  { path: '/plans/plan', key: 'plan', load: () => import('./plans/plan/PlanPage.svelte') },
  { path: '/plans/task', key: 'plan', load: () => import('./plans/task/TaskPage.svelte') },
  { path: '/plans/roll-up', key: 'plan', load: () => import('./plans/roll-up/RollUp.svelte') },
  { path: '/plans/new', key: 'plan', load: () => import('./plans/edit/NewPlanPage.svelte') },
  { path: '/plans/paste', key: 'plan', load: () => import('./plans/edit/PastePage.svelte') },
  { path: '/plans/edit', key: 'plan', load: () => import('./plans/edit/EditPlanPage.svelte') },
  { path: '/plans/task/edit', key: 'plan', load: () => import('./plans/edit/TaskEditPage.svelte') },
  { path: '/plans/groups', key: 'plan', load: () => import('./plans/edit/GroupsPage.svelte') },
  { path: '/help', key: 'help', load: () => import('./help/Guide.svelte') },
  { path: '/help/relationships', key: 'help', load: () => import('./help/RelationshipHelp.svelte') },
  { path: '/activities', key: 'activities', load: () => import('./activities/Log.svelte') },
  // Pages below the log share its place in the rail.
  { path: '/activities/new', key: 'activity', load: () => import('./activities/NewEntryPage.svelte') },
  { path: '/activities/bulk', key: 'activity', load: () => import('./activities/BulkEntryPage.svelte') },
  { path: '/activities/edit', key: 'activity', load: () => import('./activities/EditEntryPage.svelte') },
  { path: '/activities/activity', key: 'activity', load: () => import('./activities/OneActivity.svelte') },
  { path: '/work', key: 'activity', load: () => import('./work/Work.svelte') },
  { path: '/duties', key: 'activity', load: () => import('./duties/Duties.svelte') },
  { path: '/reports', key: 'activity', load: () => import('./reports/ReportBuilder.svelte') },
];

const notFound: { key: PageKey; load: Loader } = { key: 'notFound', load: () => import('./NotFound.svelte') };

export const pageAt = (path: string): { key: PageKey; load: Loader } =>
  pages.find((page) => page.path === path || (page.path !== '/' && `${page.path}/` === path)) ?? notFound;

export const hasPage = (key: PageKey): boolean => pages.some((page) => page.key === key);
