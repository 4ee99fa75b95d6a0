'use client';
/** While somebody speaks or a caucus runs: the topic, who speaks, and who comes next. */
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { Clock } from '../marks/Clock.tsx';

export function FloorNow() {
  const t = useTranslations('floor');
  const format = useFormatter();
  const { floor, pausedAt } = useOpen();
  const { seats } = usePack();
  const { speaking, caucus, list } = floor;
  const name = (id: string) => seats.find((seat) => seat.id === id)?.name ?? id;
  return (
    <section>
      {caucus && (
        <p className="flex items-baseline gap-[0.7em] text-muted">
          {t(`caucus.${caucus.kind}`)}
          {speaking && <Clock until={caucus.endsAt} frozenAt={pausedAt} />}
        </p>
      )}
      <h1 className="font-serif text-[1.643em]/[1.25] font-semibold text-balance">
        {caucus ? caucus.topic : speaking && t(speaking.kind === 'reply' ? 'replies' : 'speaks', { seat: name(speaking.seat) })}
      </h1>
      {caucus && speaking && (
        <p className="mt-[0.3em] font-semibold">{t(speaking.kind === 'reply' ? 'replies' : 'speaks', { seat: name(speaking.seat) })}</p>
      )}
      {speaking?.yieldedBy && <p className="text-muted">{t('yielded', { seat: name(speaking.yieldedBy) })}</p>}
      {list.length > 0 && caucus?.kind !== 'unmoderated' && (
        <p className="mt-[0.5em] text-muted">{t('next', { seats: format.list(list.slice(0, 6).map(name), { type: 'unit' }) })}</p>
      )}
    </section>
  );
}
