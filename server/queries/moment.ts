/**
 * The end of a day in Viet Nam as the UTC moment that the macros `score_at`, `shown_score_at` and `ranked_score_at`
 * take; null, for now, where no day is asked for.
 */
export const endOfDay = (day: string | undefined): string | null => {
  if (day === undefined) return null;
  const end = new Date(`${day}T00:00:00+07:00`).getTime() + 24 * 60 * 60 * 1000;
  return new Date(end).toISOString().replace('Z', '');
};
