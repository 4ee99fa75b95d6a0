/** `npm run screenshots [part of a name …]`: every screen at 360, 1440 and 1920 wide, light and dark, into screenshots/ (ignored by git). To be looked at. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.ts';
import { startServer } from './server.ts';
import { playStages } from './stages.ts';
import { inTheme, show, views } from './views.ts';

const sizes = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];
const folder = join(import.meta.dirname, '..', '..', 'screenshots');
const wanted = process.argv.slice(2);
const chosen = views.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));

mkdirSync(folder, { recursive: true });
const server = await startServer();
try {
  const { stages, leave } = await playStages(server.url);
  const browser = await chromium.launch(await findBrowser());
  for (const view of chosen) {
    const page = await show(browser, server.url, stages, view);
    for (const viewport of sizes) {
      await page.setViewportSize(viewport);
      for (const theme of view.theme ? [view.theme] : (['light', 'dark'] as const)) {
        await inTheme(page, theme);
        await page.screenshot({ path: join(folder, `${view.name}-${viewport.width}-${theme}.png`), fullPage: true });
      }
    }
    await page.context().close();
  }
  await browser.close();
  leave();
  console.log(`${chosen.length} screens are in ${folder}`);
} finally {
  await server.stop();
}
