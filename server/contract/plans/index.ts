import { plan } from './plan.ts';
import * as register from './register.ts';

export const planQuestions = {
  plans: register.plans,
  plan,
  tasks: register.tasks,
  parties: register.parties,
  links: register.links,
  codeBook: register.codeBook,
} as const;

export const planCommands = {} as const;
