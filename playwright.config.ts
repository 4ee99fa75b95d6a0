import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/e2e/browser.ts';

/** A whole class in one browser wants time on a small machine; nothing here waits a fixed time, so a fast one is fast. */
const minutes = 60_000;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/server.ts',
  timeout: 20 * minutes,
  expect: { timeout: 60_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  outputDir: 'test-results',
  use: {
    launchOptions: await findBrowser(),
    locale: 'en-GB',
    actionTimeout: 60_000,
    navigationTimeout: 120_000,
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
  },
});
