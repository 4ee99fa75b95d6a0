'use client';
/** One message: whose seat, who, when, what, and the text it holds out. One that the facilitator has hidden says so. */
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { Speaker } from '../../negotiation/places.ts';
import type { SaidView } from '../../negotiation/views.ts';
import { Emblem } from '../marks/Emblem.tsx';
import { MessageCard } from './MessageCard.tsx';

interface Props {
  message: SaidView;
  firstNew: boolean;
  /** what can be done about it */
  action?: ReactNode;
  /** as small as the desk has it */
  dense?: boolean;
}

export function MessageLine({ message, firstNew, action, dense }: Props) {
  const t = useTranslations('plenary');
  const format = useFormatter();
  const { text, card, hidden } = message;
  return (
    <li className={`border-b border-line last:border-b-0 ${dense ? 'py-1.5' : 'py-2.5'}`}>
      {firstNew && <p className="-mt-1 mb-2 text-[12px]/[16px] font-semibold text-accent">{t('newSince')}</p>}
      <p className="flex items-center justify-between gap-2 text-[13px]/[18px]">
        <Author by={message.by} />
        <time dateTime={new Date(message.at).toISOString()} className="tnum ml-auto flex-none text-[12px]/[16px] text-muted">
          {format.dateTime(message.at, { hour: '2-digit', minute: '2-digit' })}
        </time>
        {action}
      </p>
      {hidden && <p className="mt-0.5 text-[13px]/[18px] text-muted italic">{t('hidden')}</p>}
      {text && (
        <p className={`break-words whitespace-pre-wrap ${dense ? 'text-[13px]/[18px]' : 'mt-0.5 font-serif text-[16px]/[23px]'}`}>{text}</p>
      )}
      {card && <MessageCard card={card} />}
    </li>
  );
}

function Author({ by }: { by: Speaker }) {
  const common = useTranslations('common');
  const t = useTranslations('plenary');
  const { seats } = usePack();
  const { delegates, facilitators } = useOpen();
  const me = useMe();
  if (by.kind === 'facilitator')
    return (
      <span className="min-w-0">
        <strong className="font-semibold">{common('facilitator')}</strong>{' '}
        <span className="text-muted">{facilitators[by.facilitator]?.name ?? ''}</span>
      </span>
    );
  const seat = seats.find(({ id }) => id === by.seat);
  const name = by.delegate === me.delegate ? t('you') : (delegates[by.delegate]?.name ?? common('erasedName'));
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      {seat && <Emblem seat={seat} width={16} />}
      {seat && <strong className="font-semibold">{seat.name}</strong>}
      <span className="truncate text-muted">{name}</span>
    </span>
  );
}

/** Sent and not confirmed yet. */
export function PendingLine({ text }: { text: string }) {
  const t = useTranslations('plenary');
  return (
    <li className="border-b border-line py-2.5 opacity-70 last:border-b-0" aria-busy>
      <p className="text-[12px]/[16px] text-muted">{t('pending')}</p>
      <p className="mt-0.5 font-serif text-[16px]/[23px] break-words whitespace-pre-wrap">{text}</p>
    </li>
  );
}
