import type { PlanTarget } from '../documents.ts';

/** Targets of one group are alternatives, any of which is enough; each other target stands alone. */
export function alternativesOf(targets: readonly PlanTarget[]): { key: string; targets: PlanTarget[] }[] {
  const groups: { key: string; targets: PlanTarget[] }[] = [];
  for (const target of targets) {
    const key = target.alternativeGroup ?? target.target;
    const group = groups.find((one) => one.key === key);
    if (group) group.targets.push(target);
    else groups.push({ key, targets: [target] });
  }
  return groups;
}
