/** A whole session in real browsers: twelve delegates, a facilitator, the projector; and a second, strict room. */
import { expect, test, type Page } from '@playwright/test';
import { at, Delegate, joinAs, openRoom, type OpenedRoom } from './room.ts';

const people: [seat: string, name: string][] = [
  ['Kyiv', 'Olena'],
  ['Moscow', 'Jonas'],
  ['Beijing', 'Mei'],
  ['Paris', 'Camille'],
  ['London', 'Tom'],
  ['Washington', 'Aisha'],
  ['Ottawa', 'Noor'],
  ['Berlin', 'Lukas'],
  ['Jerusalem', 'Dana'],
  ['Rome', 'Giulia'],
  ['Warsaw', 'Zofia'],
  ['Ankara', 'Deniz'],
];
type Delegates = Record<string, Delegate>;

/** A few at a time: a class does not type in step, and a small machine draws one page after another. */
async function each<T>(items: readonly T[], act: (item: T) => Promise<void>, atOnce = 3) {
  for (let from = 0; from < items.length; from += atOnce) await Promise.all(items.slice(from, from + atOnce).map(act));
}

const seat = (delegates: Delegates, name: string): Delegate => {
  const found = delegates[name];
  if (!found) throw new Error(`nobody sits for ${name}`);
  return found;
};

test('twelve delegates and a facilitator play a session from opening to debrief, and the projector follows', async ({ browser }) => {
  const room = await openRoom(browser, { title: 'Group B, Tuesday seminar' });
  const { desk } = room;
  const screen = await desk.projector();
  const delegates: Delegates = {};

  await test.step('people arrive', async () => {
    await expect(screen.getByText(`${room.code.slice(0, 3)} ${room.code.slice(3)}`)).toBeVisible();
    await expect(screen.getByRole('img', { name: 'QR code' })).toBeVisible();
    await each(people, async ([name, person]) => {
      delegates[name] = await joinAs(browser, room, { seat: name, name: person });
    });
    await expect(screen.getByText('12 of 12 seats are taken.')).toBeVisible();
    for (const [name, person] of people) await expect(desk.seatRow(name)).toContainText(person);
  });

  await test.step('each delegation reads its own brief', async () => {
    await desk.next('Open the briefing');
    await expect(screen.getByRole('heading', { name: 'Each delegation reads its brief.' })).toBeVisible();
    for (const name of ['Kyiv', 'Moscow'])
      await expect(seat(delegates, name).page.getByRole('region', { name: `Brief of ${name}` })).toBeVisible();
  });

  await test.step('clauses are tabled in three ways, one of them against the framework', () => tableClauses(desk, delegates, screen));
  await test.step('one clause is adopted, while a browser is closed and comes back and a delegate changes device', () =>
    adopt(room, delegates, screen));
  await test.step('one clause is blocked by a principal, and every screen says so', () => block(room, delegates, screen));
  await test.step('the clause that contradicts and the one typed are adopted too', async () => {
    for (const clause of [
      { article: 8, seat: 'Berlin' },
      { article: 21, seat: 'Ankara' },
    ]) {
      await desk.openBallot(clause);
      await everyoneVotes(delegates, () => 'For');
      await expect(desk.happened(new RegExp(`Article ${clause.article} adopted`))).toBeVisible();
    }
  });

  await test.step('the treaty is signed', async () => {
    await desk.next('Go to the signature');
    await desk.phase('Signature');
    await each(people, ([name]) => seat(delegates, name).sign(name === 'Paris' ? 'Decline' : 'Sign'));
    await expect(screen.getByRole('heading', { name: '11 seats have signed' })).toBeVisible();
    await everyVerdictIsThere(screen);
  });

  await test.step('the debrief says what came of it', async () => {
    await desk.next('Open the debrief');
    await expect(desk.page.getByRole('dialog').getByText('Every seat’s brief, with its points, will be shown')).toBeVisible();
    await desk.confirm('Open the debrief');
    await expect(desk.page.getByText('11 of 12 signed, one declined.')).toBeVisible();
    await expect(screen.getByText('11 of 12 signed, one declined.')).toBeVisible();
    const { page } = seat(delegates, 'Kyiv');
    await page.getByRole('link', { name: 'Go to the debrief' }).first().click();
    await expect(page.getByText('11 of 12 signed, one declined.')).toBeVisible();
    await expect(page.getByText('Blocked: Moscow’s agreement is required.').first()).toBeVisible();
    await everyVerdictIsThere(page);
  });
});

async function tableClauses(desk: OpenedRoom['desk'], delegates: Delegates, screen: Page) {
  await desk.next('Start the negotiation');
  const kyiv = seat(delegates, 'Kyiv');
  await kyiv.draft(1, 'Permanent neutrality');
  await kyiv.chooseOption('Permanent, under legal guarantees');
  await kyiv.table();
  await expect(screen.getByRole('heading', { name: 'Article 1. Permanent neutrality' })).toBeVisible();

  const warsaw = seat(delegates, 'Warsaw');
  await warsaw.draft(3, 'Alliances');
  await warsaw.page.getByRole('tab', { name: 'Fill in a sentence' }).click();
  const acts = warsaw.page.getByRole('combobox', { name: 'Does what', exact: true });
  await expect(acts.locator('optgroup').first()).toHaveAttribute('label', 'In this article');
  await warsaw.fillIn([
    ['Who', 'ukraine'],
    ['Must or may', 'shallNot'],
    ['Does what', 'join'],
    ['To what', 'military-alliance'],
  ]);
  await expect(warsaw.page.getByText('Ukraine shall not join any military alliance.').first()).toBeVisible();
  await warsaw.table();

  const berlin = seat(delegates, 'Berlin');
  await berlin.draft(8, 'Appeal');
  await berlin.chooseOption('Guarantors may act without an appeal');
  await berlin.table({ saying: 'Help that waits for an appeal may come too late.' });
  await expect(berlin.page.getByText('Help that waits for an appeal may come too late.').first()).toBeVisible();

  const ankara = seat(delegates, 'Ankara');
  await ankara.draft(21, 'Talks and meetings');
  await ankara.type('Les Parties se réunissent à Istanbul une fois par an.');
  await ankara.table({ saying: 'We write in French, as treaties once were written.' });
  await expect(
    desk.page.getByRole('list', { name: 'Clauses that wait for a ballot' }).getByRole('button', { name: /^Open ballot/ }),
  ).toHaveCount(4);
}

const everyoneVotes = (delegates: Delegates, how: (seat: string) => 'For' | 'Against' | 'Abstain') =>
  each(people, ([name]) => seat(delegates, name).vote(how(name)));

/** On the table’s picture, which is there in two sizes, one of them shown. */
const tally = (screen: Page, text: string) => screen.getByText(text, { exact: true }).filter({ visible: true });

async function adopt({ desk }: OpenedRoom, delegates: Delegates, screen: Page) {
  await desk.next('Open the ballot on Article 1');
  await expect(screen.getByText('Ballot 1 is open')).toBeVisible();
  await expect(tally(screen, '0 of 12')).toBeVisible();

  const warsaw = seat(delegates, 'Warsaw');
  await warsaw.vote('For');
  await warsaw.restartsBrowser();
  await expect(await warsaw.voteOf('For')).toHaveAttribute('aria-pressed', 'true');

  const rome = seat(delegates, 'Rome');
  await rome.movesToPhone();
  await rome.vote('Abstain');

  await expect(tally(screen, '2 of 12')).toBeVisible();
  await expect(desk.seatRow('Warsaw')).toContainText('for');
  await expect(desk.seatRow('Rome')).toContainText('abstained');
  const early = ['Warsaw', 'Rome'];
  await each(
    people.filter(([name]) => !early.includes(name)),
    ([name]) => seat(delegates, name).vote('For'),
  );
  await expect(screen.getByRole('heading', { name: 'Adopted.' })).toBeVisible();
  await expect(screen.getByText('11 in favour, 0 against, 1 abstaining.', { exact: true })).toBeVisible();
  await expect(seat(delegates, 'Kyiv').result).toContainText('Adopted. 11 in favour, 0 against, 1 abstaining.');
}

async function block({ desk }: OpenedRoom, delegates: Delegates, screen: Page) {
  await desk.next('Open the ballot on Article 3');
  await expect(screen.getByText('Ballot 2 is open')).toBeVisible(); // the next ballot takes the screen from the result
  await everyoneVotes(delegates, (name) => (name === 'Moscow' || name === 'Beijing' ? 'Against' : name === 'Ankara' ? 'Abstain' : 'For'));
  await expect(screen.getByRole('heading', { name: 'Not adopted.' })).toBeVisible();
  await expect(screen.getByText('Blocked: Moscow’s agreement is required.', { exact: true })).toBeVisible();
  await expect(desk.happened('Ballot 2: Article 3 not adopted, blocked by Moscow.')).toBeVisible();
  for (const name of ['Kyiv', 'Moscow', 'Rome'])
    await expect(seat(delegates, name).result).toContainText(
      'Not adopted. 9 in favour, 2 against, 1 abstaining. Blocked: Moscow’s agreement is required.',
    );
}

/** Every clause of the treaty says how it stands to which term; one that nobody has read says that. */
async function everyVerdictIsThere(page: Page) {
  const said: [article: RegExp, verdict: RegExp][] = [
    [/^Article 1\./, /within\s*P01/],
    [/^Article 8\./, /contradicts\s*P13/],
    [/^Article 21\./, /not read by the check/],
  ];
  for (const [article, verdict] of said) await expect(page.getByRole('region', { name: article }).first()).toContainText(verdict);
  await expect(page.getByRole('region', { name: /^Article 3\./ })).toHaveCount(0); // it was blocked
}

test('a strict room refuses a clause that contradicts the framework, and text the check cannot read, and says why', async ({ browser }) => {
  const room = await openRoom(browser, { title: 'Strict room', strict: true });
  const berlin = await joinAs(browser, room, { seat: 'Berlin', name: 'Lukas' });
  await room.desk.next('Open the briefing');
  await room.desk.next('Start the negotiation');
  await berlin.draft(8, 'Appeal');
  await berlin.chooseOption('Guarantors may act without an appeal');
  await expect(berlin.page.getByText(/This room is strict, and the clause contradicts .*P13/)).toBeVisible();
  await expect(berlin.tableButton).toBeDisabled();
  await berlin.type('Un État garant peut agir sans appel.');
  await expect(berlin.page.getByText('This room is strict, and the check could not read this text.').first()).toBeVisible();
  await expect(berlin.tableButton).toBeDisabled();
  await berlin.chooseOption('Any armed attack, on appeal by Ukraine');
  await berlin.table();
  await expect(room.desk.page.getByRole('button', { name: 'Open ballot on Article 8 as tabled by Berlin' })).toBeVisible();
});

test('an observer follows by a link and is told what everybody is told', async ({ browser }) => {
  const room = await openRoom(browser, { title: 'Observed' });
  await room.desk.page.getByRole('button', { name: 'All links' }).click();
  const link = room.desk.page.getByRole('textbox', { name: 'Observers and projector' });
  await expect(link).toHaveValue(/\/enter#/);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(await link.inputValue());
  await page.waitForURL(`**/screen/${room.id}`);
  await expect(page.getByText('0 of 12 seats are taken.')).toBeVisible();
  await page.goto(at(`/desk/${room.id}`));
  await expect(page.getByRole('heading', { name: 'You are not in this room on this device.' })).toBeVisible();
});
