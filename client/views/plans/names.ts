import { nameOf, type Language } from '../../format/language.ts';
import { listing } from '../../format/phrases.ts';
import type { Scope } from '../scope.svelte.ts';
import type { Party, PlanTask } from './documents.ts';

export type Names = {
  /** A unit, or a group or post that a plan names. */
  party: (id: string) => string;
  channel: (code: string) => string;
};

/** Names of what a plan speaks of; what nobody knows keeps its code. */
export function namesOf(scope: Scope, parties: readonly Party[], language: Language): Names {
  const known = new Map(parties.map((party) => [party.party, party]));
  const channels = new Map(scope.catalogue.channels.map((channel) => [channel.channel, channel]));
  return {
    party: (id) => {
      const named = scope.units.get(id) ?? known.get(id);
      return named ? nameOf(named, language) : scope.nameOf(id);
    },
    channel: (code) => {
      const channel = channels.get(code);
      return channel ? nameOf(channel, language) : code;
    },
  };
}

/** Who leads: as the document writes it; in English by the names of the units. Null: nobody. */
export function partiesText(
  stated: string | null,
  ids: readonly string[],
  names: Names,
  language: Language,
): string | null {
  if (language === 'vi' && stated !== null && stated !== '') return stated;
  if (ids.length > 0) return listing(ids.map(names.party), language);
  return stated === '' ? null : stated;
}

export const leadText = (task: PlanTask, names: Names, language: Language): string | null =>
  partiesText(task.leadText, task.leads, names, language);

export const titleOf = (plan: { titleVi: string; titleEn: string }, language: Language): string =>
  nameOf({ nameVi: plan.titleVi, nameEn: plan.titleEn }, language);

/** "II.1.a · Cơ chế một cửa"; a topic that the document gives no number has its name alone. */
export const topicLabel = (
  topic: { code: string; nameVi: string; nameEn: string },
  language: Language,
): string => [topic.code, nameOf(topic, language)].filter((part) => part !== '').join(' · ');
