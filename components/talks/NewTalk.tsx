'use client';
/** A new talk: the seats to ask, who will be able to read it; where there is one with the same seats already, the way to it. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { attach } from '../../client/attached.ts';
import { goToChannel } from '../../client/goToTalks.ts';
import { newTalkName } from '../../client/ids.ts';
import { useOrder } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import { useShelf } from '../../client/useShelf.ts';
import type { Attached } from '../../negotiation/cards.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import type { TalkView } from '../../negotiation/views.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { Readers } from './Readers.tsx';
import { SeatPicker } from './SeatPicker.tsx';
import { useSeatList } from './useTalkNames.ts';

const none: Record<string, TalkView> = {};
const sameSeats = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((seat) => b.includes(seat));

/** `about`: goes with the first message. */
export function NewTalk({ open, onClose, about }: { open: boolean; onClose: () => void; about?: Attached }) {
  const t = useTranslations('talks.opening');
  const { seat } = useMe();
  const shelf = useShelf();
  const listed = useSeatList();
  const order = useOrder();
  const talks = Object.values(useRoom((state) => state.seat?.talks ?? none));
  const [chosen, choose] = useState<SeatId[]>([]);
  if (seat === null) return null;
  const known = talks.find((talk) => talk.closedAt === undefined && sameSeats([...talk.in, ...talk.invited], [seat, ...chosen]));
  const close = () => {
    choose([]);
    order.clear();
    onClose();
  };
  const go = (talk: string) => {
    if (about) attach(shelf, talk, about);
    goToChannel(talk);
    close();
  };
  const give = () =>
    void order.give({ type: 'openTalk', talk: newTalkName(), seats: chosen }).then((reply) => {
      if (reply.ok && reply.talk) go(reply.talk);
    });
  const toggle = (one: SeatId) => choose((before) => (before.includes(one) ? before.filter((other) => other !== one) : [...before, one]));
  return (
    <Dialog
      open={open}
      onOpenChange={(shown) => !shown && close()}
      title={t('title')}
      description={t('description')}
      actions={
        <>
          {order.refusal ? (
            <Refusal sentence={order.refusal} />
          ) : (
            <p className="mr-auto min-w-0 flex-1 basis-48 text-[13px]/[18px] text-muted" aria-live="polite">
              {known ? t('there') : t('chosen', { count: chosen.length, seats: listed(chosen) })}
            </p>
          )}
          {known ? (
            <Button tone="primary" onClick={() => go(known.id)}>
              {t('toIt')}
            </Button>
          ) : (
            <Button tone="primary" disabled={chosen.length === 0} pending={order.pending} onClick={give}>
              {t('open')}
            </Button>
          )}
        </>
      }
    >
      <SeatPicker label={t('seats')} chosen={chosen} without={[seat]} toggle={toggle} />
      <div className="mt-3">
        <Readers channel={{ place: { kind: 'talk', talk: '' as never }, talk: preview(seat, chosen) }} />
      </div>
    </Dialog>
  );
}

/** As who would read it: all who are asked have accepted. */
const preview = (seat: SeatId, chosen: SeatId[]): TalkView => ({
  id: '' as never,
  by: seat,
  openedAt: 0,
  in: [seat, ...chosen],
  gone: {},
  invited: [],
  guests: {},
  count: 0,
  messages: {},
});
