/** An amendment on the screens: proposed in the composer, seen by its clause's sponsor and accepted; another put to the vote from the desk. */
import { expect, test } from '@playwright/test';
import { at } from './room.ts';
import { playStages, type Stage } from './stages.ts';
import { comeAs } from './views.ts';

const base = () => process.env.E2E_URL ?? '';
const phone = { width: 360, height: 640 };

let stage: Stage;
let leave = () => {};
test.beforeAll(async () => {
  const played = await playStages(base(), ['amending']);
  stage = played.stages.amending;
  leave = played.leave;
});
test.afterAll(() => leave());

test('a delegate amends a clause on a phone and watches the difference; the desk puts the next amendment to the vote; the projector shows it', async ({
  browser,
}) => {
  const kyiv = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
  await comeAs(kyiv, base(), stage, 'delegate');
  const page = await kyiv.newPage();
  await page.goto(at(`/room/${stage.room}#c4`));
  const sheet = page.getByRole('dialog');
  // what waits, in the order of voting; the one that no longer fits says so
  await expect(sheet.getByRole('article', { name: /^Amendment \d$/ })).toHaveCount(3);
  await expect(sheet.getByRole('article', { name: 'Amendment 2' })).toContainText('The clause has changed in the same words.');
  await expect(sheet.getByRole('article', { name: 'Amendment 1' }).locator('ins')).toContainText('timely');

  await sheet.getByRole('link', { name: 'Amend', exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Text of the clause' });
  await text.fill((await text.inputValue()).replace('shall together', 'shall jointly'));
  const difference = page.getByRole('region', { name: 'The clause with your changes' });
  await expect(difference.locator('del')).toHaveText('together');
  await expect(difference.locator('ins')).toHaveText('jointly');
  await page.getByRole('button', { name: 'Propose it …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Propose this amendment' });
  const why = dialog.getByRole('textbox', { name: /^Why you depart/ });
  if (await why.isVisible()) await why.fill('We can accept it only so.');
  await dialog.getByRole('textbox', { name: /^Why \(if you like\)/ }).fill('It is the usual word.');
  await dialog.getByRole('button', { name: 'Propose it' }).click();
  await page.getByRole('link', { name: '4 amendments' }).click();
  const mine = page.getByRole('dialog').getByRole('article', { name: 'Amendment 4' });
  await expect(mine).toContainText('It is the usual word.');
  await expect(mine.getByRole('button', { name: 'Withdraw' })).toBeEnabled();

  const facilitator = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await comeAs(facilitator, base(), stage, 'facilitator');
  const desk = await facilitator.newPage();
  await desk.goto(at(`/desk/${stage.room}`));
  const list = desk.getByRole('list', { name: 'Amendments to Article 10, in the order of voting' });
  await expect(list.getByRole('listitem')).toHaveCount(4);
  await list.getByRole('button', { name: 'Vote on amendment 4 first' }).click();
  await list.getByRole('button', { name: 'Open ballot on amendment 4 by Kyiv to Article 10' }).click();

  const screen = await facilitator.newPage();
  await screen.setViewportSize({ width: 1920, height: 1080 });
  await screen.goto(at(`/screen/${stage.room}`));
  await expect(screen.getByRole('heading', { name: 'Amendment 4, by Kyiv' })).toBeVisible();
  await expect(screen.locator('ins')).toHaveText('jointly');

  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  const docked = page.getByRole('region', { name: /^Ballot \d+, open$/ });
  await expect(docked).toContainText('Shall Kyiv’s amendment 4 to Article 10 be adopted?');
  await expect(docked.locator('ins')).toHaveText('jointly');
  await page.getByRole('group', { name: 'Vote of Kyiv' }).getByRole('button', { name: 'For' }).click();
  await desk.getByRole('button', { name: 'Close now' }).click();
  await expect(screen.getByRole('heading', { name: 'Not adopted.' })).toBeVisible();
  await kyiv.close();
  await facilitator.close();
});
