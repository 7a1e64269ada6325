import { createContext } from 'svelte';
import type { coverage, sources, catalogue } from '../../server/contract/catalogue.ts';
import type { Reply, Row } from '../../server/contract/question.ts';
import { publisherOf, titleOf } from '../format/sentences/source-names.ts';
import { words } from '../format/words.svelte.ts';
import { palettes, unitColours, type Theme } from '../charts/theme.ts';
import { addressOf, contextShape } from '../state/context.ts';
import { place, selectionOf } from '../state/place.svelte.ts';
import { preferences } from '../state/preferences.svelte.ts';
import { distinct, keyed } from './lookup.ts';
import { defaultIndex, lastCompleteYear, levelsOf, yearsOf } from './defaults.ts';

type Catalogue = Reply<typeof catalogue>;
type Coverage = Row<typeof coverage>[];
type Sources = Row<typeof sources>[];

export type Unit = Catalogue['units'][number];
export type Index = Catalogue['indices'][number];
export type Component = Catalogue['components'][number];
export type Edition = Catalogue['editions'][number];

/** What is shown: the choices of the address, completed from what exists. */
export class Scope {
  private readonly choice = selectionOf(contextShape);
  private readonly given: () => { catalogue: Catalogue; coverage: Coverage; sources: Sources };

  constructor(given: () => { catalogue: Catalogue; coverage: Coverage; sources: Sources }) {
    this.given = given;
  }

  catalogue = $derived.by(() => this.given().catalogue);
  coverage = $derived.by(() => this.given().coverage);
  units = $derived(keyed(this.catalogue.units, (unit) => unit.unit));
  private sourceById = $derived.by(() => keyed(this.given().sources, (source) => source.source));

  /** Indices that have figures; the example only while it is looked at. */
  indices = $derived(
    this.catalogue.indices.filter(
      (index) => index.years.length > 0 && (!index.isExample || index.index === this.choice.values.index),
    ),
  );
  index: Index | null = $derived(
    this.indices.find((index) => index.index === this.choice.values.index) ??
      defaultIndex(this.indices, this.coverage),
  );
  /** Levels of the units that this index scores; provinces always, so that the choice outlives a change of index. */
  levels: ReadonlySet<string> = $derived(levelsOf(this.catalogue.editions, this.index?.index ?? null));
  unit: Unit | null = $derived(this.units.get(this.choice.values.unit ?? '') ?? null);
  year: number | null = $derived(
    this.choice.values.year ?? (this.index ? lastCompleteYear(this.index, this.coverage) : null),
  );
  years = $derived(this.index ? yearsOf(this.index, this.choice.values.year) : []);
  /** The day whose figures are shown; null: today's. */
  asOf: string | null = $derived(this.choice.values.asOf);
  compared: Unit[] = $derived(
    this.choice.values.with.flatMap((id) => {
      const unit = this.units.get(id);
      return unit && id !== this.unit?.unit ? [unit] : [];
    }),
  );
  /** On the page; a picture asks for those of the theme it is drawn in. */
  colours = $derived(this.coloursIn(preferences.pictureTheme));

  coloursIn(theme: Theme): Map<string, string> {
    return unitColours(
      this.unit?.unit ?? null,
      this.compared.map((unit) => unit.unit),
      palettes[theme],
    );
  }

  choose(changes: {
    unit?: string | null;
    index?: string;
    year?: number;
    with?: string[];
    asOf?: string | null;
  }): void {
    if (typeof changes.unit === 'string') preferences.rememberUnit(changes.unit);
    const index = changes.index === undefined ? null : this.indexNamed(changes.index);
    const { year } = this.choice.values;
    // A year that the new index does not have would only show an empty page.
    const isYearLost = index !== null && year !== null && !index.years.includes(year);
    this.choice.set({ ...changes, ...(isYearLost ? { year: null } : {}) });
  }

  nameOf(unit: string, otherwise = unit): string {
    const known = this.units.get(unit) ?? this.catalogue.inventedUnits.find((one) => one.unit === unit);
    return known ? words.name(known) : otherwise;
  }

  indexNamed(code: string): Index | null {
    return this.catalogue.indices.find((index) => index.index === code) ?? null;
  }

  /** The scheme that holds for an index in a year, at the level of its units. */
  edition(index: Index, year: number | null): Edition | null {
    const own = this.catalogue.editions.filter(
      (edition) =>
        edition.index === index.index && edition.unitLevel === (this.unitLevelOf(index) ?? index.unitLevel),
    );
    const holds = own.find(
      (edition) => year !== null && edition.fromYear <= year && (edition.toYear ?? 9999) >= year,
    );
    return holds ?? own.toSorted((a, b) => b.fromYear - a.fromYear)[0] ?? null;
  }

  /** Components of a scheme, as the scheme lists them. */
  componentsOf(edition: Edition | null): Component[] {
    return this.catalogue.components.filter((component) => component.edition === edition?.edition);
  }

  sourceNamed(id: string): Sources[number] | null {
    return this.sourceById.get(id) ?? null;
  }

  sourceTitles(ids: Iterable<string>): string[] {
    const titles = distinct(ids).map((id) => {
      const source = this.sourceById.get(id);
      if (!source) return id;
      const title = titleOf(source.title, words.language);
      return source.publisher === null
        ? title
        : `${title} (${publisherOf(source.publisher, words.language)})`;
    });
    return distinct(titles);
  }

  /** The same choices on another page. */
  to(path: string, changes: Record<string, string | null> = {}): string {
    return addressOf(path, place.query, changes);
  }

  private unitLevelOf(index: Index): string | null {
    const level = this.unit?.level;
    const hasLevel = this.catalogue.editions.some(
      (edition) => edition.index === index.index && edition.unitLevel === level,
    );
    return hasLevel ? (level ?? null) : null;
  }
}

export const [getScope, setScope] = createContext<Scope>();
