'use client';
/** The seats of a room by group, one radio each: free, taken with whom, locked or full. A taken seat can be joined: several delegates share one. */
import { Check, Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DoorSeat, FrontDoor } from '../../client/doors.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import type { SeatGroup } from '../../negotiation/pack.ts';
import { Emblem } from '../marks/Emblem.tsx';

/** What a seat is offered as; `mostPerSeat` is the room's own limit. */
export function seatState(
  { locked, delegates }: Pick<DoorSeat, 'locked' | 'delegates'>,
  mostPerSeat: number,
): 'free' | 'taken' | 'locked' | 'full' {
  if (locked) return 'locked';
  if (delegates.length >= mostPerSeat) return 'full';
  return delegates.length === 0 ? 'free' : 'taken';
}

/** Each seat once, in the first group that names it. */
export function groupsOnce(seatGroups: SeatGroup[], seats: DoorSeat[]) {
  const shown = new Set<SeatId>();
  return seatGroups.flatMap((group) => {
    const here = seats.filter(({ id }) => group.seats.includes(id) && !shown.has(id));
    const before = seats.filter(({ id }) => group.seats.includes(id) && shown.has(id));
    for (const { id } of here) shown.add(id);
    return here.length === 0 ? [] : [{ group, seats: here, also: before.map(({ name }) => name) }];
  });
}

export function SeatChoice({
  door: { seatGroups, seats },
  mostPerSeat,
  chosen,
  choose,
}: {
  door: Pick<FrontDoor, 'seatGroups' | 'seats'>;
  mostPerSeat: number;
  /** `null`: whichever the facilitator gives; undefined: nothing chosen yet */
  chosen: SeatId | null | undefined;
  choose: (seat: SeatId | null) => void;
}) {
  const t = useTranslations('join');
  const free = seats.filter((seat) => seatState(seat, mostPerSeat) === 'free').length;
  const taken = seats.filter((seat) => seatState(seat, mostPerSeat) === 'taken').length;
  return (
    <fieldset className="mt-4">
      <legend className="float-left text-[13px]/[18px] font-semibold">{t('seat')}</legend>
      <p className="text-right text-[13px]/[18px] text-muted">{t('freeOf', { free, joinable: taken, seats: seats.length })}</p>
      {groupsOnce(seatGroups, seats).map(({ group, seats: here, also }) => (
        <fieldset key={group.id} aria-label={group.name} className="clear-both min-w-0">
          <p aria-hidden className="mt-2 mb-1.5 text-[13px]/[18px] text-muted">
            {groupTitle(t, group.name, { also, everyone: group.seats.length === seats.length })}
          </p>
          <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
            {here.map((seat) => (
              <SeatRadio key={seat.id} seat={seat} mostPerSeat={mostPerSeat} chosen={chosen === seat.id} choose={() => choose(seat.id)} />
            ))}
          </div>
        </fieldset>
      ))}
      <label className="mt-3 flex min-h-10 cursor-pointer items-center gap-2.5 text-sm">
        <input type="radio" name="seat" checked={chosen === null} onChange={() => choose(null)} className="size-4 accent-accent" />
        {t('noSeatYet')}
      </label>
    </fieldset>
  );
}

/** A group whose other seats stand above says with whom; what is left of all seats is simply the others. */
function groupTitle(
  t: ReturnType<typeof useTranslations<'join'>>,
  group: string,
  { also, everyone }: { also: string[]; everyone: boolean },
): string {
  if (also.length === 0) return group;
  return everyone ? t('otherSeats') : t('groupWith', { group, seats: also.join(', ') });
}

function SeatRadio({ seat, mostPerSeat, chosen, choose }: { seat: DoorSeat; mostPerSeat: number; chosen: boolean; choose: () => void }) {
  const t = useTranslations('join');
  const state = seatState(seat, mostPerSeat);
  const shut = state === 'locked' || state === 'full';
  const names = seat.delegates.map(({ name }) => name ?? t('somebody')).join(', ');
  const look = chosen
    ? 'border-2 border-accent bg-accent-tint px-[11px] text-accent'
    : state === 'free'
      ? 'border border-edge bg-surface px-3'
      : `border border-line-2 px-3 ${shut ? 'text-muted' : ''}`;
  return (
    <label
      className={`flex h-[58px] items-center gap-[11px] rounded-ctl has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent ${shut ? 'cursor-not-allowed' : 'cursor-pointer'} ${look}`}
    >
      <input type="radio" name="seat" className="sr-only" checked={chosen} disabled={shut} onChange={choose} />
      <Emblem seat={seat} width={28} />
      <span className="min-w-0 flex-1">
        <span
          className={`block truncate text-[15px]/[18px] ${chosen ? 'font-semibold text-ink' : state === 'free' ? 'font-semibold' : 'font-medium'}`}
        >
          {seat.name}
        </span>
        <span className={`block truncate text-xs/[15px] ${chosen ? 'text-accent' : 'text-muted'}`}>
          {t(chosen && state === 'free' ? 'state.chosen' : `state.${state}`, { names })}
        </span>
      </span>
      {chosen && <Check aria-hidden size={18} strokeWidth={2.4} className="flex-none" />}
      {state === 'locked' && <Lock aria-hidden size={14} className="flex-none" />}
    </label>
  );
}
