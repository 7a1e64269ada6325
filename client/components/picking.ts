import { compareNames, searchRank } from '../format/order.ts';

export type Option = {
  value: string;
  label: string;
  hint?: string | undefined;
  group?: string | undefined;
  /** Further names to find it by: the name in the other language, a code, an abbreviation. */
  also?: string | undefined;
  /** Shown but not to be chosen; the hint says why. */
  isOff?: boolean | undefined;
};

export type Group = { name: string | null; options: Option[] };

const best = (option: Option, typed: string): number | null => {
  const ranks = [option.label, option.also ?? ''].map((text) =>
    text === '' ? null : searchRank(text, typed),
  );
  const found = ranks.filter((rank) => rank !== null);
  return found.length === 0 ? null : Math.min(...found);
};

/** What is offered for the text typed: in groups while nothing is typed, else best match first. */
export function offered(options: readonly Option[], typed: string): Group[] {
  if (typed.trim() === '') return grouped(options);
  const found = options.flatMap((option) => {
    const rank = best(option, typed);
    return rank === null ? [] : [{ option, rank }];
  });
  found.sort((a, b) => a.rank - b.rank || compareNames(a.option.label, b.option.label));
  return found.length === 0 ? [] : [{ name: null, options: found.map(({ option }) => option) }];
}

function grouped(options: readonly Option[]): Group[] {
  const groups = new Map<string | null, Option[]>();
  for (const option of options) {
    const name = option.group ?? null;
    const group = groups.get(name);
    if (group) group.push(option);
    else groups.set(name, [option]);
  }
  return [...groups].map(([name, members]) => ({ name, options: members }));
}

/** Where an arrow key leads: round the end, over what cannot be chosen. */
export function stepped(options: readonly Option[], from: number, step: 1 | -1): number {
  for (let tried = 1; tried <= options.length; tried++) {
    const at = (from + step * tried + options.length * tried) % options.length;
    if (options[at]?.isOff !== true) return at;
  }
  return from;
}
