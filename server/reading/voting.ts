/** Whose agreement, and by which rule: "nine of the eleven", "a majority including X and Y", "all but the attacker". */
import type { Consent } from '../../treaty/norm.ts';
import { fractionAt, numberAt } from './measures.ts';
import { timesIn } from './measures.ts';
import type { Token } from './tokens.ts';

type PartyId = Consent['of'][number];
type StateId = NonNullable<Consent['must']>[number];

export interface PartyAt {
  id: string;
  /** whether it is a group of several states */
  group: boolean;
  tokens: readonly number[];
}

export interface Rule {
  consent: Consent;
  tokens: number[];
}

const everyone = new Set(
  'all every each unanimous unanimously unanimity consensus everyone everybody whole entire unanimously full'.split(' '),
);
const oneOnly = new Set('any either one'.split(' '));
const among = new Set('including includes include among amongst incl'.split(' '));
const attackerWords = new Set('attacker aggressor attacking attacked attacks offending invader invading aggressing'.split(' '));
const besides = new Set('except excluding save without but minus than besides exempting bar'.split(' '));

const phraseIn = (forms: readonly string[], words: string): number => {
  const wanted = words.split(' ');
  for (let at = 0; at + wanted.length <= forms.length; at += 1) if (wanted.every((word, i) => forms[at + i] === word)) return at;
  return -1;
};

/** "other than the attacking State", "the aggressor's vote not being counted": the attacker has no say. */
function attackerOut(tokens: readonly Token[], from: number, to: number): number[] | null {
  for (let at = from; at < to; at += 1) {
    if (!attackerWords.has(tokens[at]?.form ?? '')) continue;
    for (let back = at - 1; back >= Math.max(from, at - 8); back -= 1)
      if (besides.has(tokens[back]?.form ?? '')) return range(back, endOfAttacker(tokens, at, to));
    for (let on = at + 1; on < Math.min(to, at + 9); on += 1) {
      const form = tokens[on]?.form ?? '';
      if (form === 'not' || form === 'excluded' || form === 'disregarded' || form === 'abstaining' || form === 'no')
        return range(at, Math.min(to, on + 2));
    }
  }
  return null;
}
const endOfAttacker = (tokens: readonly Token[], at: number, to: number): number => {
  let end = at + 1;
  while (end < to && ['state', 'states', 'country', 'power', 'party', 'itself', 'one', 'if', 'any'].includes(tokens[end]?.form ?? ''))
    end += 1;
  return end;
};

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/**
 * The rule in a stretch of text, over the parties named there; `otherwise` are those it is over where none is named.
 * Null where neither a party nor a rule is found.
 */
export function ruleIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  parties: readonly PartyAt[],
  otherwise: readonly string[],
  membersOf: (party: string) => readonly string[],
): Rule | null {
  const used: number[] = [];
  const forms = tokens.slice(from, to).map(({ form }) => form);
  // "until all the others have agreed": the other members of the group that is bound
  const inside = parties.filter(
    ({ tokens: its }) =>
      its.every((at) => at >= from && at < to) && !its.every((at) => ['others', 'rest'].includes(tokens[at]?.form ?? '')),
  );
  let atLeast: Consent['atLeast'] | null = null;
  let anyAt: number | undefined;
  const take = (at: number, count: number): void => void used.push(...range(at, at + count));

  const out = attackerOut(tokens, from, to);
  if (out) used.push(...out);

  for (let at = from; at < to && atLeast === null; at += 1) {
    if (used.includes(at) && out?.includes(at)) continue;
    const form = tokens[at]?.form ?? '';
    const fraction = fractionAt(tokens, at);
    if (fraction && fraction.to <= to) {
      const more = ['more', 'over'].includes(tokens[at - 2]?.form ?? '') || tokens[at - 1]?.form === 'over';
      atLeast = fraction.value[0] * 2 === fraction.value[1] && more ? 'majority' : fraction.value;
      take(at, fraction.to - at);
      let next = fraction.to;
      if (tokens[next]?.form === 'majority' && next < to) next += 1;
      take(fraction.to, next - fraction.to);
      break;
    }
    const number = numberAt(tokens, at);
    if (number && number.to <= to) {
      const next = tokens[number.to];
      const isTime = next?.bases.some((base) => ['day', 'hour', 'week', 'month', 'year', 'working'].includes(base));
      const counts =
        !isTime &&
        (next?.form === 'of' ||
          next?.form === 'or' ||
          next?.form === 'out' ||
          next?.form === 'vote' ||
          next?.form === 'votes' ||
          next?.form === 'other' ||
          inside.some(({ tokens: its }) => Math.abs((its[0] ?? 0) - number.to) < 2) ||
          next?.bases.some((base) => ['state', 'power', 'country', 'party', 'member', 'affirmative', 'concur', 'consent'].includes(base)));
      if (counts) {
        const whole = /^(the|all)$/.test(tokens[at - 1]?.form ?? '');
        if (form === 'one' && tokens[number.to]?.form === 'of') atLeast = 'one';
        else if (whole && number.value > 1) atLeast = 'all';
        else atLeast = number.value === 1 ? 'one' : number.value;
        take(at, number.to - at);
        if (next?.form === 'of' || next?.form === 'out') {
          let then = number.to + 1;
          while (['of', 'the', 'out', 'all', 'those'].includes(tokens[then]?.form ?? '')) then += 1;
          const whole2 = numberAt(tokens, then);
          if (whole2 && whole2.to <= to) take(then, whole2.to - then);
        }
        break;
      }
      at = number.to - 1;
      continue;
    }
    const share = form === 'majority' && tokens[at + 1]?.form === 'of' ? fractionAt(tokens, at + 2) : null;
    if (share && share.to <= to) {
      atLeast = share.value;
      take(at, share.to - at);
    } else if (form === 'majority' || form === 'most' || form === 'majorities') {
      atLeast = 'majority';
      take(at, 1);
    } else if (everyone.has(form) && !(form === 'each' && tokens[at + 1]?.form === 'other')) {
      atLeast = 'all';
      take(at, 1);
    } else if (
      oneOnly.has(form) &&
      !['other', 'another'].includes(tokens[at + 1]?.form ?? '') &&
      (form !== 'any' || inside.some(({ group }) => group))
    ) {
      // "by any of them … a unanimous decision": the rule comes after
      if (form === 'any') {
        anyAt ??= at;
        continue;
      }
      atLeast = 'one';
      take(at, 1);
    }
  }
  if (atLeast === null && anyAt !== undefined) {
    atLeast = 'one';
    take(anyAt, 1);
  }
  for (const words of [
    'common accord',
    'common consent',
    'general consent',
    'mutual consent',
    'mutual agreement',
    'common agreement',
    'one accord',
    'no objection',
    'joint agreement',
    'without objection',
    'nobody objects',
  ]) {
    const at = phraseIn(forms, words);
    if (at >= 0 && (atLeast === null || atLeast === 'one')) {
      atLeast = 'all';
      take(from + at, 2);
    }
  }

  // who must be among them
  const must: PartyAt[] = [];
  const amongAt = range(from, to).find((at) => among.has(tokens[at]?.form ?? '') && tokens[at - 1]?.form !== 'consultations');
  const isList = atLeast !== null && atLeast !== 'all';
  if (amongAt !== undefined && isList) {
    const trailing = tokens[amongAt]?.form.startsWith('among') && /^(them|whom|those|which)$/.test(tokens[amongAt + 1]?.form ?? '');
    const named = inside.filter(({ group, tokens: its }) => {
      if (group) return false;
      const first = its[0] ?? 0;
      if (!trailing) return first > amongAt;
      return Math.abs(first - amongAt) < 12;
    });
    const core = inside.filter(
      ({ id, group, tokens: its }) =>
        group && !trailing && (its[0] ?? 0) > amongAt && membersOf(id).length < membersOf(otherwise[0] ?? '').length,
    );
    for (const { id, tokens: its } of core) for (const member of membersOf(id)) must.push({ id: member, group: false, tokens: its });
    if (core.length > 0) take(amongAt, 1);
    if (named.length > 0) {
      must.push(...named);
      take(amongAt, trailing ? 2 : 1);
    }
  }
  const except = exceptParties(tokens, from, to, inside);
  for (const each of except) used.push(...each.tokens, each.at);
  const outIds = new Set(except.map(({ id }) => id));
  // "all of them, X included": named besides, of those who are asked in any case
  const besides =
    atLeast === 'all' ? inside.filter((one) => !one.group && isIncluded(tokens, one) && isOneOf(one, inside, otherwise, membersOf)) : [];
  const named = inside.filter((one) => !must.some(({ id }) => id === one.id) && !outIds.has(one.id) && !besides.includes(one));
  const groups = named.filter(({ group, tokens: its }) => group && !must.some((one) => one.tokens === its));
  // "all the guarantors and Moscow": what stands beside a group must be in it
  const singles = named.filter(({ group }) => !group);
  let of: string[] = groups.length > 0 ? groups.map(({ id }) => id) : singles.map(({ id }) => id);
  const alsoNeeded = groups.length > 0 && atLeast !== 'all' && atLeast !== null ? singles : [];
  if (groups.length > 0 && (atLeast === 'all' || atLeast === null)) of = [...of, ...singles.map(({ id }) => id)];
  must.push(...alsoNeeded);
  const overNobody = of.length === 0;
  if (overNobody) of = [...otherwise];
  if (of.length === 0 || (atLeast === null && inside.length === 0 && out === null)) return null;
  if (atLeast === null) atLeast = groups.length === 0 && !overNobody ? 'all' : 'unstated';
  for (const { tokens: its } of inside) used.push(...its);

  const times = timesIn(tokens.slice(from, to));
  const silence = range(from, to).find((at) =>
    ['silence', 'objection', 'object', 'objects', 'objected', 'reply', 'respond', 'answer'].includes(tokens[at]?.form ?? ''),
  );
  let silenceAfter: number | undefined;
  if (silence !== undefined) {
    const time = times.find(
      ({ window, duration }) => window?.atMost !== undefined || window?.atLeast !== undefined || duration !== undefined,
    );
    const hours = time?.window?.atMost ?? time?.window?.atLeast ?? time?.duration?.hours;
    if (hours !== undefined) {
      silenceAfter = hours;
      used.push(silence, ...(time?.tokens ?? []).map((at) => at + from));
      if (['one'].includes(String(atLeast)) || atLeast === 'unstated') atLeast = 'all';
    }
  }
  if (except.length > 0 && out === null) {
    // all but one of them: count the rest
    const rest = except.map(({ id }) => id);
    return {
      consent: {
        of: of
          .flatMap((id) => (rest.some((out) => membersOf(id).includes(out)) ? membersOf(id) : [id]))
          .filter((id) => !rest.includes(id)) as PartyId[],
        atLeast,
        ...(must.length ? { must: must.map(({ id }) => id as StateId) } : {}),
      },
      tokens: unique(used),
    };
  }
  return {
    consent: {
      of: [...new Set(of)] as PartyId[],
      atLeast,
      ...(must.length > 0 ? { must: [...new Set(must.map(({ id }) => id))] as StateId[] } : {}),
      ...(out ? { excludesAttacker: true } : {}),
      ...(silenceAfter === undefined ? {} : { silenceAfter }),
    },
    tokens: unique(used),
  };
}

/** "including X", "X included", "X among them". */
const isIncluded = (tokens: readonly Token[], { tokens: its }: PartyAt): boolean => {
  const [first = 0, last = 0] = [its[0], its.at(-1)];
  const before = [1, 2].some((back) => ['including', 'include', 'even'].includes(tokens[first - back]?.form ?? ''));
  return before || ['included', 'among'].includes(tokens[last + 1]?.form ?? '');
};
const isOneOf = (
  { id }: PartyAt,
  inside: readonly PartyAt[],
  otherwise: readonly string[],
  membersOf: (party: string) => readonly string[],
): boolean => {
  const groups = inside.filter(({ group }) => group).map((one) => one.id);
  return (groups.length > 0 ? groups : otherwise).some((group) => membersOf(group).includes(id));
};

const unique = (list: readonly number[]): number[] => [...new Set(list)].toSorted((a, b) => a - b);

/** Parties taken out by name: "the Guarantor States other than X". */
export function exceptParties(
  tokens: readonly Token[],
  from: number,
  to: number,
  parties: readonly PartyAt[],
): (PartyAt & { at: number })[] {
  const found: (PartyAt & { at: number })[] = [];
  let open = -1;
  for (let at = from; at < to; at += 1) {
    const form = tokens[at]?.form ?? '';
    if ((form === 'than' && tokens[at - 1]?.form === 'other') || ['except', 'excluding', 'minus', 'bar', 'save', 'barring'].includes(form))
      open = at;
    else if (
      form === 'but' &&
      ['all', 'everyone', 'every', 'everybody'].some((word) =>
        tokens.slice(Math.max(from, at - 5), at).some((token) => token.form === word),
      )
    )
      open = at;
    else if (form === 'for' && open === at - 1) open = at;
    else if (form === 'exception' || form === 'exclusion') open = at;
    else if (
      form === 'without' &&
      // "without Russia", not "without Russia's consent"
      parties.some(({ tokens: its }) => its[0] === at + 1 && tokens[(its.at(-1) ?? at) + 1]?.form !== "'s")
    )
      open = at;
    const party = parties.find(({ tokens: its }) => its[0] === at);
    if (party && open >= 0 && at - open < 6) found.push({ ...party, at: open });
    if (form === ',' && open >= 0 && !parties.some(({ tokens: its }) => its[0] === at + 1)) open = -1;
  }
  return found;
}
