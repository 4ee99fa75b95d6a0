/** Nothing that was typed is lost: to a change of tab, a reload, a connection that goes, a page that is not awake yet; and what is refused is said. */
import { expect, test, type Browser, type Page, type WebSocketRoute } from '@playwright/test';
import { at } from './room.ts';
import { playStages, type Stage } from './stages.ts';
import { comeAs } from './views.ts';

const base = () => process.env.E2E_URL ?? '';
const phone = { width: 390, height: 844 };

let stages: Record<'arriving' | 'debating' | 'voting', Stage>;
let leave = () => {};
test.beforeAll(async () => {
  ({ stages, leave } = await playStages(base(), ['arriving', 'debating', 'voting']));
});
test.afterAll(() => leave());

/** A person's page whose connection to the room can be cut and mended; pages themselves still come. */
async function pageOf(browser: Browser, stage: Stage, role: 'facilitator' | 'delegate', viewport = phone) {
  const context = await browser.newContext({ viewport });
  await comeAs(context, base(), stage, role);
  const page = await context.newPage();
  const lines = new Set<WebSocketRoute>();
  let down = false;
  await page.routeWebSocket(/\/socket\.io\//, (line) => {
    if (down) return void line.close();
    line.connectToServer();
    lines.add(line);
  });
  await page.route(/\/socket\.io\//, (route) => (down ? route.abort() : route.continue()));
  return {
    page,
    cut: async () => {
      down = true;
      await Promise.all([...lines].map((line) => line.close()));
      lines.clear();
      await expect(page.getByText(/^Connection lost/)).toBeVisible();
    },
    mend: () => {
      down = false;
    },
  };
}

const plenary = async (page: Page) => {
  await page.getByRole('tab', { name: 'Talks' }).click();
  const field = page.getByRole('textbox', { name: 'Message to everyone' });
  const entry = page.getByRole('list', { name: 'Channels' }).getByRole('button', { name: /^Plenary/ });
  // the talks are loaded when they are first opened: one of the two comes
  await expect(field.or(entry).first()).toBeVisible();
  if (await entry.isVisible()) await entry.click();
  return field;
};
const said = (page: Page, text: string) => page.getByRole('log').getByText(text, { exact: true });

test('a half-written message survives a change of tab and a reload, and is gone once it is said', async ({ browser }) => {
  const { page } = await pageOf(browser, stages.debating, 'delegate');
  await page.goto(at(`/room/${stages.debating.room}`));
  await (await plenary(page)).fill('Half a thought');
  await page.getByRole('tab', { name: 'Treaty' }).click();
  await expect(await plenary(page)).toHaveValue('Half a thought');
  await page.reload();
  const field = await plenary(page);
  await expect(field).toHaveValue('Half a thought');
  await field.press('Enter');
  await expect(said(page, 'Half a thought')).toHaveCount(1);
  await expect(field).toHaveValue('');
  await page.reload();
  await expect(await plenary(page)).toHaveValue('');
  await expect(said(page, 'Half a thought')).toHaveCount(1);
});

test('a message sent without a connection is said once it is back, or is in the field again after a reload', async ({ browser }) => {
  const { page, cut, mend } = await pageOf(browser, stages.debating, 'delegate');
  await page.goto(at(`/room/${stages.debating.room}`));
  const field = await plenary(page);
  await cut();
  await field.fill('From the tunnel');
  await field.press('Enter');
  await expect(page.getByText('sending …')).toBeVisible();
  await expect(field).toHaveValue('');
  mend();
  await expect(page.getByText('sending …')).toHaveCount(0);
  await expect(said(page, 'From the tunnel')).toHaveCount(1);
  await cut();
  await field.fill('From the second tunnel');
  await field.press('Enter');
  await expect(page.getByText('sending …')).toBeVisible();
  await page.reload();
  mend();
  await expect(await plenary(page)).toHaveValue('From the second tunnel');
  await field.press('Enter');
  await expect(said(page, 'From the second tunnel')).toHaveCount(1);
  await expect(field).toHaveValue('');
});

test('a draft typed without a connection survives a reload, and a reload elsewhere', async ({ browser }) => {
  const { page, cut, mend } = await pageOf(browser, stages.debating, 'delegate', { width: 1280, height: 800 });
  await page.goto(at(`/room/${stages.debating.room}/compose?issue=A-alliances`));
  await page.getByRole('tab', { name: 'Type freely' }).click();
  const text = page.getByRole('textbox', { name: 'Text of the clause' });
  await cut();
  await text.fill('The Parties shall meet in a tunnel.');
  await page.reload();
  await expect(text).toHaveCount(0); // it still looks for the room
  mend();
  await expect(text).toHaveValue('The Parties shall meet in a tunnel.');
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await cut();
  await text.fill('The Parties shall meet in a second tunnel.');
  await page.goto(at(`/room/${stages.debating.room}`));
  mend();
  await page.getByRole('button', { name: '1 draft' }).click();
  await expect(page.getByRole('dialog').getByText('The Parties shall meet in a second tunnel.')).toBeVisible();
});

test('the desk says what was refused when its control has gone', async ({ browser }) => {
  const { page, cut, mend } = await pageOf(browser, stages.voting, 'facilitator', { width: 1440, height: 900 });
  await page.goto(at(`/desk/${stages.voting.room}`));
  await expect(page.getByRole('button', { name: 'Close now' })).toBeVisible();
  await cut();
  await page.getByRole('button', { name: 'Close now' }).click();
  const other = await page.context().newPage();
  await other.goto(at(`/desk/${stages.voting.room}`));
  await other.getByRole('button', { name: 'Close now' }).click();
  await expect(other.getByRole('button', { name: 'Close now' })).toHaveCount(0);
  mend();
  await expect(page.getByRole('region', { name: 'Not done' })).toContainText('Ballot 3 was not closed just now:');
  await page.getByRole('button', { name: 'Put away' }).click();
  await expect(page.getByRole('region', { name: 'Not done' })).toHaveCount(0);
});

test('a code and a name typed before the page is awake are not lost', async ({ page }) => {
  let wake = () => {};
  const awake = new Promise<void>((resolve) => (wake = resolve));
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await awake;
    await route.continue();
  });
  await page.goto(at('/join'), { waitUntil: 'commit' });
  await page.getByRole('textbox', { name: 'Code' }).fill(stages.arriving.code);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Early Bird');
  wake();
  await page.getByRole('radio', { name: 'Warsaw' }).check({ force: true });
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Early Bird');
  await page.getByRole('button', { name: 'Sit down as Warsaw' }).click();
  await expect(page.getByRole('heading', { name: 'You sit for Warsaw.' })).toBeVisible();
});
