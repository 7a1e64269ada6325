import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Client } from './client.ts';
import { type Journey, openJourney } from './browser.ts';

export type SignedIn = Journey & {
  /** Over HTTP, as the administrator. */
  administrator: Client;
  /** A page of somebody who is signed in; by default the administrator. */
  pageOf: (client?: Client, options?: Parameters<Journey['newPage']>[0]) => Promise<Page>;
  /** Somebody else, over HTTP. */
  as: (role: string, unit: string | null) => Promise<Client>;
};

/** A journey with its own files, where people are signed in without walking through the sign-in page. */
export const openSignedIn = async (): Promise<SignedIn> => {
  const home = mkdtempSync(join(tmpdir(), 'parlens-journey-'));
  const journey = await openJourney({ home });
  const { address, entry } = journey.server;
  const enter = async (path: string): Promise<Client> => {
    const client = new Client(address);
    await client.get(path);
    return client;
  };
  const administrator = await enter(`/enter?token=${entry}`);
  const as = async (role: string, unit: string | null): Promise<Client> => {
    const name = `${role} ${unit ?? 'everywhere'}`;
    const reply = await administrator.post('/api/add-account', { name, role, unit });
    const { address: once } = (await reply.json()) as { address: string };
    return enter(once.replace(address, ''));
  };
  const pageOf: SignedIn['pageOf'] = async (client = administrator, options = {}) => {
    const page = await journey.newPage(options);
    const [name = '', value = ''] = client.cookie.split('=');
    await page.context().addCookies([{ name, value, url: address }]);
    return page;
  };
  const close = async () => {
    await journey.close();
    rmSync(home, { recursive: true, force: true });
  };
  return { ...journey, administrator, pageOf, as, close };
};

/** Chooses from a list that opens under a button, as a person who types a few letters. */
export const choose = async (page: Page, label: RegExp, typed: string, option: RegExp): Promise<void> => {
  await page.getByRole('button', { name: label }).first().click();
  await page.getByRole('combobox', { name: label }).fill(typed);
  await page.getByRole('option', { name: option }).first().click();
};
