/** Every screen, in both themes, on a phone and on a laptop: no violation that axe can find. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { playStages, type Stage, type StageName } from './stages.ts';
import { inTheme, show, views } from './views.ts';

const base = () => process.env.E2E_URL ?? '';
const sizes = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];

let stages: Record<StageName, Stage>;
let leave = () => {};
test.beforeAll(async () => {
  ({ stages, leave } = await playStages(base()));
});
test.afterAll(() => leave());

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds. A control half behind a bar that stays in place, or at the edge of a part that scrolls, counts as too small to it, but can be scrolled out from there:
 * of those only the ones count that are too small after scrolling as well.
 */
async function violations(page: Page, where: string): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const small = found.some(({ id }) => id === 'target-size') ? await tooSmallElsewhere(page) : new Set<string>();
  return found.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ target }) => id !== 'target-size' || small.has(target.join(' ')))
      .map(({ html, failureSummary }) => `${where}: ${id}\n  ${html}\n  ${failureSummary ?? ''}`),
  );
}

/** Scrolls the page and whatever scrolls within it a little further, and looks again. */
async function tooSmallElsewhere(page: Page): Promise<Set<string>> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('*')) {
      const { overflowX, overflowY } = getComputedStyle(part);
      if (part === document.scrollingElement || overflowY === 'auto') part.scrollTop += part.scrollTop > 200 ? -160 : 160;
      if (overflowX === 'auto') part.scrollLeft += part.scrollLeft > 60 ? -48 : 48;
    }
  });
  const { violations: found } = await new AxeBuilder({ page }).withRules(['target-size']).analyze();
  return new Set(found.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' '))));
}

for (const view of views)
  test(`${view.name}${view.theme ? `, ${view.theme}` : ''} can be used by everybody`, async ({ browser }) => {
    const found: string[] = [];
    const page = await show(browser, base(), stages, view);
    for (const viewport of sizes) {
      await page.setViewportSize(viewport);
      for (const theme of view.theme ? [view.theme] : (['light', 'dark'] as const)) {
        await inTheme(page, theme);
        found.push(...(await violations(page, `${viewport.width} ${theme}`)));
      }
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wider > 0) found.push(`${viewport.width}: the page is ${wider} px wider than the window`);
    }
    await page.context().close();
    expect(found).toEqual([]);
  });
