'use client';
/** A message that somebody has shown to the facilitators, and what can be done about it: hide it, take the word from its author, close the talk. */
import { useFormatter, useTranslations } from 'use-intl';
import { useOrder } from '../../client/hooks.ts';
import type { ReportView } from '../../negotiation/views.ts';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { MessageCard } from '../plenary/MessageCard.tsx';
import { useSeatList } from '../talks/useTalkNames.ts';
import { MuteButton } from './MuteButton.tsx';
import { useNames } from './useNames.ts';

export function ReportOnDesk({ report: { place, n, by, reason, at, said, in: seats, closed } }: { report: ReportView }) {
  const t = useTranslations('desk.channels.report');
  const plenary = useTranslations('plenary');
  const format = useFormatter();
  const names = useNames();
  const listed = useSeatList();
  const order = useOrder();
  const author = said?.by.kind === 'delegate' ? said.by : null;
  return (
    <li className="border-b border-line py-2 text-[13px]/[18px]">
      <p className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1">
          {t(place.kind === 'seat' ? 'fromChannel' : 'fromTalk', { name: names.person(by), seats: listed(seats) })}
        </span>
        <time dateTime={new Date(at).toISOString()} className="tnum text-[12px] text-muted">
          {format.dateTime(at, 'clock')}
        </time>
      </p>
      {reason && <p className="text-muted">{t('reason', { reason })}</p>}
      {said && (
        <blockquote className="mt-1 border-l-[3px] border-line-2 pl-2.5">
          <p className="text-[12px]/[16px] text-muted">
            {author && t('author', { name: names.person(author.delegate), seat: author.seat ? names.seat(author.seat) : '' })}
            {said.hidden && <> · {plenary('hidden')}</>}
          </p>
          <p className="break-words whitespace-pre-wrap">{said.text}</p>
          {said.card && <MessageCard card={said.card} />}
        </blockquote>
      )}
      <p className="mt-1.5 flex flex-wrap gap-2">
        {said && !said.hidden && (
          <Button size="small" pending={order.pending} onClick={() => void order.give({ type: 'hideSaid', place, n })}>
            {t('hide')}
          </Button>
        )}
        {author && <MuteButton delegate={author.delegate} />}
        {place.kind === 'talk' && !closed && (
          <Button
            size="small"
            tone="danger"
            pending={order.pending}
            onClick={() => void order.give({ type: 'closeTalk', talk: place.talk })}
          >
            {t('close')}
          </Button>
        )}
        {closed && <span className="text-muted">{t('closed')}</span>}
      </p>
      <Refusal sentence={order.refusal} />
    </li>
  );
}
