import { newId } from '../../access/secrets.ts';
import { insertGroup, putRatings, putRatingScale, setMembers } from '../../commands/plans/units.ts';
import { commands } from '../../contract/index.ts';
import { commandRoute } from '../../http/route.ts';
import { indexLevels } from '../../queries/plans/goals.ts';
import { readRegister } from './room.ts';
import { byOf, FieldProblems, mustBeEverywhere, mustBeWithin } from './within.ts';

export const setGroupMembers = commandRoute(commands.setGroupMembers, 'plan', ({ group, units }, context) =>
  context.database.transaction(async (writer) => {
    const register = await readRegister(writer);
    const problems = new FieldProblems();
    problems.expect(register.byId.get(group)?.isGroup === true, 'group', 'not_a_group');
    units.forEach((unit, at) =>
      problems.expect(register.byId.get(unit)?.isGroup === false, `units.${at}`, 'unknown_unit'),
    );
    problems.refuse();
    mustBeWithin(context.asker, register, group);
    await setMembers(writer, byOf(context.asker), group, units);
    return {};
  }),
);

export const addGroup = commandRoute(commands.addGroup, 'plan', ({ units, isOfCommunes, ...body }, context) =>
  context.database.transaction(async (writer) => {
    const register = await readRegister(writer);
    const problems = new FieldProblems();
    const parent = register.byId.get(body.parent);
    problems.expect(parent?.isGroup === false, 'parent', 'unknown_unit');
    units.forEach((unit, at) => problems.expect(register.byId.has(unit), `units.${at}`, 'unknown_unit'));
    problems.refuse();
    mustBeWithin(context.asker, register, body.parent);
    const group = `G-${newId()}`;
    const level = isOfCommunes ? 'commune' : (parent?.level ?? 'department');
    await insertGroup(writer, byOf(context.asker), { ...body, group, level }, units);
    return { group };
  }),
);

const checkIndex = async (
  writer: Parameters<typeof readRegister>[0],
  problems: FieldProblems,
  index: string,
): Promise<void> => {
  const known = await indexLevels(writer);
  problems.expect(
    known.some((each) => each.index === index),
    'index',
    'unknown_index',
  );
};

export const setRatings = commandRoute(commands.setRatings, 'upload', ({ ratings, ...body }, context) =>
  context.database.transaction(async (writer) => {
    const register = await readRegister(writer);
    const problems = new FieldProblems();
    await checkIndex(writer, problems, body.index);
    ratings.forEach(({ unit }, at) =>
      problems.expect(register.byId.get(unit)?.isGroup === false, `ratings.${at}.unit`, 'unknown_unit'),
    );
    problems.refuse();
    for (const { unit } of ratings) mustBeWithin(context.asker, register, unit);
    await putRatings(writer, byOf(context.asker), body, ratings);
    return {};
  }),
);

export const setRatingScale = commandRoute(commands.setRatingScale, 'upload', ({ index, scale }, context) =>
  context.database.transaction(async (writer) => {
    mustBeEverywhere(context.asker);
    const problems = new FieldProblems();
    await checkIndex(writer, problems, index);
    problems.refuse();
    await putRatingScale(writer, byOf(context.asker), index, scale);
    return {};
  }),
);
