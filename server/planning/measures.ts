import type { Activity } from './activity.ts';
import type { IsoDay } from './calendar.ts';
import type { Operator } from './plan.ts';

/** Kinds of evidence named in the third column of the appendix (002:L106-137), as codes (R08). */
export const EVIDENCE_TYPES = [
  'plan',
  'official_letter',
  'report',
  'report_with_pictures',
  'meeting_conclusion',
  'article',
  'video_clip',
  'decision',
  'posted_list',
] as const;

interface SimpleMeasure {
  readonly evidence: readonly string[];
  readonly channels: readonly string[];
}

/** What counts for a measure. A measure that is not listed counts what is logged for the task. */
const SIMPLE: Readonly<Record<string, SimpleMeasure>> = {
  article: {
    evidence: ['article'],
    channels: [
      'portal_article',
      'portal_section',
      'press_article',
      'social_media_zalo_facebook',
      'print_publication',
      'info_supply',
    ],
  },
  plan: { evidence: ['plan'], channels: ['plan_document'] },
  steering_document: {
    evidence: ['official_letter'],
    channels: ['steering_document', 'guidance', 'monitoring_inspection'],
  },
  report: { evidence: ['report', 'report_with_pictures'], channels: ['report'] },
  contest: { evidence: ['decision', 'report', 'report_with_pictures'], channels: ['contest'] },
};

/** Measures that need a set of documents: the smallest number of any of them counts (002:L115). */
const COMPOSITE: Readonly<Record<string, readonly (readonly string[])[]>> = {
  plan_with_report_and_conclusion: [['plan'], ['report', 'report_with_pictures'], ['meeting_conclusion']],
};

/** Things that are made or sent out: a letter that reminds of them, or a check, is logged for the task and is none (R31). */
const MADE: ReadonlySet<string> = new Set(['broadcast', 'led_content', 'panel', 'portal_item']);

const isCheck = ({ channels }: Pick<Activity, 'channels'>): boolean =>
  channels.length > 0 && channels.every((channel) => channel === 'monitoring_inspection');

/**
 * Whether an activity counts for a measure. Stated evidence decides; without evidence the channel decides;
 * with neither, the entry counts, since somebody logged it for the task.
 */
export function countsFor(measure: string, activity: Activity): boolean {
  const parts = COMPOSITE[measure];
  if (parts !== undefined)
    return parts.some((kinds) => kinds.some((kind) => activity.evidenceTypes.includes(kind)));
  const simple = SIMPLE[measure];
  if (simple === undefined) return !(MADE.has(measure) && isCheck(activity));
  if (activity.evidenceTypes.length > 0)
    return simple.evidence.some((kind) => activity.evidenceTypes.includes(kind));
  return activity.channels.length === 0 || simple.channels.some((code) => activity.channels.includes(code));
}

/** What a target asks of one instance. */
export interface Requirement {
  readonly targetId: string | null;
  readonly measure: string;
  readonly operator: Operator;
  readonly value: number;
}

export interface Fulfilment {
  readonly requirement: Requirement;
  readonly count: number;
  /** The day on which the requirement was first met; null while it is not. */
  readonly reachedDay: IsoDay | null;
  /** 0–1, never over 1: a surplus is shown by `count`. */
  readonly share: number;
  /** Documents of a set that are still lacking, as evidence codes. */
  readonly lacking: readonly string[];
}

/** The smallest count that reaches the requirement: "more than 2" asks for 3, and so does "more than 2,5". */
export function needed(requirement: Requirement): number {
  return requirement.operator === '>' ? Math.floor(requirement.value) + 1 : requirement.value;
}

/** Counts activities, given in order of day, against one requirement. */
export function fulfil(requirement: Requirement, activities: readonly Activity[]): Fulfilment {
  const parts = COMPOSITE[requirement.measure];
  const tallies: number[] = parts === undefined ? [0] : parts.map(() => 0);
  const goal = needed(requirement);
  let reachedDay: IsoDay | null = null;
  for (const activity of activities) {
    tallies.forEach((tally, index) => {
      const kinds = parts?.[index];
      const counts =
        kinds === undefined
          ? countsFor(requirement.measure, activity)
          : kinds.some((kind) => activity.evidenceTypes.includes(kind));
      if (counts) tallies[index] = tally + activity.quantity;
    });
    if (reachedDay === null && Math.min(...tallies) >= goal) reachedDay = activity.date;
  }
  const sum = tallies.reduce((total, tally) => total + Math.min(tally, goal), 0);
  return {
    requirement,
    count: Math.min(...tallies),
    reachedDay,
    share: goal === 0 ? 1 : sum / (goal * tallies.length),
    lacking: (parts ?? []).flatMap((kinds, index) => ((tallies[index] ?? 0) < goal ? kinds.slice(0, 1) : [])),
  };
}

const WORDING: readonly (readonly [RegExp, string])[] = [
  [/kế hoạch/iu, 'plan'],
  [/công văn|văn bản/iu, 'official_letter'],
  [/báo cáo kèm hình ảnh/iu, 'report_with_pictures'],
  [/báo cáo(?! kèm hình ảnh)/iu, 'report'],
  [/kết luận/iu, 'meeting_conclusion'],
  [/tin,? bài|bài viết/iu, 'article'],
  [/video|phóng sự/iu, 'video_clip'],
  [/quyết định/iu, 'decision'],
  [/niêm yết/iu, 'posted_list'],
];

/** Evidence codes read from the wording of column `expected_outputs`, in the order of the text, each once. */
export function evidenceIn(expectedOutputs: string): string[] {
  const text = expectedOutputs.normalize('NFC');
  return WORDING.map(([shape, code]) => ({ at: text.search(shape), code }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ code }) => code);
}
