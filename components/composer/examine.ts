/** What a draft amounts to now: its wording, its norms, what the check finds. The same functions answer on the server when it is tabled. */
import type { ClauseContent } from '../../negotiation/clauses.ts';
import type { DraftContent } from '../../negotiation/drafts.ts';
import { findingsOf, unfit, wordingOf } from '../../negotiation/finding.ts';
import { limits } from '../../negotiation/limits.ts';
import type { Issue } from '../../negotiation/pack.ts';
import type { Weighed } from '../../negotiation/policy.ts';
import { faceOf } from '../../negotiation/readings.ts';
import { refuse, type Refused } from '../../negotiation/refusals.ts';
import type { HasPack } from '../../negotiation/room.ts';
import type { Finding } from '../../treaty/finding.ts';
import { slotNames, type Norm } from '../../treaty/norm.ts';
import type { Reading } from '../../treaty/reading.ts';

export interface Examined {
  /** of the sentences that are finished */
  wording: string;
  /** what its author says it says: of typed text the corrected reading, where there is one */
  norms: readonly Norm[];
  /** false: typed text of which nothing was read */
  read: boolean;
  findings: Finding[];
  /** the readings that the room's policy weighs: two where typed text is corrected */
  weighed: Weighed[];
  /** what the check finds in the machine's own reading, where that is corrected */
  machine: Finding[] | null;
  /** what is still missing before this can be tabled */
  unfinished: Refused | 'nothing' | 'reading' | null;
}

/** The last reading of what is typed; `current`: it is of the text as it stands. */
export interface LastRead {
  reading: Reading;
  current: boolean;
}

const nothing: Examined = { wording: '', norms: [], read: true, findings: [], weighed: [], machine: null, unfinished: 'nothing' };

/** One for each way of writing. */
type Examiner = (content: DraftContent, issue: Issue, room: HasPack, last: LastRead | null) => Examined;
const examiners: { [W in DraftContent['way']]: Examiner } = {
  option: ({ option: id }, issue, room) => {
    const option = issue.options.find((other) => other.id === id);
    return option ? found({ wording: option.wording, norms: option.norms }, room) : nothing;
  },
  form: ({ norms = [] }, _issue, room) => {
    if (norms.length === 0) return nothing;
    const { vocabulary } = room.pack;
    const unfinished = unfit(norms, vocabulary);
    // a sentence begun wipes nothing of those that are finished
    const finished = unfinished ? norms.filter((norm) => unfit([norm], vocabulary) === null) : norms;
    if (finished.length === 0) return { ...nothing, unfinished };
    return { ...found({ wording: wordingOf(finished, vocabulary), norms: finished }, room), unfinished };
  },
  text: ({ text = '', corrections = [] }, _issue, room, last) => {
    const wording = text.trim();
    if (text.length > limits.clause)
      return { ...nothing, wording, read: false, unfinished: refuse('clauseTooLong', { most: limits.clause }) };
    if (wording === '') return { ...nothing, read: false };
    const machine = asRead(wording, last?.reading, room);
    const unfinished = corrections.length > 0 ? unfit(corrections, room.pack.vocabulary) : null;
    const whole = corrections.length > 0 && !unfinished ? corrected(machine, corrections, room) : machine;
    return { ...whole, unfinished: unfinished ?? (last?.current ? null : 'reading') };
  },
};

function found({ wording, norms }: Pick<Examined, 'wording' | 'norms'>, room: HasPack): Examined {
  const findings = findingsOf(norms, room);
  return { wording, norms, read: true, findings, weighed: [{ face: 'read', findings }], machine: null, unfinished: null };
}

const known = new WeakMap<Reading, { pack: HasPack['pack']; findings: Finding[] }>();
/** A reading stays while one types on: it is checked once, not at every key. */
function findingsIn(reading: Reading, { pack }: HasPack): Finding[] {
  const before = known.get(reading);
  if (before?.pack === pack) return before.findings;
  const findings = findingsOf(reading.norms, { pack });
  known.set(reading, { pack, findings });
  return findings;
}

/** Typed text by the machine's reading of it; without one it is as good as unread. */
function asRead(wording: string, reading: Reading | undefined, room: HasPack): Examined {
  const read = (reading?.state ?? 'unread') !== 'unread';
  const findings = reading ? findingsIn(reading, room) : [];
  const face = faceOf({ read, reading });
  return { ...nothing, wording, norms: reading?.norms ?? [], read, findings, weighed: [{ face, findings }], unfinished: null };
}

/** Its author's reading in front, the machine's beside it: the policy weighs both. */
function corrected(machine: Examined, corrections: readonly Norm[], room: HasPack): Examined {
  const own = found({ wording: machine.wording, norms: corrections }, room);
  return { ...own, weighed: [...machine.weighed, ...own.weighed], machine: machine.findings };
}

export function examine(content: DraftContent, room: HasPack, last: LastRead | null = null): Examined {
  const issue = room.pack.issues.find(({ id }) => id === content.issue);
  return issue ? examiners[content.way](content, issue, room, last) : nothing;
}

/** The machine's norms as the form can hold them, to be corrected: without the places in the text, and open where nothing was read. */
export const asCorrections = (norms: readonly Norm[]): Norm[] =>
  norms.map((norm) => ({ ...fillable(norm), ...(norm.orElse ? { orElse: fillable(norm.orElse) } : {}) }));

function fillable<S extends Omit<Norm, 'orElse'>>(statement: S): S {
  const slots = slotNames.map((name) => {
    const slot = statement[name];
    if (slot.is === 'unread') return [name, { is: 'unstated' }];
    return [name, 'span' in slot ? { ...slot, span: undefined } : slot];
  });
  return { ...statement, ...Object.fromEntries(slots), source: 'form' };
}

/** What would be tabled; null while something is missing. */
const contents: { [W in DraftContent['way']]: (content: DraftContent, issue: Issue['id']) => ClauseContent | null } = {
  option: ({ option }, issue) => (option ? { way: 'option', issue, option } : null),
  form: ({ norms = [] }, issue) => (norms.length > 0 ? { way: 'form', issue, norms } : null),
  text: ({ text = '', corrections = [] }, issue) =>
    text.trim() ? { way: 'text', issue, text: text.trim(), ...(corrections.length > 0 ? { corrections } : {}) } : null,
};
export const clauseOf = (content: DraftContent): ClauseContent | null =>
  content.issue ? contents[content.way](content, content.issue) : null;

/** What would be proposed: the command without the words that go with it; null where the draft is no amendment, or not finished. */
export function amendingOf(draft: DraftContent) {
  const content = clauseOf(draft);
  if (!content || !draft.amends) return null;
  const change = { kind: draft.adds ? 'newClause' : 'wording', content } as const;
  const version = draft.base ?? 0;
  return draft.amendment
    ? ({ type: 'reviseAmendment', amendment: draft.amendment, version, change } as const)
    : ({ type: 'proposeAmendment', clause: draft.amends, version, change } as const);
}
