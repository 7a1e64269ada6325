/** Everybody whom a plan may name, from the register of units, groups and posts. */
import type { RegisterParty } from '../register.ts';
import type { PartyName } from './party-words.ts';

const deepest = 8;

/** A party and all above it, itself first. */
export function linesOf(parties: readonly RegisterParty[]): (party: string) => string[] {
  const parentOf = new Map(parties.map(({ party, parent }) => [party, parent]));
  return (party) => {
    const line: string[] = [];
    for (let at: string | null = party; at !== null && line.length < deepest; at = parentOf.get(at) ?? null)
      line.push(at);
    return line;
  };
}

/** Below the issuer of the plan; it and its neighbours; and those above. */
export function partiesFor(parties: readonly RegisterParty[], issuer: string): PartyName[] {
  const lineOf = linesOf(parties);
  const above = lineOf(issuer);
  return parties.flatMap(({ party, names }) => {
    const line = lineOf(party);
    if (line.includes(issuer)) return [{ party, names, distance: party === issuer ? 1 : 0 }];
    const shared = line.findIndex((each) => above.includes(each));
    if (shared < 0 || shared > 1) return [];
    return [{ party, names, distance: 1 + above.indexOf(line[shared] ?? '') }];
  });
}
