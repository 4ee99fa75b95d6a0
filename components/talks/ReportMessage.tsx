'use client';
/** Shows a message of somebody else to the facilitator: asked once more, with what they will then know. */
import { Flag } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import { limits } from '../../negotiation/limits.ts';
import type { Readable } from '../../negotiation/places.ts';
import type { SaidView } from '../../negotiation/views.ts';
import { useAnnounce } from '../frame/Announce.tsx';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';

export function ReportMessage({ place, message: { n, by, hidden } }: { place: Readable; message: SaidView }) {
  const t = useTranslations('talks.report');
  const common = useTranslations('common');
  const { delegate } = useMe();
  const { seats } = usePack();
  const { delegates } = useOpen();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const order = useOrder();
  const announce = useAnnounce();
  const field = useId();
  if (by.kind !== 'delegate' || by.delegate === delegate || hidden || place.kind === 'plenary') return null;
  const seat = seats.find(({ id }) => id === by.seat)?.name;
  const author = seat ?? delegates[by.delegate]?.name ?? common('erasedName');
  const give = () =>
    void order.give({ type: 'reportSaid', place, n, reason: reason.trim() }).then((reply) => {
      if (!reply.ok) return;
      setOpen(false);
      announce(t('done'));
    });
  return (
    <>
      <button
        type="button"
        aria-label={t('button', { author })}
        title={t('short')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="grid size-6 flex-none place-items-center rounded text-muted hover:bg-sunk hover:text-ink"
      >
        <Flag aria-hidden size={13} />
      </button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('title')}
        description={t('text')}
        actions={
          <>
            <Refusal sentence={order.refusal} />
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button tone="primary" pending={order.pending} onClick={give}>
              {t('yes')}
            </Button>
          </>
        }
      >
        <label htmlFor={field} className="block text-[13px]/[18px] font-semibold">
          {t('reason')}
        </label>
        <textarea
          id={field}
          value={reason}
          rows={3}
          maxLength={limits.reason}
          onChange={(event) => setReason(event.target.value)}
          className="mt-1 w-full rounded-ctl border border-edge bg-surface px-3 py-2 text-[16px]/[22px]"
        />
      </Dialog>
    </>
  );
}
