import { newId } from '../../access/secrets.ts';
import { insertLink, putDecision } from '../../commands/plans/links.ts';
import { commands } from '../../contract/index.ts';
import { ProblemError } from '../../errors.ts';
import { commandRoute } from '../../http/route.ts';
import { isComponentOf, mentionById, planOfLink } from '../../queries/plans/links.ts';
import { readIndexNames } from './index-names.ts';
import { planInCharge, planOf } from './settings.ts';
import { byOf, FieldProblems } from './within.ts';

export const proposeLink = commandRoute(commands.proposeLink, 'plan', (body, context) =>
  context.database.transaction(async (writer) => {
    const plan = await planOf(writer, body.task);
    await planInCharge(writer, context, plan);
    const problems = new FieldProblems();
    const [index = ''] = await readIndexNames(writer, [body.index], problems, () => 'index');
    const mention = body.mention === null ? undefined : await mentionById(writer, body.mention);
    const isMention = body.mention === null || mention?.index === index;
    problems.expect(isMention, 'mention', 'unknown_component');
    const component = body.component ?? mention?.component ?? null;
    const isKnown = component === null || (await isComponentOf(writer, index, component));
    problems.expect(isKnown, 'component', 'unknown_component');
    problems.refuse();
    const link = `${plan}-L${newId().slice(0, 8)}`;
    const { task, evidence, isConfirmed } = body;
    const served = { index, component, mention: body.mention };
    await insertLink(writer, byOf(context.asker), { link, plan, task, ...served, evidence, isConfirmed });
    return { link };
  }),
);

export const decideLink = commandRoute(commands.decideLink, 'plan', ({ link, decision }, context) =>
  context.database.transaction(async (writer) => {
    const plan = await planOfLink(writer, link);
    if (plan === undefined) throw new ProblemError('not_found', `there is no link ${link}`);
    await planInCharge(writer, context, plan);
    await putDecision(writer, byOf(context.asker), { link, plan, decision });
    return {};
  }),
);
