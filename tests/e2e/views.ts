/** Every screen there is, and how one gets to it: for the accessibility test and the screenshots. */
import { type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { Stage, StageName } from './stages.ts';

type Stages = Record<StageName, Stage>;

export interface View {
  name: string;
  path: (stages: Stages) => string;
  /** whose browser it is, in which room; absent: somebody new */
  as?: { role: 'facilitator' | 'delegate'; in: StageName };
  /** what is done on the page before one looks */
  after?: (page: Page) => Promise<void>;
  /** a theme that the address fixes */
  theme?: 'light' | 'dark';
}

const facilitator = (stage: StageName, page: 'desk' | 'screen', more: Partial<View> = {}): View => ({
  name: `${page}-${stage}`,
  path: (stages) => `/${page}/${stages[stage].room}`,
  as: { role: 'facilitator', in: stage },
  ...more,
});
const delegate = (stage: StageName, more: Partial<View> & { to?: string } = {}): View => ({
  name: `room-${stage}`,
  path: (stages) => `/room/${stages[stage].room}${more.to ?? ''}`,
  as: { role: 'delegate', in: stage },
  ...more,
});

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const tab = (name: string | RegExp) => (page: Page) => page.getByRole('tab', { name }).click();
/** Opens a channel of the talks. */
const inTalk = (name: RegExp) => async (page: Page) => {
  await tab('Talks')(page);
  await page.getByRole('list', { name: 'Channels' }).getByRole('button', { name }).click();
};
const compose = (way: string, name: string, act: (page: Page) => Promise<void>) =>
  delegate('debating', {
    name: `compose-${name}`,
    to: '/compose?issue=A-alliances',
    after: async (page) => {
      await page.getByRole('tab', { name: way }).click();
      await act(page);
    },
  });

/** Some clauses of a treaty, as they would be pasted: kept, changed, colliding, in several sentences, not English. */
const treaty = [
  'Ukraine shall be permanently neutral.',
  'Ukraine shall not join the North Atlantic Treaty Organization.',
  'In the event of an armed attack on Ukraine each of the Guarantor States shall provide assistance to Ukraine after consultations among the Guarantor States within five days.',
  'Ukraine may join the North Atlantic Treaty Organization.',
  'The Parties shall ratify this Treaty. Otherwise Ukraine may address an official appeal to the Guarantor States.',
  'Україна є постійно нейтральною державою.',
];
const checked = (text: string) => async (page: Page) => {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Check' }).click();
  await page.getByRole('region', { name: /checked/ }).waitFor();
};

/** The weak points, and the story of the first. */
const unfold = async (page: Page) => {
  await page.locator('[data-weak-points] > summary').click();
  await page.locator('[data-weak-points] article summary').first().click();
};

const played: StageName[] = ['opened', 'arriving', 'briefing', 'debating', 'voting', 'hidden', 'blocked', 'signing', 'debriefing'];
const screened: StageName[] = ['arriving', 'briefing', 'debating', 'voting', 'hidden', 'blocked', 'signing', 'debriefing'];

export const views: View[] = [
  { name: 'home', path: () => '/' },
  { name: 'open', path: () => '/open', after: (page) => page.getByText('More options').click() },
  { name: 'join', path: () => '/join' },
  { name: 'join-seats', path: ({ arriving }) => `/join/${arriving.code}` },
  { name: 'check', path: () => '/check' },
  {
    name: 'check-clause',
    path: () => '/check',
    after: checked('Ukraine may hold multinational military exercises only with the consent of a majority of the Guarantor States.'),
  },
  {
    name: 'check-unread',
    path: () => '/check',
    after: checked('Ukraine shall be permanently neutral, as the poets say. Lorem ipsum dolor sit amet.'),
  },
  { name: 'check-treaty', path: () => '/check', after: checked(treaty.join('\n\n')) },
  { name: 'return', path: () => '/return' },
  { name: 'enter-void', path: () => '/enter' },
  { name: 'nothing-here', path: () => '/nothing' },
  { name: 'not-in-room', path: ({ debating }) => `/room/${debating.room}` },
  ...played.map((stage) => facilitator(stage, 'desk')),
  facilitator('arriving', 'desk', { name: 'desk-links', after: press('All links') }),
  facilitator('arriving', 'desk', { name: 'desk-seat', after: press('Kyiv: people and seat') }),
  facilitator('arriving', 'desk', { name: 'desk-clock', after: press('Set') }),
  facilitator('arriving', 'desk', { name: 'desk-erase', after: press('Erase …') }),
  facilitator('arriving', 'desk', { name: 'desk-briefs', after: press('Briefs') }),
  facilitator('debating', 'desk', { name: 'desk-reopen', after: press('Reopen Article 1') }),
  facilitator('debating', 'desk', { name: 'desk-ruling', after: press(/^Rule on the reading/) }),
  ...screened.map((stage) => facilitator(stage, 'screen', { theme: 'dark' })),
  ...screened.map((stage) =>
    facilitator(stage, 'screen', {
      name: `screen-${stage}`,
      theme: 'light',
      path: (stages) => `/screen/${stages[stage].room}?theme=light`,
    }),
  ),
  ...(['arriving', 'briefing', 'debating', 'voting', 'hidden', 'blocked', 'signing', 'debriefing'] as const).map((stage) =>
    delegate(stage),
  ),
  facilitator('weak', 'desk', { name: 'desk-weak' }),
  facilitator('weak', 'screen', { theme: 'dark' }),
  facilitator('weak', 'screen', { theme: 'light', path: (stages) => `/screen/${stages['weak'].room}?theme=light` }),
  delegate('weak', { name: 'room-weak', after: unfold }),
  ...(['rollCall', 'secret', 'moved', 'motion'] as const).flatMap((stage) => [
    facilitator(stage, 'desk'),
    facilitator(stage, 'screen', { theme: 'dark' }),
    facilitator(stage, 'screen', {
      name: `screen-${stage}`,
      theme: 'light',
      path: (stages) => `/screen/${stages[stage].room}?theme=light`,
    }),
    delegate(stage),
  ]),
  facilitator('moved', 'desk', {
    name: 'desk-terms',
    after: async (page) => {
      await press(/^Rule and kind of a ballot/)(page);
      await page.getByRole('dialog').waitFor();
    },
  }),
  facilitator('moved', 'desk', {
    name: 'desk-rule',
    after: async (page) => {
      await press(/^Rule and kind of a ballot/)(page);
      await press('Make a rule of your own')(page);
      await page.getByRole('textbox', { name: 'Name of the rule' }).fill('Two thirds, and no permanent member against');
    },
  }),
  delegate('moved', {
    name: 'room-move',
    after: async (page) => {
      await press(/^Menu of/)(page);
      await press('Move a motion')(page);
      await page.getByRole('dialog').waitFor();
    },
  }),
  delegate('moved', {
    name: 'room-recount',
    after: async (page) => {
      await press('Count again')(page);
      await page.getByRole('dialog').waitFor();
    },
  }),
  delegate('secret', { name: 'room-secret-chosen', after: press('For') }),
  delegate('weak', {
    name: 'compose-weak',
    to: '/compose?issue=N1',
    after: async (page) => {
      await page.getByRole('radio', { name: 'Two thirds of the guarantors decide' }).check();
      await unfold(page);
    },
  }),
  delegate('debriefing', { name: 'room-debrief', to: '/debrief' }),
  delegate('talking', { name: 'talks-list', after: tab('Talks') }),
  delegate('talking', { name: 'talks-one', after: inTalk(/^Warsaw and Ankara/) }),
  delegate('talking', { name: 'talks-notes', after: inTalk(/^Notes/) }),
  delegate('talking', {
    name: 'talks-new',
    after: async (page) => {
      await tab('Talks')(page);
      await page.getByRole('button', { name: 'New talk' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Rome' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ankara' }).click();
    },
  }),
  delegate('talking', { name: 'talks-about', to: '#c3', after: press('Talk about it') }),
  delegate('talking', {
    name: 'talks-attach',
    after: async (page) => {
      await inTalk(/^Warsaw and Ankara/)(page);
      await page.getByRole('button', { name: 'Attach a text' }).click();
      await page.getByRole('dialog').waitFor();
    },
  }),
  delegate('talking', {
    name: 'talks-report',
    after: async (page) => {
      await inTalk(/^Warsaw and Ankara/)(page);
      await page
        .getByRole('button', { name: /^Show this message/ })
        .first()
        .click();
    },
  }),
  facilitator('talking', 'desk', { name: 'desk-notes', after: tab(/^Notes/) }),
  facilitator('talking', 'desk', { name: 'desk-private', after: tab(/^Private talks/) }),
  delegate('revealed', {
    name: 'debrief-talks',
    to: '/debrief',
    after: (page) => page.locator('#said-in-private ~ details summary').first().click(),
  }),
  delegate('voting', { name: 'room-clause', to: '#c3' }),
  facilitator('amending', 'desk'),
  delegate('amending', {
    name: 'room-amendments',
    to: '#c4',
    after: (page) => page.getByText('Amendment 1').first().scrollIntoViewIfNeeded(),
  }),
  delegate('amending', {
    name: 'compose-amendment',
    to: '/compose?amends=c4',
    after: async (page) => {
      const field = page.getByRole('textbox', { name: 'Text of the clause' });
      await field.fill((await field.inputValue()).replace('shall together', 'shall, each for itself,'));
      await page.getByRole('region', { name: 'The clause with your changes' }).waitFor();
    },
  }),
  delegate('amendmentVote'),
  facilitator('amendmentVote', 'desk'),
  facilitator('amendmentVote', 'screen', { theme: 'dark' }),
  facilitator('amendmentVote', 'screen', {
    name: 'screen-amendmentVote',
    theme: 'light',
    path: (stages) => `/screen/${stages['amendmentVote'].room}?theme=light`,
  }),
  delegate('debating', { name: 'room-reading', to: '#c6' }),
  delegate('voting', { name: 'room-menu', after: press(/^Menu of/) }),
  compose('Choose an option', 'option', (page) => page.getByRole('radio', { name: 'Membership stays open' }).check()),
  compose('Type freely', 'text', async (page) => {
    await page.getByRole('textbox', { name: 'Text of the clause' }).fill('Ukraine shall not join any military alliance, zqxv.');
    await page.getByRole('button', { name: 'Correct it in the form' }).click();
    await page.getByText('Partly not read.').first().waitFor();
  }),
  compose('Fill in a sentence', 'form', async (page) => {
    for (const [question, id] of [
      ['Who', 'ukraine'],
      ['Must or may', 'shallNot'],
      ['Does what', 'join'],
      ['To what', 'nato'],
    ] as const)
      await page.getByRole('combobox', { name: question, exact: true }).selectOption(id);
  }),
];

const letterOf = { facilitator: 'f', delegate: 'd' } as const;

/** A new browser of the right person. Motion is off, so that nothing is looked at half-way. */
async function contextFor(browser: Browser, base: string, stages: Stages, { as }: View): Promise<BrowserContext> {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
  if (as) await comeAs(context, base, stages[as.in], as.role);
  return context;
}

/** Gives a browser the session of one of a room's people. */
export const comeAs = (context: BrowserContext, base: string, { room, tokens }: Stage, role: 'facilitator' | 'delegate') =>
  context.addCookies([{ name: `${letterOf[role]}_${room}`, value: tokens[role], url: base }]);

/** Opens a view and waits until it is drawn; the caller closes the page's context. */
export async function show(browser: Browser, base: string, stages: Stages, view: View): Promise<Page> {
  const context = await contextFor(browser, base, stages, view);
  const page = await context.newPage();
  await page.goto(base + view.path(stages));
  await page.locator('main:not([aria-busy="true"])').first().waitFor();
  await view.after?.(page);
  return page;
}

/** In a theme, once every colour has got there: what is inherited changes one level after the other. */
export async function inTheme(page: Page, theme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
}
