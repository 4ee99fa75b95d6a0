'use client';
/** Holds the connection to one room for everything drawn inside it. */
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Command } from '../negotiation/commands.ts';
import type { RoomId } from '../negotiation/ids.ts';
import type { ReadReply, Reply, Role } from '../negotiation/wire.ts';
import { connect, type Connection } from './connection.ts';
import type { RoomState, RoomStore } from './roomStore.ts';
import { clearShelves } from './shelf.ts';

/** The person does not come back to this room. */
const overFor: ReadonlySet<string> = new Set(['roomErased', 'roomExpired', 'removed']);

/** Exported for tests and for pages that draw a room without a socket. */
export const RoomContext = createContext<Connection | null>(null);

export function RoomProvider({ room, as, children }: { room: RoomId; as: Role; children: ReactNode }) {
  const [connection, setConnection] = useState<Connection | null>(null);
  useEffect(() => {
    const made = connect(room, as);
    const stop = made.store.subscribe(({ ended }) => ended && overFor.has(ended.code) && clearShelves(room));
    // a connection is a thing outside of React: it is made when this is mounted and not before, on the server never
    // oxlint-disable-next-line react/set-state-in-effect
    setConnection(made);
    return () => {
      stop();
      made.close();
    };
  }, [room, as]);
  return connection ? <RoomContext value={connection}>{children}</RoomContext> : null;
}

function useConnection(): Connection {
  const connection = useContext(RoomContext);
  if (!connection) throw new Error('drawn outside a RoomProvider');
  return connection;
}

/** A part of what this browser knows of the room. Select little: the component is drawn again only when that changes. */
export const useRoom = <T,>(select: (state: RoomState) => T): T => useStore(useConnection().store, select);

/** Sends a command; resolves with the answer, however many reconnections that takes. */
export const useSend = (): ((command: Command) => Promise<Reply>) => useConnection().send;

/** Asks how the server would read a text; null where no answer came. */
export const useRead = (): ((text: string) => Promise<ReadReply | null>) => useConnection().read;

/** The whole store, for what is asked at a moment rather than drawn. */
export const useRoomStore = (): RoomStore => useConnection().store;
