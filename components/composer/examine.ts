/** What a draft amounts to now: its wording, its norms, what the check finds. The same functions answer on the server when it is tabled. */
import type { ClauseContent } from '../../negotiation/clauses.ts';
import type { DraftContent } from '../../negotiation/drafts.ts';
import { findingsOf, unfit, wordingOf } from '../../negotiation/finding.ts';
import { limits } from '../../negotiation/limits.ts';
import type { Issue } from '../../negotiation/pack.ts';
import { refuse, type Refused } from '../../negotiation/refusals.ts';
import type { HasPack } from '../../negotiation/room.ts';
import type { Finding } from '../../treaty/finding.ts';
import type { Norm } from '../../treaty/norm.ts';

export interface Examined {
  /** of the sentences that are finished */
  wording: string;
  norms: readonly Norm[];
  /** false: typed text, which the check does not read */
  read: boolean;
  findings: Finding[];
  /** what is still missing before this can be tabled */
  unfinished: Refused | 'nothing' | null;
}

const nothing: Examined = { wording: '', norms: [], read: true, findings: [], unfinished: 'nothing' };

/** One reader for each way of writing. */
const readers: { [W in DraftContent['way']]: (content: DraftContent, issue: Issue, room: HasPack) => Examined } = {
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
  text: ({ text = '' }) => {
    const wording = text.trim();
    if (text.length > limits.clause)
      return { ...nothing, wording, read: false, unfinished: refuse('clauseTooLong', { most: limits.clause }) };
    return wording === '' ? { ...nothing, read: false } : { ...nothing, wording, read: false, unfinished: null };
  },
};

const found = ({ wording, norms }: Pick<Examined, 'wording' | 'norms'>, room: HasPack): Examined => ({
  wording,
  norms,
  read: true,
  findings: findingsOf(norms, room),
  unfinished: null,
});

export function examine(content: DraftContent, room: HasPack): Examined {
  const issue = room.pack.issues.find(({ id }) => id === content.issue);
  return issue ? readers[content.way](content, issue, room) : nothing;
}

/** What would be tabled; null while something is missing. */
const contents: { [W in DraftContent['way']]: (content: DraftContent, issue: Issue['id']) => ClauseContent | null } = {
  option: ({ option }, issue) => (option ? { way: 'option', issue, option } : null),
  form: ({ norms = [] }, issue) => (norms.length > 0 ? { way: 'form', issue, norms } : null),
  text: ({ text = '' }, issue) => (text.trim() ? { way: 'text', issue, text: text.trim() } : null),
};
export const clauseOf = (content: DraftContent): ClauseContent | null =>
  content.issue ? contents[content.way](content, content.issue) : null;
