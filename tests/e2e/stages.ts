/** Rooms at every stage of a session, played through the wire in seconds: for looking at screens, not for testing play. */
import { ask, connect, type Client } from '../wire/client.mjs';

interface Pack {
  seats: { id: string }[];
  issues: { id: string; options: { id: string; wording: string; norms: object[] }[] }[];
}
interface Opened {
  room: string;
  code: string;
  token: string;
}

/** A room that people are in: they stay connected until `leave`. */
export interface Stage {
  room: string;
  code: string;
  /** the facilitator's session and one delegate's (the first seat's head) */
  tokens: { facilitator: string; delegate: string };
  /** the session of each seat's head */
  seats: Record<string, string>;
}
export type StageName =
  | 'opened'
  | 'arriving'
  | 'briefing'
  | 'debating'
  | 'voting'
  | 'hidden'
  | 'blocked'
  | 'amending'
  | 'amendmentVote'
  | 'weak'
  | 'rollCall'
  | 'secret'
  | 'moved'
  | 'motion'
  | 'signing'
  | 'debriefing'
  | 'talking'
  | 'revealed';

const names = [
  'Olena K.',
  'Jonas W.',
  'Mei L.',
  'Camille R.',
  'Tom H.',
  'Aisha B.',
  'Noor S.',
  'Lukas F.',
  'Dana P.',
  'Giulia M.',
  'Zofia N.',
  'Deniz A.',
];

type Votes = (seat: string) => 'for' | 'against' | 'abstain' | null;
const all: Votes = () => 'for';

class Play {
  readonly seats = new Map<string, { client: Client; token: string }>();
  readonly base: string;
  readonly opened: Opened;
  readonly desk: Client;
  readonly pack: Pack;
  /** all who are connected, in every room */
  readonly clients: Client[];
  constructor({ base, opened, desk, pack, clients }: Pick<Play, 'base' | 'opened' | 'desk' | 'pack' | 'clients'>) {
    this.base = base;
    this.opened = opened;
    this.desk = desk;
    this.pack = pack;
    this.clients = clients;
  }

  async arrive(count: number) {
    for (const [at, { id }] of this.pack.seats.slice(0, count).entries()) {
      const body = { code: this.opened.code, name: names[at % names.length], seat: id };
      const { token } = (await ask(this.base, 'POST', '/api/join', { body })) as { token: string };
      const client = connect(this.base, { room: this.opened.room, as: 'delegate', token });
      this.clients.push(client);
      await client.until(({ public: open }) => open);
      this.seats.set(id, { client, token });
    }
  }

  async order(client: Client | undefined, command: Record<string, unknown>): Promise<Record<string, string>> {
    const reply = await client?.command(command);
    if (!reply?.ok) throw new Error(`${JSON.stringify(command)} was refused: ${JSON.stringify(reply)}`);
    return reply as unknown as Record<string, string>;
  }

  phase = (to: string) => this.order(this.desk, { type: 'changePhase', to });
  say = (seat: string, text: string) => this.order(this.seats.get(seat)?.client, { type: 'say', text });

  /** Tables an option; says why where the room asks. */
  async table(seat: string, issue: number, option = 0): Promise<string> {
    const on = this.pack.issues[issue];
    const content = { way: 'option', issue: on?.id, option: on?.options[option]?.id };
    const command = { type: 'tableClause', draft: null, content, acknowledgement: null };
    const reply = await this.seats.get(seat)?.client.command(command);
    const saying = { ...command, acknowledgement: 'We know that this differs from the text, and can accept it only so.' };
    const { clause } = reply?.ok ? (reply as { clause?: string }) : await this.order(this.seats.get(seat)?.client, saying);
    return clause ?? '';
  }

  async ballot(clause: string, votes: Votes) {
    const { ballot } = await this.order(this.desk, { type: 'openBallot', clause, seconds: 3600 });
    for (const [seat, { client }] of this.seats) {
      const choice = votes(seat);
      if (choice) await this.order(client, { type: 'castVote', ballot, choice });
    }
  }
}

async function open(base: string, title: string, options: object, clients: Client[]): Promise<Play> {
  const { packs } = (await ask(base, 'GET', '/api/packs')) as { packs: { id: string; url: string }[] };
  const [pack] = packs;
  const opened = (await ask(base, 'POST', '/api/rooms', { body: { pack: pack?.id, title, name: 'Morgan', options } })) as Opened;
  const desk = connect(base, { room: opened.room, as: 'facilitator', token: opened.token });
  clients.push(desk);
  await desk.until(({ public: there }) => there);
  const body = (await ask(base, 'GET', pack?.url ?? '')) as Pack;
  return new Play({ base, opened, desk, pack: body, clients });
}

const clauses: [seat: string, issue: number, option?: number][] = [
  ['kyiv', 0],
  ['paris', 2],
  ['ankara', 8],
  ['washington', 9, 1],
  ['berlin', 7, 2],
];

/** A clause in its seat's own words, read otherwise than its sponsor means it. */
async function type(play: Play, seat: string, issue: number) {
  const on = play.pack.issues[issue];
  const [read, meant] = [on?.options[1], on?.options[0]];
  const content = { way: 'text', issue: on?.id, text: read?.wording, corrections: meant?.norms };
  const acknowledgement = 'The words are the other option’s; we mean what we have filled in.';
  await play.order(play.seats.get(seat)?.client, { type: 'tableClause', draft: null, content, acknowledgement });
}

/** Two clauses adopted, three on the table, some words in the plenary. */
async function debate(play: Play): Promise<string[]> {
  await play.phase('brief');
  await play.phase('debate');
  await play.say('kyiv', 'We have tabled our proposals. Let us go through them clause by clause.');
  await play.say('moscow', 'We will look at the wording of each, and at who must agree before anything is done.');
  const tabled: string[] = [];
  for (const [seat, issue, option] of clauses) tabled.push(await play.table(seat, issue, option));
  await play.ballot(tabled[0] ?? '', all);
  await play.ballot(tabled[1] ?? '', (seat) => (seat === 'beijing' ? 'abstain' : 'for'));
  await play.order(play.seats.get('berlin')?.client, { type: 'sponsorClause', clause: tabled[2] });
  return tabled;
}

/** To the wording of the third clause, still on the table: one word of Berlin's, a whole clause of Moscow's, one of Ankara's that no longer fits. */
async function amend(play: Play): Promise<string> {
  const tabled = await debate(play);
  const clause = tabled[3] ?? '';
  const { clauses } = await play.desk.until(({ public: open }) => open.clauses[clause] && open);
  const wording: string = clauses[clause].versions[0].wording;
  const issue: string = clauses[clause].issue;
  const last = wording.trim().split(' ').slice(-3).join(' ');
  const propose = (seat: string, change: object, reason: string | null = null) =>
    play.order(play.seats.get(seat)?.client, {
      type: 'proposeAmendment',
      clause,
      version: 0,
      draft: null,
      change,
      acknowledgement: 'We can accept it only so.',
      reason,
    });
  const text = (said: string) => ({ kind: 'wording', content: { way: 'text', issue, text: said } });
  await propose('berlin', text(wording.replace('assistance', 'timely assistance')), 'Time matters most where it is shortest.');
  await propose('ankara', text(wording.replace(last, 'as they see fit.')));
  await propose('moscow', { kind: 'strike' }, 'The matter is not ripe.');
  const revised = { type: 'reviseClause', clause, draft: null, content: { way: 'text', issue, text: wording.replace(last, `${last.replace(/\.$/, '')} at once.`).replace('shall', 'shall together') }, acknowledgement: 'We have listened.' }; // prettier-ignore
  await play.order(play.seats.get('washington')?.client, revised);
  await play.desk.until(({ public: open }) => open.amendments['a2'].flag);
  return clause;
}

/** Adopted: neutrality, the exercises, a decision by all, help as each sees fit; and the projector shows where that is weak. */
async function weak(play: Play) {
  await play.phase('debate');
  for (const [issue, option] of [
    [0, 0],
    [4, 0],
    [10, 4],
    [9, 1],
  ] as const)
    await play.ballot(await play.table('kyiv', issue, option), all);
  await play.order(play.desk, { type: 'showOnScreen', what: 'weakPoints' });
}

/** By roll call, until the first seat is called; one seat has passed. */
async function rollCall(play: Play) {
  const tabled = await debate(play);
  const { ballot } = await play.order(play.desk, { type: 'openBallot', clause: tabled[2], seconds: 3600, kind: 'rollCall' });
  const order = await play.desk.until(({ public: open }) => open.ballots[ballot ?? '']?.roll.order as string[] | undefined);
  for (const [at, seat] of (order ?? []).entries()) {
    if (seat === 'kyiv') break;
    const client = play.seats.get(seat)?.client;
    if (at === 1) await play.order(client, { type: 'passInRollCall', ballot, seat });
    else await play.order(client, { type: 'castVote', ballot, choice: at % 3 === 2 ? 'abstain' : 'for' });
  }
}

async function inSecret(play: Play) {
  const tabled = await debate(play);
  const terms = { seconds: 3600, kind: 'secret', rule: 'two-thirds-voting' };
  const { ballot } = await play.order(play.desk, { type: 'openBallot', clause: tabled[2], ...terms });
  for (const seat of ['moscow', 'paris', 'ankara', 'rome'])
    await play.order(play.seats.get(seat)?.client, { type: 'castVote', ballot, choice: seat === 'rome' ? 'against' : 'for' });
}

/** A vote explained, one motion seconded, one not; `put`: the first is in its ballot. */
async function motions(play: Play, put: boolean) {
  const tabled = await debate(play);
  const seat = (id: string) => play.seats.get(id)?.client;
  await play.ballot(tabled[4] ?? '', (id) => (id === 'moscow' ? 'against' : 'for'));
  await play.order(seat('moscow'), {
    type: 'explainVote',
    ballot: 'b3',
    text: 'The text leaves open who decides. We could not agree to it as it stands.',
  });
  const { motion } = await play.order(seat('ankara'), { type: 'moveMotion', content: { kind: 'adoptByConsensus', clause: tabled[2] } });
  await play.order(seat('rome'), { type: 'secondMotion', motion });
  await play.order(seat('berlin'), { type: 'moveMotion', content: { kind: 'suspend', minutes: 15 } });
  if (put) await play.order(play.desk, { type: 'putMotion', motion, seconds: 3600 });
}

async function sign(play: Play) {
  const tabled = await debate(play);
  await play.ballot(tabled[2] ?? '', all);
  await play.ballot(tabled[3] ?? '', (seat) => (seat === 'moscow' ? 'against' : 'for'));
  await play.ballot(tabled[4] ?? '', all);
  await play.phase('signature');
  const signing = [...play.seats].slice(1, 10);
  for (const [at, [, { client }]] of signing.entries())
    await play.order(client, { type: 'sign', choice: at === 2 ? 'declined' : 'signed' });
}

/** Kyiv talks with Ankara and Warsaw about a clause, London and Moscow ask it into talks, somebody proposes a guest; notes, and a message shown. */
async function talk(play: Play) {
  await debate(play);
  const by = (seat: string, command: Record<string, unknown>) => play.order(play.seats.get(seat)?.client, command);
  const say = (seat: string, place: object, text: string, attached: object | null = null) =>
    by(seat, { type: 'sayPrivately', place, text, attached });
  const one = { kind: 'talk', talk: 'kyiv.talk-0001' };
  await by('kyiv', { type: 'openTalk', talk: 'talk-0001', seats: ['ankara', 'warsaw'] });
  await say('kyiv', one, 'Would you support a decision by two thirds? All of us agreeing seems out of reach.');
  await by('ankara', { type: 'acceptTalk', talk: one.talk });
  await say('ankara', one, 'Two thirds, yes, if Moscow is not counted. This is the clause we have in mind.', {
    kind: 'clause',
    clause: 'c3',
    version: 0,
  });
  await say('ankara', one, 'Rome thinks so too.');
  await by('ankara', { type: 'proposeGuest', talk: one.talk, seat: 'rome' });
  await by('kyiv', { type: 'openTalk', talk: 'talk-0002', seats: ['washington'] });
  await by('washington', { type: 'acceptTalk', talk: 'kyiv.talk-0002' });
  await say('washington', { kind: 'talk', talk: 'kyiv.talk-0002' }, 'You cannot be serious about Article 9.');
  await by('moscow', { type: 'openTalk', talk: 'talk-0001', seats: ['kyiv', 'beijing'] });
  await say('kyiv', { kind: 'seat', seat: 'kyiv' }, 'Let us first hear what Ankara says, and then decide about Article 9.');
  const delegateOf = (seat: string) => play.seats.get(seat)?.client.welcome.you.delegate as string;
  await say('ankara', { kind: 'notes', delegate: delegateOf('ankara') }, 'We cannot read the projector from here.');
  await say('kyiv', { kind: 'notes', delegate: delegateOf('kyiv') }, 'May we have five minutes before the next ballot?');
  const report = {
    type: 'reportSaid',
    place: { kind: 'talk', talk: 'kyiv.talk-0002' },
    n: 1,
    reason: 'This is not the tone we agreed on.',
  };
  await by('kyiv', report);
}

const late: Votes = (seat) => (seat === 'beijing' ? 'against' : ['kyiv', 'moscow', 'rome', 'warsaw'].includes(seat) ? null : 'for');

const scripts: Record<StageName, { seats: number; options?: object; play?: (play: Play) => Promise<unknown> }> = {
  opened: { seats: 0 },
  arriving: { seats: 7 },
  briefing: { seats: 12, play: (play) => play.phase('brief') },
  debating: {
    seats: 12,
    play: async (play) => {
      await debate(play);
      await type(play, 'warsaw', 4);
    },
  },
  voting: { seats: 12, play: async (play) => play.ballot((await debate(play))[2] ?? '', late) },
  hidden: { seats: 12, options: { showVotes: 'atClose' }, play: async (play) => play.ballot((await debate(play))[3] ?? '', late) },
  blocked: {
    seats: 12,
    play: async (play) =>
      play.ballot((await debate(play))[4] ?? '', (seat) => (seat === 'moscow' ? 'against' : seat === 'ankara' ? 'abstain' : 'for')),
  },
  amending: { seats: 12, play: amend },
  amendmentVote: {
    seats: 12,
    play: async (play) => {
      const clause = await amend(play);
      await play.order(play.desk, { type: 'orderAmendments', clause, order: ['a1'] });
      await play.desk.until(({ public: open }) => open.amendments['a1'].base === 1);
      await play.order(play.desk, { type: 'openAmendmentBallot', amendment: 'a1', version: 1, seconds: 3600 });
    },
  },
  weak: { seats: 12, play: weak },
  rollCall: { seats: 12, options: { rule: 'majority-voting' }, play: rollCall },
  secret: { seats: 12, play: inSecret },
  moved: { seats: 12, play: (play) => motions(play, false) },
  motion: { seats: 12, play: (play) => motions(play, true) },
  signing: { seats: 12, play: sign },
  talking: { seats: 12, play: talk },
  revealed: {
    seats: 12,
    options: { facilitatorReadsTalks: true, talksAfterwards: true },
    play: async (play) => {
      await talk(play);
      await play.phase('signature');
      await play.phase('debrief');
    },
  },
  debriefing: {
    seats: 12,
    play: async (play) => {
      await sign(play);
      await play.phase('debrief');
    },
  },
};

/** Plays these stages; `leave` lets everybody go. */
export async function playStages<N extends StageName = StageName>(
  base: string,
  names: readonly N[] = Object.keys(scripts) as N[],
): Promise<{ stages: Record<N, Stage>; leave: () => void }> {
  const clients: Client[] = [];
  const stages: [string, Stage][] = [];
  for (const name of names) {
    const { seats, options = {}, play: script } = scripts[name];
    const play = await open(base, `Group ${name}`, options, clients);
    await play.arrive(seats);
    await script?.(play);
    const delegate = [...play.seats.values()][0]?.token ?? '';
    const { room, code, token } = play.opened;
    stages.push([
      name,
      {
        room,
        code,
        tokens: { facilitator: token, delegate },
        seats: Object.fromEntries([...play.seats].map(([seat, one]) => [seat, one.token])),
      },
    ]);
  }
  return {
    stages: Object.fromEntries(stages) as Record<N, Stage>,
    leave: () => clients.forEach(({ socket }) => socket.close()),
  };
}
