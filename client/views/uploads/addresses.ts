import type { Language } from '../../format/language.ts';

/** Files that the server gives: an original, a marked copy, templates. */

const query = (params: Record<string, string | number>): string =>
  new URLSearchParams(Object.entries(params).map(([key, value]) => [key, String(value)])).toString();

export const originalAddress = (upload: string): string => `/api/uploads/${upload}/original`;

export const markedAddress = (upload: string, language: Language): string =>
  `/api/uploads/${upload}/marked?${query({ language })}`;

export type ScoreTemplate = { index: string; year: number; level: string; stage: string };

export const scoreTemplateAddress = (template: ScoreTemplate): string =>
  `/api/templates/scores?${query(template)}`;

export const logTemplateAddress = (plan: string, year: number): string =>
  `/api/templates/activities?${query({ plan, year })}`;
