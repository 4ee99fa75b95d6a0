/**
 * A room: what everyone may know (`open`, and `past` for what is fetched by page), what not (`sealed`), and the pack it opened with.
 * A rule asks for the least: one that takes `HasOpen & HasPack` runs in a browser as it does on the server.
 */
import type { IssueId } from '../treaty/ids.ts';
import type { Amendment } from './amendments.ts';
import type { Ballot } from './ballots.ts';
import type { Clause } from './clauses.ts';
import type { Draft, DraftKey } from './drafts.ts';
import type { Floor } from './floor.ts';
import type { Happening } from './happenings.ts';
import type {
  AmendmentId,
  BallotId,
  ClauseId,
  DelegateId,
  FacilitatorId,
  InjectId,
  MessageId,
  RoomCode,
  RoomId,
  SeatId,
  TalkId,
} from './ids.ts';
import type { Report } from './moderation.ts';
import type { Dispatch, Inject, Sent } from './injects.ts';
import type { Message } from './plenary.ts';
import type { Pages } from './pages.ts';
import type { Brief, InjectCard, PhaseId, PublicPack, SealedPack } from './pack.ts';
import type { RoomOptions } from './options.ts';
import type { Choice } from './decisionRules.ts';
import type { LastDecision } from './undo.ts';
import type { Showing } from './showing.ts';
import type { Talk } from './talks.ts';
import type { Thread } from './threads.ts';

export interface SeatState {
  /** the delegate who casts the seat's vote; null when the seat is vacant */
  head: DelegateId | null;
  /** nobody may sit down by themselves */
  locked: boolean;
  /** in order of arrival: the next one succeeds */
  delegates: DelegateId[];
}

export interface Delegate {
  seat: SeatId | null;
  /** from the people's rows, not from the log; 'Erased' in the catalogue when null */
  name: string | null;
  online: boolean;
  removed: boolean;
  /** the seat whose brief this delegate has been able to read: by themselves they may sit down only there again (S4) */
  briefed: SeatId | null;
}

/** What everyone in the room may know, and exactly what the `public` stream shows. Times are ms since 1970. */
export interface Open {
  room: RoomId;
  code: RoomCode;
  title: string;
  pack: { id: string; hash: string };
  options: RoomOptions;
  openedAt: number;
  expiresAt: number;
  phase: PhaseId;
  /** when the facilitator means the phase to end; nothing happens by itself */
  phaseEndsAt: number | null;
  phaseStartedAt: number;
  /** what the clock of each phase that was left had left then, ms; null where it had no end. Entered again, a phase goes on with it (P6) */
  phaseLeft: Partial<Record<PhaseId, number | null>>;
  pausedAt: number | null;
  /** what the facilitator has the projector show; absent: it follows the room by itself */
  showing?: Showing;
  /** the facilitator lets all talks between seats rest; absent: they go on */
  talksSuspended?: true;
  /** what the facilitator may take back; absent where there is nothing, or something was built on it */
  lastDecision?: LastDecision;
  seats: Record<SeatId, SeatState>;
  delegates: Record<DelegateId, Delegate>;
  facilitators: Record<FacilitatorId, { name: string | null; online: boolean }>;
  clauses: Record<ClauseId, Clause>;
  /** of each article in which an amendment has put a clause in its place: the clauses there were then, in order */
  order: Record<IssueId, ClauseId[]>;
  /** all that wait, and the last that were settled */
  amendments: Record<AmendmentId, Amendment>;
  /** all that are open, and the last that closed */
  ballots: Record<BallotId, Ballot>;
  /** the last ones */
  messages: Record<MessageId, Message>;
  /** the last ones, by number */
  happenings: Record<string, Happening>;
  floor: Floor;
  /** the last ones told to everybody */
  injects: Record<InjectId, Inject>;
  signatures: Record<SeatId, { choice: 'signed' | 'declined'; at: number }>;
  counts: { clauses: number; amendments: number; ballots: number; messages: number; happenings: number; injects: number };
}

/** Public, but only sent by page and in the record: what `open` no longer holds, each under its number (`b7` is 7). */
export interface Past {
  amendments: Pages<Amendment>;
  ballots: Pages<Ballot>;
  messages: Pages<Message>;
  happenings: Pages<Happening>;
  injects: Pages<Inject>;
}

export interface Sealed {
  briefs: Record<SeatId, Brief>;
  instructor: string[];
  /** the deck, which of its cards have been played, what was sent to some seats, and each seat's copies */
  injects: readonly InjectCard[];
  played: readonly string[];
  sent: readonly Sent[];
  dispatches: Record<SeatId, readonly Dispatch[]>;
  /** by seat and id, as `draftKey` writes it: ids are the browsers' to make, and two seats may make the same */
  drafts: Record<DraftKey, Draft>;
  /** of open ballots whose votes are shown only at the close */
  votes: Record<BallotId, Record<SeatId, Choice>>;
  /** with all that was said in them */
  talks: Record<TalkId, Talk>;
  /** the delegations' own channels */
  channels: Record<SeatId, Thread>;
  /** between one delegate and the facilitators */
  notes: Record<DelegateId, Thread>;
  /** messages that were shown to the facilitators, by number */
  reports: Record<string, Report>;
  muted: Record<DelegateId, true>;
  /** how far each delegate has read what, by `readKey` */
  marks: Record<DelegateId, Record<string, number>>;
}

/** What the log or a snapshot brings back. */
export type Kept = Pick<Sealed, 'votes' | 'played' | 'sent' | 'dispatches' | 'talks' | 'channels' | 'notes' | 'reports' | 'muted'>;
/** With what the pack seals; drafts and marks of reading come after, as asides. */
export const sealedOf = (pack: SealedPack, kept: Kept): Sealed => ({
  briefs: pack.briefs,
  instructor: pack.instructor,
  injects: pack.injects ?? [],
  drafts: {},
  marks: {},
  ...kept,
});

export interface HasOpen {
  open: Open;
}
export interface HasPack {
  pack: PublicPack;
}
export interface Room extends HasOpen, HasPack {
  past: Past;
  sealed: Sealed;
  /** of the log: the number of the last event folded in */
  seq: number;
}
