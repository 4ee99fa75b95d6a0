'use client';
/** One message: whose seat, who, when, what. One that the facilitator has hidden says so. */
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { useMe } from '../../client/asking.ts';
import type { Message } from '../../negotiation/plenary.ts';
import { Emblem } from '../marks/Emblem.tsx';

export function MessageLine({ message, firstNew }: { message: Message; firstNew: boolean }) {
  const t = useTranslations('plenary');
  const format = useFormatter();
  return (
    <li className="border-b border-line py-2.5 last:border-b-0">
      {firstNew && <p className="-mt-1 mb-2 text-[12px]/[16px] font-semibold text-accent">{t('newSince')}</p>}
      <p className="flex items-baseline justify-between gap-3 text-[13px]/[18px]">
        <Author by={message.by} />
        <time dateTime={new Date(message.at).toISOString()} className="tnum flex-none text-[12px]/[16px] text-muted">
          {format.dateTime(message.at, { hour: '2-digit', minute: '2-digit' })}
        </time>
      </p>
      {message.text === undefined ? (
        <p className="mt-0.5 text-[13px]/[18px] text-muted italic">{t('hidden')}</p>
      ) : (
        <p className="mt-0.5 font-serif text-[16px]/[23px] break-words whitespace-pre-wrap">{message.text}</p>
      )}
    </li>
  );
}

function Author({ by }: { by: Message['by'] }) {
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
      <strong className="font-semibold">{seat?.name ?? by.seat}</strong>
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
