import { formatDate } from '../dates.ts';
import type { Language } from '../language.ts';
import { messagesIn } from '../messages.ts';
import { formatNumber } from '../numbers.ts';
import { periodText } from '../periods.ts';

type Target = {
  scope: string;
  operator: string | null;
  value: string | null;
  measure: string;
  per: string;
  from: string;
  to: string;
};
type Rule = {
  obligation: string;
  rule: string;
  period: string;
  windowStart: string | null;
  dueOn: string | null;
};

const lookUp = (words: Readonly<Record<string, unknown>>, key: string): string => {
  const found = words[key];
  return typeof found === 'string' ? found : key.replaceAll('_', ' ');
};

const valueText = (value: string | null, language: Language): string => {
  const figure = Number(value);
  if (value === null || value.trim() === '' || !Number.isFinite(figure)) return value ?? '';
  return formatNumber(figure, Number.isInteger(figure) ? 0 : 2, language);
};

export const measureText = (measure: string, language: Language): string =>
  lookUp(messagesIn(language).planTerms.measures, measure);

/** "ít nhất 4 lần phát thanh mỗi tháng"; a target over a part of the plan names its days. */
export function targetText(target: Target, plan: { from: string; to: string }, language: Language): string {
  const terms = messagesIn(language).planTerms;
  const asked = [
    target.operator === null ? '' : lookUp(terms.operators, target.operator),
    valueText(target.value, language),
    (Number(target.value) === 1 ? terms.oneOf(target.measure) : null) ??
      measureText(target.measure, language),
  ].filter((part) => part !== '');
  const isPart = target.from > plan.from || target.to < plan.to;
  const per = target.per === 'plan_period' ? '' : ` ${lookUp(terms.pers, target.per)}`;
  const days = isPart ? ` (${formatDate(target.from, language)} – ${formatDate(target.to, language)})` : '';
  const scope = target.scope === 'plan' ? '' : `${lookUp(terms.scopes, target.scope)}: `;
  return `${scope}${asked.join(' ')}${per}${days}`;
}

function ruleName(rule: string, language: Language): string {
  const terms = messagesIn(language).planTerms.dueRules;
  const offset = /^offset_before_(\d+)_days$/.exec(rule);
  if (offset) return terms.offset(Number(offset[1]));
  return lookUp(terms, rule);
}

/** "Gửi báo cáo năm 2024: trước ngày 26/11/2024". */
export function dueRuleText(rule: Rule, language: Language): string {
  const terms = messagesIn(language).planTerms;
  const what = lookUp(terms.obligations, rule.obligation);
  const period = /^\d{4}/.test(rule.period) ? ` ${periodText(rule.period, language)}` : '';
  const name = ruleName(rule.rule, language);
  const when = name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
  const due = rule.dueOn === null ? '' : ` ${formatDate(rule.dueOn, language)}`;
  if (rule.rule === 'within_period' && rule.dueOn !== null) {
    const start = rule.windowStart === null ? '' : `${formatDate(rule.windowStart, language)} – `;
    return `${what}${period}: ${start}${formatDate(rule.dueOn, language)}`;
  }
  return `${what}${period}: ${when}${due}`;
}
