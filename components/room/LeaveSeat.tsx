'use client';
/** Stands up from the seat, once the delegate has read what that means. */
import { useTranslations } from 'use-intl';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';

export function LeaveSeat({ seat, open, onClose }: { seat: SeatId; open: boolean; onClose: () => void }) {
  const t = useTranslations('room');
  const common = useTranslations('common');
  const order = useOrder();
  const { phase } = useOpen();
  const name = usePack().seats.find(({ id }) => id === seat)?.name ?? '';
  const leave = () => void order.give({ type: 'leaveSeat' }).then((reply) => (reply.ok ? onClose() : undefined));
  return (
    <Dialog
      open={open}
      onOpenChange={(shown) => (shown ? undefined : onClose())}
      title={t('leaveTitle', { seat: name })}
      description={t(phase === 'arrive' ? 'leaveText.arrive' : 'leaveText.later', { seat: name })}
      actions={
        <>
          <Refusal sentence={order.refusal} />
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button tone="danger" pending={order.pending} onClick={leave}>
            {t('leaveConfirm', { seat: name })}
          </Button>
        </>
      }
    />
  );
}
