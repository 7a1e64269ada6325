import { isAllowed, mayBring } from '../../access/may.ts';
import type { Choices } from '../../contract/uploads/choices.ts';
import { ProblemError } from '../../errors.ts';
import type { Context } from '../../http/route.ts';
import { planHeads } from '../../queries/plans/plans.ts';
import { refuseWithoutPlan } from '../../queries/uploads/edited.ts';
import { findUpload, type StoredUpload, unitsOutside } from '../../queries/uploads/facts.ts';
import { planOnlyOf } from '../../queries/uploads/plan-only.ts';
import { type Reader, readRegister } from '../plans/room.ts';
import { lineOf } from '../plans/within.ts';

/** Who may do what with which upload: whoever may upload with any, whoever may plan with tasks of the own plans. */

type Who = Pick<Context, 'asker'>;

/** Refuses who may not bring in tasks of that plan; null: any file. */
export const mustBring = async (reader: Reader, { asker }: Who, plan: string | null): Promise<void> => {
  const [head] = plan === null ? [] : await planHeads(reader, [plan]);
  if (plan !== null && head === undefined)
    throw new ProblemError('unknown_plan', `there is no plan ${plan}`, { fields: { plan: 'unknown_plan' } });
  const what = head === undefined ? 'anything' : { planOf: head.unit };
  if (mayBring(asker, what, lineOf(await readRegister(reader)))) return;
  const fields = head === undefined ? {} : { fields: { unit: head.unit } };
  throw new ProblemError('not_allowed', 'this account may not bring that in', fields);
};

/** The plan of whose tasks alone a file is read with these choices; null: it may hold anything. */
export const planChosen = ({ plan, newUnits, newComponents, newChannels }: Choices): string | null =>
  plan.tasksOnly === true && newUnits.length + newComponents.length + newChannels.length === 0
    ? (plan.plan ?? null)
    : null;

/** The upload, for those who may see it, read it anew and drop it while nothing of it is stored. */
export const findHandled = async (reader: Reader, who: Who, upload: string): Promise<StoredUpload> => {
  const stored = await findUpload(reader, upload);
  if (!isAllowed(who.asker, 'upload', false)) await mustBring(reader, who, await planOnlyOf(reader, upload));
  return stored;
};

/** The upload, for those who may store it, take it back and bring it back; at the command line everybody may. */
export const findStorable = async (
  reader: Reader,
  who: Who,
  upload: string,
  makesAnything: (stored: StoredUpload) => boolean,
): Promise<StoredUpload> => {
  const stored = await findUpload(reader, upload);
  await refuseWithoutPlan(reader, upload);
  const { account } = who.asker;
  if (account === null) return stored;
  const plan = await planOnlyOf(reader, upload);
  await mustBring(reader, who, plan);
  if (plan !== null || account.unit === null) return stored;
  const outside = await unitsOutside(reader, upload, account.unit);
  if (outside.length === 0 && !makesAnything(stored)) return stored;
  throw new ProblemError('not_allowed', 'the file has units that this account has no right to', {
    fields: { units: outside.slice(0, 20).join(', '), count: `${outside.length}` },
  });
};

/** Plans whose uploads the asker may see; null: every upload. */
export const plansToSee = async (reader: Reader, { asker }: Who): Promise<string[] | null> => {
  if (isAllowed(asker, 'upload', false)) return null;
  const line = lineOf(await readRegister(reader));
  const heads = await planHeads(reader, null);
  return heads.filter(({ unit }) => mayBring(asker, { planOf: unit }, line)).map(({ plan }) => plan);
};
