/** Words that tell where a verb stands, and what joins one clause to the next. */
import type { Range, Token } from './tokens.ts';

const modals = new Set('shall must will may can could should would'.split(' '));
const finite = new Set(
  'is are was were has have undertake undertakes remain remains retain retains reserve reserves does do needs'.split(' '),
);
/** Verbs that bind in the plain present ("Ukraine concedes …", "the parliaments ratify …"), where a subject stands right before them. */
export const present = new Set(
  `act concede renounce keep retain maintain give get accept agree promise confirm recognise recognize negotiate discuss hold join stay sign ratify come follow happen
  continue go stop meet take make apply start end begin use bring report tell guarantee help send support promote cover approve decide vote conduct amend change adopt assist
  protect defend withdraw leave return stand lose waive reserve create establish constitute form enter become need want decline refuse consult settle set put`.split(
    /\s+/,
  ),
);
/** Those that are nouns as often: read as verbs only right after a party or a pronoun ("Kyiv appeals", "they exchange"). */
const presentAfterParty = new Set(
  `appeal call ask request attack invade send inform notify publish deliver supply provide close shut fight respond intervene deploy use employ speak talk  
 choose appoint pay train teach share exchange cede yield offer guard defend seek submit step come rush veto 
 pass write explain try arm equip furnish patrol police coordinate organise convene host chair     
 announce welcome favour oppose obstruct hinder block respect honour observe examine investigate fix lay invite involve enjoy possess `.split(
    /\s+/,
  ),
);
const afterPronoun = new Set(['they', 'it', 'both', 'sides', 'countries']);

export const isPresent = (token: Token | undefined, before: Token | undefined, parties: ReadonlySet<number>, at: number): boolean =>
  token !== undefined &&
  before !== undefined &&
  (token.bases.some((base) => present.has(base)) ||
    (!parties.has(at) &&
      (parties.has(at - 1) || afterPronoun.has(before.form)) &&
      token.bases.some((base) => presentAfterParty.has(base)))) &&
  (token.form === 'need' || !/(ed|ing)$/.test(token.form)) &&
  (token.form.endsWith('s')
    ? before.kind === 'word' && !['of', 'the', 'a', 'an', 'no', 'any', 'its', 'their', 'by', 'and', 'or'].includes(before.form)
    : parties.has(at - 1) || ['they', 'both', 'sides', 'countries', 'people'].includes(before.form));
export const joints = new Set(['and', 'but', 'or', 'nor', 'while', 'whereas', 'yet', 'however', 'nevertheless', 'although', 'though']);

export const isModal = (token: Token | undefined): boolean => token !== undefined && modals.has(token.form);
export const isAnchor = (token: Token | undefined): boolean => token !== undefined && (modals.has(token.form) || finite.has(token.form));

/** The first token of a stretch that is no mark and joins nothing. */
export const firstWord = (tokens: readonly Token[], { from, to }: Range): number => {
  let at = from;
  while (at < to && (tokens[at]?.kind === 'mark' || joints.has(tokens[at]?.form ?? ''))) at += 1;
  return at;
};
