import type { Ask } from '../../../server/contract/question.ts';
import type { beforeAfter } from '../../../server/contract/relationship-views.ts';
import { choiceParam, listParam, textParam, type Values, yearParam } from '../../state/selection.ts';

export const comparisons = ['all', 'region', 'own'] as const;
const unit = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** A campaign as it stands in the address: who took part, from when, compared with whom. */
export const campaignShape = {
  component: textParam(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/),
  treated: listParam(unit),
  start: yearParam(),
  comparison: choiceParam(comparisons, 'all'),
  others: listParam(unit),
  from: yearParam(),
  to: yearParam(),
};

export type CampaignChoice = Values<typeof campaignShape>;

/** The question that these choices ask; null until somebody took part. */
export const campaignQuestion = (
  index: string,
  choice: CampaignChoice,
  component: string,
  start: number | null,
): Ask<typeof beforeAfter> | null => {
  if (choice.treated.length === 0 || start === null) return null;
  return {
    index,
    component,
    treated: choice.treated,
    start,
    comparison: choice.comparison,
    ...(choice.comparison === 'own' ? { others: choice.others } : {}),
    ...(choice.from === null ? {} : { from: choice.from }),
    ...(choice.to === null ? {} : { to: choice.to }),
  };
};
