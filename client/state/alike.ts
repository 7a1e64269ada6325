/**
 * Whether something read from storage has the make-up of a sample: its keys with values of the same kind. Where the
 * sample holds null, null or text is alike; of lists only that they are lists.
 */
export function isAlike(value: unknown, sample: unknown): boolean {
  if (sample === null) return value === null || typeof value === 'string';
  if (Array.isArray(sample)) return Array.isArray(value);
  if (typeof sample !== 'object') return typeof value === typeof sample;
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  return Object.entries(sample).every(([key, one]) => isAlike(fields[key], one));
}
