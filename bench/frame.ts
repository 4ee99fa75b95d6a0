/**
 * `npm run bench:frame`: how soon the verdict of a filled-in clause is drawn after the last choice, in a real browser.
 * Counted in animation frames between the change and the frame that has the finding; a processor slowed four times beside it.
 */
import { chromium } from '@playwright/test';
import { findBrowser } from '../tests/e2e/browser.ts';
import { startServer } from '../tests/e2e/server.ts';
import { playStages } from '../tests/e2e/stages.ts';
import { show, views } from '../tests/e2e/views.ts';

const rounds = 15;
/** The strength of the verb, to and fro: with each choice the verdict turns round. */
const choices = ['may', 'shallNot'];

/** Runs in the page; as text, since what the compiler adds to functions is not there. */
const counting = `new Promise((resolve) => {
  const panel = document.querySelector('[data-findings]');
  const before = panel.textContent;
  addEventListener('change', () => {
    let frame = 0;
    requestAnimationFrame(function look() {
      frame += 1;
      if (panel.textContent !== before || frame > 120) resolve(frame);
      else requestAnimationFrame(look);
    });
  }, { once: true, capture: true });
})`;

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

const server = await startServer();
try {
  const { stages, leave } = await playStages(server.url, ['debating']);
  const browser = await chromium.launch(await findBrowser());
  const form = views.find(({ name }) => name === 'compose-form');
  if (!form) throw new Error('There is no view of the form.');
  const page = await show(browser, server.url, stages as Parameters<typeof show>[2], form);
  const devtools = await page.context().newCDPSession(page);
  const strength = page.getByRole('combobox', { name: 'Must or may', exact: true });
  for (const slowed of [1, 4]) {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    const frames: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const counted = page.evaluate<number>(counting);
      await strength.selectOption(choices[round % 2] ?? '');
      frames.push(await counted);
    }
    console.log(
      `${slowed === 1 ? 'as it is' : `slowed ${slowed} times`}: median ${median(frames)}, worst ${Math.max(...frames)} frames (${rounds} choices)`,
    );
  }
  await browser.close();
  leave();
} finally {
  await server.stop();
}
