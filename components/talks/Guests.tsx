'use client';
/** Seats that are proposed for a talk: who is still to agree, and one's own seat's word. */
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useOrder, usePack } from '../../client/hooks.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import type { TalkView } from '../../negotiation/views.ts';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { useSeatList } from './useTalkNames.ts';

export function Guests({ talk }: { talk: TalkView }) {
  return Object.keys(talk.guests).map((guest) => <Proposed key={guest} talk={talk} guest={guest as SeatId} />);
}

function Proposed({ talk: { id, guests, in: here }, guest }: { talk: TalkView; guest: SeatId }) {
  const t = useTranslations('talks.guest');
  const listed = useSeatList();
  const { seats } = usePack();
  const { seat: mine } = useMe();
  const order = useOrder();
  const proposal = guests[guest];
  const nameOf = (seat: SeatId) => seats.find((one) => one.id === seat)?.name ?? seat;
  if (!proposal || mine === null) return null;
  const waiting = here.filter((seat) => !proposal.agreed.includes(seat));
  const answer = (agree: boolean) => void order.give({ type: 'answerGuest', talk: id, seat: guest, agree });
  return (
    <div className="my-2 flex-none border-l-4 border-accent bg-surface px-3 py-2 text-[13px]/[18px]">
      {waiting.includes(mine) ? (
        <>
          <p>{t('proposed', { by: nameOf(proposal.by), seat: nameOf(guest) })}</p>
          <p className="mt-1.5 flex gap-2">
            <Button
              tone="primary"
              pending={order.pending}
              aria-label={t('agreeLabel', { seat: nameOf(guest) })}
              onClick={() => answer(true)}
            >
              {t('agree')}
            </Button>
            <Button pending={order.pending} aria-label={t('opposeLabel', { seat: nameOf(guest) })} onClick={() => answer(false)}>
              {t('oppose')}
            </Button>
          </p>
        </>
      ) : (
        <p className="text-muted">{t('waiting', { seat: nameOf(guest), seats: listed(waiting) })}</p>
      )}
      <Refusal sentence={order.refusal} />
    </div>
  );
}
