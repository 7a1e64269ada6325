import type { relationshipHelp as vi } from '../vi/relationship-help.ts';

export const relationshipHelp: typeof vi = {
  title: 'Reading the map of relationships',
  finding:
    'The map shows which activities tend to go with which scores inside units; it does not prove that an activity changed a score.',
  sections: [
    {
      title: 'What the map can say',
      said: [
        'Each cell answers one question: inside the same unit, in the year after it did more than it usually does, was the score of the component higher than it usually is, net of what changed for all units that year?',
        'The answer always comes with its interval, the number of units and years and an evidence label. Where nothing is seen, it says how large an association these data could have revealed.',
      ],
    },
    {
      title: 'What the map cannot say',
      said: [
        'It does not say that the activity is the cause. Anything else that changed at the same time, such as a new leader or new software, gives the same picture.',
        'It does not rank activities and does not advise “do X to gain Y points”. The most striking numbers are usually exaggerated.',
        'It says nothing about individual citizens or firms, or about a level other than the one that was measured.',
        'It does not reach across a change of edition or a merger: before and after are two different yardsticks. Activities of merged units are added up, scores never are.',
      ],
    },
    {
      title: 'How activities are counted',
      said: [
        'A year with a report and no such activity is 0. A year without a report is missing, not 0. What counts as reported can be chosen and stands on the map.',
        'People reached and money spent are counted only in years in which every activity says them; where one does not, the year is missing, not 0.',
        'An index measured for provinces goes with activities of provinces only; adding those of the units below is a choice, and the page says of how many units they are.',
        'Pairs that a plan links (task to component) are tested apart from all others, because they were named before looking at any figure.',
      ],
    },
    {
      title: 'One unit, few years, one year',
      said: [
        'One unit cannot tell its own change from the national trend, so a hint is the most it can give. Under 5 years there is only a picture; 5–7 years give a coefficient; from 8 years there is an interval.',
        'Comparing units in one year only describes how they differ. Under 5 units no number; 5–9 the coefficient only; from 10 an interval.',
        'Before and after a campaign needs at least 5 units that took part, 5 to compare with and 2 years before, and always shows whether the groups moved alike before.',
      ],
    },
  ],
  labelsTitle: 'The five evidence labels',
  label: 'Label',
  meaning: 'When',
  meanings: {
    E0: 'Fewer than 8 units, fewer than 3 years, or too few units supply the information. No number is shown.',
    E1: 'Enough data, but the interval contains 0.',
    E2: 'The interval does not contain 0, but it does not stand once the number of pairs tested is considered, or it failed a check. In simulations nearly all such hints are chance: not a basis for planning.',
    E3: 'Stands after adjusting for all pairs tested (q < 0.10), and passed every check that could be made.',
    E4: 'The same, stricter (q < 0.05), with many units and at least 5 years.',
  },
  calibrationTitle: 'How often it is wrong where the truth is known',
  calibrationSubtitle:
    'Simulated data without any association: how often one is still reported at the 5% level',
  calibrationSaid: (command) =>
    `Units differ in level, the whole country grows over the years, errors last from year to year. The usual pooled correlation is nearly always wrong. Compute it again with: ${command}`,
  panel: 'Units × years',
  pooled: 'Pooled correlation',
  oneway: 'Unit levels only',
  cr1: 'Two-way, usual error',
  parlens: 'ParLens',
  coverage: '95% interval holds the true value',
  mapTitle: 'Over a whole map',
  mapSubtitle: (maps, cells, planted) =>
    `${maps} simulated maps of ${cells} pairs each, ${planted} of them with a true association`,
  activities: 'Activities',
  varying: 'vary from year to year',
  smooth: 'grow smoothly, each unit at its own pace',
  falseFindings: 'False findings (ParLens)',
  falsePooled: 'False findings (pooled)',
  power: 'True associations found',
  hints: 'Hints a map',
  smoothSaid:
    'Where activities grow smoothly at each unit’s own pace, every method confuses them with the unit’s own trend. The map says when that is so: choose the log scale for the whole map; on the scale of counts, read the label one step lower.',
  tryTitle: 'Try it',
  tryExample:
    'The example holds four planted associations: the map must find exactly these and the total that they add to.',
  tryExampleLink: 'Open the map of the example',
  tryDemonstration:
    'The demonstration log was made without looking at any score: a map with real scores must be nearly empty, with about as many hints as chance gives.',
  tryDemonstrationLink: 'Open the map of PAPI with the demonstration log',
};
