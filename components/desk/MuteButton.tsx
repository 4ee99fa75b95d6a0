'use client';
/** Takes the word from a delegate, or gives it back. The two sides know, and nobody else. */
import { MicOff, Mic } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOrder } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import type { DelegateId } from '../../negotiation/ids.ts';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { useNames } from './useNames.ts';

export function MuteButton({ delegate }: { delegate: DelegateId }) {
  const t = useTranslations('desk.person');
  const muted = useRoom((state) => state.facilitator?.muted[delegate]) ?? false;
  const name = useNames().person(delegate);
  const order = useOrder();
  return (
    <>
      <Button
        size="small"
        pending={order.pending}
        icon={muted ? <Mic aria-hidden size={14} /> : <MicOff aria-hidden size={14} />}
        aria-label={t(muted ? 'unmuteLabel' : 'muteLabel', { name })}
        onClick={() => void order.give({ type: 'muteDelegate', delegate, muted: !muted })}
      >
        {t(muted ? 'unmute' : 'mute')}
      </Button>
      {order.refusal && <Refusal sentence={order.refusal} />}
    </>
  );
}
