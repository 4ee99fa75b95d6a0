/** A small invented scenario, and rooms played on it: six seats round a bay, one of them an observer organisation. */
import { openRoom } from '../../negotiation/evolve.ts';
import type { EventOf } from '../../negotiation/events.ts';
import type { DelegateId, FacilitatorId, SeatId } from '../../negotiation/ids.ts';
import type { RoomOptions } from '../../negotiation/options.ts';
import { PublicPack, type Brief, type SealedPack } from '../../negotiation/pack.ts';
import type { Room } from '../../negotiation/room.ts';
import type { Norm } from '../../treaty/norm.ts';
import type { Reading } from '../../treaty/reading.ts';
import { readerVersion } from '../../treaty/reading.ts';
import { play, type Play } from '../fixtures/play.ts';

const unstated = { is: 'unstated' } as const;
const set = (...values: string[]) => ({ is: 'set' as const, values });
export const bases = (deontic: string, more: object = {}) => ({
  attribute: set('lume'),
  deontic,
  aim: set('host'),
  object: set('base'),
  beneficiary: unstated,
  place: unstated,
  trigger: unstated,
  attacker: unstated,
  means: unstated,
  gates: [],
  unless: [],
  source: 'option' as const,
  ...more,
});
const help = (deontic: string) => ({
  ...bases(deontic),
  attribute: set('neighbours'),
  aim: set('help'),
  object: unstated,
  beneficiary: set('lume'),
});
const fleets = (deontic: string) => ({ ...bases(deontic), object: set('fleet') });
const term = (id: string, status: string, norm: object) => ({
  id,
  title: `Term ${id}`,
  gist: `What ${id} says.`,
  part: 'harbour',
  status,
  quotations: [{ layer: 'public', text: `What ${id} says.`, source: 'The Charter of the Bay', weight: 'quoted' }],
  facets: [{ id: 'whole', norm, decisive: [], layers: ['public', 'article'] }],
});
const option = (id: string, wording: string, norms: object[]) => ({ id, label: wording, wording, norms, basis: 'invented' });
const seat = (id: string, state?: string) => ({
  id,
  name: id,
  fullName: `The seat of ${id}`,
  ...(state ? { state } : {}),
  emblem: { monogram: id.slice(0, 2).toUpperCase() },
  about: `About ${id}.`,
});

export const pack: PublicPack = PublicPack.parse({
  id: 'bay',
  version: 1,
  title: 'The Charter of the Bay',
  subtitle: 'Invented',
  description: 'Invented.',
  notice: 'Everything here is invented.',
  seats: [
    seat('lume', 'lume'),
    seat('norra', 'norra'),
    seat('sudra', 'sudra'),
    seat('ostra', 'ostra'),
    seat('westra', 'westra'),
    seat('league'),
  ],
  seatGroups: [
    { id: 'principals', name: 'Principals', one: 'a principal', seats: ['lume', 'norra'] },
    { id: 'neighbours', name: 'Neighbours', one: 'a neighbour', seats: ['norra', 'sudra', 'ostra', 'westra'] },
  ],
  parts: [
    { id: 'harbour', numeral: 'I', title: 'The harbour' },
    { id: 'aid', numeral: 'II', title: 'Aid' },
  ],
  issues: [
    {
      id: 'bases',
      title: 'Bases',
      question: 'May anybody have a base?',
      part: 'harbour',
      ranked: true,
      terms: ['H01'],
      options: [
        option('keeps', 'Lume shall not host foreign bases.', [bases('shallNot')]),
        option('departs', 'Lume shall not host foreign bases unless the Neighbours consent.', [
          bases('shallNot', { unless: [{ kind: 'consent', by: { of: ['neighbours'], atLeast: 'all' } }] }),
        ]),
        option('contradicts', 'Lume may host foreign bases.', [bases('may')]),
      ],
    },
    {
      id: 'aid',
      title: 'Aid',
      question: 'Who helps?',
      part: 'aid',
      ranked: false,
      terms: ['H02'],
      options: [
        option('keeps', 'Each Neighbour shall help Lume.', [help('shall')]),
        option('contradicts', 'No Neighbour is required to help Lume.', [help('needNot')]),
      ],
    },
    {
      id: 'fleets',
      title: 'Fleets',
      question: 'May fleets call?',
      part: 'harbour',
      ranked: false,
      terms: ['H03'],
      options: [option('contradicts', 'Lume may host foreign fleets.', [fleets('may')])],
    },
  ],
  framework: {
    title: 'The Charter of the Bay',
    date: '1 May 1905',
    baseline: 'public',
    terms: [term('H01', 'text', bases('shallNot')), term('H02', 'reported', help('shall')), term('H03', 'inferred', fleets('shallNot'))],
  },
  vocabulary: {
    states: ['lume', 'norra', 'sudra', 'ostra', 'westra'].map((id) => ({ id, text: id })),
    groups: [{ id: 'neighbours', text: 'the Neighbours', each: 'each Neighbour', members: ['norra', 'sudra', 'ostra', 'westra'] }],
    acts: [
      { id: 'host', text: 'host', gerund: 'hosting', participle: 'hosted', objects: ['base', 'fleet'], slots: ['unless'] },
      { id: 'help', text: 'help', gerund: 'helping', participle: 'helped', noun: 'help', slots: ['beneficiary'] },
    ],
    objects: [
      { id: 'base', text: 'foreign bases', plural: true },
      { id: 'fleet', text: 'foreign fleets', plural: true },
    ],
    places: [],
    triggers: [],
    means: [],
  },
  weakPoints: { protected: 'lume', guarantors: 'neighbours', acts: { assistance: ['help'], consented: ['host'] } },
  decisionRules: [
    {
      id: 'principals',
      name: 'Both principals and two thirds',
      sentence: 'Lume and Norra vote in favour, and two thirds of the neighbours voting for or against.',
      closesWhenAllVoted: true,
      requires: [
        { kind: 'eachFor', group: 'principals' },
        { kind: 'shareFor', group: 'neighbours', share: [2, 3], counted: 'forOrAgainst' },
      ],
    },
    {
      id: 'noObjection',
      name: 'No objection',
      sentence: 'No neighbour votes against.',
      closesWhenAllVoted: false,
      requires: [{ kind: 'noneAgainst', group: 'neighbours' }],
    },
  ],
  defaultRule: 'principals',
  phases: [
    { id: 'arrive', minutes: null },
    { id: 'brief', minutes: 10 },
    { id: 'debate', minutes: 60 },
    { id: 'signature', minutes: 10 },
    { id: 'debrief', minutes: null },
  ],
  sources: [],
});

export const briefOf = (mark: string): Brief => ({
  position: [{ text: `position of ${mark}`, sources: [] }],
  interests: [{ text: `interest of ${mark}`, confidence: 'inferred' }],
  redLines: [],
  alternative: { text: `alternative of ${mark}`, confidence: 'inferred' },
  priorities: [],
  rankings: {},
});
export const seats = pack.seats.map(({ id }) => id);
export const sealed: SealedPack = {
  briefs: Object.fromEntries(seats.map((id) => [id, briefOf(id)])) as SealedPack['briefs'],
  instructor: ['For the facilitator alone.'],
  injects: [
    { id: 'E1', date: '2 May', text: 'A storm closes the harbour.', sources: [], hint: 'Bases look costly.' },
    { id: 'E2', text: 'A fleet is seen off Sudra.', sources: [], spare: true },
  ],
};

export const options: RoomOptions = {
  rule: 'principals' as RoomOptions['rule'],
  check: 'advisory',
  showVotes: 'live',
  ballotsOpenedBy: 'facilitator',
  ballotSeconds: 120,
  seating: 'choose',
  inferredTermsBind: false,
  briefsAfterwards: true,
  phases: pack.phases,
};

export const start = 1_700_000_000_000;
export const opening = (changed: Partial<RoomOptions> = {}): EventOf<'roomOpened'> => ({
  type: 'roomOpened',
  at: start,
  room: 'aaaabbbbcccc' as Room['open']['room'],
  code: 'ABCDEF' as Room['open']['code'],
  title: 'A room on the bay',
  pack: { id: pack.id, hash: 'hash' },
  options: { ...options, ...changed },
  expiresAt: start + 30 * 24 * 3600_000,
});

export const facilitator = { kind: 'facilitator', facilitator: 'facilita1' as FacilitatorId } as const;
export const system = { kind: 'system' } as const;
export const observer = { kind: 'observer' } as const;
const idOf = (name: string) => `d${name.padEnd(8, 'z').slice(0, 8)}` as DelegateId;
export const delegate = (name: string) => ({ kind: 'delegate', delegate: idOf(name) }) as const;
export const seatId = (id: string) => id as SeatId;

/** A reader of four sentences, for rules that turn on what was read and not on English; "mumble" is a word that nobody can read. */
export function reads(text: string): Reading {
  const mumbled = text.indexOf('mumble');
  const deontic = (['shall not', 'may', 'unless'] as const).find((words) => text.includes(words));
  const norms =
    deontic === undefined
      ? []
      : deontic === 'shall not' && text.includes('unless')
        ? [bases('shallNot', { source: 'text', unless: [{ kind: 'consent', by: { of: ['neighbours'], atLeast: 'all' } }] })]
        : [bases(deontic === 'may' ? 'may' : 'shallNot', { source: 'text' })];
  return {
    state: norms.length === 0 ? 'unread' : mumbled >= 0 ? 'partial' : 'read',
    norms: norms as unknown as Norm[],
    marks: [],
    unread:
      mumbled >= 0 ? [{ span: [mumbled, mumbled + 6], why: 'word' }] : norms.length === 0 ? [{ span: [0, text.length], why: 'verb' }] : [],
    taken: [],
    readerVersion,
  };
}
export const texts = {
  keeps: 'Lume shall not host foreign bases.',
  departs: 'Lume shall not host foreign bases unless the Neighbours consent.',
  contradicts: 'Lume may host foreign bases.',
  partly: 'Lume shall not host foreign bases, mumble.',
  unread: 'Let there be peace.',
} as const;

/** A room just opened. Typed text is read where the test says so. */
export const newPlay = (changed: Partial<RoomOptions> = {}, secrets = sealed, reader?: typeof reads): Play =>
  play(openRoom(opening(changed), pack, secrets), start, reader);

/** Everyone seated: each seat headed by the delegate of its name, and `lume` with a second delegate, `luca`. */
export function seatedPlay(changed: Partial<RoomOptions> = {}, secrets = sealed, reader?: typeof reads): Play {
  const game = newPlay({ seating: 'choose', ...changed }, secrets, reader);
  for (const id of seats)
    game.does(delegate(id), { type: 'arrive', name: `Head of ${id}`, seat: changed.seating === 'assigned' ? null : id });
  if (changed.seating !== 'assigned') game.does(delegate('luca'), { type: 'arrive', name: 'Luca', seat: seatId('lume') });
  return game;
}

/** Everyone seated and in the debate. */
export function debate(changed: Partial<RoomOptions> = {}, secrets = sealed, reader?: typeof reads): Play {
  const game = seatedPlay(changed, secrets, reader);
  game.does(facilitator, { type: 'changePhase', to: 'debate' });
  return game;
}

export const chosen = (issue: string, choice: string) => ({ way: 'option', issue, option: choice }) as const;
export const typed = (issue: string, text = 'Something typed.') => ({ way: 'text', issue, text }) as const;
/** In the debate, with a reader that understands `texts`. */
export const readDebate = (changed: Partial<RoomOptions> = {}): Play => debate(changed, sealed, reads);
export const correctedTo = (text: string, ...corrections: object[]) => ({ way: 'text', issue: 'bases', text, corrections }) as const;
export const filledIn = (issue: string, ...norms: object[]) => ({ way: 'form', issue, norms }) as const;
export const tabling = (content: object, acknowledgement: string | null = null) =>
  ({ type: 'tableClause', draft: null, content, acknowledgement }) as const;

/** A clause tabled by the seat of Lume, and a ballot opened on it. */
export function ballotOn(changed: Partial<RoomOptions> = {}, secrets = sealed): Play {
  const game = debate(changed, secrets);
  game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
  game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
  return game;
}
