import { peerKinds } from '../../../server/contract/focus/choices.ts';
import { choiceParam, listParam, type Param, switchParam, textParam } from '../../state/selection.ts';

export { peerKinds };
export const depths = ['dimensions', 'parts'] as const;
export const spans = ['one', 'all'] as const;
export const narrowings = ['all', 'uncovered', 'falling', 'below', 'marked'] as const;
export type Narrowing = (typeof narrowings)[number];

const unit = /^[a-z0-9][a-z0-9-]{0,79}$/;
const marked = /^[A-Z][A-Z0-9_]{0,39}:[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/;
const saved = /^[a-z0-9][a-z0-9-]{7,39}$/;

/** Whom the unit is compared with. */
export const peerShape = {
  peers: choiceParam(peerKinds, 'all'),
  peerUnits: listParam(unit, 100),
};

const marks = listParam(marked, 200);

/** Null: as the saved selection has them; "none": none of them any more. */
const pinsParam: Param<string[] | null> = {
  read: (text) => (text === null ? null : text === 'none' ? [] : marks.read(text)),
  write: (value) => (value === null ? null : value.length === 0 ? 'none' : marks.write(value)),
};

/** What the list of focus areas keeps in the address besides unit, index and year. */
export const focusShape = {
  ...peerShape,
  depth: choiceParam(depths, 'dimensions'),
  span: choiceParam(spans, 'one'),
  find: textParam(),
  only: choiceParam(narrowings, 'all'),
  sort: textParam(/^-?[a-zA-Z0-9]{1,20}$/),
  pins: pinsParam,
  selection: textParam(saved),
};

const change =
  /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}:(=?\d{1,4}(\.\d{1,6})?|-\d{1,4}(\.\d{1,6})?|P75|median|best|max)$/;

/** What a what-if keeps in the address: the text that the server saves and reads. */
export const whatIfShape = {
  ...peerShape,
  depth: choiceParam(depths, 'dimensions'),
  changes: listParam(change, 200),
  derived: listParam(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}:[a-z][a-z0-9_]{0,59}\*\d{1,5}$/, 20),
  drift: switchParam(false),
  compare: listParam(saved, 6),
};

export type PeerChoice = { peers: (typeof peerKinds)[number]; peerUnits: string[] };

/** As the server is asked: an own list that is still empty compares with all. */
export const peerQuestion = ({ peers, peerUnits }: PeerChoice) => {
  if (peers !== 'list') return { peers };
  return peerUnits.length === 0 ? { peers: 'all' as const } : { peers, peerUnits };
};

const nameIn = (written: string): string => written.split(':')[0] ?? '';

/** The changes with another one for this component; null takes it away. */
export const withChange = (
  changes: readonly string[],
  component: string,
  written: string | null,
): string[] => [
  ...changes.filter((one) => nameIn(one) !== component),
  ...(written === null ? [] : [`${component}:${written}`]),
];

/** New points of a component, as they stand in the address; nothing where they are the own ones. */
export const pointsTo = (from: number, to: number): string | null => {
  const rounded = Math.round(to * 1e4) / 1e4;
  if (!Number.isFinite(rounded) || rounded < 0) return null;
  return Math.abs(rounded - from) < 5e-5 ? null : `=${rounded}`;
};

/** One component of one index, as pins and comments name it. */
export const keyOf = (part: { index: string; component: string }): string =>
  `${part.index}:${part.component}`;

export const partOf = (key: string): { index: string; component: string } => {
  const at = key.indexOf(':');
  return { index: key.slice(0, at), component: key.slice(at + 1) };
};

/** A task of the library taken for a component: "P002-2.13@PCI:CSTP03". */
const taken = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}@[A-Z][A-Z0-9_]{0,39}:[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/;

/** The draft that is being made; it goes along through the pages of focus areas. */
export const draftShape = {
  chosen: listParam(marked, 40),
  take: listParam(taken, 100),
};

export type Taken = { task: string; index: string; component: string };

export const takenOf = (written: string): Taken => {
  const at = written.indexOf('@');
  return { task: written.slice(0, at), ...partOf(written.slice(at + 1)) };
};

export const writtenTask = (one: Taken): string => `${one.task}@${keyOf(one)}`;

/** What the page of one component keeps in the address. */
export const componentShape = {
  ...peerShape,
  ...draftShape,
  component: textParam(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/),
  find: textParam(),
  whole: switchParam(true),
  effect: textParam(/^\d{1,4}(\.\d{1,4})?$/),
  row: textParam(/^[a-z][a-z0-9_]{0,59}$/),
  more: textParam(/^\d{1,4}$/),
};

/** What the page of the draft keeps in the address besides the draft itself. */
export const planShape = {
  ...draftShape,
  find: textParam(),
  for: textParam(marked),
};
