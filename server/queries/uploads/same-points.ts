/**
 * Whether a file says the same points as are stored, as SQL: equal, or equal when what is stored is rounded to the
 * decimals of the file, two at least. What is stored then stays, being the more exact.
 */
export const samePoints = (given: string, stored: string): string => `
  (abs(${given} - ${stored}) <= 1e-6 or abs(${given} - ${stored}) <= 1e-9 + 0.5 * pow(10.0, -greatest(2,
    length(regexp_extract((${given})::text, '\\.(\\d+)$', 1)))))`;
