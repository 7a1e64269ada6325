import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reading } from '../../commands/uploads/stage.ts';
import type { Choices } from '../../contract/uploads/choices.ts';
import { FileStore } from '../../http/file-store.ts';
import type { Context } from '../../http/route.ts';
import { catalogueParts } from '../../queries/catalogue.ts';
import { planRegister } from '../../queries/plans/plan-register.ts';
import { rememberedReadings } from '../../queries/uploads/readings.ts';
import type { Hints } from '../../spreadsheet/hints.ts';
import type { Register } from '../../spreadsheet/register.ts';
import { type Remembered, tableKey, type Understood } from '../../workers/spreadsheet-job.ts';
import { recogniseSpreadsheet } from '../../workers/spreadsheets.ts';
import { engineMapping, withRemembered } from './engine-words.ts';

export const storeOf = ({ home }: Pick<Context, 'home'>): FileStore => new FileStore(join(home, 'uploads'));

/** What is kept of a reading beside its rows; files that were read before there were plans have none. */
export type Recognition = Pick<Understood, 'isCertain' | 'counts' | 'problems' | 'sheets'> &
  Partial<Pick<Understood, 'plan' | 'tasks'>>;

type File = { path: string; fileName: string; isPasted: boolean };

/**
 * Remembered readings are looked up once, when the file comes (`rememberedIn` is null); from then on they stand among
 * its choices, and `rememberedIn` names the tables.
 */
type Manner = { choices: Choices; rememberedIn: ReadonlySet<string> | null; hints?: Hints };

/** What reading a file needs of a context: so much is there without a server as well. */
export type ReadingContext = Pick<Context, 'read' | 'home' | 'signal' | 'report'>;

const registerOf = async (
  { read }: ReadingContext,
  { newUnits, newComponents, newChannels }: Choices,
): Promise<Register> => {
  const parts = await read(catalogueParts);
  const units = newUnits.map(({ unit, nameVi, nameEn, type, level, parent }) => ({
    unit: unit ?? '',
    code: null,
    nameVi,
    nameEn: nameEn ?? nameVi,
    type,
    level,
    parent,
    validFrom: null,
    validTo: null,
    successors: [],
  }));
  const components = newComponents.map(({ edition, component, parent, nameVi, nameEn, max }) => ({
    edition,
    component,
    parent,
    nameVi,
    nameEn: nameEn ?? nameVi,
    max,
    weight: null,
  }));
  const { indices, editions, tasks, channels } = parts;
  const { plans, planTasks, parties } = await read(planRegister);
  return {
    units: [...parts.units, ...units],
    indices,
    editions,
    components: [...parts.components, ...components],
    tasks,
    channels: [
      ...channels,
      ...newChannels.map(({ channel, nameVi, nameEn }) => ({
        channel: channel ?? '',
        nameVi,
        nameEn: nameEn ?? nameVi,
      })),
    ],
    plans,
    planTasks,
    parties,
  };
};

const rememberedOf = async ({ read }: ReadingContext): Promise<Record<string, Remembered>> => {
  const kept = await read(rememberedReadings);
  return Object.fromEntries(
    [...kept].map(([signature, text]) => [signature, JSON.parse(text) as Remembered]),
  );
};

const kindOf = ({ kind, counts }: Understood): Reading['kind'] => {
  if (kind === 'activities') return 'activities';
  if (counts.values + counts.missing > 0) return 'scores';
  if (kind === 'plan-tasks' && counts.entries > 0) return kind;
  return counts.entries > 0 ? 'registers' : 'none';
};

/** Reads a file in a process of its own and hands its rows to `use`; they are gone afterwards. */
export const readFile = async <T>(
  context: ReadingContext,
  { path, fileName, isPasted }: File,
  { choices, rememberedIn, hints }: Manner,
  use: (reading: Reading, understood: Understood) => Promise<T>,
): Promise<T> => {
  const folder = await storeOf(context).newArrival();
  await mkdir(folder);
  try {
    const job = {
      task: 'recognise' as const,
      path,
      fileName,
      isPasted,
      register: await registerOf(context, choices),
      choices: engineMapping(choices),
      remembered: rememberedIn === null ? await rememberedOf(context) : {},
      folder,
      ...(hints === undefined ? {} : { hints }),
    };
    const understood = await recogniseSpreadsheet(job, context.signal, context.report);
    const { format, files, isCertain, counts, problems } = understood;
    const sheets = understood.sheets.map((sheet) => ({
      ...sheet,
      isRemembered: rememberedIn?.has(tableKey(sheet)) ?? sheet.isRemembered,
    }));
    const { plan, tasks } = understood;
    const recognition: Recognition = { isCertain, counts, problems, sheets, plan, tasks };
    const reading: Reading = {
      format,
      kind: kindOf(understood),
      choices: JSON.stringify(withRemembered(choices, understood.choices)),
      recognition: JSON.stringify(recognition),
      counts: JSON.stringify(counts),
      files,
    };
    return await use(reading, understood);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
