import { localeOf, type Language } from './language.ts';

/** Shown where there is no figure; never 0 and never an empty cell. */
export const noFigure = '–';

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(localeOf(language), options)));
  return format;
}

// A hyphen before a figure reads as a dash between two words; Intl writes hyphens in both locales.
const withMinus = (text: string): string => text.replace('-', '−');

export function formatNumber(value: number | null | undefined, decimals: number, language: Language): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return noFigure;
  const format = numberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
  });
  return withMinus(format.format(value));
}

export const formatCount = (value: number | null | undefined, language: Language): string =>
  formatNumber(value, 0, language);

/** A sum of quantities: whole where it is whole, else at most two decimals. */
export function formatQuantity(value: number | null | undefined, language: Language): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return noFigure;
  return withMinus(numberFormat(language, { maximumFractionDigits: 2 }).format(value));
}

/** With its sign, for changes: +1,13 · −0,40 · 0,00. */
export function formatSigned(value: number | null | undefined, decimals: number, language: Language): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return noFigure;
  const format = numberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'exceptZero',
  });
  return withMinus(format.format(value));
}

/** Two significant digits unless told otherwise: an estimate is not known better than that. */
export function formatEstimate(value: number | null | undefined, language: Language, digits = 2): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return noFigure;
  const format = numberFormat(language, {
    minimumSignificantDigits: digits,
    maximumSignificantDigits: digits,
    signDisplay: 'negative',
  });
  return withMinus(format.format(value));
}

/** A whole percentage of a share between 0 and 1. */
export const formatShare = (share: number | null | undefined, language: Language): string =>
  share === null || share === undefined ? noFigure : `${formatNumber(100 * share, 0, language)}%`;

export const formatPercent = (
  percent: number | null | undefined,
  decimals: number,
  language: Language,
): string =>
  percent === null || percent === undefined ? noFigure : `${formatNumber(percent, decimals, language)}%`;

/** p and q: never 0, never more than three decimals. */
export function formatProbability(value: number | null, language: Language): string {
  if (value === null) return noFigure;
  if (value < 0.001) return `< ${formatNumber(0.001, 3, language)}`;
  return formatNumber(value, value < 0.1 ? 3 : 2, language);
}
