/** Two seats bargain in private: asked at the table, a clause held out, a guest agreed on, a message shown to the facilitator; a third seat sees nothing of it. */
import { expect, test, type Page } from '@playwright/test';
import { at } from './room.ts';
import { playStages, type Stage } from './stages.ts';
import { comeAs } from './views.ts';

const base = () => process.env.E2E_URL ?? '';
let debating: Stage;
let leave = () => {};
test.beforeAll(async () => {
  const played = await playStages(base(), ['debating']);
  debating = played.stages.debating;
  leave = played.leave;
});
test.afterAll(() => leave());

const phone = { width: 360, height: 640 };
const wide = { width: 1440, height: 900 };

test('a private talk, from the table to the facilitator', async ({ browser }) => {
  const comes = async (seat: string, viewport: { width: number; height: number }): Promise<Page> => {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    await context.addCookies([{ name: `d_${debating.room}`, value: debating.seats[seat] ?? '', url: base() }]);
    const page = await context.newPage();
    await page.goto(at(`/room/${debating.room}`));
    return page;
  };
  const kyiv = await comes('kyiv', phone);
  const ankara = await comes('ankara', wide);
  const rome = await comes('rome', phone);
  const deskContext = await browser.newContext({ viewport: wide, reducedMotion: 'reduce' });
  await comeAs(deskContext, base(), debating, 'facilitator');
  const desk = await deskContext.newPage();
  await desk.goto(at(`/desk/${debating.room}`));
  const talks = (page: Page) => page.getByRole('tab', { name: /^Talks/ });

  // from a clause to a new talk about it: two steps, and the seats
  await kyiv.goto(at(`/room/${debating.room}#c3`));
  await kyiv.getByRole('button', { name: 'Talk about it' }).click();
  await kyiv.getByRole('button', { name: 'New talk' }).click();
  await kyiv.getByRole('dialog').locator('svg [data-seat=ankara]').click(); // at the table
  await expect(kyiv.getByRole('dialog').getByRole('button', { name: 'Ankara', pressed: true })).toBeVisible();
  await expect(kyiv.getByRole('dialog').getByText('Read by Kyiv and Ankara. The facilitator cannot read it')).toBeVisible();
  await kyiv.getByRole('button', { name: 'Open the talk' }).click();
  const field = kyiv.getByRole('textbox', { name: 'Message to Ankara' });
  await expect(field).toBeFocused();
  await expect(kyiv.getByText('Article 9, clause c3, version 1')).toBeVisible();
  await field.fill('Would two thirds do?');
  await field.press('Enter');
  await expect(kyiv.getByRole('log').getByText('Would two thirds do?')).toBeVisible();

  // Ankara is asked, by keyboard
  await expect(talks(ankara)).toContainText('3 unread messages'); // two in the plenary, and the invitation
  await talks(ankara).focus();
  await ankara.keyboard.press('Enter');
  const invitation = ankara.getByRole('region', { name: 'Kyiv asks you into a talk' });
  await expect(invitation).not.toContainText('two thirds');
  await invitation.getByRole('button', { name: 'Accept the talk with Kyiv' }).press('Enter');
  await expect(ankara.getByRole('heading', { name: 'Kyiv' })).toBeFocused();
  await expect(ankara.getByRole('log').getByRole('link', { name: /^Article 9/ })).toBeVisible();
  await ankara.getByRole('textbox', { name: 'Message to Kyiv' }).fill('If Rome is in.');
  await ankara.keyboard.press('Enter');
  await ankara.getByRole('button', { name: 'Ask a further seat in' }).press('Enter');
  await ankara.getByRole('dialog').getByRole('button', { name: 'Rome' }).press('Enter');
  await ankara.getByRole('button', { name: 'Ask Rome in' }).press('Enter');
  await expect(ankara.getByText('Still to agree: Kyiv.')).toBeVisible();

  // nobody else has heard of it
  await talks(rome).click();
  await expect(rome.getByText('No private talks yet.')).toBeVisible();

  // Kyiv shows the facilitator what was said, and agrees to the guest
  await kyiv.getByRole('button', { name: 'Show this message of Ankara to the facilitator' }).click();
  await kyiv.getByRole('dialog').getByRole('textbox').fill('Is this fair?');
  await kyiv.getByRole('dialog').getByRole('button', { name: 'Show it' }).click();
  await expect(kyiv.getByRole('dialog')).toBeHidden();
  await desk.getByRole('tab', { name: /^Private talks/ }).click();
  const shown = desk.getByRole('list', { name: 'Messages shown to you' });
  await expect(shown.getByText('If Rome is in.')).toBeVisible();
  await expect(desk.getByText('Would two thirds do?')).toBeHidden();
  await shown.getByRole('button', { name: 'Hide the message' }).click();
  await expect(ankara.getByRole('log').getByText('Hidden by the facilitator.')).toBeVisible();

  await kyiv.getByRole('button', { name: 'Agree to ask Rome in' }).click();
  await rome.getByRole('button', { name: 'Accept the talk with Kyiv and Ankara' }).click();
  await expect(rome.getByRole('log').getByText('Would two thirds do?')).toBeVisible();

  // what Kyiv has read on the phone is read on its laptop
  await expect(kyiv.getByRole('log')).toBeVisible();
  await kyiv.waitForTimeout(4000); // marks are told once somebody has come to rest
  const laptop = await comes('kyiv', wide);
  await talks(laptop).click();
  await expect(laptop.getByRole('list', { name: 'Channels' }).getByRole('button', { name: /^Rome and Ankara/ })).not.toContainText(
    'unread',
  );

  // the facilitator takes the word from Kyiv's head; the note still goes
  await desk.getByRole('button', { name: 'Kyiv: people and seat' }).click();
  await desk.getByRole('button', { name: /^Mute / }).click();
  await expect(kyiv.getByText('The facilitator has taken the word from you for now.').first()).toBeVisible();
  await kyiv.getByRole('button', { name: 'All talks' }).click();
  await kyiv
    .getByRole('list', { name: 'Channels' })
    .getByRole('button', { name: /^Notes to the facilitator/ })
    .click();
  await kyiv.getByRole('textbox', { name: 'Note to the facilitator' }).fill('Why?');
  await kyiv.keyboard.press('Enter');
  await expect(kyiv.getByRole('log').getByText('Why?')).toBeVisible();
});
