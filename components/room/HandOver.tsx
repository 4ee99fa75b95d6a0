'use client';
/** The head makes another delegate of the seat its head. */
import { useTranslations } from 'use-intl';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';

export function HandOver({ seat, open, onClose }: { seat: SeatId; open: boolean; onClose: () => void }) {
  const t = useTranslations('room');
  const common = useTranslations('common');
  const order = useOrder();
  const { seats, delegates } = useOpen();
  const name = usePack().seats.find(({ id }) => id === seat)?.name ?? '';
  const place = seats[seat];
  const others = place?.delegates.filter((id) => id !== place.head) ?? [];
  return (
    <Dialog
      open={open}
      onOpenChange={(shown) => (shown ? undefined : onClose())}
      title={t('handOverTitle', { seat: name })}
      description={t('handOverText', { seat: name })}
    >
      <ul className="flex flex-col gap-2">
        {others.map((id) => (
          <li key={id} className="flex items-center justify-between gap-3">
            <span>
              {delegates[id]?.name ?? common('erasedName')}{' '}
              {!delegates[id]?.online && <span className="text-[13px]/[18px] text-muted">{t('away')}</span>}
            </span>
            <Button
              size="small"
              pending={order.pending}
              aria-label={t('handOverTo', { name: delegates[id]?.name ?? common('erasedName') })}
              onClick={() => void order.give({ type: 'handOverHead', to: id }).then((reply) => (reply.ok ? onClose() : undefined))}
            >
              {t('handOver')}
            </Button>
          </li>
        ))}
      </ul>
      <Refusal sentence={order.refusal} />
    </Dialog>
  );
}
