import type { uploadProblems } from '../../../server/contract/uploads/tables.ts';
import type { upload } from '../../../server/contract/uploads/upload.ts';
import type { Reply, Row } from '../../../server/contract/question.ts';

export type Problem = Row<typeof uploadProblems>;
export type Group = Reply<typeof upload>['groups'][number];

export const groupKey = ({ level, code }: Pick<Group, 'level' | 'code'>): string => `${level} ${code}`;

/** Groups of one level, or of all, each with the problems of it that came. */
export function groupsShown(
  groups: readonly Group[],
  problems: readonly Problem[],
  show: 'all' | Group['level'],
): { group: Group; problems: Problem[] }[] {
  const byGroup = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = groupKey(problem);
    const known = byGroup.get(key);
    if (known) known.push(problem);
    else byGroup.set(key, [problem]);
  }
  return groups
    .filter((group) => show === 'all' || group.level === show)
    .map((group) => ({ group, problems: byGroup.get(groupKey(group)) ?? [] }));
}

/** Up to so many are read faster as lines than as a table. */
export const fewLines = 5;

/** Errors are open at once, and whatever is short enough to be read on the way. */
export const startsOpen = ({ level, problems }: Pick<Group, 'level' | 'problems'>): boolean =>
  level === 'error' ? problems <= 40 : level === 'warning' && problems <= 8;

/** Where every problem of a group says the same, it is said once, in the head of the group. */
export const sameForAll = (problems: readonly Problem[], field: 'expectedVi' | 'fixVi'): boolean =>
  problems.every((problem) => problem[field] === problems[0]?.[field]);
