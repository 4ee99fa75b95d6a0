'use client';
/** What was said in private, in a room that shows it in the debrief: each talk folded, with who was in it; unfolded, it is fetched. */
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { ownPlace } from '../../client/channels.ts';
import { usePack } from '../../client/hooks.ts';
import { useOlder } from '../../client/thread.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import type { Readable } from '../../negotiation/places.ts';
import type { PublicView } from '../../negotiation/views.ts';
import { Button } from '../marks/Button.tsx';
import { MessageLine } from '../plenary/MessageLine.tsx';
import { useSeatList } from '../talks/useTalkNames.ts';

export function SaidInPrivate({ shown: { talks, channels } }: { shown: NonNullable<PublicView['shownTalks']> }) {
  const t = useTranslations('debrief.private');
  const listed = useSeatList();
  const { seats } = usePack();
  const between = Object.values(talks).filter(({ count }) => count > 0);
  const within = Object.entries(channels).filter(([, { count }]) => count > 0);
  return (
    <section aria-labelledby="said-in-private" className="barred">
      <h2 id="said-in-private" className="pt-1.5 font-serif text-[17px]/[24px] font-semibold">
        {t('title', { talks: between.length })}
      </h2>
      <p className="mb-2 text-[13px]/[18px] text-muted">{t('about')}</p>
      {[...between]
        .sort((a, b) => b.count - a.count)
        .map(({ id, in: here, gone, openedAt, count }) => (
          <Folded
            key={id}
            place={{ kind: 'talk', talk: id }}
            title={listed([...here, ...Object.entries(gone).flatMap(([seat, how]) => (how === 'left' ? [seat] : []))])}
            since={openedAt}
            count={count}
          />
        ))}
      {within.map(([seat, { count }]) => (
        <Folded
          key={seat}
          place={ownPlace(seat as SeatId)}
          title={t('within', { seat: seats.find(({ id }) => id === seat)?.name ?? seat })}
          count={count}
        />
      ))}
    </section>
  );
}

function Folded({ place, title, since, count }: { place: Readable; title: string; since?: number; count: number }) {
  const t = useTranslations('debrief.private');
  const format = useFormatter();
  const [open, setOpen] = useState(false);
  return (
    <details className="border-b border-line" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer py-2 text-[14px]/[20px]">
        <span className="font-semibold">{title}</span>{' '}
        <span className="tnum text-[13px] text-muted">
          {since === undefined
            ? t('count', { count })
            : t('countSince', { count, at: format.dateTime(since, { hour: '2-digit', minute: '2-digit' }) })}
        </span>
      </summary>
      {open && <Messages place={place} count={count} />}
    </details>
  );
}

function Messages({ place, count }: { place: Readable; count: number }) {
  const t = useTranslations('debrief.private');
  // all of it is older than the next one would be
  const older = useOlder(place, count + 1, 'fetchNow');
  return (
    <div className="pb-3 pl-4">
      {older.more && older.messages.length > 0 && (
        <Button tone="text" size="small" pending={older.state === 'loading'} onClick={older.fetch}>
          {t('older')}
        </Button>
      )}
      {older.state === 'failed' && (
        <p role="alert" className="flex items-center gap-2 text-[13px]/[18px]">
          {t('failed')}
          <Button size="small" onClick={older.fetch}>
            {t('again')}
          </Button>
        </p>
      )}
      <ol>
        {older.messages.map((message) => (
          <MessageLine key={message.n} message={message} firstNew={false} />
        ))}
      </ol>
    </div>
  );
}
