import type { pointsLost } from '../../../server/contract/focus/focus.ts';
import type { Row } from '../../../server/contract/question.ts';
import type { Fall } from '../../charts/waterfall.ts';
import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import { formatNumber } from '../../format/numbers.ts';

/** The steps of a waterfall as they are drawn: whole bars for maximum and total, hanging ones for losses. */
export const fallsOf = (
  rows: readonly Row<typeof pointsLost>[],
  nameOf: (component: string) => string,
  language: Language,
): Fall[] => {
  const text = messagesIn(language).focus;
  return rows.map((row) => {
    const isLoss = row.step === 'component' || row.step === 'unexplained';
    const name = row.step === 'component' ? nameOf(row.component ?? '') : text[row.step];
    const to = row.to ?? 0;
    const lost = row.lost ?? 0;
    const peer = row.peerLost;
    return {
      name,
      from: isLoss ? (row.from ?? 0) : 0,
      to,
      kind: isLoss ? 'loss' : 'whole',
      text: isLoss ? `−${formatNumber(lost, 2, language)}` : formatNumber(to, 2, language),
      component: row.component,
      peer: peer === null || row.from === null ? null : row.from - peer,
      say: isLoss ? text.lostSay(name, lost, peer) : `${name}: ${formatNumber(to, 2, language)}`,
    };
  });
};
