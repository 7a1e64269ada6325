import { pointsText, rankOf } from '../../phrases.ts';
import type { focusComponent as vi } from '../vi/focus-component.ts';

export const focusComponent: typeof vi = {
  pageTitle: 'One component',
  choose: 'Component',
  choosePlaceholder: 'Choose a component',
  finding: ({ unit, index, year, component, percent, rank, of, reach, reachOwn }) => {
    const place = rank === null ? '' : `, ${rankOf(rank, of, 'en')}`;
    const start = `${unit}, ${index} ${year}: “${component}” stands at ${percent} of its maximum${place}`;
    if (reach !== null && reach > 0)
      return `${start}; the 75th percentile would add ${pointsText(reach, 2, 'en')} to the total.`;
    if (reach === null && reachOwn !== null && reachOwn > 0)
      return `${start}; ${pointsText(reachOwn, 2, 'en')} of the component below the 75th percentile.`;
    return `${start}; at or above the 75th percentile of its peers.`;
  },
  factsTitle: 'Reasons for and against',
  factsSubtitle: 'The figures of the focus list and how each was made',
  links: {
    label: 'Go on',
    trend: 'See its course through the years',
    rows: 'See every stored figure and its source',
    whatIf: 'Try if–then with the 75th percentile',
    plan: 'Take into a draft plan',
    structure: 'See it in the structure',
  },
  mechanical:
    'This component scores communication work itself; a relationship with activities may be built in.',
  library: {
    title: (component) => `Tasks that target “${component}”`,
    titleAll: 'Library of tasks of all plans',
    subtitle: (tasks, plans, own) =>
      `${tasks} ${tasks === '1' ? 'task' : 'tasks'} in ${plans} ${plans === '1' ? 'plan' : 'plans'}; ${own} of the unit and of units below it`,
    search: 'Find tasks',
    searchHint: 'Name, code, plan or issuer; with or without marks',
    whole: 'Also tasks that name the index as a whole',
    wholeChoices: { '1': 'Yes', '0': 'By name only' },
    empty: 'No task of any plan targets this component.',
    nothingFound: 'No task fits what was typed.',
    take: 'Add to plan',
    takeOf: (task) => `Add to plan: ${task}`,
    task: 'Task',
    plan: 'Plan',
    own: 'own',
    channels: 'Channels',
    cadence: 'When',
    target: 'Target, product',
    leads: 'Lead',
    basis: 'Why it belongs to the component',
    noTarget: 'no quantitative target',
    isWhole: 'names the index as a whole',
    origins: { explicit: 'named', same_topic: 'same topic', proposed: 'proposed and confirmed' },
    taken: (count) => `${count} ${count === 1 ? 'task' : 'tasks'} taken into the draft`,
    toPlan: 'Draft a plan',
  },
  moves: {
    title: 'Does it move: relationships with activities',
    subtitle: 'Each channel with this component, a year later; labels are adjusted for the pairs tested',
    none: 'There is no activity to set beside this component.',
    toMap: 'Open the map of relationships',
  },
  campaigns: {
    title: 'Before and after existing plans',
    subtitle: 'Units with a plan that targets the component against other units, by the year it began',
    none: 'No plan targets this component yet.',
    start: (year, units) => `From ${year}: ${units}`,
    open: 'See all of it',
    other: 'Compare another campaign',
    below: (unit, plans) => `${unit} – ${plans}`,
  },
  power: {
    title: 'What to log to be able to tell next year',
    subtitle: 'Units and years needed to see a change of a size (power 80%, level 5%)',
    effect: 'Change one wants to see (points of the component)',
    effectHint: (max) => `From 0.01 to ${max}`,
    effectWrong: 'It takes a number above 0 and not above the maximum.',
    channel: 'Channel',
    anyChannel: 'No channel',
    more: 'More items a year',
    enough: (effect, percent, units, span) =>
      `To see ${effect} (${percent} of the maximum): at least ${units} units that do it and ${units} that do not, ${span} ${span === 1 ? 'year' : 'years'} before against as many after. There are enough units.`,
    tooFew: (effect, percent, units, span, have, least) =>
      `To see ${effect} (${percent} of the maximum) takes ${units} units that do it and ${units} that do not, ${span} ${span === 1 ? 'year' : 'years'} before against as many after. There are ${have} units: only ${least} or more would show.`,
    never: (effect, have, least) =>
      `${effect} is too small beside the usual swings of the component; with ${have} units only ${least} or more would show.`,
    unknown: 'There are too few comparable years to know how much this component usually moves.',
    log: 'What to log',
    logItems: [
      'Day, unit, channel, quantity and evidence of every activity; linked to its task and component.',
      'Units that do nothing report too: a report without activity is 0; no report is missing.',
      'Choose beforehand which units begin in which year, and keep to it for the whole time compared.',
    ],
    basis: 'Comparison',
    bases: { campaign: 'Some units do it, others do not', relationship: 'More or less by unit and year' },
    span: 'Years before and after',
    years: 'Score years',
    unitsNeeded: 'Units on each side',
    units: 'Units there are',
    detectable: 'Least change that shows',
    isEnough: 'Enough',
    yes: 'enough',
    no: 'not enough',
    over: 'over 5,000',
    note: 'The spread is that of the component in past years; reality may differ. What shows is an association, not proof of cause.',
  },
};
