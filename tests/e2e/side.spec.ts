/** A phone on its side: little height, and most of it for what one came to read. */
import { expect, test } from '@playwright/test';
import { at } from './room.ts';
import { playStages, type Stage } from './stages.ts';
import { comeAs } from './views.ts';

const base = () => process.env.E2E_URL ?? '';

let voting: Stage;
let leave = () => {};
test.beforeAll(async () => {
  const played = await playStages(base(), ['voting']);
  voting = played.stages.voting;
  leave = played.leave;
});
test.afterAll(() => leave());

for (const viewport of [
  { width: 640, height: 360 },
  { width: 932, height: 430 },
])
  test(`at ${viewport.width} by ${viewport.height} the treaty has two thirds of the height, and the vote is in view beneath it`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true });
    await comeAs(context, base(), voting, 'delegate');
    const page = await context.newPage();
    await page.goto(at(`/room/${voting.room}`));
    const treaty = page.getByRole('tabpanel', { name: 'Treaty' });
    await expect(treaty.getByRole('region', { name: /^Ballot \d+, open$/ })).toBeVisible();
    const box = await treaty.boundingBox();
    expect((box?.height ?? 0) / viewport.height).toBeGreaterThan(2 / 3);
    await expect(page.getByRole('group', { name: 'Vote of Kyiv' })).toBeInViewport({ ratio: 1 });
    for (const part of ['Table', 'Talks', 'Brief', 'Treaty']) {
      const tab = page.getByRole('tab', { name: part });
      await expect(tab).toBeInViewport({ ratio: 1 });
      await tab.click();
      await expect(page.getByRole('tabpanel', { name: part })).toBeInViewport();
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    await context.close();
  });
