/** What every event log must do. An implementation runs this with its own way to open, and to open again what was closed. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../negotiation/events.ts';
import type { BallotId, DelegateId, DraftId, FacilitatorId, RoomCode, RoomId, SeatId } from '../../negotiation/ids.ts';
import { hashSecret } from '../../server/secrets.ts';
import type { Entry, EventLog, Opening, RoomBatch } from '../../server/storage/eventLog.ts';

const room = 'roomroomroom' as RoomId;
const other = 'otherothero1' as RoomId;
const ana = 'd00000001' as DelegateId;
const bo = 'd00000002' as DelegateId;
const teacher = 'f00000001' as FacilitatorId;
const at = 1_700_000_000_000;

const opening = (id: RoomId, code: string, more: Partial<Opening> = {}): Opening => ({
  row: { room: id, code: code as RoomCode, title: 'A room', pack: 'abc', openedAt: at, expiresAt: at + 1000 },
  events: [{ type: 'roomPaused', at }],
  asides: [{ type: 'facilitatorNamed', facilitator: teacher, name: 'Teacher' }],
  ...more,
});
const arrived = (delegate: DelegateId): Event => ({ type: 'delegateArrived', at, delegate });
const entry = (command: string, more: Partial<Entry> = {}): Entry => ({
  actor: `delegate:${ana}`,
  command,
  events: [arrived(ana)],
  asides: [],
  reply: { ok: true },
  now: at,
  ...more,
});
const batch = (after: number, ...entries: Entry[]): RoomBatch => ({ room, after, entries });

export interface LogUnderTest {
  open(): Promise<EventLog>;
  /** what was kept and closed, opened again */
  again(): Promise<EventLog>;
  clean(): Promise<void>;
}

export function eventLogContract(name: string, make: () => Promise<LogUnderTest>): void {
  describe(`the event log on ${name}`, () => {
    let under: LogUnderTest;
    let log: EventLog;
    beforeEach(async () => {
      under = await make();
      log = await under.open();
    });
    afterEach(async () => {
      await log.close();
      await under.clean();
    });
    const one = async (given: RoomBatch) => (await log.append([given]))[0];

    test('[L1] events are read in the order in which they were kept, from any of them on', async () => {
      await log.openRoom(opening(room, 'AAAAAA'));
      expect(await one(batch(1, entry('command-1'), entry('command-2', { events: [arrived(bo), arrived(ana)] })))).toEqual({
        is: 'appended',
        seq: 4,
      });
      expect((await log.read(room, { after: 0 })).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      expect(await log.read(room, { after: 2 })).toEqual([
        { seq: 3, event: arrived(bo) },
        { seq: 4, event: arrived(ana) },
      ]);
      expect(await log.read(room, { after: 0, most: 1 })).toHaveLength(1);
      expect((await log.room(room))?.seq).toBe(4);
    });

    test('[L2] what was kept is there after closing and opening again', async () => {
      await log.openRoom(opening(room, 'AAAAAA'));
      await one(batch(1, entry('command-1', { reply: { ok: true, ballot: 'b1' as BallotId } })));
      await log.close();
      log = await under.again();
      expect(await log.read(room, { after: 0 })).toHaveLength(2);
      expect(await log.answers([{ room, actor: `delegate:${ana}`, command: 'command-1' }])).toEqual([{ ok: true, ballot: 'b1' }]);
    });

    test('[L3] a decision on an older state is a conflict and leaves nothing', async () => {
      await log.openRoom(opening(room, 'AAAAAA'));
      await one(batch(1, entry('command-1')));
      expect(await one(batch(1, entry('command-2')))).toEqual({ is: 'conflict', seq: 2 });
      expect(await log.read(room, { after: 0 })).toHaveLength(2);
      expect(await log.answers([{ room, actor: `delegate:${ana}`, command: 'command-2' }])).toEqual([null]);
    });

    test('[L4] a command is kept once for its room and actor; its first answer is given again', async () => {
      await log.openRoom(opening(room, 'AAAAAA'));
      await log.openRoom(opening(other, 'BBBBBB'));
      await one(batch(1, entry('command-1', { reply: { ok: true, ballot: 'b7' as BallotId } })));
      const twice = await one(batch(2, entry('command-2', { events: [arrived(bo)] }), entry('command-1')));
      expect(twice).toEqual({ is: 'repeated', entry: 1, reply: { ok: true, ballot: 'b7' } });
      expect(await log.read(room, { after: 0 }), 'nothing of the batch was kept').toHaveLength(2);
      expect(await one(batch(2, entry('command-1', { actor: `delegate:${bo}` }))), 'another actor').toMatchObject({ is: 'appended' });
      expect(await one({ ...batch(1, entry('command-1')), room: other }), 'another room').toMatchObject({ is: 'appended' });
    });

    test('[L5] rooms of one append do not hold each other up', async () => {
      await log.openRoom(opening(room, 'AAAAAA'));
      await log.openRoom(opening(other, 'BBBBBB'));
      const answers = await log.append([
        batch(7, entry('command-1')),
        { ...batch(1, entry('command-1')), room: other },
        { ...batch(0, entry('command-1')), room: 'neverneverne' as RoomId },
      ]);
      expect(answers).toEqual([{ is: 'conflict', seq: 1 }, { is: 'appended', seq: 2 }, { is: 'gone' }]);
    });

    test('[L6] names, drafts, marks of reading, sessions, keys and deadlines are kept with the events or not at all', async () => {
      const draft = {
        id: 'draft0001' as DraftId,
        seat: 'lume' as SeatId,
        content: { way: 'text' as const, text: 'x' },
        editor: ana,
        savedAt: at,
        startedAt: at,
      };
      const rows = (command: string, name: string) =>
        entry(command, {
          asides: [
            { type: 'delegateNamed', delegate: ana, name },
            { type: 'draftSaved', draft: { ...draft, content: { way: 'text', text: name } } },
            { type: 'readMarked', delegate: ana, place: 'plenary', upTo: name.length },
          ],
          sessions: [{ hash: hashSecret(`session ${name}`), holder: { role: 'delegate', delegate: ana } }],
          keys: [{ hash: hashSecret(`key ${name}`), opens: { role: 'delegate', delegate: ana } }],
          deadlines: [{ key: 'b1', at: at + (name === 'Ana' ? 50 : 90) }],
        });
      await log.openRoom(opening(room, 'AAAAAA'));
      await one(batch(1, rows('command-1', 'Ana')));
      await one(batch(99, rows('command-2', 'Other')));
      expect(await log.asides(room)).toEqual([
        { type: 'facilitatorNamed', facilitator: teacher, name: 'Teacher' },
        { type: 'delegateNamed', delegate: ana, name: 'Ana' },
        { type: 'draftSaved', draft: { ...draft, content: { way: 'text', text: 'Ana' } } },
        { type: 'readMarked', delegate: ana, place: 'plenary', upTo: 3 },
      ]);
      expect(await log.session(hashSecret('session Ana'))).toEqual({ room, holder: { role: 'delegate', delegate: ana } });
      expect(await log.session(hashSecret('session Other'))).toBeNull();
      expect(await log.key(hashSecret('key Ana'))).toEqual({ room, opens: { role: 'delegate', delegate: ana } });
      expect(await log.key(hashSecret('key Other'))).toBeNull();
      expect(await log.due(at + 100)).toEqual([{ room, key: 'b1', at: at + 50 }]);
      await one(batch(2, entry('command-3', { asides: [{ type: 'draftDiscarded', seat: draft.seat, draft: draft.id }] })));
      expect((await log.asides(room)).some(({ type }) => type === 'draftSaved')).toBe(false);
    });

    test('[L7] deadlines are due in their order, can be moved, dropped, and dropped all at once', async () => {
      await log.openRoom(opening(room, 'AAAAAA'));
      await one(batch(1, entry('command-1', { deadlines: [{ key: 'b1', at: 30 }, { key: 'b2', at: 10 }, { key: 'b3', at: 20 }] }))); // prettier-ignore
      expect(await log.nextDeadline()).toBe(10);
      expect((await log.due(25)).map(({ key }) => key)).toEqual(['b2', 'b3']);
      await one(batch(2, entry('command-2', { deadlines: [{ key: 'b1', at: 5 }, { key: 'b3', at: null }] }))); // prettier-ignore
      expect((await log.due(100)).map(({ key }) => key)).toEqual(['b1', 'b2']);
      await log.clearDeadline({ room, key: 'b1', at: 30 });
      expect(await log.nextDeadline(), 'it has been moved since').toBe(5);
      await log.clearDeadline({ room, key: 'b1', at: 5 });
      expect(await log.nextDeadline()).toBe(10);
      await one(batch(3, entry('command-3', { deadlines: [{ key: null }] })));
      expect(await log.nextDeadline()).toBeNull();
    });

    test('[L8] a room code belongs to one room; it is free again when the room is erased', async () => {
      expect(await log.openRoom(opening(room, 'AAAAAA'))).toBe('opened');
      expect(await log.openRoom(opening(other, 'AAAAAA'))).toBe('codeTaken');
      expect(await log.room(other)).toBeNull();
      expect((await log.roomByCode('AAAAAA' as RoomCode))?.room).toBe(room);
      await log.erase(room, at);
      expect(await log.roomByCode('AAAAAA' as RoomCode)).toBeNull();
      expect(await log.openRoom(opening(other, 'AAAAAA'))).toBe('opened');
    });

    test('[L9] erasing leaves a tombstone and nothing else, and refuses what comes late', async () => {
      await log.openRoom(
        opening(room, 'AAAAAA', { sessions: [{ hash: hashSecret('s'), holder: { role: 'facilitator', facilitator: teacher } }] }),
      );
      await one(
        batch(
          1,
          entry('command-1', { deadlines: [{ key: 'b1', at: 5 }], asides: [{ type: 'delegateNamed', delegate: ana, name: 'Ana' }, { type: 'readMarked', delegate: ana, place: 'plenary', upTo: 3 }] }), // prettier-ignore
        ),
      );
      await log.addKey(hashSecret('k'), { room, opens: { role: 'facilitator' } }, at);
      await log.keepSnapshot(room, { seq: 2, fold: 1, state: '{}' });
      expect(await log.erase(room, at)).toBe(true);
      expect(await log.erase(room, at), 'twice').toBe(false);
      expect(await log.wasErased(room)).toBe(true);
      expect(await log.room(room)).toBeNull();
      expect(await log.read(room, { after: 0 })).toEqual([]);
      expect(await log.asides(room)).toEqual([]);
      expect(await log.snapshot(room)).toBeNull();
      expect(await log.session(hashSecret('s'))).toBeNull();
      expect(await log.key(hashSecret('k'))).toBeNull();
      expect(await log.nextDeadline()).toBeNull();
      expect(await log.answers([{ room, actor: `delegate:${ana}`, command: 'command-1' }])).toEqual([null]);
      expect(await one(batch(2, entry('command-2')))).toEqual({ is: 'gone' });
      await log.keepSnapshot(room, { seq: 2, fold: 1, state: '{}' });
      expect(await log.snapshot(room), 'a late snapshot').toBeNull();
      expect(await log.countRooms()).toBe(0);
    });

    test('[L10] a delegate who is removed loses every session and return code, and nobody else does', async () => {
      const session = (delegate: DelegateId) => ({ hash: hashSecret(`s${delegate}`), holder: { role: 'delegate' as const, delegate } });
      const key = (delegate: DelegateId) => ({ hash: hashSecret(`k${delegate}`), opens: { role: 'delegate' as const, delegate } });
      await log.openRoom(opening(room, 'AAAAAA', { sessions: [session(ana), session(bo)], keys: [key(ana), key(bo)] }));
      await one(batch(1, entry('command-1', { ends: [ana] })));
      expect(await log.session(hashSecret(`s${ana}`))).toBeNull();
      expect(await log.key(hashSecret(`k${ana}`))).toBeNull();
      expect(await log.session(hashSecret(`s${bo}`))).not.toBeNull();
      expect(await log.key(hashSecret(`k${bo}`))).not.toBeNull();
    });

    test('[L11] a new return code voids the old one; facilitator links are several until they are revoked', async () => {
      await log.openRoom(opening(room, 'AAAAAA'));
      await log.addKey(hashSecret('old'), { room, opens: { role: 'delegate', delegate: ana } }, at);
      await log.addKey(hashSecret('new'), { room, opens: { role: 'delegate', delegate: ana } }, at);
      expect(await log.key(hashSecret('old'))).toBeNull();
      expect(await log.key(hashSecret('new'))).not.toBeNull();
      await log.addKey(hashSecret('f1'), { room, opens: { role: 'facilitator' } }, at);
      await log.addKey(hashSecret('f2'), { room, opens: { role: 'facilitator' } }, at);
      expect(await log.revokeFacilitatorKeys(room)).toBe(2);
      expect(await log.key(hashSecret('f2'))).toBeNull();
      expect(await log.key(hashSecret('new'))).not.toBeNull();
    });

    test('[L12] snapshots are replaced; packs and settings stay as they were first kept', async () => {
      await log.openRoom(opening(room, 'AAAAAA'));
      await log.keepSnapshot(room, { seq: 1, fold: 1, state: 'a' });
      await log.keepSnapshot(room, { seq: 9, fold: 2, state: 'b' });
      expect(await log.snapshot(room)).toEqual({ seq: 9, fold: 2, state: 'b' });
      const pack = { whole: 'w', hash: 'h', id: 'p', body: '1' };
      await log.keepPack(pack);
      await log.keepPack({ ...pack, body: '2' });
      expect([await log.pack('w'), await log.packServed('h'), await log.pack('h'), await log.packServed('w')]).toEqual([
        pack,
        pack,
        null,
        null,
      ]);
      expect(await log.setting('key', () => 'first')).toBe('first');
      expect(await log.setting('key', () => 'second')).toBe('first');
    });

    test('[L13] expired rooms are found, and a tombstone expires no more', async () => {
      await log.openRoom(opening(room, 'AAAAAA'));
      expect(await log.expired(at + 999)).toEqual([]);
      expect(await log.expired(at + 1000)).toEqual([room]);
      await log.erase(room, at);
      expect(await log.expired(at + 1000)).toEqual([]);
    });
  });
}
