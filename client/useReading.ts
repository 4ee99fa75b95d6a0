/** The reading of a text as it is being typed, from the server; and whether it is of the text as it stands. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { limits } from '../negotiation/limits.ts';
import type { Reading } from '../treaty/reading.ts';
import { createTextReader, type TextRead } from './reading.ts';
import { useRead, useRoom } from './RoomProvider.tsx';

/** `offline`: it will be asked for when the server can be reached again. `refused`: it will not be read. */
export type ReadState = 'nothing' | 'reading' | 'read' | 'offline' | 'refused';

export interface TextHeard {
  state: ReadState;
  /** the last reading, of this text or of an earlier one */
  last: TextRead | null;
  /** the reading of exactly this text */
  reading: Reading | null;
  refusal: string | null;
}

/** `text` null: nothing is to be read here. */
export function useReading(text: string | null): TextHeard {
  const read = useRead();
  const live = useRoom(({ status }) => status === 'live');
  const [reader] = useState(() => createTextReader(read));
  const { wanted, last, refusal } = useStore(reader.store);
  const asked = text !== null && text.trim() !== '' && text.length <= limits.clause ? text : null;
  useEffect(() => reader.want(asked), [reader, asked]);
  useEffect(() => (live ? reader.retry() : undefined), [reader, live]);
  useEffect(() => reader.end, [reader]);
  const reading = asked !== null && last?.text === asked ? last.reading : null;
  return { state: stateOf({ asked, reading, live, refused: refusal !== null && wanted === asked }), last, reading, refusal };
}

function stateOf({
  asked,
  reading,
  live,
  refused,
}: {
  asked: string | null;
  reading: Reading | null;
  live: boolean;
  refused: boolean;
}): ReadState {
  if (asked === null) return 'nothing';
  if (reading) return 'read';
  if (refused) return 'refused';
  return live ? 'reading' : 'offline';
}
