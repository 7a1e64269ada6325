/** What the engine knows of the world, given by the caller: a part of the catalogue's reply, so that fits as it is. */

export interface RegisterUnit {
  readonly unit: string;
  readonly code: string | null;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly aliases?: readonly string[] | undefined;
  readonly type: string;
  /** 'province', 'district', 'commune', 'department', 'ministry', 'national'. */
  readonly level: string;
  readonly parent: string | null;
  /** ISO days, both included; null: always. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successors?: readonly { readonly unit: string; readonly kind: string }[] | undefined;
}

export interface RegisterIndex {
  readonly index: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly aliases?: readonly string[] | undefined;
  readonly unitLevel: string;
  /** Component code of the whole index, 'TOTAL'. */
  readonly total: string;
}

export interface RegisterEdition {
  readonly edition: string;
  readonly index: string;
  readonly unitLevel: string;
  readonly fromYear: number;
  readonly toYear: number | null;
}

/** Components stand in the order of the scheme: "sub-index 6" is the sixth child of the total. */
export interface RegisterComponent {
  readonly edition: string;
  readonly component: string;
  readonly parent: string | null;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly aliases?: readonly string[] | undefined;
  readonly max: number | null;
  /** Share in the parent, 0…1; null where the parent is a plain sum or the weight is not known. */
  readonly weight: number | null;
}

export interface RegisterTask {
  readonly task: string;
  readonly plan: string;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

export interface RegisterChannel {
  readonly channel: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

export interface RegisterPlan {
  readonly plan: string;
  readonly unit: string;
  readonly number: string | null;
  readonly titleVi: string;
  readonly fromYear: number;
  readonly toYear: number;
}

/** A task as its plan words it, to tell what another writing of that plan changes. */
export interface RegisterPlanTask {
  readonly task: string;
  readonly plan: string;
  readonly code: string;
  readonly nameVi: string;
  readonly contentGroup: string;
  readonly leadText: string | null;
  readonly coordinatingText: string | null;
  readonly cadenceText: string | null;
  readonly dueText: string | null;
  readonly expectedOutputs: string | null;
  readonly budget: string | null;
  readonly note: string | null;
}

/** A unit, group or post that plans name. */
export interface RegisterParty {
  readonly party: string;
  readonly parent: string | null;
  readonly names: readonly string[];
}

export interface Register {
  readonly units: readonly RegisterUnit[];
  readonly indices: readonly RegisterIndex[];
  readonly editions: readonly RegisterEdition[];
  readonly components: readonly RegisterComponent[];
  readonly tasks?: readonly RegisterTask[] | undefined;
  readonly channels?: readonly RegisterChannel[] | undefined;
  readonly plans?: readonly RegisterPlan[] | undefined;
  readonly planTasks?: readonly RegisterPlanTask[] | undefined;
  readonly parties?: readonly RegisterParty[] | undefined;
}

/** How far scoring has come; `target`: what the unit wants to reach. */
export const STAGES = ['self-scored', 'appraised', 'published', 'target'] as const;
export type Stage = (typeof STAGES)[number];

/** The edition of an index that holds in a year at a level; null when there is none. */
export function editionOf(
  register: Register,
  index: string,
  year: number,
  level: string | null,
): RegisterEdition | null {
  const held = register.editions.filter(
    (one) => one.index === index && one.fromYear <= year && (one.toYear === null || year <= one.toYear),
  );
  return held.find((one) => one.unitLevel === level) ?? (level === null ? held[0] : undefined) ?? null;
}
