/**
 * Norms into treaty English. One sentence for each norm, in a fixed order of parts, so that two different norms
 * never read alike and a reader can take the sentence apart again:
 * whatever else is said · when · against whom · who · binds how · does what · to what · for whom · by what means · where · after which steps · except when · by when · for how long.
 */
import type { Norm, Slot, SlotName } from './norm.ts';
import { exceptionText, gateText, timeText, windowText } from './phrases.ts';
import type { Act, Vocabulary } from './vocabulary.ts';
import { kindOf, listing, textOf, wordsOf, type Words } from './words.ts';

export type Plain = Omit<Norm, 'orElse'>;

/** What is written for a slot that could not be read, and for one that holds for all there are. */
export const unreadText: Record<SlotName, string> = {
  attribute: 'a party that could not be read',
  aim: 'do what could not be read',
  object: 'a matter that could not be read',
  beneficiary: 'a party that could not be read',
  place: 'a place that could not be read',
  trigger: 'in an event that could not be read',
  attacker: 'a party that could not be read',
  means: 'means that could not be read',
};
export const allText: Record<SlotName, string> = {
  attribute: 'every State',
  aim: 'act in any way whatever',
  object: 'anything whatever',
  beneficiary: 'every State',
  place: 'any place whatever',
  trigger: 'in any event whatever',
  attacker: 'any State whatever',
  means: 'any means whatever',
};

/** A slot in words; empty when unstated. */
const slotWords = (words: Words, name: SlotName, slot: Slot<string>, joint = 'and'): string => {
  const texts = (ids: readonly string[]) => ids.map((id) => textOf(words, kindOf[name], id));
  if (slot.is === 'unstated') return '';
  if (slot.is === 'unread') return unreadText[name];
  const named = slot.is === 'all' ? allText[name] : listing(texts(slot.values), joint);
  return slot.except?.length ? `${named} other than ${listing(texts(slot.except))}` : named;
};

export const isPluralParty = (words: Words, slot: Slot<string>): boolean =>
  slot.is === 'set' && (slot.values.length > 1 || words.members.has(slot.values[0] ?? ''));

interface Subject {
  text: string;
  plural: boolean;
}

const activeSubject = (words: Words, norm: Plain): Subject => {
  const { attribute } = norm;
  const plural = isPluralParty(words, attribute);
  const named = slotWords(words, 'attribute', attribute) || 'those concerned';
  if (norm.collectively === 'each') return { text: `each of ${named}`, plural: false };
  if (norm.collectively === 'jointly') return { text: `${named} together`, plural };
  return { text: named, plural: plural || attribute.is === 'unstated' };
};

/** Under these several words are joined by *or*: "shall not host or lease". */
export const negative: ReadonlySet<Norm['deontic']> = new Set(['shallNot', 'isNot', 'needNot', 'intendsNotTo']);

/** "host" → "hosts"; "be …" → "is …". Only the first word of the verb phrase changes. */
export const present = (verb: string, plural: boolean): string => {
  const [first = '', ...rest] = verb.split(' ');
  const irregular: Record<string, string> = { be: plural ? 'are' : 'is', have: plural ? 'have' : 'has', do: plural ? 'do' : 'does' };
  const third = /(s|sh|ch|x|z|o)$/.test(first) ? `${first}es` : /[^aeiou]y$/.test(first) ? `${first.slice(0, -1)}ies` : `${first}s`;
  return [irregular[first] ?? (plural ? first : third), ...rest].join(' ');
};

type Verb = (verb: string, plural: boolean) => string;
const isNot: Verb = (verb, plural) =>
  verb.startsWith('be ') ? `${plural ? 'are' : 'is'} not ${verb.slice(3)}` : `${plural ? 'do' : 'does'} not ${verb}`;

/** The verb phrase under each deontic. */
export const deonticVerb: Record<Norm['deontic'], Verb> = {
  shall: (verb) => `shall ${verb}`,
  shallNot: (verb) => `shall not ${verb}`,
  may: (verb) => `may ${verb}`,
  needNot: (verb, plural) => `${plural ? 'are' : 'is'} not required to ${verb}`,
  intendsTo: (verb, plural) => `${plural ? 'confirm their' : 'confirms its'} intention to ${verb}`,
  intendsNotTo: (verb, plural) => `${plural ? 'confirm their' : 'confirms its'} intention not to ${verb}`,
  // the verbs carry it themselves: "hosts and leases"
  is: (verb) => verb,
  isNot,
  isEmpoweredTo: (verb, plural) => `${plural ? 'have' : 'has'} the power to ${verb}`,
};

const actsOf = (words: Words, norm: Plain): Act[] =>
  norm.aim.is === 'set' ? norm.aim.values.flatMap((id) => words.acts.get(id) ?? []) : [];

const isSeveral = (words: Words, norm: Plain): boolean => norm.collectively !== 'each' && isPluralParty(words, norm.attribute);

/** "its Constitution" of one, "their Constitutions" is left to the drafters: only the pronoun follows the subject. */
export const ofSubject = (verb: string, plural: boolean): string =>
  plural ? verb.replace(/\bits\b/g, 'their').replace(/\bitself\b/g, 'themselves') : verb;

/** The verb as it stands after the words that bind; where a status holds, nothing stands before it. */
const inForce = ({ deontic }: Plain, verb: string, plural: boolean): string => (deontic === 'is' ? present(verb, plural) : verb);

/** The verb with its object: "host foreign military bases", "conduct bilateral negotiations on …". */
const activeVerbs = (words: Words, norm: Plain, joint: string, subject: Subject): string => {
  const object = slotWords(words, 'object', norm.object, joint);
  if (norm.aim.is !== 'set') {
    const open = inForce(norm, slotWords(words, 'aim', norm.aim) || 'act', subject.plural);
    return `${open}${object === '' ? '' : ` as regards ${object}`}`;
  }
  const plural = isSeveral(words, norm);
  const texts = norm.aim.values.map((id) => inForce(norm, ofSubject(textOf(words, 'act', id), plural), subject.plural));
  const excepted = norm.aim.except?.length
    ? ` (other than to ${listing(
        norm.aim.except.map((id) => textOf(words, 'act', id)),
        'or',
      )})`
    : '';
  const links = new Set(norm.aim.values.map((id) => words.acts.get(id)?.link));
  const shared = `${listing(texts, joint)}${excepted}`;
  if (object === '') return shared;
  const [link] = links.size === 1 ? links : ['as regards'];
  return `${shared} ${link === undefined ? '' : `${link} `}${object}`;
};

/** The passive, where nobody is named: only with one act that has a subject to offer. */
const passive = (words: Words, norm: Plain, joint: string): { subject: Subject; verb: string } | undefined => {
  const [act, another] = actsOf(words, norm);
  const active = norm.attribute.is !== 'unstated' || norm.collectively !== undefined || norm.deontic === 'isEmpoweredTo' || norm.discretion;
  if (active || act === undefined || another !== undefined || norm.aim.is !== 'set' || norm.aim.except?.length || act.participle === '')
    return undefined;
  const soft = norm.deontic === 'intendsTo' || norm.deontic === 'intendsNotTo';
  const object = slotWords(words, 'object', norm.object, joint);
  if (soft) return undefined;
  const verb = `be ${act.participle}`;
  if (act.noun !== undefined) {
    const whole = object === '' ? verb : `${verb} ${act.link ?? 'as regards'} ${object}`;
    return { subject: { text: act.noun, plural: act.plural }, verb: inForce(norm, whole, act.plural) };
  }
  if (object === '' || act.link !== undefined) return undefined;
  const plural = isPluralObject(words, norm.object);
  return { subject: { text: object, plural }, verb: inForce(norm, verb, plural) };
};

const isPluralObject = (words: Words, slot: Slot<string>): boolean =>
  slot.is === 'set' && (slot.values.length > 1 || (words.vocabulary.objects.find(({ id }) => id === slot.values[0])?.plural ?? false));

const after = (head: string, text: string): string => (text === '' ? '' : head === '' ? ` ${text}` : ` ${head} ${text}`);

const attackerWords = (words: Words, norm: Plain): string => {
  if (norm.attacker.is === 'unstated') return '';
  if (norm.attacker.is === 'all' && !norm.attacker.except?.length) return 'from whichever State the attack comes';
  return `where the attack comes from ${slotWords(words, 'attacker', norm.attacker, 'or')}`;
};

/** Several triggers are alternatives. "in the event of" is said once. */
const triggerWords = (words: Words, norm: Plain): string => {
  const shared = 'in the event of ';
  if (norm.trigger.is !== 'set') return slotWords(words, 'trigger', norm.trigger);
  const texts = norm.trigger.values.map((id) => textOf(words, 'trigger', id));
  const said = texts.every((text) => text.startsWith(shared))
    ? `${shared}${listing(
        texts.map((text) => text.slice(shared.length)),
        'or',
      )}`
    : listing(texts, 'or');
  return norm.trigger.except?.length
    ? `${said}, but not ${listing(
        norm.trigger.except.map((id) => textOf(words, 'trigger', id)),
        'or',
      )}`
    : said;
};

const gateWords = (words: Words, norm: Plain): string => {
  const only = norm.deontic === 'may' || norm.deontic === 'isEmpoweredTo';
  const said = norm.gates.map((gate) => `${only && !gate.waived ? 'only ' : ''}${gateText(words, gate)}`);
  return said.length === 0 ? '' : ` ${listing(said)}`;
};

const exceptWords = (words: Words, norm: Plain): string =>
  norm.unless.length === 0
    ? ''
    : `, except ${listing(
        norm.unless.map((exception) => exceptionText(words, exception)),
        'or',
      )}`;

const timeWords = (norm: Plain): string => {
  const window = windowText(norm.window);
  const within = norm.window === undefined ? '' : window === '' ? ', at a time to be fixed' : `, ${window}`;
  if (norm.duration === undefined) return within;
  const renewal = norm.duration.renewable === undefined ? '' : norm.duration.renewable ? ', renewable' : ', not renewable';
  return `${within}, for a period of ${timeText(norm.duration.hours)}${renewal}`;
};

const sentence = (words: Words, norm: Plain): string => {
  const joint = negative.has(norm.deontic) ? 'or' : 'and';
  const [act] = actsOf(words, norm);
  const turned = passive(words, norm, joint);
  const subject = turned?.subject ?? activeSubject(words, norm);
  const verb = turned?.verb ?? activeVerbs(words, norm, joint, subject);
  const one = norm.attribute.is === 'set' && !subject.plural;
  const parts = [
    norm.prevails ? 'notwithstanding any other provision of this Treaty, ' : '',
    [triggerWords(words, norm), attackerWords(words, norm)]
      .filter((part) => part !== '')
      .map((part) => `${part}, `)
      .join(''),
    `${subject.text} ${deonticVerb[norm.deontic](verb, subject.plural)}`,
    after(act?.toward ?? 'for the benefit of', slotWords(words, 'beneficiary', norm.beneficiary)),
    after(act?.by ?? 'by means of', slotWords(words, 'means', norm.means, joint)),
    after(act?.at ?? 'in', slotWords(words, 'place', norm.place, joint)),
    norm.discretion === undefined
      ? ''
      : norm.discretion
        ? ` as ${one ? 'it deems' : 'they deem'} necessary`
        : ' without discretion of its own',
    gateWords(words, norm),
    exceptWords(words, norm),
    timeWords(norm),
  ];
  return parts.join('');
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Plain treaty English for any norms: a capital letter, a full stop, one sentence for each norm (and one for what follows a breach). */
export const verbalise = (norms: readonly Norm[], vocabulary: Vocabulary): string => {
  const words = wordsOf(vocabulary);
  return norms
    .flatMap((norm) => [capital(sentence(words, norm)), ...(norm.orElse ? [capital(`otherwise ${sentence(words, norm.orElse)}`)] : [])])
    .join(' ');
};
