import { openFolder, type Row } from './read.ts';

const patterns = {
  sources: ['sources.csv'],
  units: ['units.csv', 'example/units.csv'],
  successors: ['unit_successors.csv'],
  indices: ['indices.csv'],
  editions: ['editions.csv', 'example/editions.csv'],
  components: ['components.csv', 'example/components.csv'],
  crosswalk: ['crosswalk.csv'],
  averages: ['averages.csv'],
  scores: ['scores/*/*.csv', 'example/scores.csv'],
  channels: ['plans/channels.csv'],
  plans: ['plans/plans.csv'],
  tasks: ['plans/tasks.csv'],
  taskChannels: ['plans/task_channels.csv'],
  taskLinks: ['plans/task_links.csv'],
  targets: ['plans/targets.csv'],
  deadlines: ['plans/deadlines.csv'],
  topics: ['plans/topics.csv'],
  mentions: ['plans/mentions.csv'],
  actors: ['plans/actors.csv'],
  codes: ['plans/codebook.csv'],
  documents: ['plans/legal_documents.csv'],
  demonstrationReports: ['demonstration/coverage.csv'],
  demonstrationActivities: ['demonstration/activities-*.csv'],
  demonstrationPlans: ['demonstration/plans.csv'],
  demonstrationUnits: ['demonstration/units.csv'],
  exampleTopics: ['example/topics.csv'],
  exampleReports: ['example/coverage.csv'],
  exampleActivities: ['example/activities.csv'],
} as const;

type Table = keyof typeof patterns;
export type Data = Readonly<Record<Table, readonly Row[]>>;

/** A check lists what is wrong, one line a problem. */
export type Check = (data: Data) => string[];

export const readData = async (folder: string): Promise<Data> => {
  const { read, close } = await openFolder(folder);
  const data = {} as Record<Table, readonly Row[]>;
  for (const table of Object.keys(patterns) as Table[]) {
    data[table] = (await Promise.all(patterns[table].map(read))).flat();
  }
  close();
  return data;
};
