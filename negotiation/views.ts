/** What each stream shows. `viewFor(room, stream)` is the only way out of `Sealed`; presenters name each field that goes out. */
import type { Card } from './cards.ts';
import type { Choice } from './decisionRules.ts';
import type { Draft } from './drafts.ts';
import type { BallotId, DelegateId, DraftId, SeatId, TalkId } from './ids.ts';
import type { Report } from './moderation.ts';
import type { Speaker } from './places.ts';
import type { Dispatch, Sent } from './injects.ts';
import type { Brief, InjectCard } from './pack.ts';
import type { Open } from './room.ts';
import type { Gone, Guest } from './talks.ts';

/** What one kind of listener may know. */
export type Stream = 'public' | 'facilitator' | `seat:${SeatId}` | `delegate:${DelegateId}`;

export type PublicView = Open & {
  /** present only in the debrief of a room that shows all briefs afterwards */
  briefs?: Record<SeatId, Brief>;
  /** present only in the debrief of a room that shows its talks afterwards; what was said is fetched by page */
  shownTalks?: { talks: Record<TalkId, ShownTalk>; channels: Record<SeatId, { count: number }> };
};

/** One message of a thread. A hidden one has its text and card for facilitators alone. */
export interface SaidView {
  n: number;
  by: Speaker;
  at: number;
  text?: string;
  card?: Card;
  hidden?: true;
}
export interface ThreadView {
  count: number;
  /** the last ones, by number */
  messages: Record<string, SaidView>;
}

export interface ShownTalk {
  id: TalkId;
  by: SeatId;
  openedAt: number;
  in: SeatId[];
  gone: Record<SeatId, Gone>;
  closedAt?: number;
  count: number;
}
/** A talk as those in it see it. */
export interface TalkView extends ShownTalk, ThreadView {
  invited: SeatId[];
  guests: Record<SeatId, Guest>;
}
/** A talk as a seat sees it that was asked into it and has not answered: nothing of what is said there. */
export interface InvitationView {
  id: TalkId;
  by: SeatId;
  in: SeatId[];
  invited: SeatId[];
}

/** What was shown to the facilitators: the message, and who reads where it was said. */
export interface ReportView extends Report {
  said: SaidView | null;
  in: SeatId[];
  /** the talk has been closed since */
  closed?: true;
}

export interface SeatView {
  seat: SeatId;
  /** absent until the brief phase: seats may still be changed while people arrive */
  brief?: Brief;
  drafts: Record<DraftId, Draft>;
  /** own votes in open ballots that are shown only at the close */
  votes: Record<BallotId, Choice>;
  /** those the seat is in; none while people arrive */
  talks: Record<TalkId, TalkView>;
  invitations: Record<TalkId, InvitationView>;
  /** what the delegates of the seat say among themselves */
  channel: ThreadView;
  /** what has reached this seat alone, or with some others; from the brief phase on */
  dispatches: Dispatch[];
}

export interface DelegateView {
  delegate: DelegateId;
  name: string | null;
  seat: SeatId | null;
  /** how far this delegate has read what they may read now, by `readKey` */
  read: Record<string, number>;
  /** between this delegate and the facilitators */
  notes: ThreadView;
  /** a facilitator has taken the word from them */
  muted?: true;
}

export interface FacilitatorView {
  /** folded on screen: laptops are mirrored */
  briefs: Record<SeatId, Brief>;
  instructor: string[];
  /** by the delegate who writes and is written to */
  notes: Record<DelegateId, ThreadView>;
  /** the last ones, by number */
  reports: Record<string, ReportView>;
  muted: Record<DelegateId, true>;
  /** present only where the room's options let facilitators read them */
  talks?: Record<TalkId, TalkView>;
  channels?: Record<SeatId, ThreadView>;
  /** the deck, the cards of it that have been played, and what was sent to some seats */
  injects: InjectCard[];
  played: string[];
  sent: Sent[];
}
