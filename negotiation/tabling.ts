/** Tabling: content becomes a version with wording, norms and findings; the room's policy says what it takes to table it. */
import { checkerVersion, type Finding } from '../treaty/finding.ts';
import type { TermId } from '../treaty/ids.ts';
import { clauseLimits, debating, leading, type Clause, type ClauseContent, type Version } from './clauses.ts';
import type { Actor, CommandOf } from './commands.ts';
import { ownDraft } from './drafts.ts';
import { bindingTerms, conflictsOf, findingsOf, unfit, wordingOf } from './finding.ts';
import type { ClauseId, DraftId, SeatId } from './ids.ts';
import { limits } from './limits.ts';
import type { Issue } from './pack.ts';
import { accept, isRefused, refuse, type Ctx, type Decision, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, HasPack, Room } from './room.ts';

type Public = HasOpen & HasPack;
type Written = Pick<Version, 'wording' | 'norms' | 'read' | 'content'>;

/** One writer for each way: chosen wording comes from the pack, filled-in wording from the norms, typed wording from the sponsor (C2). */
const writers: {
  [W in ClauseContent['way']]: (content: Extract<ClauseContent, { way: W }>, issue: Issue, at: Public) => Written | Refused;
} = {
  option: (content, issue) => {
    const option = issue.options.find((other) => other.id === content.option);
    if (!option) return refuse('unknownOption', { option: content.option });
    return { wording: option.wording, norms: option.norms, read: true, content };
  },
  form: (content, _issue, { pack }) => {
    const norms = content.norms.map(asFilledIn);
    const kept = unfit(norms, pack.vocabulary); // C3
    if (kept) return kept;
    const wording = wordingOf(norms, pack.vocabulary);
    if (wording.length > limits.clause) return refuse('clauseTooLong', { most: limits.clause }); // C3
    return { wording, norms, read: true, content: { ...content, norms } };
  },
  text: (content) => ({ wording: content.text, norms: [], read: false, content }),
};

/** Where a norm comes from is for the server to say, not for the browser. */
function asFilledIn(norm: Version['norms'][number]): Version['norms'][number] {
  return { ...norm, source: 'form', ...(norm.orElse ? { orElse: { ...norm.orElse, source: 'form' as const } } : {}) };
}

function written(content: ClauseContent, at: Public): Written | Refused {
  const issue = at.pack.issues.find((other) => other.id === content.issue);
  if (!issue) return refuse('unknownIssue', { issue: content.issue });
  const write = writers[content.way] as (content: ClauseContent, issue: Issue, at: Public) => Written | Refused;
  return write(content, issue, at);
}

const termsWith = (findings: readonly Finding[], verdict: Finding['verdict'], binding: ReadonlySet<TermId>) =>
  findings.filter((finding) => finding.verdict === verdict && binding.has(finding.term)).map((finding) => finding.term);
const listed = (terms: readonly TermId[]) => ({ terms: terms.length === 0 ? 'none' : terms.join(', ') });

/**
 * What the room's policy asks of a version before it may be tabled (C4). Strict: nothing unread, nothing that contradicts a binding term.
 * Everywhere a departure needs the sponsor's words, and in an advisory room so do a contradiction and an unread text.
 * Answers whether words are needed, and of which terms.
 */
function policyOf(
  room: Public,
  { read, findings }: { read: boolean; findings: readonly Finding[] },
): { asks: boolean; terms: TermId[] } | Refused {
  const binding = bindingTerms(room);
  const contradicted = termsWith(findings, 'contradicts', binding);
  const strict = room.open.options.check === 'strict';
  if (strict && !read) return refuse('unreadInStrictRoom');
  if (strict && contradicted.length > 0) return refuse('contradictsFramework', listed(contradicted));
  const terms = [...contradicted, ...termsWith(findings, 'departs', binding)];
  return { asks: !read || terms.length > 0, terms };
}

interface Draughted {
  content: ClauseContent;
  acknowledgement: string | null;
  by: SeatId;
  at: number;
  /** the clause this is a version of: it does not conflict with itself */
  of: ClauseId | null;
}

/** A version ready to be tabled, or why it may not be. What was found stays on the record with the check's version (C2). */
export function versionOf(room: Public, { content, acknowledgement, by, at, of }: Draughted): Version | Refused {
  const text = written(content, room);
  if (isRefused(text)) return text;
  const findings = findingsOf(text.norms, room);
  const policy = policyOf(room, { read: text.read, findings });
  if (isRefused(policy)) return policy;
  if (policy.asks && !acknowledgement) return refuse('acknowledgementMissing', listed(policy.terms));
  const conflicts = conflictsOf(text.norms, room, of);
  // words nobody asked for would read as the admission of a departure
  const acknowledged = policy.asks && acknowledgement ? { acknowledgement } : {};
  return { ...text, findings, conflicts, checkerVersion, ...acknowledged, by, at };
}

/** What a browser can know of tabling: everything but whose draft it was. Refuses as C1–C4 say. */
export function tableInOpen(
  room: Public,
  { content, acknowledgement }: Pick<CommandOf<'tableClause'>, 'content' | 'acknowledgement'>,
  actor: Actor,
  { now }: Ctx,
): Decision {
  const who = debating(room.open, actor); // C1
  if (isRefused(who)) return who;
  if (room.open.counts.clauses >= clauseLimits.perRoom) return refuse('tooManyClauses', { most: clauseLimits.perRoom });
  const version = versionOf(room, { content, acknowledgement, by: who.seat, at: now, of: null });
  if (isRefused(version)) return version;
  const clause = `c${room.open.counts.clauses + 1}` as ClauseId;
  return accept([{ type: 'clauseTabled', at: now, clause, issue: content.issue, version }], [], { clause });
}

/** A new version by the lead sponsor, on the same issue (C8). Co-sponsors signed another text and are dropped. */
export function reviseInOpen(
  room: Public,
  command: Omit<CommandOf<'reviseClause'>, 'draft' | 'type'>,
  actor: Actor,
  { now }: Ctx,
): Decision {
  const led = leading(room.open, command.clause, actor);
  if (isRefused(led)) return led;
  const kept = unlessRevisable(led.clause, command.content);
  if (kept) return kept;
  const version = versionOf(room, { ...command, by: led.seat, at: now, of: command.clause });
  if (isRefused(version)) return version;
  return accept([{ type: 'clauseRevised', at: now, clause: command.clause, version }], [], { clause: command.clause });
}

function unlessRevisable(clause: Clause, content: ClauseContent): Refused | null {
  if (content.issue !== clause.issue) return refuse('otherIssue', { issue: clause.issue });
  return clause.versions.length >= clauseLimits.versions ? refuse('tooManyVersions', { most: clauseLimits.versions }) : null;
}

/** The decision together with the end of the draft it came from, which must be the seat's own (D5). */
function endingDraft(room: Room, draft: DraftId | null, actor: Actor, decision: Decision): Decision {
  if (draft === null || isRefused(decision)) return decision;
  const own = ownDraft(room, draft, actor);
  return isRefused(own) ? own : { ...decision, asides: [...decision.asides, { type: 'draftDiscarded', seat: own.draft.seat, draft }] };
}

/** Tables a clause and ends the draft it came from. Refuses as `tableInOpen`, and `draftUnknown` (D5). */
export const tableClause: Decider<'tableClause', Room> = (room, command, actor, ctx) =>
  endingDraft(room, command.draft, actor, tableInOpen(room, command, actor, ctx));
/** Tables a new version of a clause and ends the draft it came from. Refuses as `reviseInOpen`, and `draftUnknown` (D5). */
export const reviseClause: Decider<'reviseClause', Room> = (room, command, actor, ctx) =>
  endingDraft(room, command.draft, actor, reviseInOpen(room, command, actor, ctx));
