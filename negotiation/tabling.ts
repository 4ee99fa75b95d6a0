/** Tabling: content becomes a version with wording, norms and findings; the room's policy says what it takes to table it. */
import { checkerVersion } from '../treaty/finding.ts';
import { withUnread } from '../treaty/unreadBeside.ts';
import type { TermId } from '../treaty/ids.ts';
import type { Norm } from '../treaty/norm.ts';
import type { Reading } from '../treaty/reading.ts';
import { clauseLimits, debating, leading, type Clause, type ClauseContent, type Version } from './clauses.ts';
import type { Actor, CommandOf } from './commands.ts';
import { ownDraft } from './drafts.ts';
import { conflictsOf, findingsOf, unfit, wordingOf } from './finding.ts';
import type { ClauseId, DraftId, SeatId } from './ids.ts';
import { limits } from './limits.ts';
import type { Issue, PublicPack } from './pack.ts';
import { listed, standingFirst, unfitHere, wordsAsked } from './policy.ts';
import { faceOf, type Found } from './readings.ts';
import { accept, isRefused, refuse, type Ctx, type Decision, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, HasPack, Room } from './room.ts';

type Public = HasOpen & HasPack;
type Written = Pick<Version, 'wording' | 'norms' | 'read' | 'content' | 'reading'>;

/**
 * One writer for each way: chosen wording comes from the pack, filled-in wording from the norms, typed wording from the sponsor (C2).
 * `reading`: of typed text, by the server's reader.
 */
const writers: {
  [W in ClauseContent['way']]: (
    content: Extract<ClauseContent, { way: W }>,
    issue: Issue,
    at: Public,
    reading: Reading | undefined,
  ) => Written | Refused;
} = {
  option: (content, issue) => {
    const option = issue.options.find((other) => other.id === content.option);
    if (!option) return refuse('unknownOption', { option: content.option });
    return { wording: option.wording, norms: option.norms, read: true, content };
  },
  form: (content, _issue, { pack }) => {
    const filled = filledIn(content.norms, pack);
    if (isRefused(filled)) return filled;
    return { wording: filled.wording, norms: filled.norms, read: true, content: { ...content, norms: filled.norms } };
  },
  text: (content, _issue, { pack }, reading) => {
    const corrections = content.corrections && filledIn(content.corrections, pack);
    if (corrections && isRefused(corrections)) return corrections; // C12
    return {
      wording: content.text,
      norms: reading?.norms ?? [],
      read: (reading?.state ?? 'unread') !== 'unread',
      content: corrections ? { ...content, corrections: corrections.norms } : content,
      ...(reading ? { reading } : {}),
    };
  },
};

/** Norms out of the form, with their wording: each sentence complete, in words of the scenario, and not too long written out (C3). */
function filledIn(norms: readonly Norm[], { vocabulary }: PublicPack): { norms: Norm[]; wording: string } | Refused {
  const own = norms.map(asFilledIn);
  const kept = unfit(own, vocabulary);
  if (kept) return kept;
  const wording = wordingOf(own, vocabulary);
  return wording.length > limits.clause ? refuse('clauseTooLong', { most: limits.clause }) : { norms: own, wording };
}

/** Where a norm comes from is for the server to say, not for the browser. */
function asFilledIn(norm: Norm): Norm {
  return { ...norm, source: 'form', ...(norm.orElse ? { orElse: { ...norm.orElse, source: 'form' as const } } : {}) };
}

function written(content: ClauseContent, at: Public, reading: Reading | undefined): Written | Refused {
  const issue = at.pack.issues.find((other) => other.id === content.issue);
  if (!issue) return refuse('unknownIssue', { issue: content.issue });
  const write = writers[content.way] as (
    content: ClauseContent,
    issue: Issue,
    at: Public,
    reading: Reading | undefined,
  ) => Written | Refused;
  return write(content, issue, at, reading);
}

/** What counts of what was written, and how it stands; both readings where the sponsor corrected the machine's (C12). */
type Judged = Pick<Version, 'norms' | 'read' | 'correction'> & Found;

/** Judges what was written, and asks the room's policy (C4). Answers too whether the sponsor's words are asked for, and on which terms. */
function judged(room: Public, text: Written, of: ClauseId | null): (Judged & { asked: boolean; terms: TermId[] }) | Refused {
  const found = (norms: readonly Norm[]): Found => ({ findings: findingsOf(norms, room), conflicts: conflictsOf(norms, room, of) });
  const ofText = found(text.norms);
  const machine = { ...ofText, findings: withUnread(ofText.findings, text.reading, text.wording) };
  const weighed = { face: faceOf(text), findings: machine.findings };
  const corrections = text.content.way === 'text' ? text.content.corrections : undefined;
  if (!corrections) return unfitHere(room, weighed) ?? { norms: text.norms, read: text.read, ...machine, ...wordsAsked(room, [weighed]) };
  const corrected = found(corrections);
  const ownWeighed = { face: 'read', findings: corrected.findings } as const;
  const kept = unfitHere(room, ownWeighed); // what the machine makes of it keeps it from a ballot, not from the table (B9)
  if (kept) return kept;
  const stands = standingFirst(room, { machine: weighed, corrected: ownWeighed });
  const counts =
    stands === 'machine' ? { norms: text.norms, read: text.read, ...machine } : { norms: corrections, read: true, ...corrected };
  return { ...counts, correction: { machine, corrected, stands }, ...wordsAsked(room, [weighed, ownWeighed]) };
}

interface Draughted {
  content: ClauseContent;
  acknowledgement: string | null;
  by: SeatId;
  at: number;
  /** the clause this is a version of: it does not conflict with itself */
  of: ClauseId | null;
  /** of typed text */
  reading: Reading | undefined;
}

/** A version ready to be tabled, or why it may not be. What was found stays on the record with the check's version (C2). */
export function versionOf(room: Public, { content, acknowledgement, by, at, of, reading }: Draughted): Version | Refused {
  const text = written(content, room, reading);
  if (isRefused(text)) return text;
  const judgement = judged(room, text, of);
  if (isRefused(judgement)) return judgement;
  const { asked, terms, ...counts } = judgement;
  if (asked && !acknowledgement) return refuse('acknowledgementMissing', listed(terms));
  // words nobody asked for would read as the admission of a departure
  const acknowledged = asked && acknowledgement ? { acknowledgement } : {};
  return { ...text, ...counts, checkerVersion, ...acknowledged, by, at };
}

/** What a browser can know of tabling: everything but whose draft it was. Refuses as C1–C4 say. */
export function tableInOpen(
  room: Public,
  { content, acknowledgement }: Pick<CommandOf<'tableClause'>, 'content' | 'acknowledgement'>,
  actor: Actor,
  { now, reading }: Ctx,
): Decision {
  const who = debating(room.open, actor); // C1
  if (isRefused(who)) return who;
  if (room.open.counts.clauses >= clauseLimits.perRoom) return refuse('tooManyClauses', { most: clauseLimits.perRoom });
  const version = versionOf(room, { content, acknowledgement, by: who.seat, at: now, of: null, reading });
  if (isRefused(version)) return version;
  const clause = `c${room.open.counts.clauses + 1}` as ClauseId;
  return accept([{ type: 'clauseTabled', at: now, clause, issue: content.issue, version }], [], { clause });
}

/** A new version by the lead sponsor, on the same issue (C8). Co-sponsors signed another text and are dropped. */
export function reviseInOpen(
  room: Public,
  command: Omit<CommandOf<'reviseClause'>, 'draft' | 'type'>,
  actor: Actor,
  { now, reading }: Ctx,
): Decision {
  const led = leading(room.open, command.clause, actor);
  if (isRefused(led)) return led;
  const kept = unlessRevisable(led.clause, command.content);
  if (kept) return kept;
  const version = versionOf(room, { ...command, by: led.seat, at: now, of: command.clause, reading });
  if (isRefused(version)) return version;
  return accept([{ type: 'clauseRevised', at: now, clause: command.clause, version }], [], { clause: command.clause });
}

function unlessRevisable(clause: Clause, content: ClauseContent): Refused | null {
  if (content.issue !== clause.issue) return refuse('otherIssue', { issue: clause.issue });
  return clause.versions.length >= clauseLimits.versions ? refuse('tooManyVersions', { most: clauseLimits.versions }) : null;
}

/** The decision together with the end of the draft it came from, which must be the seat's own (D5). */
export function endingDraft(room: Room, draft: DraftId | null, actor: Actor, decision: Decision): Decision {
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
