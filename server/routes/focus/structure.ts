import { setCrosswalk as writeCrosswalk } from '../../commands/focus/crosswalk.ts';
import { commands, questions } from '../../contract/index.ts';
import type { Connection } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { commandRoute, documentRoute } from '../../http/route.ts';
import {
  crosswalkEdits,
  crosswalkOf,
  type Edition,
  editionNodes,
  editionsOf,
} from '../../queries/focus/editions.ts';
import { findIndex } from '../../queries/index-register.ts';
import { isAside } from './base.ts';
import { editionChanges, linksBetween, scaleOf } from './edition-changes.ts';

const unknownEdition = (field: string, edition: string): ProblemError =>
  new ProblemError('bad_request', `there is no edition ${edition}`, { fields: { [field]: 'unknown' } });

/** The edition asked for and the one it is compared with, both of one level. */
const choose = (
  editions: readonly Edition[],
  asked: { edition?: string | undefined; against?: string | undefined },
): { edition: Edition; against: Edition | null } => {
  const level = editions[0]?.unitLevel;
  const latest = editions.filter(({ unitLevel }) => unitLevel === level).at(-1);
  const edition =
    asked.edition === undefined ? latest : editions.find((known) => known.edition === asked.edition);
  if (edition === undefined) throw unknownEdition('edition', asked.edition ?? 'of this index');
  const beside = editions.filter(({ unitLevel }) => unitLevel === edition.unitLevel);
  if (asked.against === undefined) {
    const at = beside.indexOf(edition);
    return { edition, against: beside[at - 1] ?? null };
  }
  const against = beside.find((known) => known.edition === asked.against);
  if (against === undefined) throw unknownEdition('against', asked.against);
  return { edition, against };
};

const nodesOf = async (connection: Connection, edition: string) => {
  const nodes = await editionNodes(connection, edition);
  const scale = scaleOf(nodes);
  return nodes.map((node) => {
    const { factor, basis, share } = scale.get(node.component) ?? {
      factor: null,
      basis: 'none' as const,
      share: null,
    };
    return { ...node, factor, basis, share, isAside: isAside(node) };
  });
};

export const structure = documentRoute(questions.structure, 'read', (params, { read }) =>
  read(async (connection) => {
    const { index } = params;
    await findIndex(connection, index);
    const editions = await editionsOf(connection, index);
    const { edition, against } = choose(editions, params);
    const nodes = await nodesOf(connection, edition.edition);
    const edits = await crosswalkEdits(connection, index);
    const about = {
      index,
      edition: edition.edition,
      against: against?.edition ?? null,
      editions,
      nodes,
      edits,
    };
    if (against === null || against === edition) return { ...about, changes: [], isDirect: true };
    const [earlier, later] = edition.fromYear < against.fromYear ? [edition, against] : [against, edition];
    const beside = editions.filter(({ unitLevel }) => unitLevel === edition.unitLevel);
    const crosswalk = await crosswalkOf(connection, index);
    const { links, isDirect } = linksBetween(beside, crosswalk, earlier.edition, later.edition);
    const before = await editionNodes(connection, earlier.edition);
    const after = await editionNodes(connection, later.edition);
    return { ...about, changes: editionChanges(before, after, links), isDirect };
  }),
);

/** Both components must exist, in two editions of one level, the second of which came right after the first. */
const checkPair = async (
  connection: Connection,
  edit: { index: string; fromEdition: string; fromComponent: string; toEdition: string; toComponent: string },
): Promise<void> => {
  const editions = await editionsOf(connection, edit.index);
  const at = editions.findIndex(({ edition }) => edition === edit.fromEdition);
  const [from, to] = [editions[at], editions[at + 1]];
  if (from === undefined) throw unknownEdition('fromEdition', edit.fromEdition);
  if (to?.edition !== edit.toEdition || to.unitLevel !== from.unitLevel)
    throw new ProblemError('bad_request', `${edit.toEdition} does not follow ${edit.fromEdition}`, {
      fields: { toEdition: 'not_next' },
    });
  for (const [edition, component] of [
    [edit.fromEdition, edit.fromComponent],
    [edit.toEdition, edit.toComponent],
  ] as const) {
    const nodes = await editionNodes(connection, edition);
    if (!nodes.some((node) => node.component === component))
      throw new ProblemError('unknown_component', `${edition} has no component ${component}`);
  }
};

export const setCrosswalk = commandRoute(commands.setCrosswalk, 'plan', async (body, context) => {
  await context.read(async (connection) => {
    await findIndex(connection, body.index);
    await checkPair(connection, body);
  });
  const by = context.asker.account?.accountId ?? '';
  const before = await context.database.transaction((writer) => writeCrosswalk(writer, by, body));
  return { before };
});
