/** The record as a JSON file: everything in it, for programs and for keeping. */
import type { RoomRecord } from './record.ts';

export const recordJson = (record: RoomRecord): string => `${JSON.stringify(record, null, 2)}\n`;
