'use client';
/** All talks and delegations' own channels, in a room whose options let facilitators read them: one at a time, each message to be hidden, each talk to be closed. */
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ownPlace } from '../../client/channels.ts';
import { useOrder } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import type { SeatId } from '../../negotiation/ids.ts';
import { readKey, type Readable } from '../../negotiation/places.ts';
import type { TalkView } from '../../negotiation/views.ts';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { ThreadLog } from '../talks/ThreadLog.tsx';
import { useSeatList } from '../talks/useTalkNames.ts';
import { HideMessage } from './HideMessage.tsx';
import { useNames } from './useNames.ts';

interface Line {
  place: Readable;
  name: string;
  count: number;
  at: number;
  talk?: TalkView;
}

function useLines(): Line[] {
  const t = useTranslations('desk.channels');
  const talks = useRoom((state) => state.facilitator?.talks) ?? {};
  const channels = useRoom((state) => state.facilitator?.channels) ?? {};
  const listed = useSeatList();
  const names = useNames();
  const between = Object.values(talks).map((talk): Line => ({
    place: { kind: 'talk', talk: talk.id },
    name: listed([...talk.in, ...talk.invited]),
    count: talk.count,
    at: talk.messages[String(talk.count)]?.at ?? talk.openedAt,
    talk,
  }));
  const within = Object.entries(channels).map(([seat, { count, messages }]): Line => ({
    place: ownPlace(seat as SeatId),
    name: t('within', { seat: names.seat(seat as SeatId) }),
    count,
    at: messages[String(count)]?.at ?? 0,
  }));
  return [...between, ...within].sort((a, b) => b.at - a.at);
}

export function TalksOnDesk() {
  const t = useTranslations('desk.channels');
  const lines = useLines();
  const [chosen, choose] = useState<string | null>(null);
  const line = lines.find(({ place }) => readKey(place) === chosen);
  if (line) return <OneTalk line={line} onBack={() => choose(null)} />;
  return (
    <ul aria-label={t('talks')}>
      {lines.length === 0 && <li className="py-2 text-[13px]/[18px] text-muted">{t('noTalks')}</li>}
      {lines.map(({ place, name, count, talk }) => (
        <li key={readKey(place)} className="border-b border-line">
          <button
            type="button"
            onClick={() => choose(readKey(place))}
            className="flex w-full items-baseline gap-2 py-1.5 text-left text-[13px]/[18px] hover:bg-sunk"
          >
            <span className="min-w-0 flex-1 truncate font-semibold">{name}</span>
            <span className="tnum flex-none text-muted">{talk?.closedAt === undefined ? t('said', { count }) : t('closedTalk')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function OneTalk({ line: { place, name, talk }, onBack }: { line: Line; onBack: () => void }) {
  const t = useTranslations('desk.channels');
  const order = useOrder();
  return (
    <section aria-label={name}>
      <p className="flex items-center gap-1.5 border-b border-line text-[13px]/[18px] font-semibold">
        <button
          type="button"
          aria-label={t('allTalks')}
          title={t('allTalks')}
          onClick={onBack}
          className="-ml-1 grid size-8 place-items-center rounded-ctl text-accent hover:bg-sunk"
        >
          <ArrowLeft aria-hidden size={16} />
        </button>
        <span className="min-w-0 flex-1 truncate">{name}</span>
        {talk && talk.closedAt === undefined && (
          <Button size="small" tone="danger" pending={order.pending} onClick={() => void order.give({ type: 'closeTalk', talk: talk.id })}>
            {t('report.close')}
          </Button>
        )}
      </p>
      <Refusal sentence={order.refusal} />
      <ThreadLog
        place={place}
        dense
        label={t('logOf', { name })}
        empty={<p className="py-2 text-[13px] text-muted">{t('nothingWritten')}</p>}
        action={(message) => <HideMessage place={place} message={message} />}
      />
    </section>
  );
}
