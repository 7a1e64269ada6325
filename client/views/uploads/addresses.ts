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

/** Without `below` an empty one; with it the units below are listed, to be corrected. */
export const unitTemplateAddress = (below: string | null): string =>
  below === null ? '/api/templates/units' : `/api/templates/units?${query({ below })}`;

/** Without a scheme an empty one; with it that one, to be corrected. */
export const schemeTemplateAddress = (
  scheme: { index: string; year: number; level: string } | null,
): string => (scheme === null ? '/api/templates/components' : `/api/templates/components?${query(scheme)}`);

export const channelTemplateAddress = '/api/templates/channels';
