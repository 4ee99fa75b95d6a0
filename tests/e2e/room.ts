/** The people of a room and what they do on their screens. Everything is found by its role and name, as people find it. */
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';

export const at = (path: string) => `${process.env.E2E_URL}${path}`;

const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

export interface OpenedRoom {
  id: string;
  code: string;
  desk: Desk;
}

/** Opens a room as a facilitator does: home, open, desk. */
export async function openRoom(browser: Browser, { title, strict = false }: { title: string; strict?: boolean }): Promise<OpenedRoom> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(at('/'));
  await page.getByRole('link', { name: 'Open a room' }).first().click();
  await page.getByRole('textbox', { name: 'Title of the room' }).fill(title);
  if (strict) {
    await page.getByText('More options').click();
    await page.getByRole('radio', { name: /^Strict/ }).check();
  }
  await page.getByRole('button', { name: 'Open the room' }).click();
  await page.waitForURL('**/desk/*');
  const desk = new Desk(context, page);
  return { id: page.url().split('/').at(-1) ?? '', code: await desk.code(), desk };
}

export class Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
  }

  async code(): Promise<string> {
    const code = this.page.getByRole('region', { name: 'How to join' }).getByText(/^[A-Z2-9]{3} [A-Z2-9]{3}$/);
    return ((await code.textContent()) ?? '').replace(' ', '');
  }

  /** The big button; what it is to say is the test's to say. */
  async next(name: string | RegExp) {
    await this.page.getByRole('region', { name: 'Next step' }).getByRole('button', { name }).click();
  }

  /** What the desk asks before it does what shows everyone more, or leaves a phase out. */
  async confirm(name: string) {
    await this.page.getByRole('dialog').getByRole('button', { name }).click();
  }

  async phase(name: string) {
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** Opens a ballot on a clause that waits, whichever of them it is. */
  async openBallot({ article, seat }: { article: number; seat: string }) {
    await this.page.getByRole('button', { name: `Open ballot on Article ${article} as tabled by ${seat}` }).click();
  }

  async projector(): Promise<Page> {
    const [screen] = await Promise.all([this.context.waitForEvent('page'), this.page.getByRole('link', { name: 'Projector' }).click()]);
    await screen.setViewportSize({ width: 1920, height: 1080 });
    return screen;
  }

  seatRow(seat: string) {
    return this.page.getByRole('row', { name: new RegExp(`^${seat} `) });
  }

  happened(sentence: string | RegExp) {
    return this.page.getByRole('region', { name: 'What has happened' }).getByText(sentence);
  }
}

export class Delegate {
  readonly browser: Browser;
  readonly room: string;
  readonly seat: string;
  /** changes with the device */
  context: BrowserContext;
  page: Page;
  constructor({ browser, room, seat, context, page }: Pick<Delegate, 'browser' | 'room' | 'seat' | 'context' | 'page'>) {
    this.browser = browser;
    this.room = room;
    this.seat = seat;
    this.context = context;
    this.page = page;
  }

  /** The last ballot that closed, docked above the treaty. */
  get result() {
    return this.page.getByRole('region', { name: /^Ballot \d+, closed$/ });
  }

  async voteOf(choice: 'For' | 'Against' | 'Abstain') {
    return this.page.getByRole('group', { name: `Vote of ${this.seat}` }).getByRole('button', { name: choice });
  }

  /** Votes, and waits until the card stays pressed, or until the vote was the last and the ballot closed. */
  async vote(choice: 'For' | 'Against' | 'Abstain') {
    const card = await this.voteOf(choice);
    await card.click();
    const kept = card.and(this.page.locator('[aria-pressed="true"][aria-busy="false"]'));
    await expect(kept.or(this.result).first()).toBeVisible();
  }

  /** To the composer, and there to an article. */
  async draft(article: number, title: string) {
    await this.page.getByRole('link', { name: 'Draft a clause', exact: true }).first().click();
    await this.page.getByRole('button', { name: new RegExp(`^${article}\\s*${title}`) }).click();
  }

  async chooseOption(label: string) {
    await this.page.getByRole('tab', { name: 'Choose an option' }).click();
    await this.page.getByRole('radio', { name: label }).check();
  }

  /** Fills in a sentence, question by question, by the ids of the vocabulary. */
  async fillIn(answers: [question: string, id: string][]) {
    await this.page.getByRole('tab', { name: 'Fill in a sentence' }).click();
    for (const [question, id] of answers) await this.page.getByRole('combobox', { name: question, exact: true }).selectOption(id);
  }

  async type(text: string) {
    await this.page.getByRole('tab', { name: 'Type freely' }).click();
    await this.page.getByRole('textbox', { name: 'Text of the clause' }).fill(text);
  }

  get tableButton() {
    return this.page.getByRole('button', { name: 'Table it …' });
  }

  /** Tables what is written; `saying` where the room asks for the sponsor's words. */
  async table({ saying }: { saying?: string } = {}) {
    await this.tableButton.click();
    const dialog = this.page.getByRole('dialog', { name: 'Table this clause' });
    if (saying) await dialog.getByRole('textbox', { name: /^Why you/ }).fill(saying);
    await dialog.getByRole('button', { name: 'Table it' }).click();
    await this.page.waitForURL((url) => url.pathname === `/room/${this.room}`);
    await this.page.goto(at(`/room/${this.room}`)); // the sheet of the clause that opens is put away
  }

  /** Closes the browser in the middle of things and starts it again: what a browser keeps is kept. */
  async restartsBrowser() {
    const kept = await this.context.storageState();
    await this.context.close();
    this.context = await this.browser.newContext({ viewport: wide, storageState: kept });
    this.page = await this.context.newPage();
    await this.page.goto(at(`/room/${this.room}`));
  }

  /** Goes over to a phone that has never been here, with the return code that this device shows. */
  async movesToPhone() {
    await this.page.getByRole('button', { name: new RegExp(`^Menu of .*${this.seat}`) }).click();
    await this.page.getByRole('button', { name: 'Continue on another device' }).click();
    const code = await this.page
      .getByRole('dialog')
      .getByText(/^[A-Z0-9]{4} [A-Z0-9]{4} [A-Z0-9]{4}$/)
      .textContent();
    const before = this.context;
    this.context = await this.browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
    this.page = await this.context.newPage();
    await this.page.goto(at('/return'));
    await this.page.getByRole('textbox', { name: 'Return code' }).fill(code ?? '');
    await this.page.getByRole('button', { name: 'Come back' }).click();
    await this.page.waitForURL(`**/room/${this.room}`);
    await before.close();
  }

  async sign(choice: 'Sign' | 'Decline') {
    await this.page.getByRole('button', { name: choice, exact: true }).click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: `${choice} for ${this.seat}` })
      .click();
    await expect(this.page.getByText(`${this.seat} has ${choice === 'Sign' ? 'signed' : 'declined to sign'}.`).first()).toBeVisible();
  }
}

/** Joins as a delegate does: code, name, seat, and past the slip with the return code. */
export async function joinAs(browser: Browser, room: OpenedRoom, { seat, name }: { seat: string; name: string }): Promise<Delegate> {
  const context = await browser.newContext({ viewport: wide });
  const page = await context.newPage();
  await page.goto(at('/join'));
  await page.getByRole('textbox', { name: 'Code' }).fill(room.code);
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('radio', { name: seat }).check({ force: true }); // the radio is under its card
  await page.getByRole('button', { name: `Sit down as ${seat}` }).click();
  await expect(page.getByRole('heading', { name: `You sit for ${seat}.` })).toBeVisible();
  await page.getByRole('link', { name: 'Enter the room' }).click();
  await page.waitForURL(`**/room/${room.id}`);
  await expect(page.getByText(`You sit for ${seat}.`)).toBeVisible();
  return new Delegate({ browser, room: room.id, seat, context, page });
}
