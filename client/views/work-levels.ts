/** Every level at which somebody does communication work. */
export const workLevels: ReadonlySet<string> = new Set([
  'province',
  'department',
  'district',
  'commune',
  'village',
  'ministry',
]);
