import type { Language } from './language.ts';

/** Indices whose code is not what people say. */
const spoken: Readonly<Record<string, Record<Language, string>>> = {
  CCHC_DEPT: { vi: 'CCHC sở, ngành', en: 'PAR of departments' },
  CCHC_DISTRICT: { vi: 'CCHC cấp huyện', en: 'PAR of districts' },
  CCHC_COMMUNE: { vi: 'CCHC cấp xã', en: 'PAR of communes' },
  SIPAS_LOCAL: { vi: 'Hài lòng do tỉnh đo', en: 'Local satisfaction' },
  INDEX766: { vi: 'Bộ chỉ số 766', en: 'Index 766' },
  EXAMPLE: { vi: 'Chỉ số mẫu', en: 'Example index' },
};

/** How an index is called in short: its own short name, or its code as it is spoken. */
export const indexName = (code: string, language: Language): string =>
  spoken[code]?.[language] ?? code.replaceAll('_', ' ');
