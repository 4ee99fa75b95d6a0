/**
 * "All the guarantors other than the attacking State", "the aggressor having no vote": whoever attacks has no say in a decision.
 * Such words stand in the middle of a rule and look like an exception by an attack, which they are not; so they are taken out of the
 * text before it is read, and put back as what they say of the decisions beside them.
 */
import type { Norm } from '../../treaty/norm.ts';
import type { Token } from './tokens.ts';

/** Words taken out, and the token of the remaining text before which they stood. */
export interface Out {
  at: number;
  tokens: readonly Token[];
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Who attacks, as one word, or as an adjective before "State". */
const agents = words(
  'attacker attackers aggressor aggressors invader invaders assailant assailants perpetrator perpetrators offender offenders',
);
const attacking = words('attacking aggressing invading offending aggressor attacker invader belligerent violating assailing');
/** What is done, for "the State that has attacked", "those responsible for the attack". */
const deeds = words(
  'attack attacks attacked attacking aggression invade invades invaded invading invasion assault assaults assaulted aggressor attacker invader',
);
const bodies = words(
  'state states country countries power powers party parties guarantor guarantors member members nation nations government governments one ones side sides those whoever whichever anyone',
);
const linking = words(
  'the a an any that this those such each every other which who whose whom itself themselves himself is are was were be being has have had may might can if or and of for in by from behind ' +
    'responsible guilty accused suspected liable blamed answerable forces force armed troops army military committed commits committing commit carried carries carrying carry out launched launches launching launch ' +
    'started starts began begun begins conducting conducts conducted undertaking undertaken undertook waging wages author authors perpetrator perpetrators perpetrated perpetrating question concerned them then directly indirectly engaged taking takes took taken part made making makes mounted mounting ordered',
);
const tail = words(
  'state states country countries power powers party parties guarantor guarantors one nation side itself themselves himself concerned question',
);
const passive = words('been being is are was were under');

const form = (tokens: readonly Token[], at: number): string => tokens[at]?.form ?? '';

/** Where a description of the attacker ends that begins at a token; -1 where none does. `denied`: of those who have *not* attacked. */
function attackerAt(tokens: readonly Token[], from: number, { denied }: { denied: boolean }): number {
  let body = false;
  let no = false;
  for (let at = from; at < Math.min(tokens.length, from + 16); at += 1) {
    const here = form(tokens, at);
    if (!denied && agents.has(here)) return endOf(tokens, at + 1);
    if (!denied && attacking.has(here) && bodies.has(form(tokens, at + 1))) return endOf(tokens, at + 1);
    const done =
      deeds.has(here) &&
      !(passive.has(form(tokens, at - 1)) && here.endsWith('ed')) &&
      !(here === 'attacked' && bodies.has(form(tokens, at + 1)));
    if (done && (denied ? no : body)) return endOf(tokens, at + 1);
    if (denied && agents.has(here) && no) return endOf(tokens, at + 1);
    if (bodies.has(here)) body = true;
    else if (denied && (here === 'not' || here === 'no' || here === 'never' || here === 'neither')) no = true;
    else if (!linking.has(here) && !(denied && ['involved', 'party', 'to', 'yet', 'ever'].includes(here))) return -1;
  }
  return -1;
}

/** After the word for the attack: "… on Ukraine", "… State, if any". */
function endOf(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tail.has(form(tokens, at)) || (form(tokens, at) === 'in' && form(tokens, at + 1) === 'question')) at += 1;
  if (['on', 'against', 'upon', 'of', 'out'].includes(form(tokens, at)) || tokens[at]?.capital) {
    const start = at;
    if (!tokens[at]?.capital) at += 1;
    while (['the', 'territory', 'of', 'it', 'her', 'soil'].includes(form(tokens, at))) at += 1;
    while (tokens[at]?.kind === 'word' && tokens[at]?.capital) at += 1;
    if (at === start + 1 && !tokens[start]?.capital) at = start;
  }
  if (form(tokens, at) === ',' && form(tokens, at + 1) === 'if' && ['any', 'one'].includes(form(tokens, at + 2))) at += 3;
  else if (form(tokens, at) === 'if' && form(tokens, at + 1) === 'any') at += 2;
  return at;
}

const openers: readonly (readonly string[])[] = [
  'other than', 'except for', 'except', 'exclusive of', 'excepting', 'excluding', 'save for', 'save', 'saving', 'apart from', 'aside from', 'but for', 'but not', 'but', 'with the exception of',
  'to the exclusion of', 'with the exclusion of', 'without the participation of', 'without the vote of', 'without the agreement of', 'without the consent of', 'without the involvement of', 'without', 'minus', 'bar', 'barring', 'not including', 'not counting', 'leaving out', 'leaving aside', 'besides', 'disregarding', 'not', 'outside',
].map((text) => text.split(' ')); // prettier-ignore

const isAt = (tokens: readonly Token[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, i) => form(tokens, at + i) === word);

const voices = words('vote votes voice consent objection view opinion say voting agreement veto');
const voiceless: readonly (readonly string[])[] = [
  'excepted', 'excluded', 'exempted', 'aside', 'apart', 'disregarded', 'abstaining', 'left out', 'not counted', 'not counting', 'not included', 'not voting', 'not being counted', 'not being asked', 'not being needed',
  'not being heard', 'not being required', 'not being included', 'being excluded', 'being disregarded', 'being left out', 'being left aside', 'having no vote', 'having no say', 'having no voice', 'having no veto',
  'having no right to vote', 'having no part in it', 'having no part in the decision', 'without a vote', 'without vote', 'without a say', 'without a veto', 'not taking part', 'not taking part in the vote',
  'not taking part in the decision', 'taking no part', 'taking no part in the vote', 'taking no part in the decision', 'not participating', 'not having a vote', 'not having a say', 'not needed', 'not required',
].map((text) => text.split(' ')).toSorted((a, b) => b.length - a.length); // prettier-ignore

/** The same with a verb, after "in which", "where", "of whom". */
const finite: readonly (readonly string[])[] = [
  'has no vote', 'has no say', 'has no voice', 'has no veto', 'has no part', 'does not vote', 'does not count', 'does not take part', 'takes no part', 'cannot vote', 'may not vote', 'shall not vote', 'shall have no vote',
  'shall have no say', 'shall have no voice', 'is not counted', 'is not included', 'is excluded', 'shall not be counted', 'is left out', 'is disregarded', 'may not take part', 'shall not take part',
].map((text) => text.split(' ')); // prettier-ignore
const relatives = ['in which', 'on which', 'for which', 'at which', 'to which', 'where', 'whereby', 'wherein'].map((text) =>
  text.split(' '),
);

/** "The attacker excepted", "the aggressor's vote not being counted": from the description to the end of what is said of it. */
function voicelessAt(tokens: readonly Token[], from: number, ways: readonly (readonly string[])[] = voiceless): number {
  const whose =
    ['the', 'any'].includes(form(tokens, from)) && voices.has(form(tokens, from + 1)) && form(tokens, from + 2) === 'of' ? from + 3 : from;
  let at = attackerAt(tokens, whose, { denied: false });
  if (at < 0) return -1;
  if (form(tokens, at) === "'s") at += 1;
  if (voices.has(form(tokens, at))) at += 1;
  const said = ways.find((phrase) => isAt(tokens, at, phrase));
  return said ? at + said.length : -1;
}

const determiners = words('the a an any that those such');

function outAt(tokens: readonly Token[], at: number): number {
  for (const opener of openers) {
    if (!isAt(tokens, at, opener)) continue;
    const end = attackerAt(tokens, at + opener.length, { denied: false });
    if (end > 0) return end;
  }
  const here = form(tokens, at);
  if (
    ['that', 'which', 'who', 'not', 'themselves', 'itself'].includes(here) &&
    (bodies.has(form(tokens, at - 1)) || [',', 'them'].includes(form(tokens, at - 1)))
  ) {
    const end = attackerAt(tokens, at, { denied: true });
    if (end > 0) return end;
  }
  for (const relative of relatives) {
    const end = isAt(tokens, at, relative) ? voicelessAt(tokens, at + relative.length, finite) : -1;
    if (end > 0) return end;
  }
  if ((determiners.has(here) && form(tokens, at - 1) !== 'of') || agents.has(here)) return voicelessAt(tokens, at);
  return here === 'non' && attacking.has(form(tokens, at + 1)) ? at + 2 : -1;
}

/** The text without the words that leave the attacker out, and those words. */
export function withoutAttacker(tokens: readonly Token[]): { tokens: Token[]; outs: Out[] } {
  const kept: Token[] = [];
  const outs: Out[] = [];
  for (let at = 0; at < tokens.length;) {
    const end = outAt(tokens, at);
    if (end <= at) {
      kept.push(tokens[at] as Token);
      at += 1;
      continue;
    }
    // a parenthesis between commas goes with both of them
    const comma = kept.at(-1)?.form === ',';
    if (comma) kept.pop();
    const close = comma && form(tokens, end) === ',' ? end + 1 : end;
    outs.push({ at: kept.length, tokens: tokens.slice(at, end) });
    at = close;
  }
  return { tokens: kept, outs };
}

const denials = words('no not never without nor neither');
const counted = words('vote votes voice say veto count counted counts voting block abstain abstains decision decide decided');

/** Whether a sentence of its own says it: "The attacking State shall have no vote." */
export function isVoiceless(tokens: readonly Token[]): boolean {
  return tokens.some((_, at) => {
    if (at > 0 && !['.', ';', ',', ':', 'and', 'but', 'where', 'of'].includes(form(tokens, at - 1))) return false;
    const end = attackerAt(tokens, at, { denied: false });
    if (end < 0) return false;
    const rest = tokens.slice(end, end + 12).map((token) => token.form);
    const stop = rest.findIndex((word) => ['.', ';'].includes(word));
    const said = stop < 0 ? rest : rest.slice(0, stop);
    const no = said.findIndex((word) => denials.has(word));
    return no >= 0 && no < 5 && said.slice(no).some((word) => counted.has(word));
  });
}

/** Decisions and agreements of several, from which the attacker is left out. */
export const leavingOut = (norm: Norm): Norm => ({
  ...norm,
  gates: norm.gates.map((gate) =>
    (gate.kind === 'decision' || gate.kind === 'consent') && gate.by ? { ...gate, by: { ...gate.by, excludesAttacker: true } } : gate,
  ),
  unless: norm.unless.map((one) =>
    (one.kind === 'decision' || one.kind === 'consent') && one.by ? { ...one, by: { ...one.by, excludesAttacker: true } } : one,
  ),
});

export const hasDecision = (norm: Norm | undefined): boolean =>
  norm !== undefined &&
  [...norm.gates, ...norm.unless].some((one) => (one.kind === 'decision' || one.kind === 'consent') && one.by !== undefined);
