import type { z } from 'zod';
import { insertUnit, updateUnit } from '../../commands/plans/units.ts';
import { commands } from '../../contract/index.ts';
import { commandRoute, type Context } from '../../http/route.ts';
import type { UnitRegister } from '../../planning/unit-register.ts';
import { readRegister } from './room.ts';
import { byOf, FieldProblems, mustBeWithin } from './within.ts';

type UnitBody = z.output<typeof commands.addUnit.body>;

const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Readable and unused: parent and name, with a number where the name is taken. */
const newUnitId = (body: UnitBody, known: ReadonlySet<string>): string => {
  const stem = `${body.parent}-${slugOf(body.nameVi)}`.slice(0, 74);
  let id = stem;
  for (let number = 2; known.has(id); number += 1) id = `${stem}-${number}`;
  return id;
};

const checkUnit = (problems: FieldProblems, body: UnitBody, known: ReadonlySet<string>, at = ''): void => {
  problems.expect(known.has(body.parent), `${at}parent`, 'unknown_unit');
  problems.expect(body.parent !== body.unit, `${at}parent`, 'is_itself');
  const isSpan = body.validFrom === null || body.validTo === null || body.validFrom <= body.validTo;
  problems.expect(isSpan, `${at}validTo`, 'ends_before_it_begins');
  body.successors.forEach((successor, index) => {
    problems.expect(known.has(successor.unit), `${at}successors.${index}.unit`, 'unknown_unit');
    problems.expect(successor.unit !== body.unit, `${at}successors.${index}.unit`, 'is_itself');
  });
};

const unitIds = (register: UnitRegister): Set<string> =>
  new Set([...register.byId.values()].filter((unit) => !unit.isGroup).map((unit) => unit.unitId));

const addAll = (
  context: Context,
  bodies: readonly UnitBody[],
  at: (index: number) => string,
): Promise<string[]> =>
  context.database.transaction(async (writer) => {
    const register = await readRegister(writer);
    const known = unitIds(register);
    const problems = new FieldProblems();
    const units = bodies.map((body, index) => {
      problems.expect(body.unit === null || !known.has(body.unit), `${at(index)}unit`, 'already_there');
      const unit = body.unit ?? newUnitId(body, known);
      known.add(unit);
      return { ...body, unit };
    });
    bodies.forEach((body, index) => checkUnit(problems, body, known, at(index)));
    problems.refuse();
    const own = new Set(units.map((unit) => unit.unit));
    for (const unit of units) {
      if (!own.has(unit.parent)) mustBeWithin(context.asker, register, unit.parent);
      await insertUnit(writer, byOf(context.asker), unit);
    }
    return units.map((unit) => unit.unit);
  });

export const addUnit = commandRoute(commands.addUnit, 'plan', async (body, context) => {
  const [unit = ''] = await addAll(context, [body], () => '');
  return { unit };
});

export const addUnits = commandRoute(commands.addUnits, 'plan', async ({ units }, context) => ({
  units: await addAll(context, units, (index) => `units.${index}.`),
}));

export const changeUnit = commandRoute(commands.changeUnit, 'plan', (body, context) =>
  context.database.transaction(async (writer) => {
    const register = await readRegister(writer);
    const problems = new FieldProblems();
    problems.expect(register.byId.has(body.unit), 'unit', 'unknown_unit');
    checkUnit(problems, body, unitIds(register));
    problems.refuse();
    mustBeWithin(context.asker, register, body.unit);
    mustBeWithin(context.asker, register, body.parent);
    await updateUnit(writer, byOf(context.asker), body);
    return {};
  }),
);
