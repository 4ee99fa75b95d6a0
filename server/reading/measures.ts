/** Numbers, fractions and lengths of time in words and figures. Units: hours. */
import type { Norm } from '../../treaty/norm.ts';
import type { Token } from './tokens.ts';

type Window = NonNullable<Norm['window']>;

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const values = new Map<string, number>([
  ...ones.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, value): [string, number] => [word, value * 10]),
  ['single', 1],
  ['couple', 2],
  ['dozen', 12],
]);
values.delete('-');

export interface Counted {
  value: number;
  /** the token after it */
  to: number;
}

/** A whole number that begins at a token: "25", "twenty-five", "one hundred and seventy thousand". */
export function numberAt(tokens: readonly Token[], from: number): Counted | null {
  const first = tokens[from];
  if (first === undefined) return null;
  if (first.kind === 'number' && /^\d+(\.\d+)?$/.test(first.form)) return { value: Number(first.form), to: from + 1 };
  let at = from;
  let total = 0;
  let part = 0;
  let any = false;
  for (;;) {
    const form = tokens[at]?.form ?? '';
    const value = values.get(form);
    if (value !== undefined) {
      if (any && part % 100 !== 0 && value >= 10) break;
      if (any && part % 10 !== 0) break;
      part += value;
    } else if (form === 'hundred' && any) part *= 100;
    else if (form === 'thousand' && any) {
      total += part * 1000;
      part = 0;
    } else if (form === 'and' && any && values.has(tokens[at + 1]?.form ?? '') && part % 100 === 0 && part + total >= 100) {
      at += 1;
      continue;
    } else break;
    any = true;
    at += 1;
  }
  return any ? { value: total + part, to: at } : null;
}

const denominators: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
/** A fraction: "two thirds", "3/4", "three-quarters", "half". */
export function fractionAt(tokens: readonly Token[], from: number): { value: [number, number]; to: number } | null {
  const token = tokens[from];
  if (token === undefined) return null;
  if (token.form === 'half') return { value: [1, 2], to: from + 1 };
  const number = numberAt(tokens, from);
  if (number === null) return null;
  const next = tokens[number.to];
  const den = next?.bases.map((base) => denominators[base]).find((found) => found !== undefined);
  if (den !== undefined) return { value: [number.value, den], to: number.to + 1 };
  const below = next?.form === '/' ? numberAt(tokens, number.to + 1) : null;
  if (below && below.value > number.value) return { value: [number.value, below.value], to: below.to };
  const percent = next?.form === '%' || next?.form === 'percent' || (next?.form === 'per' && tokens[number.to + 1]?.form === 'cent');
  if (percent) return { value: [number.value, 100], to: number.to + (next?.form === 'per' ? 2 : 1) };
  return null;
}

const unitHours: Record<string, number> = {
  hour: 1,
  day: 24,
  week: 168,
  fortnight: 336,
  month: 730,
  year: 8760,
  decade: 87_600,
  generation: 219_000,
};

interface Length {
  hours: number;
  workingDays: boolean;
  to: number;
}

/** A length of time: "seventy-two (72) hours", "three working days", "a year". */
function lengthAt(tokens: readonly Token[], from: number): Length | null {
  let number = numberAt(tokens, from);
  const article = tokens[from]?.form;
  if (number === null && (article === 'a' || article === 'an' || article === 'another')) number = { value: 1, to: from + 1 };
  if (number === null) return null;
  let at = number.to;
  if (tokens[at]?.form === '(') {
    const inner = numberAt(tokens, at + 1);
    if (inner && tokens[inner.to]?.form === ')') at = inner.to + 1;
  }
  if (tokens[at]?.form === 'of') at += 1;
  if (tokens[at]?.form === 'full' || tokens[at]?.form === 'consecutive' || tokens[at]?.form === 'calendar' || tokens[at]?.form === 'clear')
    at += 1;
  let workingDays = false;
  if (['working', 'business', 'week'].includes(tokens[at]?.form ?? '') && tokens[at + 1]?.bases.includes('day')) {
    workingDays = true;
    at += 1;
  }
  const unit = tokens[at]?.bases.map((base) => unitHours[base]).find((found) => found !== undefined);
  if (unit === undefined) return null;
  at += 1;
  if (tokens[at]?.form === "'" || tokens[at]?.form === '’' || tokens[at]?.form === "'s") at += 1;
  // "one year and six months"
  if (tokens[at]?.form === 'and') {
    const more = lengthAt(tokens, at + 1);
    if (more && more.hours < unit)
      return { hours: number.value * unit + more.hours, workingDays: workingDays || more.workingDays, to: more.to };
  }
  return number.value > 0 ? { hours: number.value * unit, workingDays, to: at } : null;
}

export interface Timed {
  tokens: readonly number[];
  window?: Window;
  duration?: NonNullable<Norm['duration']>;
  /** hours to the year named, where it ends what lasts */
  until?: number;
  /** "sixty days in advance": of a request for consent */
  ahead?: boolean;
}

const span = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

const soon = new Set(
  'immediately immediate urgently urgent promptly prompt forthwith instantly swiftly swift quickly quick speedily rapidly rapid expeditiously straightaway asap'.split(
    ' ',
  ),
);
const soonPhrases = [
  'without any further undue delay',
  'without any delay',
  'without undue delay',
  'without further delay',
  'without unnecessary delay',
  'without the slightest delay',
  'without loss of time',
  'without delay',
  'at once',
  'right away',
  'straight away',
  'as soon as possible',
  'as soon as practicable',
  'as quickly as possible',
  'as fast as possible',
  'as rapidly as possible',
  'at the earliest possible moment',
  'at the earliest opportunity',
  'with all speed',
  'with the utmost urgency',
  'as a matter of urgency',
  'with urgency',
  'on the spot',
  'there and then',
].map((text) => text.split(' '));
const nonePhrases = [
  'without any limit of time',
  'without limit of time',
  'without any time limit',
  'without a time limit',
  'without time limit',
  'without a deadline',
  'without any deadline',
  'no time limit',
  'no limit of time',
  'no deadline',
  'no time limits',
  'no fixed time',
  'no fixed period',
  'as long as they need',
  'as long as necessary',
  'as long as they like',
  'as long as they want',
  'as much time as they need',
  'as long as it takes',
  'as long as they see fit',
  'as long as they wish',
  'as long as they deem necessary',
  'as long as they consider necessary',
  'as long as is needed',
  'as long as needed',
  'as long as required',
  'however long it takes',
  'indefinitely',
  'unlimited in time',
  'open ended',
  'no maximum duration',
  'no fixed duration',
  'no time frame',
  'without any fixed term',
  'without limitation of time',
  'without limitation in time',
  'without limit in time',
  'no limit in time',
  'no set period',
  'any time limit',
  'not be subject to any time limit',
  'not subject to any time limit',
  'subject to no time limit',
  'no deadline',
  'without any deadline',
  'without a deadline',
  'without deadline',
  'take as long',
  'at any pace',
].map((text) => text.split(' '));

const phraseAt = (tokens: readonly Token[], at: number, phrases: readonly (readonly string[])[]): number =>
  phrases.reduce(
    (best, phrase) => (phrase.length > best && phrase.every((word, i) => tokens[at + i]?.form === word) ? phrase.length : best),
    0,
  );

/** What stands before a length of time, and what it then means. Longest first. */
const heads: readonly { words: readonly string[]; means: 'most' | 'least' | 'duration' | 'durationMost' }[] = (
  [
    ['within a period of', 'most'],
    ['within a maximum of', 'most'],
    ['within no more than', 'most'],
    ['within not more than', 'most'],
    ['within at most', 'most'],
    ['within no longer than', 'most'],
    ['within the space of', 'most'],
    ['within the next', 'most'],
    ['within the', 'most'],
    ['within', 'most'],
    ['inside', 'most'],
    ['in no more than', 'most'],
    ['in at most', 'most'],
    ['in less than', 'most'],
    ['in under', 'most'],
    ['in not more than', 'most'],
    ['in', 'most'],
    ['not later than', 'most'],
    ['no later than', 'most'],
    ['not longer than', 'most'],
    ['no longer than', 'most'],
    ['not more than', 'most'],
    ['no more than', 'most'],
    ['not exceeding', 'most'],
    ['not exceed', 'most'],
    ['in no event exceed', 'most'],
    ['in no case exceed', 'most'],
    ['never exceed', 'most'],
    ['under no circumstances exceed', 'most'],
    ['at no time exceed', 'most'],
    ['exceeding', 'most'],
    ['at most', 'most'],
    ['a maximum of', 'most'],
    ['maximum of', 'most'],
    ['at the latest', 'most'],
    ['lasting', 'most'],
    ['last up to', 'most'],
    ['up to', 'most'],
    ['limited to', 'most'],
    ['restricted to', 'most'],
    ['confined to', 'most'],
    ['capped at', 'most'],
    ['within a time limit of', 'most'],
    ['by the end of', 'most'],
    ['for under', 'most'],
    ['a deadline of', 'most'],
    ['a limit of', 'most'],
    ['a time limit of', 'most'],
    ['not last more than', 'most'],
    ['not last longer than', 'most'],
    ['not take more than', 'most'],
    ['not take longer than', 'most'],
    ['take', 'most'],
    ['last', 'most'],
    ['not earlier than', 'least'],
    ['no earlier than', 'least'],
    ['not sooner than', 'least'],
    ['no sooner than', 'least'],
    ['not before', 'least'],
    ['not less than', 'least'],
    ['no less than', 'least'],
    ['no fewer than', 'least'],
    ['at least', 'least'],
    ['a minimum of', 'least'],
    ['minimum of', 'least'],
    ['wait', 'least'],
    ['last at least', 'least'],
    ['more than', 'least'],
    ['only after', 'least'],
    ['for longer than', 'least'],
    ['for more than', 'least'],
    ['until after', 'least'],
    ['for a period of up to', 'durationMost'],
    ['for no longer than', 'durationMost'],
    ['for no more than', 'durationMost'],
    ['for not more than', 'durationMost'],
    ['for up to', 'durationMost'],
    ['for at most', 'durationMost'],
    ['for a maximum of', 'durationMost'],
    ['for a period of', 'duration'],
    ['for a term of', 'duration'],
    ['for the period of', 'duration'],
    ['for the duration of', 'duration'],
    ['for at least', 'duration'],
    ['for the next', 'duration'],
    ['for the first', 'duration'],
    ['during the first', 'duration'],
    ['during the next', 'duration'],
    ['during a period of', 'duration'],
    ['during', 'duration'],
    ['for an initial period of', 'duration'],
    ['for', 'duration'],
    ['over a period of', 'duration'],
    ['over a term of', 'duration'],
    ['for a term of', 'duration'],
    ['to last', 'duration'],
    ['over the course of', 'duration'],
    ['over the next', 'duration'],
    ['over', 'duration'],
    ['throughout', 'duration'],
    ['spread over', 'duration'],
    ['lasting for', 'duration'],
    ['a period of', 'duration'],
    ['period of', 'duration'],
  ] as const
)
  .map(([words, means]) => ({ words: words.split(' '), means }))
  .toSorted((a, b) => b.words.length - a.words.length);

const ends: readonly { words: readonly string[]; from?: NonNullable<Window['from']>; ahead?: boolean; most?: boolean; least?: boolean }[] =
  [
    { words: ['in', 'advance'], ahead: true },
    { words: ['beforehand'], ahead: true },
    { words: ['ahead'], ahead: true },
    { words: ['before'], ahead: true },
    { words: ['prior'], ahead: true },
    { words: ['at', 'the', 'latest'], most: true },
    { words: ['at', 'most'], most: true },
    { words: ['or', 'less'], most: true },
    { words: ['or', 'sooner'], most: true },
    { words: ['maximum'], most: true },
    { words: ['max'], most: true },
    { words: ['tops'], most: true },
    { words: ['or', 'more'], least: true },
    { words: ['minimum'], least: true },
    { words: ['at', 'least'], least: true },
  ];

const starts: readonly (readonly [string, NonNullable<Window['from']>])[] = [
  ['attack', 'attack'],
  ['aggression', 'attack'],
  ['appeal', 'appeal'],
  ['request', 'appeal'],
  ['signature', 'signature'],
  ['signing', 'signature'],
  ['entry', 'entryIntoForce'],
];

/** From when a time runs: "of the appeal", "after signature", "from the attack". */
function startAfter(tokens: readonly Token[], to: number): { from: NonNullable<Window['from']>; to: number } | null {
  let at = to;
  if (!['of', 'after', 'from', 'following', 'since', 'upon'].includes(tokens[at]?.form ?? '')) return null;
  at += 1;
  for (let step = 0; step < 5; step += 1) {
    const token = tokens[at + step];
    if (token === undefined || token.kind !== 'word') return null;
    const found = starts.find(([word]) => token.bases.includes(word));
    if (found) {
      let end = at + step + 1;
      if (found[0] === 'entry' && tokens[end]?.form === 'into' && tokens[end + 1]?.form === 'force') end += 2;
      return { from: found[1], to: end };
    }
    if (
      ![
        'the',
        'an',
        'a',
        'such',
        'receipt',
        'receiving',
        'of',
        'official',
        'armed',
        'its',
        'date',
        'this',
        'that',
        'day',
        'hearing',
      ].includes(token.form)
    )
      return null;
  }
  return null;
}

const has = (tokens: readonly Token[], at: number, words: readonly string[]): boolean =>
  words.every((word, i) => tokens[at + i]?.form === word);

/** Every expression of time in the text: ceilings, floors, durations, urgency, no limit. */
export function timesIn(tokens: readonly Token[]): Timed[] {
  const found: Timed[] = [];
  let at = 0;
  while (at < tokens.length) {
    const one = timeAt(tokens, at);
    if (one) found.push(one);
    at = one ? (one.tokens.at(-1) ?? at) + 1 : at + 1;
  }
  return found;
}

const comparators: readonly { words: readonly string[]; means: 'atMost' | 'atLeast' }[] = (
  [
    ['exceed', 'atMost'],
    ['longer than', 'atMost'],
    ['more than', 'atMost'],
    ['later than', 'atMost'],
    ['greater than', 'atMost'],
    ['beyond', 'atMost'],
    ['past', 'atMost'],
    ['over', 'atMost'],
    ['earlier than', 'atLeast'],
    ['sooner than', 'atLeast'],
    ['less than', 'atLeast'],
    ['fewer than', 'atLeast'],
    ['shorter than', 'atLeast'],
    ['before', 'atLeast'],
    ['under', 'atLeast'],
    ['until', 'atLeast'],
  ] as const
).map(([text, means]) => ({ words: text.split(' '), means }));
const nevers = ['not', 'never', 'in no event', 'in no case', 'in no circumstances', 'under no circumstances', 'at no time'].map((text) =>
  text.split(' '),
);
const lasting = new Set(
  'be last take extend go on run continue for any concluded ended finished closed completed end conclude finish allowed to permitted drag lengthened prolonged extended protracted terminated stretch stretched require need occupy carried consult taken'.split(
    ' ',
  ),
);

/** "shall in no event exceed three days", "may not be concluded earlier than …": the negation belongs to the measure. */
function negatedTime(tokens: readonly Token[], at: number): Timed | null {
  const never = phraseAt(tokens, at, nevers);
  if (never === 0) return null;
  let on = at + never;
  while (lasting.has(tokens[on]?.form ?? '') && on - at < 9 && !comparators.some(({ words }) => has(tokens, on, words))) on += 1;
  const comparator = comparators.find(({ words }) => has(tokens, on, words));
  if (!comparator) return null;
  let from = on + comparator.words.length;
  if (['a', 'the'].includes(tokens[from]?.form ?? '') && ['period', 'total', 'maximum', 'minimum'].includes(tokens[from + 1]?.form ?? ''))
    from += 3;
  const length = lengthAt(tokens, from);
  if (!length) return null;
  const start = startAfter(tokens, length.to);
  return {
    tokens: span(at, start?.to ?? length.to),
    window: {
      [comparator.means]: length.hours,
      ...(length.workingDays ? { workingDays: true } : {}),
      ...(start ? { from: start.from } : {}),
    },
  };
}

const liking = new Set('want wants like likes wish wishes please pleases choose chooses'.split(' '));
/** "As long as X sees fit": whoever X is, no time is set. The token after it; `at` where it does not stand there. */
function asLongAsTheyLike(tokens: readonly Token[], at: number): number {
  if (!has(tokens, at, ['as', 'long', 'as'])) return at;
  for (let on = at + 4; on < at + 8; on += 1) {
    if (liking.has(tokens[on]?.form ?? '')) return on + 1;
    if (['see', 'sees'].includes(tokens[on]?.form ?? '') && tokens[on + 1]?.form === 'fit') return on + 2;
  }
  return at;
}

const months = new Set('january february march april may june july august september october november december'.split(' '));
const toYear: Record<string, 'atMost' | 'atLeast'> = {
  until: 'atMost',
  till: 'atMost',
  before: 'atMost',
  by: 'atMost',
  through: 'atMost',
  to: 'atMost',
  in: 'atMost',
  on: 'atMost',
  after: 'atLeast',
  from: 'atLeast',
};
/** The year texts are read from: what comes later is a limit of time, what lies before it a date in a story. */
const now = 2022;
const hoursOfYear = 8760;

/** "Until 2040", "not before 1 January 2050", "expires on 31 December 2045". */
function yearAt(tokens: readonly Token[], at: number): Timed | null {
  const means = toYear[tokens[at]?.form ?? ''];
  if (means === undefined) return null;
  let on = at + 1;
  while (on < at + 8) {
    const token = tokens[on];
    if (token === undefined) return null;
    const year = token.kind === 'number' && /^20\d\d$/.test(token.form) ? Number(token.form) : 0;
    if (year > now) {
      const hours = (year - now) * hoursOfYear;
      return { tokens: span(at, on + 1), window: { [means]: hours }, ...(means === 'atMost' ? { until: hours } : {}) };
    }
    const thin =
      token.kind === 'number' ||
      months.has(token.form) ||
      ['the', 'end', 'of', 'beginning', 'start', 'year', 'day', ',', 'summer', 'spring'].includes(token.form);
    if (!thin) return null;
    on += 1;
  }
  return null;
}

function timeAt(tokens: readonly Token[], at: number): Timed | null {
  const year = yearAt(tokens, at);
  if (year) return year;
  const negated = negatedTime(tokens, at);
  if (negated) return negated;
  const none = phraseAt(tokens, at, tokens[at]?.form === 'for' ? nonePhrases.map((phrase) => ['for', ...phrase]) : nonePhrases);
  if (none > 0) return { tokens: span(at, at + none), window: { none: true } };
  const pleased = asLongAsTheyLike(tokens, at);
  if (pleased > at) return { tokens: span(at, pleased), window: { none: true } };
  const urgent = phraseAt(tokens, at, soonPhrases);
  if (urgent > 0) return { tokens: span(at, at + urgent), window: { urgent: true } };
  const token = tokens[at];
  if (token && soon.has(token.form)) return { tokens: [at], window: { urgent: true } };
  const head = heads.find(({ words }) => has(tokens, at, words) && lengthAt(tokens, at + words.length) !== null);
  const from = at + (head?.words.length ?? 0);
  const length = lengthAt(tokens, from);
  if (length === null) return null;
  let { to } = length;
  const end = ends.find(({ words }) => has(tokens, to, words));
  const beforeRequest = end?.ahead === true && head?.means !== 'duration';
  if (end && (!end.ahead || beforeRequest)) to += end.words.length;
  let means = head?.means ?? (end ? 'most' : null);
  if (end?.least) means = 'least';
  if (end?.most && means !== 'duration') means = 'most';
  if (means === null) {
    // a bare length counts where it is an adjective ("a three-day limit") or is counted from something
    const then = tokens[to]?.bases[0] ?? '';
    const given = ['have', 'has', 'get', 'gets', 'given', 'allowed', 'granted', 'had'].includes(tokens[at - 1]?.form ?? '');
    if (given && ['to', 'for', 'in'].includes(tokens[to]?.form ?? '')) {
      means = 'most';
      to -= 1;
    } else if (['limit', 'deadline', 'ceiling', 'maximum', 'window', 'term', 'cap'].some((word) => tokens[to]?.bases.includes(word)))
      means = 'most';
    else if (['period', 'moratorium'].includes(then)) means = 'duration';
    else if (['later', 'afterwards'].includes(then)) means = 'least';
    else return null;
    to += 1;
  }
  const start = startAfter(tokens, to);
  if (start) to = start.to;
  const days = length.workingDays ? { workingDays: true } : {};
  const counted = start ? { from: start.from } : {};
  const tokensOf = span(at, to);
  if (end?.ahead) return { tokens: tokensOf, window: { atLeast: length.hours, ...days }, ahead: true };
  if (means === 'duration' || means === 'durationMost')
    return {
      tokens: tokensOf,
      duration: { hours: length.hours },
      ...(means === 'durationMost' ? { window: { atMost: length.hours } } : {}),
    };
  return { tokens: tokensOf, window: { [means === 'least' ? 'atLeast' : 'atMost']: length.hours, ...days, ...counted } };
}
