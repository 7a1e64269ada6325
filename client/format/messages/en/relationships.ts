import type { relationships as vi } from '../vi/relationships.ts';

export const relationships: typeof vi = {
  labels: {
    E0: 'Not enough data',
    E1: 'No clear association',
    E2: 'Weak hint – quite likely chance',
    E3: 'Moderate evidence',
    E4: 'Consistent evidence',
  },
  shortLabels: { E0: 'too few', E1: 'unclear', E2: 'weak hint', E3: 'moderate', E4: 'consistent' },
};
