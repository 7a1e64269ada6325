/** Values in this order with their words, as a list to choose from. */
export function choicesOf<const T extends string>(
  values: readonly T[],
  labels: Readonly<Record<NoInfer<T>, string>>,
): { value: T; label: string }[] {
  return values.map((value) => ({ value, label: labels[value] }));
}
