'use client';
/** The facilitator presides: who speaks and for how long, who is next, whose hand is up, and the caucus. As many lines as there is something to do. */
import { ArrowUpToLine, Hand, Mic, UsersRound, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOpen, useOrder } from '../../client/hooks.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { Button } from '../marks/Button.tsx';
import { Clock } from '../marks/Clock.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { Section } from '../desk/Section.tsx';
import { useNames } from '../desk/useNames.ts';

const Settings = lazy(() => import('./FloorSettings.tsx').then((file) => ({ default: file.FloorSettings })));

const row = 'flex min-h-9 items-center gap-2 border-b border-line text-[13px]/[18px]';
const small = 'grid size-7 flex-none place-items-center rounded text-muted hover:bg-sunk hover:text-ink';

export function FloorOnDesk() {
  const t = useTranslations('floor');
  const { floor } = useOpen();
  const [settings, show] = useState(false);
  const more = (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={() => show(true)}
      className="inline-flex min-h-6 items-center text-accent underline-offset-2 hover:underline"
    >
      {t('desk.settings')}
    </button>
  );
  return (
    <Section title={t('title')} more={more} scrolls className="desk:max-h-[34%] desk:flex-none">
      <Caucus />
      <Speaking />
      {floor.list.length > 0 && (
        <ol aria-label={t('list')}>
          {floor.list.map((seat, place) => (
            <Listed key={seat} seat={seat} place={place} />
          ))}
        </ol>
      )}
      {Object.keys(floor.hands).length > 0 && <Hands />}
      {settings && (
        <Suspense fallback={null}>
          <Settings onClose={() => show(false)} />
        </Suspense>
      )}
    </Section>
  );
}

function Caucus() {
  const t = useTranslations('floor');
  const { floor, pausedAt } = useOpen();
  const { give, pending, refusal } = useOrder();
  const { caucus } = floor;
  if (!caucus) return null;
  return (
    <>
      <p className={row}>
        <UsersRound aria-hidden size={15} className="flex-none text-muted" />
        <span className="min-w-0 flex-1 truncate" title={caucus.topic}>
          {t('on', { kind: caucus.kind, topic: caucus.topic })}
        </span>
        <Clock until={caucus.endsAt} frozenAt={pausedAt} />
        <Button
          size="small"
          pending={pending}
          aria-label={t('desk.caucusMoreLong')}
          onClick={() => void give({ type: 'extendCaucus', minutes: 5 })}
        >
          {t('desk.caucusMore')}
        </Button>
        <Button size="small" pending={pending} onClick={() => void give({ type: 'endCaucus' })}>
          {t('desk.endCaucus')}
        </Button>
      </p>
      <Refusal sentence={refusal} />
    </>
  );
}

function Speaking() {
  const t = useTranslations('floor');
  const { floor, pausedAt } = useOpen();
  const names = useNames();
  const { give, pending, refusal } = useOrder();
  const { speaking } = floor;
  if (!speaking) return floor.list.length === 0 ? <p className="py-2 text-[13px] text-muted">{t('nobody')}</p> : null;
  return (
    <>
      <p className={row}>
        <Mic aria-hidden size={15} className="flex-none text-accent" />
        <span className="min-w-0 flex-1 truncate font-semibold">
          {t(speaking.kind === 'reply' ? 'replies' : 'speaks', { seat: names.seat(speaking.seat) })}
        </span>
        <Clock until={speaking.endsAt} frozenAt={pausedAt} />
        <Button
          size="small"
          pending={pending}
          aria-label={t('desk.moreLong')}
          onClick={() => void give({ type: 'extendSpeech', seconds: 30 })}
        >
          {t('desk.more')}
        </Button>
        <Button size="small" pending={pending} onClick={() => void give({ type: 'endSpeech' })}>
          {t('desk.end')}
        </Button>
      </p>
      <Refusal sentence={refusal} />
    </>
  );
}

function Listed({ seat, place }: { seat: SeatId; place: number }) {
  const t = useTranslations('floor.desk');
  const { floor } = useOpen();
  const name = useNames().seat(seat);
  const { give, pending, refusal } = useOrder();
  const [first] = floor.list;
  return (
    <li>
      <div className={row}>
        <span className="tnum w-4 text-end text-muted">{place + 1}</span>
        <span className="min-w-0 flex-1 truncate">{name}</span>
        {place > 0 && first && (
          <button
            type="button"
            aria-label={t('first', { seat: name })}
            title={t('first', { seat: name })}
            onClick={() => void (pending || give({ type: 'moveSpeaker', seat, before: first }))}
            className={small}
          >
            <ArrowUpToLine aria-hidden size={15} />
          </button>
        )}
        <button
          type="button"
          aria-label={t('remove', { seat: name })}
          title={t('remove', { seat: name })}
          onClick={() => void (pending || give({ type: 'leaveSpeakers', seat }))}
          className={small}
        >
          <X aria-hidden size={15} />
        </button>
        <Button
          size="small"
          tone={place === 0 ? 'primary' : 'plain'}
          pending={pending}
          aria-label={t('give', { seat: name })}
          onClick={() => void give({ type: 'giveFloor', seat, kind: 'speech', seconds: null })}
        >
          {t('giveShort')}
        </Button>
      </div>
      <Refusal sentence={refusal} />
    </li>
  );
}

/** A point of order first, then replies; those of one purpose in the order in which they were raised. */
const urgency = { order: 0, reply: 1, speak: 2 } as const;

function Hands() {
  const t = useTranslations('floor');
  const { floor } = useOpen();
  const hands = Object.entries(floor.hands)
    .map(([seat, hand]) => ({ seat: seat as SeatId, ...hand }))
    .sort((a, b) => urgency[a.for] - urgency[b.for] || a.at - b.at);
  return (
    <ul aria-label={t('handsOf')}>
      {hands.map((hand) => (
        <RaisedHand key={hand.seat} {...hand} />
      ))}
    </ul>
  );
}

function RaisedHand({ seat, for: why }: { seat: SeatId; for: keyof typeof urgency }) {
  const t = useTranslations('floor');
  const name = useNames().seat(seat);
  const { give, pending, refusal } = useOrder();
  const reply = why === 'reply';
  return (
    <li>
      <div className={row}>
        <Hand aria-hidden size={15} className={`flex-none ${why === 'order' ? 'text-departs' : 'text-muted'}`} />
        <span className="min-w-0 flex-1 truncate">
          <span className="font-semibold">{name}</span> {t(`hand.${why}`)}
        </span>
        <button
          type="button"
          aria-label={t('desk.lower', { seat: name })}
          title={t('desk.lower', { seat: name })}
          onClick={() => void (pending || give({ type: 'lowerHand', seat }))}
          className={small}
        >
          <X aria-hidden size={15} />
        </button>
        <Button
          size="small"
          pending={pending}
          aria-label={t(reply ? 'desk.reply' : 'desk.give', { seat: name })}
          onClick={() => void give({ type: 'giveFloor', seat, kind: reply ? 'reply' : 'speech', seconds: null })}
        >
          {t(reply ? 'desk.replyShort' : 'desk.giveShort')}
        </Button>
      </div>
      <Refusal sentence={refusal} />
    </li>
  );
}
