/** A clause typed in one's own words: read as one types, corrected by its sponsor, ruled on by the facilitator, for all to see. */
import { expect, test, type Page } from '@playwright/test';
import { at, joinAs, openRoom, type Delegate, type OpenedRoom } from './room.ts';

const byMajority = 'Multinational military exercises may be held in Ukraine only with the consent of a majority of the Guarantor States.';
const phone = { width: 360, height: 740 };

async function toNegotiation({ desk }: OpenedRoom) {
  await desk.next('Open the briefing');
  await desk.next('Start the negotiation');
}

const findings = (page: Page) => page.getByRole('complementary', { name: 'Findings' });
const howRead = (page: Page) => page.getByRole('region', { name: 'How the check reads it' });

/** Takes the machine's reading into the form and says of whom consent is needed. */
async function correct({ page }: Delegate, howMany: string) {
  await page.getByRole('button', { name: 'Correct it in the form' }).click();
  const own = page.getByRole('region', { name: 'How you say it is to be read' });
  await own.getByRole('combobox', { name: 'How many' }).selectOption(howMany);
  return own;
}

async function rule({ desk: { page } }: OpenedRoom, { stands, reason }: { stands: RegExp; reason: string }) {
  await page.getByRole('button', { name: /^Rule on the reading of Article 5/ }).click();
  const dialog = page.getByRole('dialog', { name: /^How is Article 5/ });
  await dialog.getByRole('button', { name: 'Rule', exact: true }).click();
  await expect(dialog.getByText('Choose one of the two readings.')).toBeVisible();
  await dialog.getByRole('radio', { name: stands }).check();
  await dialog.getByRole('textbox', { name: 'Your reason' }).fill(reason);
  await dialog.getByRole('button', { name: 'Rule', exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('a delegate types a clause, sees it read, corrects it and tables it; the facilitator rules, and all see it', async ({ browser }) => {
  const room = await openRoom(browser, { title: 'Typed' });
  const [ankara, kyiv] = [
    await joinAs(browser, room, { seat: 'Ankara', name: 'Elif' }),
    await joinAs(browser, room, { seat: 'Kyiv', name: 'Olena' }),
  ];
  await toNegotiation(room);

  await ankara.draft(5, 'Exercises');
  await ankara.type(byMajority);
  await expect(ankara.page.getByText('Read by the check.').first()).toBeVisible();
  await expect(howRead(ankara.page)).toContainText('majority of the Guarantor States');
  await expect(findings(ankara.page)).toContainText(/departs\s*P07/);

  const own = await correct(ankara, 'all');
  await expect(own.getByText(/consent of all the Guarantor States/).first()).toBeVisible();
  await expect(findings(ankara.page)).toContainText(/within\s*P07[^]*Of the machine’s own reading[^]*departs\s*P07/);
  await expect(ankara.page.getByText(/^Saved \d/)).toBeVisible();
  await ankara.page.reload(); // a correction is part of the draft
  await expect(own.getByRole('combobox', { name: 'How many' })).toHaveValue('all');
  await expect(ankara.page.getByText('Read by the check.').first()).toBeVisible();
  await ankara.table({ saying: 'A majority of all of them: we mean that nobody is left out.' });
  await expect(ankara.page.getByText('reading corrected by its sponsor').first()).toBeVisible();

  const reason = 'A majority is a majority; the words cannot be read as all.';
  await expect(room.desk.page.getByText('Ankara has corrected how this text is read.')).toBeVisible();
  await rule(room, { stands: /^The machine’s reading stands/, reason });
  await expect(room.desk.page.getByText('Ruled: the machine’s reading stands.')).toBeVisible();
  await expect(room.desk.happened('The facilitator rules how clause 1, Article 5, is read.')).toBeVisible();

  await expect(kyiv.page.getByText('by ruling, the machine’s reading stands').first()).toBeVisible();
  for (const { page } of [kyiv, ankara]) {
    await page.goto(at(`/room/${room.id}#c1`));
    const sheet = page.getByRole('dialog', { name: /^Article 5/ });
    await expect(sheet.getByText(/^The facilitator ruled at .* that the machine’s reading stands$/)).toBeVisible();
    await expect(sheet.getByText(reason)).toBeVisible();
    await expect(sheet.getByRole('heading', { name: 'Ankara’s reading, corrected by its sponsor' })).toBeVisible();
  }
  const record = await kyiv.page.request.get(at(`/api/rooms/${room.id}/record.csv`));
  expect(await record.text()).toContain(reason);
});

test('a text read in part says so on its face: on a phone, on the desk, on the projector', async ({ browser }) => {
  const room = await openRoom(browser, { title: 'In part' });
  const berlin = await joinAs(browser, room, { seat: 'Berlin', name: 'Lukas' });
  await toNegotiation(room);
  const screen = await room.desk.projector();
  await berlin.page.setViewportSize(phone);
  await berlin.draft(3, 'Alliances');
  await berlin.type('Ukraine shall not join any military alliance, zqxv.');
  await expect(berlin.page.getByText('Partly not read. What was not read counts for nothing.').first()).toBeVisible();
  await expect(berlin.page.getByText('Not read: “zqxv”').first()).toBeVisible();
  const wider = await berlin.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider).toBe(0);
  await berlin.table({ saying: 'A word of our own.' });
  for (const page of [berlin.page, room.desk.page, screen])
    await expect(page.getByText('partly not read by the check').first()).toBeVisible();
});

test('without a connection what is typed stays, says that it is not read, and is read when the connection is back', async ({ browser }) => {
  const room = await openRoom(browser, { title: 'Offline' });
  const rome = await joinAs(browser, room, { seat: 'Rome', name: 'Giulia' });
  await toNegotiation(room);
  await rome.draft(5, 'Exercises');
  await rome.type('Ukraine shall');
  await expect(rome.page.getByText('Reading …')).toBeHidden();
  await rome.context.setOffline(true);
  await rome.page.evaluate(() => window.dispatchEvent(new Event('offline')));
  await rome.type(byMajority);
  await expect(rome.page.getByText('Not connected. This is read when the connection is back.').first()).toBeVisible();
  await expect(rome.tableButton).toBeDisabled();
  await rome.context.setOffline(false);
  await expect(rome.page.getByText('Read by the check.').first()).toBeVisible();
  await expect(rome.tableButton).toBeEnabled();
});

test('a strict room takes a corrected text to the table, and to a ballot when the facilitator has ruled for it', async ({ browser }) => {
  const room = await openRoom(browser, { title: 'Strict readings', strict: true });
  const moscow = await joinAs(browser, room, { seat: 'Moscow', name: 'Boris' });
  await toNegotiation(room);
  await moscow.draft(5, 'Exercises');
  await moscow.type('Ukraine may hold multinational military exercises in Ukraine without the consent of the Guarantor States, zqxv.');
  await expect(moscow.tableButton).toBeDisabled();
  await expect(moscow.page.getByText(/^This room is strict, and the (check could not read|clause contradicts)/).first()).toBeVisible();
  await moscow.type(`${byMajority.slice(0, -1)}, zqxv.`);
  await expect(moscow.page.getByText('This room is strict, and the check could not read all of this text.').first()).toBeVisible();
  await expect(moscow.tableButton).toBeDisabled();
  await correct(moscow, 'all');
  await moscow.table({ saying: 'The last word is a slip of the pen.' });

  const openBallot = room.desk.page.getByRole('button', { name: 'Open ballot on Article 5 as tabled by Moscow' });
  await expect(openBallot).toBeDisabled();
  await rule(room, { stands: /^Its sponsor’s reading stands/, reason: 'A slip of the pen.' });
  await openBallot.click();
  await expect(moscow.page.getByRole('region', { name: 'Ballot 1, open' })).toBeVisible();
});
