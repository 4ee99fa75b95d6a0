/** Every screen, in both themes, on a phone and on a laptop: no violation that axe can find. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { playStages, type Stage, type StageName } from './stages.ts';
import { inTheme, show, views, type View } from './views.ts';

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

async function violations(page: Page, view: View, where: string): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${view.name} ${where}: ${id}\n  ${html}\n  ${failureSummary ?? ''}`),
  );
}

for (const view of views)
  test(`${view.name}${view.theme ? `, ${view.theme}` : ''} can be used by everybody`, async ({ browser }) => {
    const found: string[] = [];
    const page = await show(browser, base(), stages, view);
    for (const viewport of sizes) {
      await page.setViewportSize(viewport);
      for (const theme of view.theme ? [view.theme] : (['light', 'dark'] as const)) {
        await inTheme(page, theme);
        found.push(...(await violations(page, view, `${viewport.width} ${theme}`)));
      }
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wider > 0) found.push(`${view.name} ${viewport.width}: the page is ${wider} px wider than the window`);
    }
    await page.context().close();
    expect(found).toEqual([]);
  });
