'use client';
/** Above the treaty, while somebody speaks or a caucus runs: who, on what, and the time left. Nothing otherwise. */
import { Mic, UsersRound } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { Clock } from '../marks/Clock.tsx';

export function FloorLine() {
  const t = useTranslations('floor');
  const { floor, pausedAt } = useOpen();
  const { seats } = usePack();
  const { speaking, caucus } = floor;
  if (!speaking && !caucus) return null;
  const name = (id: string) => seats.find((seat) => seat.id === id)?.name ?? id;
  return (
    <div className="flex flex-none flex-col gap-1 border-b border-line bg-surface px-4 py-2 text-[14px]/[20px] lg:pr-8 lg:pl-10">
      {caucus && (
        <p className="flex items-baseline gap-2">
          <UsersRound aria-hidden size={15} className="flex-none self-center text-muted" />
          <span className="min-w-0 flex-1">{t('on', { kind: caucus.kind, topic: caucus.topic })}</span>
          <Clock until={caucus.endsAt} frozenAt={pausedAt} />
        </p>
      )}
      {speaking && (
        <p className="flex items-baseline gap-2">
          <Mic aria-hidden size={15} className="flex-none self-center text-accent" />
          <span className="min-w-0 flex-1">
            <strong className="font-semibold">{t(speaking.kind === 'reply' ? 'replies' : 'speaks', { seat: name(speaking.seat) })}</strong>
            {speaking.yieldedBy && <span className="text-muted"> · {t('yielded', { seat: name(speaking.yieldedBy) })}</span>}
          </span>
          <Clock until={speaking.endsAt} frozenAt={pausedAt} />
        </p>
      )}
    </div>
  );
}
