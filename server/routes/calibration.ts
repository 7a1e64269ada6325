import stored from '../../data/calibration.json' with { type: 'json' };
import { questions } from '../contract/index.ts';
import { documentRoute } from '../http/route.ts';

export const calibration = documentRoute(questions.calibration, 'read', () => Promise.resolve(stored));
