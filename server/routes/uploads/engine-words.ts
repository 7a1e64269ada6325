import type { z } from 'zod';
import type { Choices, columnChoice, sheetChoice } from '../../contract/uploads/choices.ts';
import type { questions } from '../../contract/index.ts';
import type { Reply } from '../../contract/question.ts';
import type { ColumnMapping, Mapping, SheetMapping } from '../../spreadsheet/mapping.ts';
import type { SheetUnderstood } from '../../workers/spreadsheet-job.ts';

/** The engine and the API name stages differently: 'self-scored' in the one is 'self_scored' in the other. */

type SheetChoice = z.output<typeof sheetChoice>;
type ColumnChoice = z.output<typeof columnChoice>;
type ShownSheet = Reply<typeof questions.upload>['sheets'][number];

type EngineStage = NonNullable<SheetMapping['stage']>;
type ApiStage = NonNullable<SheetChoice['stage']>;

export const engineStage = (stage: ApiStage): EngineStage =>
  stage === 'self_scored' ? 'self-scored' : stage;
export const apiStage = (stage: EngineStage): ApiStage => (stage === 'self-scored' ? 'self_scored' : stage);

const withStage = <T extends object, S>(given: T, stage: S | undefined): T & { stage?: S } =>
  stage === undefined ? given : { ...given, stage };

const engineSheet = ({ stage, columns, ...rest }: SheetChoice): SheetMapping => ({
  ...withStage(rest, stage === undefined ? undefined : engineStage(stage)),
  ...(columns === undefined
    ? {}
    : {
        columns: columns.map(({ stage: of, ...column }): ColumnMapping =>
          withStage(column, of === undefined ? undefined : engineStage(of)),
        ),
      }),
});

/** Choices as the engine takes them; names that are made with the upload count as decided. */
export const engineMapping = (choices: Choices): Mapping => ({
  sheets: choices.sheets.map(engineSheet),
  units: {
    ...choices.units,
    ...Object.fromEntries(choices.newUnits.map(({ subject, unit }) => [subject, unit ?? ''])),
  },
  components: {
    ...choices.components,
    ...Object.fromEntries(choices.newComponents.map(({ subject, component }) => [subject, component])),
  },
  tasks: choices.tasks,
  channels: {
    ...choices.channels,
    ...Object.fromEntries(choices.newChannels.map(({ subject, channel }) => [subject, channel ?? ''])),
  },
  plan: choices.plan,
});

const without = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null)) as T;

const apiColumn = ({ stage, ...column }: ColumnMapping): ColumnChoice =>
  without({ ...column, stage: stage === undefined ? undefined : apiStage(stage) });

/** The choices of the API, with what the engine added from remembered readings. */
export const withRemembered = (choices: Choices, mapping: Mapping): Choices => {
  const made = new Set(
    [...choices.newUnits, ...choices.newComponents, ...choices.newChannels].map(({ subject }) => subject),
  );
  const decided = (names: Mapping['units'] = {}) =>
    Object.fromEntries(Object.entries(names).filter(([subject]) => !made.has(subject)));
  return {
    ...choices,
    units: decided(mapping.units),
    components: decided(mapping.components),
    tasks: decided(mapping.tasks),
    channels: decided(mapping.channels),
    plan: planOf(mapping),
    sheets: (mapping.sheets ?? []).map(apiSheet),
  };
};

const planOf = ({ plan = {} }: Mapping): Choices['plan'] =>
  Object.fromEntries(Object.entries(plan).filter(([, value]) => value !== undefined));

const apiSheet = ({ signature: _signature, columns, stage, ...rest }: SheetMapping): SheetChoice =>
  without({
    ...rest,
    stage: stage === undefined ? undefined : apiStage(stage),
    columns: columns?.map(apiColumn),
  }) as SheetChoice;

/** A sheet as it is shown: every guess with its reason, and the whole reading in the form of a choice. */
export const shownSheet = (sheet: SheetUnderstood): ShownSheet => {
  const { mapping, marks, stage, ...rest } = sheet;
  const understood = apiSheet(mapping);
  return {
    ...rest,
    // readings kept by earlier versions do not have it
    parent: sheet.parent ?? null,
    parts: (sheet.parts ?? []).map(({ columns: _columns, ...part }) => part),
    width: sheet.columns,
    stage: { ...stage, value: apiStage(stage.value) },
    marks:
      marks === null
        ? null
        : {
            decimal: marks.marks.decimal,
            basis: marks.basis,
            samples: marks.samples.map((one) => ({ ...one })),
          },
    headerRows: [...(mapping.headerRows ?? [])],
    columns: understood.columns ?? [],
    understood,
  };
};
