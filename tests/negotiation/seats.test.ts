import { describe, expect, test } from 'vitest';
import { Command } from '../../negotiation/commands.ts';
import type { DelegateId } from '../../negotiation/ids.ts';
import { debate, delegate, facilitator, newPlay, observer, seatedPlay, seatId, seats, system } from './fixture.ts';

const arriving = (name: string, seat: string | null = null) => ({ type: 'arrive', name, seat });
const headOf = (game: ReturnType<typeof newPlay>, seat: string) => game.room.open.seats[seatId(seat)]?.head;
const id = (name: string) => delegate(name).delegate;

describe('arriving', () => {
  test('[S1] a delegate arrives with a name and, if they like, takes a seat in the same step', () => {
    const game = newPlay();
    game.does(delegate('ann'), arriving('Ann', 'lume'));
    game.does(delegate('ben'), arriving('Ben'));
    expect(game.room.open.delegates[id('ann')]).toEqual({ seat: 'lume', name: 'Ann', online: false, removed: false, briefed: null });
    expect(game.room.open.delegates[id('ben')]?.seat).toBeNull();
  });

  test('[S1] arriving twice is refused', () => {
    const game = newPlay();
    game.does(delegate('ann'), arriving('Ann'));
    expect(game.refused(delegate('ann'), arriving('Ann'))).toBe('alreadyArrived');
  });

  test('[S1] arriving is possible late, in any phase', () => {
    const game = newPlay();
    game.does(facilitator, { type: 'changePhase', to: 'debrief' });
    game.does(delegate('ann'), arriving('Ann', 'lume'));
    expect(headOf(game, 'lume')).toBe(id('ann'));
  });

  test('[S1] the 151st delegate is refused, and has a place once somebody is removed', () => {
    const game = newPlay();
    for (let n = 0; n < 150; n += 1) game.does(delegate(`x${n}`), arriving(`X${n}`));
    expect(game.refused(delegate('late'), arriving('Late'))).toBe('roomFull');
    game.does(facilitator, { type: 'removeDelegate', delegate: id('x7') });
    game.does(delegate('late'), arriving('Late'));
  });

  test('[R3] facilitators, observers and the system do not arrive', () => {
    const game = newPlay();
    for (const actor of [facilitator, observer, system]) expect(game.refused(actor, arriving('Ann'))).toBe('delegatesOnly');
  });
});

describe('taking a seat', () => {
  test('[S2] the ninth delegate of a seat is refused', () => {
    const game = newPlay();
    for (let n = 0; n < 8; n += 1) game.does(delegate(`x${n}`), arriving(`X${n}`, 'lume'));
    expect(game.refused(delegate('late'), arriving('Late', 'lume'))).toBe('seatFull');
    game.does(delegate('late'), arriving('Late', 'norra'));
  });

  test('[S2] a locked seat takes nobody by themselves, and keeps who sits there', () => {
    const game = newPlay();
    game.does(delegate('ann'), arriving('Ann', 'lume'));
    game.does(facilitator, { type: 'lockSeat', seat: 'lume', locked: true });
    expect(game.refused(delegate('ben'), arriving('Ben', 'lume'))).toBe('seatLocked');
    game.does(delegate('ben'), arriving('Ben', 'norra'));
    expect(game.refused(delegate('ben'), { type: 'takeSeat', seat: 'lume' })).toBe('seatLocked');
    expect(headOf(game, 'lume')).toBe(id('ann'));
    game.does(facilitator, { type: 'lockSeat', seat: 'lume', locked: false });
    game.does(delegate('ben'), { type: 'takeSeat', seat: 'lume' });
  });

  test('[S2] where seats are assigned nobody takes one', () => {
    const game = newPlay({ seating: 'assigned' });
    expect(game.refused(delegate('ann'), arriving('Ann', 'lume'))).toBe('seatsAreAssigned');
    game.does(delegate('ann'), arriving('Ann'));
    expect(game.refused(delegate('ann'), { type: 'takeSeat', seat: 'lume' })).toBe('seatsAreAssigned');
    game.does(facilitator, { type: 'seatDelegate', delegate: id('ann'), seat: 'lume' });
  });

  test('[S2] a seat the pack does not have is refused', () => {
    const game = newPlay();
    expect(game.refused(delegate('ann'), arriving('Ann', 'atlantis'))).toBe('unknownSeat');
    expect(game.refused(facilitator, { type: 'lockSeat', seat: 'atlantis', locked: true })).toBe('unknownSeat');
  });

  test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'])(
    '[S2] %s, which every object has, is no seat',
    (seat) => {
      for (const command of [
        { type: 'arrive', name: 'Ann', seat },
        { type: 'takeSeat', seat },
        { type: 'lockSeat', seat, locked: true },
        { type: 'seatDelegate', delegate: id('ann'), seat },
      ])
        expect(Command.safeParse(command).success, command.type).toBe(false);
      expect(Command.safeParse({ type: 'takeSeat', seat: 'constructors' }).success).toBe(true);
    },
  );

  test('[S3] the same name is refused in one seat, whatever its case and spaces, and allowed in another', () => {
    const game = newPlay();
    game.does(delegate('ann'), arriving('Ann  Lee', 'lume'));
    for (const same of [' ann lee', 'Ann\u200b Lee', 'Ann Lee\u2060', '\u200eAnn L\u00adee'])
      expect(game.refused(delegate('ann2'), arriving(same, 'lume')), JSON.stringify(same)).toBe('nameTakenInSeat');
    game.does(delegate('ann2'), arriving('ann lee', 'norra'));
    expect(game.refused(delegate('ann2'), { type: 'takeSeat', seat: 'lume' })).toBe('nameTakenInSeat');
    expect(game.refused(facilitator, { type: 'seatDelegate', delegate: id('ann2'), seat: 'lume' })).toBe('nameTakenInSeat');
  });

  test.each([
    ['nothing but zero-width characters', '\u200b\u200d'],
    ['a letter that takes no ink', '\u3164'],
    ['braille without dots', '\u2800\u2800'],
    ['half a character', 'Ann \ud83d'],
    ['a heap of marks', `Ann${'\u0301'.repeat(30)}`],
    ['a line break', 'Ann\nHead of norra'],
    ['a control that turns writing round', 'Ann \u202enna'],
  ])('[S3] a name of %s is refused, on arriving and on renaming', (_what, name) => {
    const game = newPlay();
    expect(game.refused(delegate('ann'), arriving(name))).toBe('nameUnreadable');
    game.does(delegate('ann'), arriving('Ann'));
    expect(game.refused(facilitator, { type: 'renameDelegate', delegate: id('ann'), name })).toBe('nameUnreadable');
  });

  test.each([
    'Оксана',
    '王小明',
    'נועה',
    'נֹעָ֣ה',
    'مُحَمَّد',
    'नंदिनी',
    'می\u200cنا',
    'Nguyễn',
    'O’Neill',
    '🙂',
    '👩🏽\u200d🏫',
    '🏴\u{e0067}\u{e0062}\u{e007f}',
  ])('[S3] %s is a name', (name) => {
    const game = newPlay();
    game.does(delegate('ann'), arriving(name));
    expect(game.room.open.delegates[id('ann')]?.name).toBe(name);
  });

  test('[S3] a name is changed by the facilitator or by oneself, and leaves no event', () => {
    const game = newPlay();
    game.does(delegate('ann'), arriving('Ann', 'lume'));
    game.does(delegate('ben'), arriving('Ben', 'lume'));
    const before = game.room.seq;
    game.does(delegate('ann'), { type: 'renameDelegate', delegate: id('ann'), name: 'Anna' });
    game.does(facilitator, { type: 'renameDelegate', delegate: id('ben'), name: 'Benno' });
    expect([game.room.open.delegates[id('ann')]?.name, game.room.open.delegates[id('ben')]?.name, game.room.seq]).toEqual([
      'Anna',
      'Benno',
      before,
    ]);
    expect(game.refused(delegate('ann'), { type: 'renameDelegate', delegate: id('ben'), name: 'Fool' })).toBe('facilitatorOnly');
    expect(game.refused(delegate('ann'), { type: 'renameDelegate', delegate: id('ann'), name: 'benno' })).toBe('nameTakenInSeat');
    game.does(delegate('ann'), { type: 'renameDelegate', delegate: id('ann'), name: 'ANNA' });
  });

  test('[S4] while people arrive seats are changed freely', () => {
    const game = newPlay();
    game.does(delegate('ann'), arriving('Ann', 'lume'));
    game.does(delegate('ann'), { type: 'takeSeat', seat: 'norra' });
    expect([headOf(game, 'lume'), headOf(game, 'norra')]).toEqual([null, id('ann')]);
    expect(game.refused(delegate('ann'), { type: 'takeSeat', seat: 'norra' })).toBe('alreadySo');
  });

  test('[S4] after the arrival a seated delegate changes no seat', () => {
    const game = debate();
    expect(game.refused(delegate('luca'), { type: 'takeSeat', seat: 'norra' })).toBe('alreadySeated');
  });

  test('[S4] who has read a brief comes back to that seat only, also when the room goes back to arriving', () => {
    const game = debate();
    game.does(delegate('luca'), { type: 'leaveSeat' });
    expect(game.refused(delegate('luca'), { type: 'takeSeat', seat: 'norra' })).toBe('briefAlreadyRead');
    game.does(facilitator, { type: 'changePhase', to: 'arrive' });
    expect(game.refused(delegate('luca'), { type: 'takeSeat', seat: 'norra' })).toBe('briefAlreadyRead');
    game.does(delegate('luca'), { type: 'takeSeat', seat: 'lume' });
    expect(game.refused(delegate('luca'), { type: 'takeSeat', seat: 'norra' })).toBe('briefAlreadyRead');
    game.does(facilitator, { type: 'seatDelegate', delegate: id('luca'), seat: 'norra' });
  });

  test('[S4] a late arrival who takes a seat has read its brief', () => {
    const game = debate();
    game.does(delegate('late'), arriving('Late', 'sudra'));
    expect(game.room.open.delegates[id('late')]?.briefed).toBe('sudra');
  });
});

describe('the head of a seat', () => {
  test('[S5] the first delegate in a vacant seat becomes its head, the next one does not', () => {
    const game = seatedPlay();
    expect(headOf(game, 'lume')).toBe(id('lume'));
    expect(game.room.open.seats[seatId('lume')]?.delegates).toEqual([id('lume'), id('luca')]);
  });

  test('[S6] the head hands over to a co-delegate, and to nobody else', () => {
    const game = seatedPlay();
    expect(game.refused(delegate('luca'), { type: 'handOverHead', to: id('luca') })).toBe('notTheHead');
    expect(game.refused(delegate('lume'), { type: 'handOverHead', to: id('norra') })).toBe('notInThatSeat');
    expect(game.refused(delegate('lume'), { type: 'handOverHead', to: id('lume') })).toBe('alreadySo');
    game.does(delegate('lume'), { type: 'handOverHead', to: id('luca') });
    expect(headOf(game, 'lume')).toBe(id('luca'));
  });

  test('[S6] the facilitator hands any seat over', () => {
    const game = seatedPlay();
    game.does(facilitator, { type: 'handOverHead', to: id('luca') });
    expect(headOf(game, 'lume')).toBe(id('luca'));
    game.does(delegate('ben'), arriving('Ben'));
    expect(game.refused(facilitator, { type: 'handOverHead', to: id('ben') })).toBe('notInThatSeat');
    expect(game.refused(facilitator, { type: 'handOverHead', to: id('nobody') })).toBe('unknownDelegate');
  });

  test('[S7] when the head leaves the next in order of arrival succeeds, and an empty seat has no head', () => {
    const game = seatedPlay();
    game.does(delegate('lina'), arriving('Lina', 'lume'));
    game.does(delegate('lume'), { type: 'leaveSeat' });
    expect(headOf(game, 'lume')).toBe(id('luca'));
    game.does(delegate('luca'), { type: 'leaveSeat' });
    expect(headOf(game, 'lume')).toBe(id('lina'));
    game.does(delegate('lina'), { type: 'leaveSeat' });
    expect(headOf(game, 'lume')).toBeNull();
    expect(game.refused(delegate('lina'), { type: 'leaveSeat' })).toBe('noSeat');
  });

  test('[S7] a co-delegate who leaves changes no head', () => {
    const game = seatedPlay();
    game.does(delegate('lina'), arriving('Lina', 'lume'));
    game.does(delegate('lume'), { type: 'handOverHead', to: id('luca') });
    game.does(delegate('lina'), { type: 'leaveSeat' });
    expect(headOf(game, 'lume')).toBe(id('luca'));
    expect(game.changes.at(-1)?.type).toBe('delegateUnseated');
  });

  test('[S7] the system puts a co-delegate in the place of a head who is not present', () => {
    const game = seatedPlay();
    const succeed = { type: 'succeedHead', seat: 'lume', to: id('luca') };
    expect(game.refused(facilitator, succeed)).toBe('systemOnly');
    expect(game.refused(system, { ...succeed, to: id('norra') })).toBe('notInThatSeat');
    game.told({ type: 'delegateOnline', delegate: id('lume'), online: true });
    expect(game.refused(system, succeed)).toBe('headIsThere');
    game.told({ type: 'delegateOnline', delegate: id('lume'), online: false });
    game.does(system, succeed);
    expect(headOf(game, 'lume')).toBe(id('luca'));
    expect(game.refused(system, succeed)).toBe('alreadySo');
  });
});

describe('the facilitator seats people', () => {
  test('[S8] into a locked seat, in any phase, and out of a seat', () => {
    const game = debate();
    game.does(facilitator, { type: 'lockSeat', seat: 'norra', locked: true });
    game.does(facilitator, { type: 'seatDelegate', delegate: id('lume'), seat: 'norra' });
    expect([headOf(game, 'lume'), headOf(game, 'norra')]).toEqual([id('luca'), id('norra')]);
    game.does(facilitator, { type: 'seatDelegate', delegate: id('lume'), seat: null });
    expect(game.room.open.delegates[id('lume')]?.seat).toBeNull();
    expect(game.refused(facilitator, { type: 'seatDelegate', delegate: id('lume'), seat: null })).toBe('alreadySo');
    expect(game.refused(delegate('luca'), { type: 'seatDelegate', delegate: id('lume'), seat: 'lume' })).toBe('facilitatorOnly');
  });

  test('[S9] dealing gives everyone a seat, none vacant while another holds two more', () => {
    const game = newPlay({ seating: 'assigned' });
    for (let n = 0; n < 14; n += 1) game.does(delegate(`x${n}`), arriving(`X${n}`));
    game.does(facilitator, { type: 'dealSeats' });
    const sizes = Object.values(game.room.open.seats).map((place) => place.delegates.length);
    expect(sizes.toSorted((a, b) => a - b)).toEqual([2, 2, 2, 2, 3, 3]);
    for (const place of Object.values(game.room.open.seats)) expect(place.head).toBe(place.delegates[0]);
    expect(game.refused(facilitator, { type: 'dealSeats' })).toBe('nobodyToSeat');
  });

  test('[S9] the same seed deals alike, another one differently', () => {
    const dealt = (seed: number) => {
      const game = newPlay();
      for (let n = 0; n < 6; n += 1) game.does(delegate(`x${n}`), arriving(`X${n}`));
      game.seed = seed;
      game.does(facilitator, { type: 'dealSeats' });
      return JSON.stringify(game.room.open.seats);
    };
    expect(dealt(7)).toBe(dealt(7));
    expect(new Set([1, 2, 3, 4, 5].map(dealt)).size).toBeGreaterThan(1);
  });

  test('[S9] locked seats are not dealt, and who has read a brief gets that seat back', () => {
    const game = debate();
    game.does(delegate('luca'), { type: 'leaveSeat' });
    for (const seat of seats.filter((other) => other !== 'lume' && other !== 'league'))
      game.does(facilitator, { type: 'lockSeat', seat, locked: true });
    game.does(delegate('ben'), arriving('Ben'));
    game.does(facilitator, { type: 'removeDelegate', delegate: id('league') });
    game.does(facilitator, { type: 'dealSeats' });
    expect(game.room.open.delegates[id('luca')]?.seat).toBe('lume');
    expect(game.room.open.delegates[id('ben')]?.seat).toBe('league');
    expect(headOf(game, 'league')).toBe(id('ben'));
  });

  test('[S9] dealing into a room without a free place is refused', () => {
    const game = newPlay();
    game.does(delegate('ben'), arriving('Ben'));
    for (const seat of seats) game.does(facilitator, { type: 'lockSeat', seat, locked: true });
    expect(game.refused(facilitator, { type: 'dealSeats' })).toBe('noFreePlace');
  });

  test('[S10] who is removed loses the seat, may not come back, and does nothing more', () => {
    const game = debate();
    game.does(delegate('lume'), { type: 'say', text: 'Good morning.' });
    game.does(facilitator, { type: 'removeDelegate', delegate: id('lume') });
    expect(headOf(game, 'lume')).toBe(id('luca'));
    expect(game.refused(delegate('lume'), arriving('Again'))).toBe('removed');
    expect(game.refused(delegate('lume'), { type: 'takeSeat', seat: 'lume' })).toBe('removed');
    expect(game.refused(delegate('lume'), { type: 'say', text: 'Hm.' })).toBe('removed');
    expect(game.refused(facilitator, { type: 'removeDelegate', delegate: id('lume') })).toBe('unknownDelegate');
    expect(game.room.open.messages['m1' as never]).toMatchObject({ text: 'Good morning.' });
  });

  test('[R4] what orders the room is the facilitator’s', () => {
    const game = debate();
    const orders = [
      { type: 'seatDelegate', delegate: id('luca'), seat: 'norra' },
      { type: 'dealSeats' },
      { type: 'removeDelegate', delegate: id('luca') },
      { type: 'lockSeat', seat: 'lume', locked: true },
      { type: 'changePhase', to: 'signature' },
      { type: 'setPhaseEnd', endsAt: null },
      { type: 'pauseRoom' },
      { type: 'resumeRoom' },
      { type: 'reopenClause', clause: 'c1' },
      { type: 'extendBallot', ballot: 'b1', seconds: 60 },
      { type: 'closeBallot', ballot: 'b1' },
      { type: 'hideMessage', message: 'm1' },
    ];
    for (const order of orders)
      for (const actor of [delegate('lume'), observer]) expect(game.refused(actor, order)).toBe('facilitatorOnly');
  });

  test('[R3] who has not arrived does nothing, nor does an observer', () => {
    const game = debate();
    const acts = [
      { type: 'takeSeat', seat: 'lume' },
      { type: 'say', text: 'Hello.' },
      { type: 'sign', choice: 'signed' },
      { type: 'castVote', ballot: 'b1', choice: 'for' },
    ];
    for (const act of acts) {
      expect(game.refused(delegate('stranger'), act)).toBe('notArrived');
      expect(game.refused(observer, act)).toBe('delegatesOnly');
    }
  });
});

test('[S5] ids of delegates who never came invent nobody', () => {
  const game = newPlay();
  game.told({ type: 'delegateNamed', delegate: 'dghost000' as DelegateId, name: 'Ghost' });
  expect(game.room.open.delegates).toEqual({});
});

test('[S11] two delegates change places in one step, heads and briefs with them; only the facilitator does that', () => {
  const game = debate();
  const [lume, luca, norra] = ['lume', 'luca', 'norra'].map((name) => delegate(name).delegate);
  const swap = { type: 'swapDelegates', one: lume, other: norra };
  expect(game.refused(delegate('lume'), swap)).toBe('facilitatorOnly');
  game.does(facilitator, swap);
  const { seats, delegates } = game.room.open;
  expect(delegates[lume!]).toMatchObject({ seat: 'norra', briefed: 'norra' });
  expect(seats['norra' as never]).toMatchObject({ head: lume, delegates: [lume] });
  // Luca, who stayed, heads the seat now; who came in is last
  expect(seats['lume' as never]).toMatchObject({ head: luca, delegates: [luca, norra] });
  expect(game.refused(facilitator, { type: 'swapDelegates', one: luca, other: norra })).toBe('alreadySo');
  game.does(facilitator, { type: 'seatDelegate', delegate: luca, seat: null });
  expect(game.refused(facilitator, { type: 'swapDelegates', one: luca, other: norra })).toBe('noSeat');
  expect(game.refused(facilitator, { type: 'swapDelegates', one: 'dstranger', other: norra })).toBe('unknownDelegate');
});
