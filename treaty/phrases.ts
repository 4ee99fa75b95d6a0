/** Small pieces of treaty English that the writer of clauses and the reasons of the check share: hours, consent rules, gates. */
import type { Consent, Exception, Gate, Slot, SlotName, Window } from './norm.ts';
import { kindOf, listing, textOf, type Words } from './words.ts';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const tens = ['', 'ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const more = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];

/** Numbers up to ninety-nine in words, others in figures. */
export const inWords = (n: number): string => {
  if (!Number.isInteger(n) || n < 0 || n > 99) return String(n);
  if (n < 13) return small[n] ?? String(n);
  if (n < 20) return more[n - 10] ?? String(n);
  const [ten, one] = [tens[Math.floor(n / 10)] ?? '', n % 10];
  return one === 0 ? ten : `${ten}-${small[one]}`;
};

export const units = [
  { hours: 8760, one: 'year' },
  { hours: 24, one: 'day' },
  { hours: 1, one: 'hour' },
] as const;

/** A length of time, from hours: in the largest unit that leaves no rest. `adjective` goes before the unit ("three working days"). */
export const timeText = (hours: number, adjective = ''): string => {
  const unit = units.find((one) => Number.isInteger(hours / one.hours)) ?? units[2];
  // one day is said in hours: "within twenty-four hours" is how treaties say it
  const { hours: size, one } = hours === 24 ? units[2] : unit;
  const count = hours / size;
  return `${inWords(count)} ${adjective === '' ? '' : `${adjective} `}${one}${count === 1 ? '' : 's'}`;
};

export const starts: Record<NonNullable<Window['from']>, string> = {
  attack: ' from the attack',
  appeal: ' from the appeal',
  signature: ' from signature',
  entryIntoForce: ' from the entry into force of this Treaty',
  unstated: ' from a time not stated',
};

/** A deadline as it stands at the end of a sentence, without a leading blank; empty when nothing is said. */
export const windowText = (window: Window | undefined): string => {
  if (window === undefined) return '';
  const adjective = window.workingDays ? 'working' : '';
  const parts = [
    ...(window.urgent ? ['urgently'] : []),
    ...(window.atMost === undefined ? [] : [`within no more than ${timeText(window.atMost, adjective)}`]),
    ...(window.atLeast === undefined ? [] : [`not earlier than ${timeText(window.atLeast, adjective)}`]),
    ...(window.none ? ['without any limit of time'] : []),
  ];
  const counted =
    window.workingDays && window.atMost === undefined && window.atLeast === undefined ? ', working days alone being counted' : '';
  const extended = window.extendable ? ', which may be extended' : '';
  return `${listing(parts)}${window.from === undefined ? '' : starts[window.from]}${counted}${extended}`.trim().replace(/^, /, '');
};

const fractionText = ([num, den]: readonly [number, number]): string => {
  const names: Record<number, string> = { 2: 'half', 3: 'third', 4: 'quarter', 5: 'fifth' };
  const name = names[den];
  if (name === undefined || num > 12 || (den === 2 && num > 1)) return `${num} in ${den}`;
  return `${inWords(num)} ${name}${num === 1 ? '' : 's'}`;
};

const quantifier = (atLeast: Consent['atLeast']): string => {
  if (typeof atLeast === 'number') return `at least ${inWords(atLeast)} of `;
  if (Array.isArray(atLeast)) return `${fractionText(atLeast)} of `;
  return { all: 'all of ', majority: 'a majority of ', one: 'any one of ', unstated: '' }[atLeast];
};

const isOneState = (words: Words, consent: Consent): boolean => consent.of.length === 1 && !words.members.has(consent.of[0] as string);

/** Whose consent, by which rule: "all the Guardians", "two thirds of …, the attacker not counted". */
export const consentText = (words: Words, consent: Consent): string => {
  const whose = listing(consent.of.map((party) => textOf(words, 'party', party)));
  const asks = isOneState(words, consent) && consent.atLeast === 'all' ? '' : quantifier(consent.atLeast);
  const plain = isOneState(words, consent) && consent.atLeast === 'unstated' ? ', by a rule not stated' : '';
  const must = consent.must?.length ? `, with ${listing(consent.must.map((party) => textOf(words, 'party', party)))} among them` : '';
  const without = consent.excludesAttacker ? ', the attacker not counted' : '';
  const silence = consent.silenceAfter === undefined ? '' : `, silence for ${timeText(consent.silenceAfter)} counting as consent`;
  return `${asks.replace(/^all of the /, 'all the ')}${whose}${plain}${must}${without}${silence}`.replace(/^all of the /, 'all the ');
};

export const gateHeads: Record<Gate['kind'], { needed: string; waived: string; by: string; noBy: string }> = {
  appeal: { needed: 'on the basis of an official appeal', waived: 'without need of an appeal', by: ' by ', noBy: '' },
  consultation: { needed: 'after consultations', waived: 'without need of consultations', by: ' among ', noBy: '' },
  decision: { needed: 'on a decision', waived: 'without need of a decision', by: ' of ', noBy: '' },
  consent: { needed: 'with the consent', waived: 'without need of the consent', by: ' of ', noBy: ' of those concerned' },
  notification: { needed: 'after notice', waived: 'without need of notice', by: ' to ', noBy: '' },
  securityCouncil: {
    needed: 'on a decision of the Security Council of the United Nations',
    waived: 'without need of a decision of the Security Council of the United Nations',
    by: ' at the request of ',
    noBy: '',
  },
  circumstance: { needed: 'in a circumstance of its own', waived: 'whatever the circumstances', by: ' as regards ', noBy: '' },
  determination: { needed: 'on a finding', waived: 'without need of a finding', by: ' by ', noBy: '' },
};

export const lapses: Record<NonNullable<Gate['onLapse']>, string> = {
  proceed: ', and without it once that time has passed',
  fail: ', failing which nothing is done',
  unstated: ', what follows failing which is not stated',
};

/** A gate as a phrase: "on the basis of an official appeal by …". */
export const gateText = (words: Words, gate: Gate): string => {
  const head = gateHeads[gate.kind];
  const by = gate.by ? `${head.by}${consentText(words, gate.by)}` : head.noBy;
  const window = windowText(gate.within);
  const within = gate.within === undefined ? '' : ` (given ${window === '' ? 'at a time not limited' : window})`;
  return `${gate.waived ? head.waived : head.needed}${by}${within}${gate.onLapse ? lapses[gate.onLapse] : ''}`;
};

/** An exception as a phrase that follows "except". */
export const exceptionText = (words: Words, exception: Exception): string => {
  if (exception.kind === 'fact') return textOf(words, 'trigger', exception.trigger);
  if (exception.kind === 'judgedBy') return `where ${textOf(words, 'party', exception.by)} so judges for itself`;
  return gateText(words, exception);
};

/** The words of a slot, for a reason. */
export const slotText = (words: Words, name: SlotName, slot: Slot<string>): string => {
  const list = (ids: readonly string[]) => listing(ids.map((id) => textOf(words, kindOf[name], id)));
  const except = 'except' in slot && slot.except?.length ? ` other than ${list(slot.except)}` : '';
  if (slot.is === 'set') return `${list(slot.values)}${except}`;
  return `${{ all: 'all', unstated: '', unread: '…' }[slot.is]}${except}`;
};
