import { newId } from '../../access/secrets.ts';
import { insertVersion, updateVersion } from '../../commands/plans/versions.ts';
import { commands } from '../../contract/index.ts';
import type { Writer } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { commandRoute } from '../../http/route.ts';
import { planOfVersion, planVersions } from '../../queries/plans/versions.ts';
import { planInCharge } from './settings.ts';
import { byOf, FieldProblems } from './within.ts';

/** Two versions cannot come into force on one day. */
const mustBeFree = async (writer: Writer, plan: string, version: string, from: string): Promise<void> => {
  const others = (await planVersions(writer, plan)).filter((each) => each.version !== version);
  const problems = new FieldProblems();
  problems.expect(!others.some((each) => each.from === from), 'from', 'already_there');
  problems.refuse();
};

export const addPlanVersion = commandRoute(commands.addPlanVersion, 'plan', (body, context) =>
  context.database.transaction(async (writer) => {
    await planInCharge(writer, context, body.plan);
    const version = `${body.plan}-V${newId().slice(0, 6)}`;
    await mustBeFree(writer, body.plan, version, body.from);
    await insertVersion(writer, byOf(context.asker), { ...body, version });
    return { version };
  }),
);

export const changePlanVersion = commandRoute(commands.changePlanVersion, 'plan', (body, context) =>
  context.database.transaction(async (writer) => {
    const plan = await planOfVersion(writer, body.version);
    if (plan === undefined) throw new ProblemError('not_found', `there is no version ${body.version}`);
    await planInCharge(writer, context, plan);
    await mustBeFree(writer, plan, body.version, body.from);
    await updateVersion(writer, byOf(context.asker), { ...body, plan });
    return {};
  }),
);
