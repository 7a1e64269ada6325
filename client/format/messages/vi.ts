import { charts } from './vi/charts.ts';
import { kit } from './vi/kit.ts';
import { problems } from './vi/problems.ts';
import { relationships } from './vi/relationships.ts';
import { shell } from './vi/shell.ts';

export const vi = { shell, kit, charts, problems, relationships };
