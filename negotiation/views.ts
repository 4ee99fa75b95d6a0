/** What each stream shows. `viewFor(room, stream)` is the only way out of `Sealed`; presenters name each field that goes out. */
import type { Choice } from './decisionRules.ts';
import type { Draft } from './drafts.ts';
import type { BallotId, DelegateId, DraftId, SeatId } from './ids.ts';
import type { Dispatch, Sent } from './injects.ts';
import type { Brief, InjectCard } from './pack.ts';
import type { Open } from './room.ts';

/** What one kind of listener may know. */
export type Stream = 'public' | 'facilitator' | `seat:${SeatId}` | `delegate:${DelegateId}`;

export type PublicView = Open & {
  /** present only in the debrief of a room that shows all briefs afterwards */
  briefs?: Record<SeatId, Brief>;
};

export interface SeatView {
  seat: SeatId;
  /** absent until the brief phase: seats may still be changed while people arrive */
  brief?: Brief;
  drafts: Record<DraftId, Draft>;
  /** own votes in open ballots that are shown only at the close */
  votes: Record<BallotId, Choice>;
  /** what has reached this seat alone, or with some others; from the brief phase on */
  dispatches: Dispatch[];
}

export interface DelegateView {
  delegate: DelegateId;
  name: string | null;
  seat: SeatId | null;
}

export interface FacilitatorView {
  /** folded on screen: laptops are mirrored */
  briefs: Record<SeatId, Brief>;
  instructor: string[];
  /** the deck, the cards of it that have been played, and what was sent to some seats */
  injects: InjectCard[];
  played: string[];
  sent: Sent[];
}
