import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openJourney, type Journey } from '../tests/helpers/browser.ts';

/**
 * Pictures of every page for looking at, into `shots/` (not in git):
 * `npx vite build && npx tsx scripts/screenshots.ts [page …]`.
 */

const pages: Record<string, string> = {
  start: '/',
  overview: '/?unit=quang-ngai&year=2019',
  'overview-papi': '/?unit=ba-ria-vung-tau&index=PAPI&year=2024',
  trend: '/trend?unit=quang-ngai&with=da-nang,ba-ria-vung-tau&index=PCI',
  'trend-rank': '/trend?unit=quang-ngai&index=PAPI&measure=rank',
  ranking: '/ranking?unit=quang-ngai&index=PCI&year=2019&with=da-nang',
  'ranking-few': '/ranking?unit=quang-ninh&index=SIPAS&year=2022',
  relationships: '/relationships?index=PCI',
  'relationships-example': '/relationships?index=EXAMPLE',
  data: '/data?unit=quang-ngai&index=PCI&year=2019',
  plans: '/plans?log=demonstration',
  plan: '/plans/plan?plan=P000&on=2024-12-31&log=demonstration',
  task: '/plans/task?task=P000-II.2.c&on=2024-12-31&log=demonstration',
  'roll-up': '/plans/roll-up?unit=quang-ngai&log=demonstration',
  work: '/work?unit=thua-thien-hue-huong-tra&on=2024-10-25&log=demonstration',
  duties: '/duties?on=2025-06-30&log=demonstration',
  reports: '/reports?plan=P004&period=2024-Q3',
  activities: '/activities',
  'new-activity': '/activities/new',
  help: '/help',
  'help-relationships': '/help/relationships',
  account: '/account',
  nowhere: '/no-such-page',
};

type Look = { name: string; width: number; theme: 'light' | 'dark' | 'contrast'; lang: 'vi' | 'en' };

const looks: Look[] = [
  { name: '1440', width: 1440, theme: 'light', lang: 'vi' },
  { name: '1440-en', width: 1440, theme: 'light', lang: 'en' },
  { name: '390', width: 390, theme: 'light', lang: 'vi' },
  { name: '390-en', width: 390, theme: 'light', lang: 'en' },
  { name: '1024', width: 1024, theme: 'light', lang: 'vi' },
  { name: '1440-dark', width: 1440, theme: 'dark', lang: 'vi' },
  { name: '1440-contrast', width: 1440, theme: 'contrast', lang: 'vi' },
];

const withLanguage = (path: string, lang: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;

/** Nothing on its way any more: every panel has its answer and every chart is drawn. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    () => document.querySelector('[aria-busy="true"], [data-drawn="false"]') === null,
    undefined,
    { timeout: 20_000 },
  );
}

async function openPage(journey: Journey, path: string, look: Look): Promise<Page> {
  const page = await journey.newPage({ width: look.width, height: 900 });
  await page.addInitScript((theme) => window.localStorage.setItem('parlens.theme', theme), look.theme);
  await page.goto(withLanguage(path, look.lang));
  await settled(page);
  return page;
}

async function shoot(journey: Journey, name: string, path: string, look: Look): Promise<void> {
  const page = await openPage(journey, path, look);
  await page.screenshot({ path: `shots/${name}-${look.name}.png`, fullPage: true });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (overflow > 0) console.log(`${name} ${look.name}: ${overflow} px wider than the window`);
  await page.context().close();
}

async function print(journey: Journey, name: string, path: string): Promise<void> {
  const look: Look = { name: 'print', width: 1280, theme: 'dark', lang: 'vi' };
  const page = await openPage(journey, path, look);
  const file = `shots/${name}-print`;
  writeFileSync(
    `${file}.pdf`,
    await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: false }),
  );
  await page.context().close();
  try {
    execFileSync('pdftoppm', ['-png', '-r', '70', `${file}.pdf`, file]);
  } catch {
    console.log(`${name}: pdftoppm is not there, the print stays a PDF`);
  }
}

const wanted = process.argv.slice(2);
mkdirSync('shots', { recursive: true });
const journey = await openJourney();
try {
  for (const [name, path] of Object.entries(pages)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const look of looks) await shoot(journey, name, path, look);
    await print(journey, name, path);
  }
} finally {
  await journey.close();
}
for (const complaint of new Set(journey.complaints)) console.log(complaint);
