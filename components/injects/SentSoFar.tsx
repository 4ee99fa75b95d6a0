'use client';
/** What some seats were told, and which: the facilitator's memory of it. */
import { useFormatter, useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';

export function SentSoFar() {
  const t = useTranslations('injects');
  const format = useFormatter();
  const { seats } = usePack();
  const sent = useRoom((state) => state.facilitator?.sent) ?? [];
  if (sent.length === 0) return null;
  const names = (to: readonly string[]) => format.list(to.map((id) => seats.find((seat) => seat.id === id)?.name ?? id));
  return (
    <details className="border-t border-line pt-2">
      <summary className="cursor-pointer text-[13px] font-semibold">{t('play.sent')}</summary>
      <ul className="mt-2 flex flex-col gap-2 text-[13px]/[18px]">
        {sent.toReversed().map(({ at, kind, to, text }, place) => (
          <li key={sent.length - place}>
            <p className="text-muted">
              <time dateTime={new Date(at).toISOString()} className="tnum">
                {format.dateTime(at, 'clock')}
              </time>{' '}
              {t(`kind.${kind}`)}, {t('play.sentTo', { seats: names(to) })}
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
