'use client';
/**
 * Private talks, as far as facilitators may know of them: what this room says, what delegates have shown them, and, only where the room's options
 * say so, the talks themselves.
 */
import { Lock, LockOpen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOpen, useOrder } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import { useReadHere } from '../../client/unread.ts';
import type { ReportView } from '../../negotiation/views.ts';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { ReportOnDesk } from './ReportOnDesk.tsx';
import { TalksOnDesk } from './TalksOnDesk.tsx';

const none: Record<string, ReportView> = {};

export function PrivateOnDesk() {
  const t = useTranslations('desk.channels');
  const { options } = useOpen();
  const reports = useRoom((state) => state.facilitator?.reports) ?? none;
  const reads = options.facilitatorReadsTalks === true;
  const Icon = reads ? LockOpen : Lock;
  const last = Math.max(0, ...Object.keys(reports).map(Number));
  useReadHere('reports', last);
  return (
    <section aria-label={t('private')} className="flex min-h-0 flex-1 flex-col">
      <div tabIndex={0} role="group" aria-label={t('private')} className="min-h-0 flex-1 overflow-y-auto pe-1 not-desk:max-h-96">
        <p className="flex gap-1.5 py-1.5 text-[12px]/[16px] text-muted">
          <Icon aria-hidden size={13} className="mt-[1.5px] flex-none" />
          {t('who', { reads: reads ? 'yes' : 'no', afterwards: options.talksAfterwards ? 'yes' : 'no' })}
        </p>
        <Suspend />
        <ul aria-label={t('reports')}>
          {Object.entries(reports)
            .toReversed()
            .map(([number, report]) => (
              <ReportOnDesk key={number} report={report} />
            ))}
        </ul>
        {reads && <TalksOnDesk />}
      </div>
    </section>
  );
}

function Suspend() {
  const t = useTranslations('desk.channels');
  const { talksSuspended = false } = useOpen();
  const order = useOrder();
  return (
    <div className="flex flex-wrap items-center gap-2 border-y border-line py-1.5 text-[13px]/[18px]">
      <span className="min-w-0 flex-1">{t(talksSuspended ? 'rest' : 'go')}</span>
      <Button size="small" pending={order.pending} onClick={() => void order.give({ type: 'suspendTalks', suspended: !talksSuspended })}>
        {t(talksSuspended ? 'letGo' : 'letRest')}
      </Button>
      <Refusal sentence={order.refusal} />
    </div>
  );
}
