import type { Activity } from './log.ts';
import type { Random } from './random.ts';

export type Amounts = { reach: number | null; cost: number | null };

/** People and million đồng per item, for the channels whose organisers note them. */
const perItem: Partial<Record<string, { people?: number; million?: number }>> = {
  conference_training: { people: 70, million: 12 },
  legal_dissemination: { people: 55, million: 4 },
  contest: { people: 350, million: 45 },
  arts_performance: { people: 220, million: 18 },
  mobile_vehicle: { people: 400, million: 3 },
  video_clip: { people: 1500, million: 9 },
  social_media_zalo_facebook: { people: 320 },
  survey_feedback: { people: 180 },
  panel_poster_banner: { million: 1.6 },
  led_screen: { million: 6 },
  print_publication: { million: 5 },
};

const spread = 0.5;
const shareNotNoted = 0.01;

const draw = (random: Random, mean: number | undefined, quantity: number, digits: number): number | null => {
  if (mean === undefined) return null;
  const size = quantity * mean * Math.exp(spread * random.normal() - spread ** 2 / 2);
  const isNoted = random.uniform() >= shareNotNoted;
  return isNoted ? Math.max(1, Math.round(size * digits)) / digits : null;
};

/** People reached and đồng spent of one line of the log, as far as its channel notes them; mere chance. */
export const drawAmounts = (random: Random, { channel, quantity }: Activity): Amounts => {
  const means = perItem[channel];
  const cost = draw(random, means?.million, quantity, 10);
  return {
    reach: draw(random, means?.people, quantity, 1),
    cost: cost === null ? null : Math.round(cost * 1e6),
  };
};
