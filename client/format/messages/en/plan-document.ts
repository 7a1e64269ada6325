import { formatCount, formatQuantity } from '../../numbers.ts';
import { countOf } from '../../phrases.ts';
import type { planDocument as vi } from '../vi/plan-document.ts';

const n = (count: number): string => formatCount(count, 'en');
const money = (amount: number): string => `${formatQuantity(amount, 'en')} đồng`;
const withAmount = (known: number, all: number): string =>
  `${n(known)} of ${countOf(all, 'estimate', 'estimates')} with an amount`;

export const planDocument: typeof vi = {
  estimates: 'Yearly estimates',
  estimatesNone: (years) => `No estimate yet for any year of the plan (${years}).`,
  yearNone: 'no estimate yet',
  yearsHave: (have, all) =>
    have === all
      ? `All ${n(all)} years have an estimate.`
      : `${n(have)} of ${n(all)} years have an estimate.`,
  yearHas: (year, estimates) => `${countOf(estimates, 'estimate', 'estimates')} for ${year}.`,
  estimated: (sum, known, all) =>
    all === 1
      ? `Estimated at ${money(sum)}.`
      : `Estimated at ${money(sum)} in all (${withAmount(known, all)}).`,
  estimatedInWords: 'None states an amount.',
  decided: (sum, known, all) =>
    all === 1
      ? `${money(sum)} granted in the one that was decided.`
      : `${money(sum)} granted (${withAmount(known, all)}).`,
  decidedInWords: (decided) => `${n(decided)} decided, without an amount so far.`,
  decidedNone: 'None is decided yet.',
  overlap: (years) =>
    `${years} not added up: the estimate of the issuer may contain those of the other units.`,
  sumOf: (year) => `Sum of ${year}`,
  sumKnown: withAmount,
  money,
  columns: {
    year: 'Year',
    unit: 'Unit',
    amount: 'Estimate',
    step: 'Step',
    stepOn: 'Day',
    authority: 'Appraised or decided by',
    decisionNumber: 'Decision',
    decidedAmount: 'Granted',
    note: 'Note',
  },
  currency: 'đồng',
  steps: {
    drawn_up: 'Drawn up',
    under_appraisal: 'Under appraisal',
    returned: 'Returned for revision',
    submitted: 'Submitted',
    decided: 'Decided',
  },
  editEstimates: 'Enter or change estimates',
  estimatesHint:
    'Each year a unit draws up its estimate, sends it for appraisal and submits it for decision. One estimate a unit and year.',
  addEstimate: 'Add an estimate',
  addEstimateOf: (year) => `Add an estimate for ${year}`,
  editEstimate: (what) => `Change ${what}`,
  removeEstimateOf: (what) => `Remove ${what}`,
  estimateName: (year, unit) => `estimate for ${year}, ${unit}`,
  estimateAdded: 'Estimate added',
  estimateChanged: 'Estimate changed',
  estimateRemoved: 'Estimate removed',
  removeEstimate: 'Remove the estimate',
  removeEstimateTitle: 'Remove this estimate?',
  removeEstimateWhat: (what) => `The ${what} no longer counts. It can be put back at any time.`,
  fields: {
    year: 'Year',
    unit: 'Unit that estimates',
    amount: 'Estimate',
    step: 'Step',
    stepOn: 'Day of this step',
    authority: 'Appraised or decided by',
    decisionNumber: 'Number of the decision',
    decidedAmount: 'Amount granted',
    note: 'Note',
    reason: 'Why it is changed (optional)',
  },
  chooseUnit: 'Choose a unit',
  amountHint:
    'An amount such as 150,000,000 or 150 million; or words such as “theo quy định” (as the rules say).',
  decidedHint: 'It may differ from the estimate; leave it empty while it is not known.',
  readMoney: (amount) => `Stored as ${money(amount)}.`,
  readWords: (said) => `Stored in words: “${said}”, not added to sums.`,
  notMoney: 'This is not read as an amount. Write it as 120,000,000 or 120 million.',
  earlier: (changes) => `Changed ${countOf(changes, 'time', 'times')}: what was said before`,

  topics: 'Topics',
  topicsNone: 'The plan has no topics yet.',
  editTopics: 'Enter or change topics',
  topicsHint:
    'Activities are tagged with these topics; the fields of reform of a topic count in the coverage of the plan.',
  addTopic: 'Add a topic',
  editTopic: (name) => `Change topic ${name}`,
  removeTopicOf: (name) => `Remove topic ${name}`,
  earlierTopic: (name) => `Move up: ${name}`,
  laterTopic: (name) => `Move down: ${name}`,
  topicAdded: 'Topic added',
  topicChanged: 'Topic changed',
  topicRemoved: 'Topic removed',
  removeTopic: 'Remove the topic',
  removeTopicTitle: 'Remove this topic?',
  removeTopicWhat: (name, activities) =>
    activities === 0
      ? `“${name}” leaves the plan and no longer counts in its coverage. No activity is tagged with it. It can be put back at any time.`
      : `“${name}” leaves the plan and no longer counts in its coverage. ${countOf(activities, 'activity', 'activities')} tagged with it will keep its name. It can be put back at any time.`,
  topicFields: {
    code: 'Place in the document',
    nameVi: 'Topic, in Vietnamese',
    nameEn: 'Topic, in English (optional)',
    reformFields: 'Fields of reform',
    serves: 'Indices and components it speaks of (optional)',
  },
  codeHint: 'Such as II.1.a; leave it empty where the document has no number',
  addField: 'Add a field',
  addServed: 'Add an index or component',
  remove: 'Remove',
  removed: 'Removed topics and estimates',
};
