'use client';
/** Talks one's seat is asked into: who asks, who would be there, and the two answers. */
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { showChannel } from '../../client/goToTalks.ts';
import { useOrder, usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import type { InvitationView } from '../../negotiation/views.ts';
import { Button } from '../marks/Button.tsx';
import { Emblem } from '../marks/Emblem.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { useSeatList } from './useTalkNames.ts';

const none: Record<string, InvitationView> = {};

export function Invitations() {
  const invitations = Object.values(useRoom((state) => state.seat?.invitations ?? none));
  return invitations.map((invitation) => <Invitation key={invitation.id} invitation={invitation} />);
}

function Invitation({ invitation: { id, by, in: here, invited } }: { invitation: InvitationView }) {
  const t = useTranslations('talks.invitation');
  const listed = useSeatList();
  const { seats } = usePack();
  const { seat: mine } = useMe();
  const order = useOrder();
  const seat = seats.find((one) => one.id === by);
  const others = invited.filter((one) => one !== mine);
  const accept = () =>
    void order.give({ type: 'acceptTalk', talk: id }).then((reply) => {
      if (reply.ok) showChannel(id);
    });
  return (
    <section aria-label={t('title', { seat: seat?.name ?? by })} className="my-2 border-l-4 border-accent bg-surface px-3 py-2.5">
      <h3 className="flex items-center gap-2 text-[14px]/[20px] font-semibold">
        {seat && <Emblem seat={seat} width={18} />}
        {t('title', { seat: seat?.name ?? by })}
      </h3>
      <p className="text-[13px]/[18px] text-muted">
        {t('in', { seats: listed(here) })} {others.length > 0 && t('also', { seats: listed(others) })}
      </p>
      <p className="mt-2 flex gap-2">
        <Button tone="primary" pending={order.pending} aria-label={t('acceptLabel', { seat: seat?.name ?? by })} onClick={accept}>
          {t('accept')}
        </Button>
        <Button
          pending={order.pending}
          aria-label={t('declineLabel', { seat: seat?.name ?? by })}
          onClick={() => void order.give({ type: 'declineTalk', talk: id })}
        >
          {t('decline')}
        </Button>
      </p>
      <Refusal sentence={order.refusal} />
    </section>
  );
}
