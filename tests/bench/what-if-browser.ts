import type { Page } from 'playwright-core';
import { openJourney } from '../helpers/browser.ts';
import { addCommunes } from './communes.ts';

/**
 * Milliseconds from a key pressed on a slider to the new outcome on screen, in a real Chromium. Build first.
 * Run: node --import tsx tests/bench/what-if-browser.ts
 */
const presses = 40;

/** Presses the key when the outcome of the one before stands, and takes the time inside the page. */
const stepTimes = (page: Page, slider: string): Promise<number[]> =>
  page.evaluate(
    async ({ label, count }) => {
      const input = document.querySelector<HTMLInputElement>(`input[type=range][aria-label="${label}"]`);
      const said = document.querySelector('[role=status] .outcome');
      if (!input || !said) throw new Error('no slider');
      const times: number[] = [];
      for (let at = 0; at < count; at += 1) {
        // Functions with a name would need a helper of the compiler that the page does not have.
        times.push(
          await new Promise<number>((resolve) => {
            const before = said.textContent;
            const start = performance.now();
            const observer = new MutationObserver(() => {
              if (said.textContent === before) return;
              observer.disconnect();
              resolve(performance.now() - start);
            });
            observer.observe(said, { childList: true, characterData: true, subtree: true });
            input.stepUp();
            input.dispatchEvent(new Event('input', { bubbles: true }));
          }),
        );
      }
      return times;
    },
    { label: slider, count: presses },
  );

const journey = await openJourney();
await addCommunes(journey.server.database);
console.log('| One step of a slider, to the screen | Median | 95 % |\n| --- | --- | --- |');
for (const [what, address, label] of [
  ['63 units', '/focus/what-if?unit=quang-ngai&index=PCI&year=2019&changes=CSTP09:%3D1', 'Đào tạo lao động'],
  ['3 300 units', '/focus/what-if?unit=bench-7&index=BENCH&year=2024&changes=C01:%3D1', 'C'],
] as const) {
  const page = await journey.newPage();
  await page.goto(address);
  await page
    .getByText(/thành .* điểm, hạng/)
    .first()
    .waitFor();
  await page.waitForLoadState('networkidle');
  const times = (await stepTimes(page, `Điểm mới của ${label}`)).toSorted((a, b) => a - b);
  const at = (share: number): string => `${(times[Math.floor(share * times.length)] ?? 0).toFixed(1)} ms`;
  console.log(`| ${what} | ${at(0.5)} | ${at(0.95)} |`);
  await page.context().close();
}
await journey.close();
