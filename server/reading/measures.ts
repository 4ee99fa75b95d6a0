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
  minute: 1 / 60,
  hr: 1,
  hour: 1,
  day: 24,
  week: 168,
  fortnight: 336,
  month: 730,
  year: 8760,
  decade: 87_600,
  generation: 219_000,
};

const ordinals = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth twentieth thirtieth'
    .split(' ')
    .map((word, i): [string, number] => [word, i < 15 ? i + 1 : i === 15 ? 20 : 30]),
);

interface Length {
  hours: number;
  workingDays: boolean;
  to: number;
}

const nthOf = (token: Token | undefined): number | undefined => {
  const digits = /^(\d{1,2})(st|nd|rd|th)$/.exec(token?.form ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** A length of time: "seventy-two (72) hours", "three working days", "a year". */
function lengthAt(tokens: readonly Token[], from: number): Length | null {
  let number = numberAt(tokens, from);
  const article = tokens[from]?.form;
  if (number === null && (article === 'a' || article === 'an' || article === 'another')) number = { value: 1, to: from + 1 };
  // "by the end of the third day"
  if (number === null) {
    const nth = article === 'the' ? from + 1 : from;
    const value = ordinals.get(tokens[nth]?.form ?? '') ?? nthOf(tokens[nth]);
    const unit = tokens[nth + 1]?.bases.map((base) => unitHours[base]).find((found) => found !== undefined);
    if (value !== undefined && value > 1 && unit !== undefined && !tokens[nth + 1]?.form.endsWith('s'))
      return { hours: value * unit, workingDays: false, to: nth + 2 };
  }
  // "half a day", "a day and a half"
  if (article === 'half' && ['a', 'an'].includes(tokens[from + 1]?.form ?? '')) {
    const unit = tokens[from + 2]?.bases.map((base) => unitHours[base]).find((found) => found !== undefined);
    if (unit !== undefined) return { hours: unit / 2, workingDays: false, to: from + 3 };
  }
  if (number === null) return null;
  let at = number.to;
  if (tokens[at]?.form === '(') {
    const inner = numberAt(tokens, at + 1);
    if (inner && tokens[inner.to]?.form === ')') at = inner.to + 1;
  }
  if (tokens[at]?.form === 'of') at += 1;
  if (tokens[at]?.form === 'more' || tokens[at]?.form === 'further' || tokens[at]?.form === 'additional' || tokens[at]?.form === 'short')
    at += 1;
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
  if (has(tokens, at, ['and', 'a', 'half']) && number.value === 1) return { hours: 1.5 * unit, workingDays, to: at + 3 };
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
  'instantaneously pronto immediately immediate urgently urgent promptly prompt forthwith instantly swiftly swift quickly quick speedily rapidly rapid expeditiously straightaway asap'.split(
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
  'then and there',
  'straight off',
  'right off',
  'in no time',
  'as soon as they can',
  'as soon as it can',
  'as fast as they can',
  'as quickly as they can',
  'as early as possible',
  'at the earliest possible time',
  'at the earliest possible date',
  'at the earliest',
  'without losing time',
  'without losing any time',
  'without losing a minute',
  'without wasting time',
  'without wasting any time',
  'without wasting a minute',
  'without a moment',
  'without hesitation',
  'without further ado',
  'without any loss of time',
  'with all possible speed',
  'with all due speed',
  'with the utmost speed',
  'with the utmost dispatch',
  'with all dispatch',
  'with the least possible delay',
  'with the greatest urgency',
  'with the greatest possible speed',
  'with all urgency',
  'with immediate effect',
  'in all haste',
  'with all haste',
  'on an urgent basis',
  'on an emergency basis',
  'as a matter of priority',
  'as a matter of the utmost urgency',
  'as a matter of the greatest urgency',
  'within minutes',
  'within hours',
  'within a few hours',
  'in a matter of hours',
  'in a matter of minutes',
  'that very hour',
  'that same hour',
  'that very day',
  'in real time',
  'from the first hour',
  'from the first minute',
  'the same hour',
  'within the hour',
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
  'not bound by any time limit',
  'not bound by a time limit',
  'bound by no time limit',
  'not bound to any time limit',
  'not tied to any time limit',
  'not bound by any deadline',
  'not bound by a deadline',
  'subject to no time limit',
  'no deadline',
  'without any deadline',
  'without a deadline',
  'without deadline',
  'take as long',
  'at any pace',
  'no matter how long it takes',
  'no matter how long',
  'however long',
  'however long they take',
  'all the time they need',
  'all the time they want',
  'all the time in the world',
  'as much time as they want',
  'as much time as they like',
  'as much time as necessary',
  'as long as they please',
  'as long as it is necessary',
  'as long as may be necessary',
  'as long as they think necessary',
  'for an unlimited time',
  'for an unlimited period',
  'for an indefinite period',
  'for an indefinite time',
  'without end',
  'without an end date',
  'no end date',
  'at their leisure',
  'in their own time',
  'in their own good time',
  'take their time',
  'no hurry',
  'no rush',
  'no clock',
  'open end',
  'unlimited duration',
  'of unlimited duration',
  'without any limit in time',
  'without any limitation of time',
  'without any limit on time',
  'not limited in time',
  'unlimited time',
  'without limit as to time',
].map((text) => text.split(' '));

const phraseAt = (tokens: readonly Token[], at: number, phrases: readonly (readonly string[])[]): number =>
  phrases.reduce(
    (best, phrase) => (phrase.length > best && phrase.every((word, i) => tokens[at + i]?.form === word) ? phrase.length : best),
    0,
  );

/** What stands before a length of time, and what it then means. Longest first. */
const heads: readonly { words: readonly string[]; means: 'most' | 'least' | 'duration' | 'durationMost' | 'durationLeast' }[] = (
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
    ['for a space of', 'duration'],
    ['during a space of', 'duration'],
    ['during the space of', 'duration'],
    ['within a space of', 'most'],
    ['for a term of', 'duration'],
    ['for the period of', 'duration'],
    ['for the duration of', 'duration'],
    ['last for at least', 'least'],
    ['last not less than', 'least'],
    ['last no less than', 'least'],
    ['last a minimum of', 'least'],
    ['last for a minimum of', 'least'],
    ['continue for at least', 'least'],
    ['go on for at least', 'least'],
    ['run for at least', 'least'],
    ['take at least', 'least'],
    ['take not less than', 'least'],
    ['take a minimum of', 'least'],
    ['for at least', 'durationLeast'],
    ['for a minimum of', 'durationLeast'],
    ['for not less than', 'durationLeast'],
    ['for no less than', 'durationLeast'],
    ['for a period of at least', 'durationLeast'],
    ['for a period of not less than', 'durationLeast'],
    ['within the first', 'most'],
    ['in the first', 'most'],
    ['within the space of', 'most'],
    ['in the space of', 'most'],
    ['inside of', 'most'],
    ['in a maximum of', 'most'],
    ['in up to', 'most'],
    ['within up to', 'most'],
    ['last for', 'most'],
    ['last for up to', 'most'],
    ['last no longer than', 'most'],
    ['last for no longer than', 'most'],
    ['at the end of', 'most'],
    ['before the end of', 'most'],
    ['before the expiry of', 'most'],
    ['before the expiration of', 'most'],
    ['by the expiry of', 'most'],
    ['by no later than', 'most'],
    ['no later than the end of', 'most'],
    ['not later than the end of', 'most'],
    ['a ceiling of', 'most'],
    ['a cap of', 'most'],
    ['an upper limit of', 'most'],
    ['a time frame of', 'most'],
    ['a timeframe of', 'most'],
    ['a total of', 'most'],
    ['set at', 'most'],
    ['fixed at', 'most'],
    ['cut to', 'most'],
    ['shortened to', 'most'],
    ['extended to', 'most'],
    ['lengthened to', 'most'],
    ['prolonged to', 'most'],
    ['raised to', 'most'],
    ['shall be', 'most'],
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
    ['over the coming', 'duration'],
    ['over the', 'duration'],
    ['for the coming', 'duration'],
    ['for the', 'duration'],
    ['for all', 'duration'],
    ['throughout a period of', 'duration'],
    ['in the course of', 'duration'],
    ['spend', 'duration'],
    ['spends', 'duration'],
    ['extending over', 'duration'],
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
    { words: ['top'], most: true },
    { words: ['at', 'the', 'outside'], most: true },
    { words: ['at', 'the', 'very', 'latest'], most: true },
    { words: ['at', 'the', 'very', 'most'], most: true },
    { words: ['and', 'no', 'more'], most: true },
    { words: ['and', 'no', 'longer'], most: true },
    { words: ['and', 'not', 'longer'], most: true },
    { words: ['and', 'not', 'more'], most: true },
    { words: [',', 'no', 'more'], most: true },
    { words: [',', 'not', 'more'], most: true },
    { words: [',', 'no', 'longer'], most: true },
    ...['a', 'an', 'one'].flatMap((one) =>
      ['minute', 'hour', 'day', 'second'].flatMap((unit) =>
        ['more', 'longer', 'later'].flatMap((far) => [
          { words: ['and', 'not', one, unit, far], most: true },
          { words: [',', 'not', one, unit, far], most: true },
        ]),
      ),
    ),
    { words: ['or', 'fewer'], most: true },
    { words: ['or', 'longer'], least: true },
    { words: ['or', 'over'], least: true },
    { words: ['and', 'more'], least: true },
    { words: ['at', 'a', 'minimum'], least: true },
    { words: ['at', 'the', 'least'], least: true },
    { words: ['at', 'the', 'very', 'least'], least: true },
    { words: ['at', 'a', 'maximum'], most: true },
    { words: ['at', 'maximum'], most: true },
    { words: ['as', 'a', 'maximum'], most: true },
    { words: ['as', 'a', 'minimum'], least: true },
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
  const gone = ['have', 'has', 'are'].includes(tokens[length.to]?.form ?? '') && passing.has(tokens[length.to + 1]?.form ?? '') ? 2 : 0;
  const start = startAfter(tokens, length.to);
  return {
    tokens: span(at, start?.to ?? length.to + gone),
    window: {
      [comparator.means]: length.hours,
      ...(length.workingDays ? { workingDays: true } : {}),
      ...(start ? { from: start.from } : {}),
    },
  };
}

const passing = new Set('passed elapsed expired gone lapsed'.split(' '));
const fixed = new Set('fixed set allowed foreseen appointed prescribed granted given allotted laid provided reserved'.split(' '));

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

const endings = new Set(
  'over ended finished concluded closed stopped terminated done completed complete end finish conclude close stop expire'.split(' '),
);
const leading = new Set('shall must will be to have has is are'.split(' '));
/** "after three days the talks must be over", "the talks end after three days": a ceiling, and no floor. */
function overAfter(tokens: readonly Token[], at: number): Timed | null {
  if (tokens[at]?.form !== 'after') return null;
  const length = lengthAt(tokens, at + 1);
  if (length === null) return null;
  const isEnd = (one: number): boolean =>
    tokens[one]?.bases.some((base) => endings.has(base)) === true || endings.has(tokens[one]?.form ?? '');
  const within = span(length.to, length.to + 9).find(
    (one) =>
      isEnd(one) &&
      leading.has(tokens[one - 1]?.form ?? '') &&
      !span(length.to, one).some((back) => ['.', ';', 'not'].includes(tokens[back]?.form ?? '')),
  );
  const before = isEnd(at - 1) && tokens[at - 2]?.form !== 'not' && tokens[at - 3]?.form !== 'not' ? at - 1 : undefined;
  const end = within ?? before;
  if (end === undefined) return null;
  return {
    tokens: [...span(at, length.to), end].toSorted((a, b) => a - b),
    window: { atMost: length.hours, ...(length.workingDays ? { workingDays: true } : {}) },
  };
}

const periods: Record<string, number> = { day: 24, week: 168, month: 730, year: 8760 };
/** "by the end of the month": at the most so long. */
function byTheEnd(tokens: readonly Token[], at: number): Timed | null {
  if (!['by', 'before'].includes(tokens[at]?.form ?? '') || !has(tokens, at + 1, ['the', 'end', 'of'])) return null;
  let on = at + 4;
  while (['the', 'this', 'that', 'same', 'next', 'following', 'current', 'calendar', 'coming'].includes(tokens[on]?.form ?? '')) on += 1;
  const hours = periods[tokens[on]?.form ?? ''];
  return hours === undefined || on === at + 4 ? null : { tokens: span(at, on + 1), window: { atMost: hours } };
}

const months = new Set('january february march april may june july august september october november december'.split(' '));
/** Whether a stretch ends at a date: "until 2040", "until 31 December 2035", "until the end of the century". */
export const isDate = (tokens: readonly Token[], at: number): boolean => {
  const form = (step: number): string => tokens[at + step]?.form ?? '';
  const year = (step: number): boolean => /^(19|20|21)\d\d$/.test(form(step));
  let step = 0;
  while (['the', 'end', 'of', 'beginning', 'start', 'middle', 'year', '1st', 'first', 'day', 'on'].includes(form(step)) && step < 6)
    step += 1;
  if (year(step) || months.has(form(step))) return true;
  if (/^\d{1,2}(st|nd|rd|th)?$/.test(form(step)) && (months.has(form(step + 1)) || months.has(form(step + 2)))) return true;
  return ['century', 'decade'].includes(form(step)) || ['century', 'decade'].includes(form(step + 1));
};

/** Lengths that are said without a number. Units: hours. */
const sayings: readonly { words: readonly string[]; hours: number }[] = (
  [
    ['by the evening of the same day', 24],
    ['by the end of the same day', 24],
    ['by the end of the day', 24],
    ['by the evening', 24],
    ['the same day', 24],
    ['on the same day', 24],
    ['within the day', 24],
    ['within a single day', 24],
    ['before the day is out', 24],
    ['before the day is over', 24],
    ['by nightfall', 24],
    ['by midnight', 24],
    ['before midnight', 24],
    ['before nightfall', 24],
    ['before sunset', 24],
    ['overnight', 24],
    ['by the next morning', 24],
    ['by the following morning', 24],
    ['by the next day', 48],
    ['by the following day', 48],
    ['the next day', 48],
    ['by the day after', 48],
    ['round the clock', 24],
  ] as const
).map(([text, hours]) => ({ words: text.split(' '), hours }));

const passedPhrases = [
  'has passed',
  'have passed',
  'has elapsed',
  'have elapsed',
  'have expired',
  'has expired',
  'are up',
  'is up',
  'are over',
  'is over',
  'have run out',
  'has run out',
  'have gone by',
  'has gone by',
  'are out',
  'is out',
  'pass',
  'elapse',
  'expire',
].map((text) => text.split(' '));
const denying = new Set(['not', 'never', 'no', 'nor', 'cannot']);

/** "before three days have passed": a ceiling, and a floor after a "not". */
function passedTime(tokens: readonly Token[], at: number): Timed | null {
  if (!['before', 'until', 'till'].includes(tokens[at]?.form ?? '')) return null;
  const length = lengthAt(tokens, ['the', 'these', 'those'].includes(tokens[at + 1]?.form ?? '') ? at + 2 : at + 1);
  if (!length) return null;
  const passed = phraseAt(tokens, length.to, passedPhrases);
  if (passed === 0) return null;
  let back = at - 1;
  while (back >= 0 && at - back < 12 && tokens[back]?.kind !== 'mark' && !denying.has(tokens[back]?.form ?? '')) back -= 1;
  const denied = denying.has(tokens[back]?.form ?? '');
  return { tokens: span(at, length.to + passed), window: { [denied ? 'atLeast' : 'atMost']: length.hours } };
}

function timeAt(tokens: readonly Token[], at: number): Timed | null {
  const passed = passedTime(tokens, at);
  if (passed) return passed;
  const saying = sayings.find(({ words }) => has(tokens, at, words));
  if (saying) return { tokens: span(at, at + saying.words.length), window: { atMost: saying.hours } };
  const negated = negatedTime(tokens, at) ?? overAfter(tokens, at) ?? byTheEnd(tokens, at);
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
    const given = ['have', 'has', 'get', 'gets', 'got', 'given', 'allowed', 'granted', 'had', 'enjoy', 'need'].includes(
      tokens[at - 1]?.form ?? '',
    );
    if (given && ['to', 'for', 'in'].includes(tokens[to]?.form ?? '')) {
      means = 'most';
      to -= 1;
    } else if (
      ['limit', 'deadline', 'ceiling', 'maximum', 'window', 'term', 'cap', 'clock', 'frame', 'timeframe', 'span'].some((word) =>
        tokens[to]?.bases.includes(word),
      )
    )
      means = 'most';
    else if (['period', 'moratorium', 'process', 'span', 'dialogue', 'negotiation', 'talk', 'course'].includes(then)) means = 'duration';
    else if (['later', 'afterwards'].includes(then)) means = 'least';
    else {
      // "ends three days after the appeal (at the latest)"
      const counted = startAfter(tokens, to);
      const last = counted ? ends.find(({ words }) => has(tokens, counted.to, words)) : undefined;
      const ended = ['end', 'expire', 'close', 'lapse', 'over', 'finish', 'stop', 'conclude'].some((word) =>
        tokens[at - 1]?.bases.includes(word),
      );
      if (!counted || !(last?.most || ended)) return null;
      return {
        tokens: span(at, counted.to + (last?.words.length ?? 0)),
        window: { atMost: length.hours, ...(length.workingDays ? { workingDays: true } : {}), from: counted.from },
      };
    }
    to += 1;
  }
  // "a period of three days is fixed for …"
  if (head?.words.includes('period') && ['is', 'be', 'are'].includes(tokens[to]?.form ?? '') && fixed.has(tokens[to + 1]?.form ?? '')) {
    to += 2;
    means = 'most';
  }
  // "before three days have passed"
  if (['have', 'has', 'are', 'is'].includes(tokens[to]?.form ?? '') && passing.has(tokens[to + 1]?.form ?? '')) to += 2;
  const start = startAfter(tokens, to);
  if (start) to = start.to;
  const days = length.workingDays ? { workingDays: true } : {};
  const counted = start ? { from: start.from } : {};
  const tokensOf = span(at, to);
  if (end?.ahead) return { tokens: tokensOf, window: { atLeast: length.hours, ...days }, ahead: true };
  if (means === 'duration' || means === 'durationMost' || means === 'durationLeast')
    return {
      tokens: tokensOf,
      duration: { hours: length.hours },
      ...(means === 'durationMost' ? { window: { atMost: length.hours } } : {}),
      ...(means === 'durationLeast' ? { window: { atLeast: length.hours } } : {}),
    };
  return { tokens: tokensOf, window: { [means === 'least' ? 'atLeast' : 'atMost']: length.hours, ...days, ...counted } };
}
