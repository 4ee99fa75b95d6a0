'use client';
/** Takes a message out of what anybody else is sent. Drawn beside the message, where there is something to hide. */
import { EyeOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOrder } from '../../client/hooks.ts';
import type { MessageId } from '../../negotiation/ids.ts';
import type { Readable } from '../../negotiation/places.ts';
import type { SaidView } from '../../negotiation/views.ts';
import { Refusal } from '../marks/Refusal.tsx';
import { useNames } from './useNames.ts';

export function HideMessage({ place, message: { n, by, hidden } }: { place: Readable; message: SaidView }) {
  const t = useTranslations('desk.plenary');
  const common = useTranslations('common');
  const names = useNames();
  const { give, pending, refusal } = useOrder();
  if (hidden) return null;
  const author = by.kind === 'facilitator' ? common('facilitator') : by.seat ? names.seat(by.seat) : names.person(by.delegate);
  const hide = () =>
    give(place.kind === 'plenary' ? { type: 'hideMessage', message: `m${n}` as MessageId } : { type: 'hideSaid', place, n });
  return (
    <>
      <button
        type="button"
        aria-label={t('hide', { author })}
        title={t('hideShort')}
        aria-disabled={pending}
        onClick={() => void (pending || hide())}
        className="grid size-6 flex-none place-items-center rounded text-muted hover:bg-sunk hover:text-ink"
      >
        <EyeOff aria-hidden size={14} />
      </button>
      {refusal && <Refusal sentence={refusal} />}
    </>
  );
}
