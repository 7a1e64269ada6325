import { kit } from './vi/kit.ts';
import { problems } from './vi/problems.ts';
import { shell } from './vi/shell.ts';

export const vi = { shell, kit, problems };
