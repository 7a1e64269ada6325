import type { Choices } from '../../contract/uploads/choices.ts';
import type { Connection } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { checkUnits } from '../../queries/index-register.ts';
import { takenUnitIds } from '../../queries/uploads/units.ts';
import { fold } from '../../spreadsheet/fold.ts';
import { channelCodeOf } from '../../spreadsheet/registers/channels.ts';

type NewUnit = Choices['newUnits'][number];

const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

const idFor = ({ unit, nameVi, parent }: NewUnit, isTaken: (id: string) => boolean): string => {
  if (unit !== undefined) {
    if (isTaken(unit))
      throw new ProblemError('name_taken', `there is a unit ${unit} already`, { fields: { unit } });
    return unit;
  }
  const base = (parent === null ? slug(nameVi) : `${parent}-${slug(nameVi)}`).slice(0, 70);
  const ids = [base, ...Array.from({ length: 99 }, (_, at) => `${base}-${at + 2}`)];
  return ids.find((id) => !isTaken(id)) ?? base;
};

/** Units that are made with an upload, each with an id that nobody else has. */
export const withUnitIds = async (connection: Connection, units: readonly NewUnit[]): Promise<NewUnit[]> => {
  if (units.length === 0) return [];
  const parents = units.flatMap(({ parent }) => parent ?? []);
  await checkUnits(connection, parents);
  const taken = await takenUnitIds(connection);
  return units.map((unit) => {
    const id = idFor(unit, (other) => taken.has(other));
    taken.add(id);
    return { ...unit, unit: id };
  });
};

/** New channels with codes that follow from their names. */
export const withChannelCodes = (channels: Choices['newChannels']): Choices['newChannels'] =>
  channels.map((one) => {
    const made = channelCodeOf(one.nameVi).replace(/^[^a-z]+/, '');
    return { ...one, channel: one.channel ?? (made === '' ? 'kenh_moi' : made) };
  });
