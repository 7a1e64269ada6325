import { z } from 'zod';
import { command, documentQuestion } from './question.ts';
import { unitId } from './values.ts';

export const roles = ['viewer', 'planner', 'analyst', 'administrator'] as const;
export type Role = (typeof roles)[number];

const accountName = z.string().trim().normalize('NFC').min(1).max(120);
const password = z.string().normalize('NFC').min(10).max(200);

const account = z.object({
  account: z.string(),
  name: z.string(),
  role: z.enum(roles),
  unit: z.string().nullable().describe('The role holds for this unit and all below it; null: everywhere'),
  isActive: z.boolean(),
  hasPassword: z.boolean(),
});

export const session = documentQuestion({
  name: 'session',
  summary: 'Who is signed in, and what this installation allows',
  params: z.object({}),
  reply: z.object({
    account: account.nullable(),
    mayRead: z.boolean(),
    isPublic: z.boolean().describe('True where anybody may read'),
    installation: z.string(),
  }),
});

export const signIn = command({
  name: 'sign-in',
  summary: 'Sign in with name and password',
  body: z.object({ name: accountName, password: z.string().normalize('NFC').min(1).max(200) }),
  reply: account,
});

export const signOut = command({
  name: 'sign-out',
  summary: 'End the session',
  body: z.object({}),
  reply: z.object({}),
});

export const setPassword = command({
  name: 'set-password',
  summary: 'Set the password of the signed-in account',
  body: z.object({ password, current: z.string().normalize('NFC').max(200).optional() }),
  reply: account,
});

export const accounts = documentQuestion({
  name: 'accounts',
  summary: 'All accounts of this installation',
  params: z.object({}),
  reply: z.array(account),
});

export const addAccount = command({
  name: 'add-account',
  summary: 'Make an account; answers with a one-time address for its owner',
  body: z.object({ name: accountName, role: z.enum(roles), unit: unitId.nullable() }),
  reply: z.object({ account, address: z.string().describe('Works once, for seven days') }),
});

export const changeAccount = command({
  name: 'change-account',
  summary: 'Change role, unit or whether an account may sign in; optionally a new one-time address',
  body: z.object({
    account: z.string().max(80),
    role: z.enum(roles),
    unit: unitId.nullable(),
    isActive: z.boolean(),
    newAddress: z.boolean().default(false),
  }),
  reply: z.object({ account, address: z.string().nullable() }),
});

export const auditTrail = documentQuestion({
  name: 'audit-trail',
  summary:
    'Who did what, newest first (last 500); an administrator of a unit is told of the accounts of that unit and below',
  params: z.object({}),
  reply: z.array(
    z.object({
      at: z.string(),
      account: z.string().nullable(),
      name: z.string().nullable(),
      command: z.string(),
      detail: z.string(),
    }),
  ),
});
