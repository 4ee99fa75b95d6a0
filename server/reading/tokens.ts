/** A text as tokens: where each stands, and which base forms it may be a form of. Both sides of every comparison pass through here. */
import type { Span } from '../../treaty/norm.ts';

export interface Token {
  /** lower case, British spelling */
  form: string;
  /** base forms it may be inflected from, itself first */
  bases: readonly string[];
  kind: 'word' | 'number' | 'mark';
  span: Span;
  /** begins with a capital letter */
  capital: boolean;
}

/** A stretch of tokens. */
export interface Range {
  from: number;
  /** the token after the last */
  to: number;
}

/** Words whose forms no rule gives. */
const irregular: Record<string, string> = Object.fromEntries(
  Object.entries({
    be: 'is are was were been being am',
    have: 'has had having',
    do: 'does did done',
    hold: 'held',
    give: 'gave given giving',
    take: 'took taken taking',
    bring: 'brought',
    begin: 'began begun beginning',
    become: 'became',
    go: 'went gone goes',
    keep: 'kept',
    leave: 'left',
    lend: 'lent',
    make: 'made making',
    send: 'sent',
    stand: 'stood',
    seek: 'sought',
    sell: 'sold',
    buy: 'bought',
    get: 'got gotten getting',
    come: 'came coming',
    fight: 'fought',
    withdraw: 'withdrew withdrawn',
    undertake: 'undertook undertaken',
    arise: 'arose arisen',
    fall: 'fell fallen',
    lie: 'lay lain lying',
    lose: 'lost losing',
    meet: 'met',
    pay: 'paid',
    say: 'said',
    speak: 'spoke spoken',
    spend: 'spent',
    strike: 'struck stricken',
    win: 'won',
    write: 'wrote written',
    bind: 'bound',
    build: 'built',
    choose: 'chose chosen',
    draw: 'drew drawn',
    find: 'found',
    fly: 'flew flown flies',
    forbid: 'forbade forbidden',
    forgo: 'forwent forgone',
    grow: 'grew grown',
    know: 'knew known',
    lay: 'laid',
    lead: 'led',
    let: 'letting',
    mean: 'meant',
    rise: 'rose risen',
    see: 'saw seen',
    show: 'shown showed',
    swear: 'swore sworn',
    tell: 'told',
    think: 'thought',
    throw: 'threw thrown',
    uphold: 'upheld',
    understand: 'understood',
    break: 'broke broken',
    overcome: 'overcame',
    oversee: 'oversaw overseen',
    set: 'setting',
    shut: 'shutting',
    put: 'putting',
    ally: 'allied allies',
    party: 'parties',
    man: 'men',
    crisis: 'crises',
    basis: 'bases',
    base: 'bases basing based',
    signatory: 'signatories',
  }).flatMap(([base, forms]) => forms.split(' ').map((form) => [form, base])),
);
/** Forms of two words: "bases" of a base and of a basis, "left" a side and a verb. */
const alsoOf: Record<string, string> = { bases: 'base', found: 'found', bound: 'bound', lay: 'lay', left: 'left', saw: 'saw' };

const american: readonly (readonly [RegExp, string])[] = [
  [/^(\w{3,})iz(e|es|ed|ing|ation|ations|er|ers)$/, '$1is$2'],
  [/^defense(s|less)?$/, 'defence$1'],
  [/^offense(s)?$/, 'offence$1'],
  [/^license(s)?$/, 'licence$1'],
  [/^center(s|ed)?$/, 'centre$1'],
  [/^program(s)?$/, 'programme$1'],
  [/^judgment(s)?$/, 'judgement$1'],
  [/^(fav|hon|neighb|harb|endeav|behavi|col|lab|arm)or(s|ed|ing|able|hood|y)?$/, '$1our$2'],
  [/^(fulfil|enrol|instal)l(s|ment)?$/, '$1$2'],
  [/^maneuver(s|ed|ing)?$/, 'manoeuvre$1'],
  [/^aging$/, 'ageing'],
];
const keepZ = /^(seiz|siz|priz|capsiz|citiz|doz|horiz|magaz)/;

/** British spelling, lower case, no accents. */
export function normalForm(word: string): string {
  const plain = word.normalize('NFKD').replace(/[̀-ͯ]/g, '').toLowerCase();
  if (keepZ.test(plain)) return plain;
  for (const [from, to] of american) if (from.test(plain)) return plain.replace(from, to);
  return plain;
}

const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y', 'ie']],
  [/(s|x|z|ch|sh|o)es$/, ['$1', '$1e']],
  [/([^s])s$/, ['$1']],
  [/ied$/, ['y']],
  [/([bdfglmnprt])\1ed$/, ['$1', '$1$1']],
  [/ed$/, ['', 'e']],
  [/([bdfglmnprt])\1ing$/, ['$1', '$1$1']],
  [/ying$/, ['y', 'ie']],
  [/ing$/, ['', 'e']],
];

const known = new Map<string, readonly string[]>();

/** The base forms a word may be a form of, itself first. */
export function basesOf(form: string): readonly string[] {
  const before = known.get(form);
  if (before) return before;
  const found = new Set([form]);
  if (irregular[form]) found.add(irregular[form]);
  if (alsoOf[form]) found.add(alsoOf[form]);
  if (form.length > 3)
    for (const [ending, bases] of endings)
      if (ending.test(form)) for (const base of bases) if (form.replace(ending, base).length > 1) found.add(form.replace(ending, base));
  const list = [...found].map((each) => (each === form ? each : normalForm(each)));
  if (known.size < 50_000) known.set(form, list);
  return list;
}

const piece = /\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/gu;
const contracted: Record<string, readonly [string, string]> = {
  cannot: ['can', 'not'],
  cant: ['can', 'not'],
  wont: ['will', 'not'],
  dont: ['do', 'not'],
  doesnt: ['do', 'not'],
  isnt: ['is', 'not'],
  arent: ['are', 'not'],
  mustnt: ['must', 'not'],
  shouldnt: ['should', 'not'],
  neednt: ['need', 'not'],
  shant: ['shall', 'not'],
};
const negated: Record<string, string> = { ca: 'can', wo: 'will', sha: 'shall' };

/** Every token of the text, in its order. Hyphens part words ("cease-fire" is "cease", "fire"); "can't" is "can", "not". */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const add = (form: string, kind: Token['kind'], start: number, end: number, capital: boolean): void => {
    tokens.push({ form, bases: kind === 'word' ? basesOf(form) : [form], kind, span: [start, end], capital });
  };
  let glued = -1;
  for (const match of text.matchAll(piece)) {
    const [raw] = match;
    const start = match.index;
    const end = start + raw.length;
    const form = normalForm(raw);
    const capital = raw[0] !== raw[0]?.toLowerCase();
    const kind = /^\d/.test(raw) ? 'number' : /^[\p{L}\p{M}]/u.test(raw) ? 'word' : 'mark';
    const last = tokens.at(-1);
    const beforeLast = tokens.at(-2);
    if (kind === 'word' && last?.span[1] === start && (last.form === "'" || last.form === '’') && beforeLast?.span[1] === last.span[0]) {
      tokens.pop();
      if (form === 't' && beforeLast.form.endsWith('n')) {
        tokens.pop();
        const stem = beforeLast.form.slice(0, -1);
        add(negated[stem] ?? stem, 'word', beforeLast.span[0], last.span[0], beforeLast.capital);
        add('not', 'word', last.span[0], end, false);
      } else if (form === 's') add("'s", 'mark', last.span[0], end, false);
      else if (form === 'll') add('will', 'word', last.span[0], end, false);
      else if (form === 're') add('are', 'word', last.span[0], end, false);
      else if (form === 've') add('have', 'word', last.span[0], end, false);
      else if (form === 'd') add('would', 'word', last.span[0], end, false);
      else add(form, 'word', start, end, capital);
      continue;
    }
    if (kind === 'mark' && (raw === '-' || raw === '‑') && last?.span[1] === start) {
      glued = end;
      continue;
    }
    const two = glued === start ? undefined : contracted[form];
    if (two) {
      add(two[0], 'word', start, start + 1, capital);
      add(two[1], 'word', start + 1, end, false);
    } else add(kind === 'number' ? raw.replaceAll(',', '') : form, kind, start, end, capital);
  }
  return tokens.map((token, at) => (isLabel(tokens, at) ? { ...token, form: ',', bases: [','], kind: 'mark' } : token));
}

/** The letter or number of a sub-paragraph: "(a)", "(ii)". It says nothing. */
const isLabel = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.form === '(' &&
  tokens[at + 1]?.form === ')' &&
  /^([a-h]|i{1,3}|iv|v|vi|\d{1,2})$/.test(tokens[at]?.form ?? '') &&
  tokens[at]?.kind !== 'mark';
