import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { openServer, type TestServer } from './server.ts';

const usualPlaces = [
  process.env['CHROME_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

const executablePath = (): string => {
  const found = usualPlaces.find((place) => place !== '' && existsSync(place));
  if (found === undefined)
    throw new Error('no Chromium: install the Debian package chromium, or set CHROME_PATH');
  return found;
};

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executablePath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });

export type Journey = {
  server: TestServer;
  /** A page of a browser that has never been here; what it complains of is kept in `complaints`. */
  newPage: (options?: {
    width?: number;
    height?: number;
    colorScheme?: 'light' | 'dark';
    /** With fingers instead of a mouse. */
    isTouched?: boolean;
  }) => Promise<Page>;
  complaints: string[];
  close: () => Promise<void>;
};

/** A server with the shipped data and a real Chromium. `npm test` has built the client. */
export const openJourney = async (changes: Parameters<typeof openServer>[0] = {}): Promise<Journey> => {
  if (!existsSync('dist/index.html')) throw new Error('the client is not built: run npm run build');
  const server = await openServer(changes);
  const browser = await openBrowser();
  const complaints: string[] = [];
  return {
    server,
    complaints,
    newPage: async ({ width = 1440, height = 900, colorScheme = 'light', isTouched = false } = {}) => {
      const context = await browser.newContext({
        baseURL: server.address,
        viewport: { width, height },
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        colorScheme,
        hasTouch: isTouched,
        isMobile: isTouched,
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('status of 4'))
          complaints.push(message.text());
      });
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
};

/** What axe calls serious or critical, as `rule: target`. */
export const seriousFaults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
};
