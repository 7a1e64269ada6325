import type { evidenceNeeded } from '../../../server/contract/focus/evidence.ts';
import type { Row } from '../../../server/contract/question.ts';
import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import { formatCount, formatEstimate, formatPercent } from '../../format/numbers.ts';

type Need = Row<typeof evidenceNeeded>;

/** The cheapest way to tell a change of this size, in a sentence; or what could be told at all. */
export function powerSentence(
  rows: readonly Need[],
  effect: number,
  effectPercent: number | null,
  language: Language,
): string {
  const text = messagesIn(language).focusComponent.power;
  const plans = rows.filter((row) => row.basis === 'campaign' && row.sd !== null && row.span !== null);
  const written =
    language === 'vi' ? `${formatEstimate(effect, 'vi')} điểm` : `${formatEstimate(effect, 'en')} points`;
  const least = plans.toSorted((a, b) => (a.detectable ?? Infinity) - (b.detectable ?? Infinity))[0];
  if (!least) return text.unknown;
  const count = (value: number) => formatCount(value, language);
  const seen = (value: number | null) =>
    language === 'vi' ? `${formatEstimate(value, 'vi')} điểm` : `${formatEstimate(value, 'en')} points`;
  const percent = formatPercent(effectPercent, 1, language);
  const possible = plans.filter((row) => row.unitsNeeded !== null);
  const best = possible.toSorted(
    (a, b) => (a.unitsNeeded ?? 0) - (b.unitsNeeded ?? 0) || a.years - b.years,
  )[0];
  if (!best || best.unitsNeeded === null || best.span === null)
    return text.never(written, count(least.units), seen(least.detectable));
  if (best.isEnough) return text.enough(written, percent, count(best.unitsNeeded), best.span);
  return text.tooFew(
    written,
    percent,
    count(best.unitsNeeded),
    best.span,
    count(best.units),
    seen(least.detectable),
  );
}
