/** Is a sheet scores, a log, raw indicators or nothing, and should it be taken? */
import type { Grid } from './grid.ts';
import { labelsOf, type Layout } from './layout.ts';
import { voteEditions, type Lexicon } from './lexicon.ts';
import type { Kind, SheetMapping } from './mapping.ts';
import type { Said } from './problem-codes.ts';
import type { RegisterEdition } from './register.ts';
import type { SheetReading } from './sheet-reading.ts';

export type Understood = Omit<SheetReading, 'kind' | 'isTaken' | 'reason'>;
type Judgement = Pick<SheetReading, 'kind' | 'isTaken' | 'reason'>;

/** Scores, raw indicators or nothing; taken unless hidden, raw or chosen otherwise. */
export function judge(reading: Understood, wish: Partial<SheetMapping>, lexicon: Lexicon): Judgement {
  const kind = wish.kind ?? kindOf(reading, lexicon);
  const say = (vi: string, en: string): Said => ({ vi, en });
  if (wish.take !== undefined) return { kind, isTaken: wish.take, reason: say('đã chọn', 'chosen') };
  if (reading.sheet.hidden) return { kind, isTaken: false, reason: say('trang tính ẩn', 'hidden sheet') };
  if (kind === 'indicators') {
    return {
      kind,
      isTaken: false,
      reason: say('chỉ tiêu cơ sở, không phải điểm', 'raw indicators, not scores'),
    };
  }
  if (kind === 'activities' && reading.log?.periods?.isSaid === false && wish.kind === undefined) {
    const reason = say(
      'bảng số theo kỳ; không thấy nói về hoạt động truyền thông',
      'figures by period; nothing says that they are of communication work',
    );
    return { kind, isTaken: false, reason };
  }
  if (kind === 'activities') {
    return { kind, isTaken: true, reason: say('nhật ký hoạt động', 'a log of activities') };
  }
  if (kind !== 'scores') {
    return { kind, isTaken: false, reason: say('không thấy bảng điểm', 'no table of scores') };
  }
  const scores = reading.columns.filter((column) => column.role === 'score').length;
  if (scores === 0)
    return { kind, isTaken: true, reason: say('cột hạng, xếp loại', 'columns of ranks, ratings') };
  return {
    kind,
    isTaken: true,
    reason: say(`${scores} cột điểm`, `${scores} ${scores === 1 ? 'column' : 'columns'} of scores`),
  };
}

function kindOf({ layout, columns, grid, edition, log }: Understood, lexicon: Lexicon): Kind {
  if (log) return 'activities';
  if (layout.shape === 'none' || layout.shape === 'activities') return 'unknown';
  const scores = columns.filter((column) => column.role === 'score');
  const ranks = columns.filter((column) => column.role === 'rank' && column.stage === 'target');
  if (layout.componentColumn !== null)
    return scores.length + ranks.length > 0 ? kindOfRows(grid, layout, edition, lexicon) : 'unknown';
  const unknown = columns.filter((column) => column.role === 'unknown').length;
  if (scores.length === 0) {
    const beside = columns.some((column) => ['rank', 'rating'].includes(column.role) && column.component);
    return beside && unknown < 3 ? 'scores' : unknown > 0 ? 'indicators' : 'unknown';
  }
  return unknown >= 3 && scores.length <= 0.4 * (unknown + scores.length) ? 'indicators' : 'scores';
}

function kindOfRows(grid: Grid, layout: Layout, edition: RegisterEdition | null, lexicon: Lexicon): Kind {
  const labels = labelsOf(grid, layout.componentColumn ?? 0, layout.firstRow, layout.profile.sampled);
  const [vote] = voteEditions(lexicon, labels, edition ? [edition] : lexicon.register.editions);
  return vote && vote.named >= 1 ? 'scores' : 'indicators';
}
