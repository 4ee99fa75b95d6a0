/** Baseline: keyword rules, as one would write them in an afternoon: words that name a term, then words that name a change. */
import type { Verdict } from '../../treaty/finding.ts';
import type { Judge } from './judge.ts';
import { modalOf, type Modal } from './modal.ts';

/** What a term mostly is, so that "may" can mean different things to a ban and to a duty. */
type Kind = 'ban' | 'duty' | 'leave';
interface Topic {
  term: string;
  kind: Kind;
  /** all must be there */
  words: RegExp[];
  /** none may be there */
  but?: RegExp;
}

const topics: Topic[] = [
  {
    term: 'P01',
    kind: 'duty',
    words: [/neutral/i, /ukrain/i],
    but: /security|guarantee|referendum|approve|law|commission|state of neutral/i,
  },
  {
    term: 'P02',
    kind: 'duty',
    words: [/status|neutrality|legal|binding|guarantees/i, /guarant|binding|obligation/i],
    but: /referendum|appl(y|ies)|extend|set out|written|equal/i,
  },
  { term: 'P03', kind: 'ban', words: [/nuclear|atomic|nukes/i, /weapons?|bombs?|nukes/i], but: /guarantors? (shall|state)|assistance/i },
  { term: 'P04', kind: 'ban', words: [/alliances?|nato|north atlantic|coalition/i, /join|acced|member|enter|become/i] },
  { term: 'P05', kind: 'ban', words: [/\bbases?\b/i] },
  {
    term: 'P06',
    kind: 'ban',
    words: [/foreign|forces of|soldiers|reassurance/i, /contingents?|troops|forces|soldiers/i],
    but: /\bbases?\b|withdraw|exercise/i,
  },
  { term: 'P07', kind: 'leave', words: [/exercises?|excercises|war games/i] },
  {
    term: 'P08',
    kind: 'duty',
    words: [/guarantors?/i, /germany|turkey|permanent members|(be|are) (the )?guarantor|russian federation shall not be/i],
    but: /consult|assist|vote|exercise/i,
  },
  { term: 'P09', kind: 'duty', words: [/russia|guarantor/i, /equal|same rights|footing|rights and|rights under/i] },
  {
    term: 'P10',
    kind: 'leave',
    words: [
      /(other|any|new|further|additional) (state|countr)|guarantors?.*(added|closed|enlarged)|belarus/i,
      /acced|accession|join|become|guarantor/i,
    ],
    but: /nato|alliance|exercise/i,
  },
  {
    term: 'P11',
    kind: 'duty',
    words: [
      /treaty|declaration|memorandum|letters|statement/i,
      /guarantees.*(set out|written|embodied|recorded|form)|not a treaty|legally binding/i,
    ],
  },
  {
    term: 'P12',
    kind: 'duty',
    words: [/attack|aggression/i, /appl|operation|count|regarded|deemed|means|start/i],
    but: /assist|help|consult|nuclear weapons unless/i,
  },
  {
    term: 'P13',
    kind: 'duty',
    words: [/appeal|request|asked|initiative|own motion/i, /assist|help|forces|troops/i],
    but: /consultations? (shall|of)/i,
  },
  {
    term: 'P14',
    kind: 'duty',
    words: [/consult|talk to each other/i, /guarantor|urgent/i],
    but: /day|hour|week|limit|provocation|exercise|agree/i,
  },
  { term: 'P15', kind: 'duty', words: [/consultation|consult/i, /day|hour|week|limit|long/i], but: /crimea|humanitarian/i },
  { term: 'P16', kind: 'duty', words: [/guarantor|power/i, /assist|help/i] },
  {
    term: 'P17',
    kind: 'duty',
    words: [
      /assist|help|act\b|acts\b/i,
      /vote|decision|decide|majority|unanim|consensus|all of them|agree|nine|two.thirds|objection|position/i,
    ],
    but: /exercise/i,
  },
  { term: 'P18', kind: 'duty', words: [/assist|help/i, /armed force|use of force|naval|ground/i] },
  {
    term: 'P19',
    kind: 'duty',
    words: [/airspace|sky|weapons|equipment|arms\b/i, /assist|help|guarantor|supply|clos/i],
    but: /nuclear|atomic|nukes/i,
  },
  { term: 'P20', kind: 'duty', words: [/assist|help/i, /goal|aim|purpose|directed|in order|restor/i] },
  { term: 'P21', kind: 'duty', words: [/self-defence|article 51|chapter viii|mandate/i] },
  { term: 'P22', kind: 'duty', words: [/security council/i, /report|tell|inform/i] },
  { term: 'P23', kind: 'duty', words: [/mechanism|provocation|incident/i] },
  {
    term: 'P24',
    kind: 'duty',
    words: [/guarantees/i, /appl(y|ies)|extend|cover|territory/i, /crimea|whole|occupied|all of ukraine|except|areas/i],
  },
  { term: 'P25', kind: 'duty', words: [/boundar|borders/i, /certain areas/i] },
  {
    term: 'P26',
    kind: 'ban',
    words: [/claims?|recogni[sz]es?|renounce|annexation|belongs?/i, /crimea|territory|borders/i],
    but: /guarantees (do|shall|apply)/i,
  },
  { term: 'P27', kind: 'duty', words: [/european|\beu\b/i] },
  { term: 'P28', kind: 'duty', words: [/crimea/i, /negotiat|talks/i], but: /force|army/i },
  { term: 'P29', kind: 'ban', words: [/crimea/i, /force|army/i], but: /forces of/i },
  { term: 'P30', kind: 'duty', words: [/certain areas|donetsk/i, /discuss|president|independen/i], but: /guarantees/i },
  { term: 'P31', kind: 'duty', words: [/referendum|popular vote/i], but: /ratif/i },
  { term: 'P32', kind: 'duty', words: [/constitution|ordinary law|normal law/i] },
  { term: 'P33', kind: 'duty', words: [/ratif/i], but: /referendum|guarantees/i },
  { term: 'P34', kind: 'duty', words: [/ratif/i, /referendum/i] },
  { term: 'P35', kind: 'duty', words: [/provisional/i] },
  { term: 'P36', kind: 'duty', words: [/sign/i, /withdraw|23 february|positions|cease-?fire|troops/i], but: /consultations/i },
  { term: 'P37', kind: 'duty', words: [/consultations/i, /humanitarian|continue|further|cease-?fire|prisoners|more/i] },
  { term: 'P38', kind: 'leave', words: [/presidents/i, /meet/i] },
  { term: 'P39', kind: 'duty', words: [/sign|conclu/i, /conference|correspondence|take part|part in/i], but: /presidents/i },
  {
    term: 'P40',
    kind: 'ban',
    words: [/alliance|attack on all|partnership|attack against all/i, /treaty|parties|guarantor/i],
    but: /join|acced|member/i,
  },
  {
    term: 'P41',
    kind: 'duty',
    words: [/area of application|line of (control|contact)|front line|guarantees apply/i, /line|control|area/i],
    but: /crimea, sevastopol/i,
  },
];

interface Change {
  words: RegExp;
  verdict: Verdict;
  terms?: string[];
}

/** Words that settle the verdict whatever the modal; the first that fits. */
const changes: Change[] = [
  {
    words: /\b(consensus|all of them agree|unanimous|agreed to by all|objection of|all act together)\b/i,
    verdict: 'contradicts',
    terms: ['P17'],
  },
  { words: /\b(whether or not|irrespective|without (need of )?a vote|no vote|need(s)? a vote)\b/i, verdict: 'within', terms: ['P17'] },
  { words: /\bmajority\b.*\b(including|moscow|russia)/i, verdict: 'contradicts', terms: ['P17'] },
  {
    words: /\b(majority|most of|two.thirds|nine of|eight of|seven of|not fewer than)\b/i,
    verdict: 'departs',
    terms: ['P07', 'P10', 'P17', 'P33'],
  },
  { words: /\b(sole discretion|whoever|without asking|no permission|anybody's permission)\b/i, verdict: 'contradicts', terms: ['P07'] },
  { words: /\b(no(tif|t object)|tell the|deemed|counts as)/i, verdict: 'departs', terms: ['P07'] },
  {
    words: /\b(at least|no less than|not less than|not earlier|no time limit|without limit|as long as)\b/i,
    verdict: 'contradicts',
    terms: ['P15'],
  },
  { words: /\b(twenty-four|thirty-six|forty-eight|one day|24|48) ?(hours)?\b/i, verdict: 'beyond', terms: ['P15'] },
  { words: /\b(weeks?|working days|business days|seven days|ten days|longer)\b/i, verdict: 'departs', terms: ['P15'] },
  { words: /\b(large-scale|big|regular forces|lasts longer)\b/i, verdict: 'departs', terms: ['P12'] },
  { words: /\b(without exception|whole territory|all of ukraine (and|includ))/i, verdict: 'contradicts', terms: ['P24'] },
  { words: /\b(do(es)? not|don't|shall not) (apply|extend|cover)\b.*\b(crimea|occupied)/i, verdict: 'within', terms: ['P24'] },
  { words: /\b(recogni[sz]es?|renounces?|accepts? that|belongs? to)\b/i, verdict: 'contradicts', terms: ['P26', 'P30'] },
  { words: /\b(concede|construed as|renunciation|give up|gives up)\b/i, verdict: 'within', terms: ['P26'] },
  { words: /\b(political|joint (declaration|statement)|memorandum|letters)\b/i, verdict: 'departs', terms: ['P02', 'P11'] },
  { words: /\bnot (a treaty|legally|intended)\b/i, verdict: 'contradicts', terms: ['P02', 'P11'] },
  { words: /\b(same time|parallel)\b/i, verdict: 'departs', terms: ['P34'] },
  { words: /\bratif.*\b(first|before)\b|referendum.*\bonly after\b/i, verdict: 'contradicts', terms: ['P34'] },
  { words: /\bonly (after|once|when)\b/i, verdict: 'within', terms: ['P34', 'P36'] },
  {
    words: /\b(deems?|considers?|thinks?|judgment|sees? fit|best)\b.*\bnecessary|as it (deems|thinks)|in its (own )?judgment/i,
    verdict: 'departs',
    terms: ['P16'],
  },
  { words: /\bunless (it|its|in its own)\b.*\b(decides|thinks|considers|deems|judgment|wishes)/i, verdict: 'contradicts' },
  { words: /\b(except|exept|save (for|where|in|with|against)|other than|with the exception|apart from|unless)\b/i, verdict: 'departs' },
  { words: /\b(for (a period|the (first|next)|\w+ years))\b/i, verdict: 'departs', terms: ['P01', 'P03', 'P04', 'P05', 'P06', 'P26'] },
  { words: /\b(only|alone)\b/i, verdict: 'departs', terms: ['P08', 'P16', 'P23', 'P25', 'P33', 'P37'] },
  { words: /\b(oppose|obstruct|block)\b/i, verdict: 'departs', terms: ['P27'] },
  { words: /\b(nothing to do|without regard|irrespective|without reference)\b/i, verdict: 'contradicts', terms: ['P41'] },
];

/** What the modal words say to a ban, to a duty, and to a leave. */
const byModal: Record<Kind, Record<Modal, Verdict>> = {
  ban: { waiver: 'contradicts', ban: 'within', permission: 'contradicts', soft: 'departs', duty: 'within' },
  duty: { waiver: 'contradicts', ban: 'contradicts', permission: 'departs', soft: 'departs', duty: 'within' },
  leave: { waiver: 'contradicts', ban: 'contradicts', permission: 'within', soft: 'departs', duty: 'within' },
};

const soft = ['P27'];
const additions =
  /(, and (shall|must|has to|have to|the|each|an?|all|no)\b|\band (shall|must|has to|have to|also)\b|\balso\b|[.;] (they|it|the|foreign)\b|, which (shall|may)\b)/i;

const verdictOn = ({ term, kind }: Topic, text: string): Verdict => {
  const change = changes.find(({ words, terms }) => (terms?.includes(term) ?? true) && words.test(text));
  if (change) return change.verdict;
  const modal = modalOf(text);
  const verdict = modal === 'soft' && soft.includes(term) ? 'within' : byModal[kind][modal];
  return verdict === 'within' && additions.test(text) ? 'beyond' : verdict;
};

export const keywordRules: Judge = {
  name: 'keyword rules',
  judge: (text) => {
    const met = topics.filter(({ words, but }) => words.every((some) => some.test(text)) && !(but?.test(text) ?? false));
    return { state: 'read', opinions: met.map((topic) => ({ term: topic.term, verdict: verdictOn(topic, text) })) };
  },
};
