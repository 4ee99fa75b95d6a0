/** What one browser remembers of a room: the views of its streams, the pack, what it has sent and not yet heard back. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Command } from '../negotiation/commands.ts';
import { patch } from '../negotiation/diff.ts';
import type { CommandId } from '../negotiation/ids.ts';
import type { PublicPack } from '../negotiation/pack.ts';
import type { DelegateView, FacilitatorView, PublicView, SeatView } from '../negotiation/views.ts';
import type { Notice, Role, ViewMessage, Welcome } from '../negotiation/wire.ts';
import type { Unheard } from './unheard.ts';

export type ConnectionStatus =
  /** never yet connected */
  | 'connecting'
  | 'live'
  /** not reached, or no more; the browser tries again by itself */
  | 'lost'
  /** no session here, erased, expired, removed: trying again is no use */
  | 'ended';

export interface Pending {
  id: CommandId;
  command: Command;
  sentAt: number;
}

export interface RoomState {
  status: ConnectionStatus;
  ended: (Pick<Notice, 'sentence'> & { code: string }) | null;
  as: Role;
  you: Welcome['you'] | null;
  /** add to this browser's clock to get the server's, ms */
  clockOffset: number;
  pack: PublicPack | null;
  open: PublicView | null;
  seat: SeatView | null;
  delegate: DelegateView | null;
  facilitator: FacilitatorView | null;
  /** stream → the number of its last step that has been laid in */
  at: Record<string, number>;
  pending: Record<CommandId, Pending>;
  /** refusals whose control was gone when they came; until somebody puts them away */
  unheard: Unheard[];
}

export type RoomStore = StoreApi<RoomState>;

export const createRoomStore = (as: Role): RoomStore =>
  createStore<RoomState>()(() => ({
    status: 'connecting',
    ended: null,
    as,
    you: null,
    clockOffset: 0,
    pack: null,
    open: null,
    seat: null,
    delegate: null,
    facilitator: null,
    at: {},
    pending: {},
    unheard: [],
  }));

type ViewField = 'open' | 'seat' | 'delegate' | 'facilitator';

/** Which field of the store a stream's view is laid in. */
export const fieldOf = (stream: string): ViewField | null => {
  const kind = stream.split(':')[0];
  return kind === 'public' ? 'open' : kind === 'seat' || kind === 'delegate' || kind === 'facilitator' ? kind : null;
};

/** What a welcome says is late by its way here; what was measured since is more exact, unless a clock has been set. ms */
const roughOffset = ({ open, clockOffset }: RoomState, said: number): number =>
  open && Math.abs(said - clockOffset) < 1000 ? clockOffset : said;

/** A welcome replaces all that was known: a view that is not in it is no longer ours to see. */
export function welcomed(state: RoomState, welcome: Welcome, now: number): Partial<RoomState> {
  const views: Record<ViewField, unknown> = { open: null, seat: null, delegate: null, facilitator: null };
  const at: Record<string, number> = {};
  for (const [stream, { at: step, view }] of Object.entries(welcome.streams)) {
    const field = fieldOf(stream);
    if (!field) continue;
    views[field] = view;
    at[stream] = step;
  }
  return {
    ...(views as Pick<RoomState, ViewField>),
    at,
    status: 'live',
    ended: null,
    you: welcome.you,
    as: welcome.as,
    clockOffset: roughOffset(state, welcome.now - now),
    pack: state.pack,
  };
}

/** One step of one stream: what it changes, null where it says nothing new to us, `missed` where a step before it has not arrived. */
export function laid(state: RoomState, { stream, from, to, ops }: ViewMessage): Partial<RoomState> | 'missed' | null {
  const field = fieldOf(stream);
  const at = state.at[stream];
  const view = field && state[field];
  if (!field || !view || at === undefined || to <= at) return null; // not ours, or laid already
  return at === from ? { [field]: patch(view, ops), at: { ...state.at, [stream]: to } } : 'missed';
}
