import type { catalogue } from '../../../server/contract/catalogue.ts';
import type { Reply, Row } from '../../../server/contract/question.ts';
import type { uploadRows } from '../../../server/contract/uploads/tables.ts';
import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import { formatNumber } from '../../format/numbers.ts';
import { targetText } from '../../format/sentences/target.ts';
import { decimalsOf } from './difference.ts';
import { componentName } from './names.ts';
import { indexName } from '../../format/index-name.ts';

export type TidyRow = Row<typeof uploadRows>;
type Catalogue = Reply<typeof catalogue>;

/** The figure of a row as it is written: points, else its rank, else why there is none. */
export function figureOf(row: TidyRow, language: Language): string {
  const { uploadSteps: text, uploadTerms: terms } = messagesIn(language);
  if (row.stage === 'target' && row.missing === null) {
    const { points: target, rank: targetRank, rating: targetRating } = row;
    return targetText({ target, targetRank, targetRating }, decimalsOf(target, 2), language);
  }
  if (row.points !== null) return formatNumber(row.points, decimalsOf(row.points, 2), language);
  if (row.rank !== null) return text.rankValue(String(row.rank));
  if (row.rating !== null) return row.rating;
  return row.missing === null ? '–' : (terms.missing[row.missing] ?? row.missing);
}

/** "Quảng Ninh, PCI 2019, Gia nhập thị trường: 8,59 (công bố)" */
export function valueSentence(row: TidyRow, unit: string, known: Catalogue, language: Language): string {
  const terms = messagesIn(language).uploadTerms;
  const component = componentName(known, row, row.component, language);
  const stage = terms.stages[row.stage] ?? row.stage;
  return `${unit}, ${indexName(row.index, language)} ${row.year}, ${component}: ${figureOf(row, language)} (${stage})`;
}
