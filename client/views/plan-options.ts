import type { Option } from '../components/picking.ts';
import { compareNames } from '../format/order.ts';
import type { Language } from '../format/language.ts';

type Plan = {
  plan: string;
  titleVi: string;
  titleEn: string;
  issuer: string;
  fromYear: number;
  toYear: number;
};

/** In English too the Vietnamese title stands where nobody has given another. */
export const planTitle = (plan: Pick<Plan, 'titleVi' | 'titleEn'>, language: Language): string =>
  language === 'vi' || plan.titleEn === '' ? plan.titleVi : plan.titleEn;

/** Plans to pick from, the newest first. */
export const planOptions = (plans: readonly Plan[], language: Language): Option[] =>
  plans
    .toSorted((a, b) => b.toYear - a.toYear || compareNames(a.issuer, b.issuer))
    .map((plan) => ({
      value: plan.plan,
      label: planTitle(plan, language),
      also: `${plan.titleVi} ${plan.titleEn} ${plan.issuer} ${plan.plan}`,
    }));
