/** The register prepared for matching, made once for each register. */
import { componentNames, type ComponentMatch, type ComponentNames } from './component-names.ts';
import type { Register, RegisterEdition } from './register.ts';
import { unitNames, type UnitNames } from './unit-names.ts';

export interface Lexicon {
  readonly register: Register;
  readonly units: UnitNames;
  readonly components: ComponentNames;
}

const lexicons = new WeakMap<Register, Lexicon>();

export function lexiconOf(register: Register): Lexicon {
  let lexicon = lexicons.get(register);
  if (!lexicon) {
    lexicon = { register, units: unitNames(register), components: componentNames(register) };
    lexicons.set(register, lexicon);
  }
  return lexicon;
}

/** From this confidence on a heading is taken to name the component; below it the component is only suggested. */
export const SURE = 0.7;

export interface EditionVote {
  readonly edition: RegisterEdition;
  /** Sum of the confidences of the distinct components named. */
  readonly score: number;
  readonly named: number;
}

/** For every edition, how well it explains the texts: headings of a table, or its row labels. Best first. */
export function voteEditions(
  lexicon: Lexicon,
  texts: readonly string[],
  editions: readonly RegisterEdition[],
): EditionVote[] {
  const votes = editions.map((edition) => {
    const best = new Map<string, number>();
    for (const text of texts) {
      const match = sureMatch(lexicon, text, edition);
      if (!match) continue;
      const { component } = match.component;
      best.set(component, Math.max(best.get(component) ?? 0, match.confidence));
    }
    return { edition, score: [...best.values()].reduce((sum, one) => sum + one, 0), named: best.size };
  });
  return votes.filter((vote) => vote.named > 0).sort((one, other) => other.score - one.score);
}

/** The component a text surely names in an edition; null when it names none or more than one. */
export function sureMatch(lexicon: Lexicon, text: string, edition: RegisterEdition): ComponentMatch | null {
  const match = lexicon.components.match(text, edition);
  return match && match.confidence >= SURE ? match : null;
}
