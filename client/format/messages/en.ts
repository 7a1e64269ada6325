import { charts } from './en/charts.ts';
import { kit } from './en/kit.ts';
import { problems } from './en/problems.ts';
import { relationships } from './en/relationships.ts';
import { shell } from './en/shell.ts';
import type { vi } from './vi.ts';

export const en: typeof vi = { shell, kit, charts, problems, relationships };
