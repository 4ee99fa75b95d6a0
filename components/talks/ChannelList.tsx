'use client';
/** Every channel in a line: who is in it, what was said last, how much is unread; invitations first, and the way to a new talk. */
import { Lock, MessageSquarePlus, Users } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useActor, useMe } from '../../client/asking.ts';
import type { Channel } from '../../client/channels.ts';
import { hasJustCome, showChannel } from '../../client/goToTalks.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import { isRefused } from '../../negotiation/refusals.ts';
import { talking, talksShown } from '../../negotiation/talks.ts';
import { Why } from '../clause/Why.tsx';
import { Button } from '../marks/Button.tsx';
import { Emblem } from '../marks/Emblem.tsx';
import { UnreadCount } from '../room/UnreadCount.tsx';
import { Invitations } from './Invitations.tsx';
import { NewTalk } from './NewTalk.tsx';
import { useSeatList } from './useTalkNames.ts';

export function ChannelList({ channels, className }: { channels: Channel[]; className: string }) {
  const t = useTranslations('talks');
  const open = useOpen();
  const muted = useRoom((state) => state.delegate?.muted);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (hasJustCome()) list.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  const notice = muted ? t('muted') : open.talksSuspended ? t('suspended') : null;
  const talks = channels.some(({ talk }) => talk);
  return (
    <section aria-label={t('title')} className={`flex min-h-0 flex-col ${className}`}>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {notice && <p className="border-l-[3px] border-departs bg-departs-tint my-2 px-3 py-2 text-[13px]/[18px]">{notice}</p>}
        <Invitations />
        <ul ref={list} aria-label={t('list')}>
          {channels.map((channel) => (
            <ChannelLine key={channel.key} channel={channel} />
          ))}
        </ul>
        {!talks && !talksShown(open) && (
          <p className="py-3 text-[13px]/[18px] text-muted">
            <strong className="block font-semibold text-ink">{t('none.title')}</strong>
            {t('none.reason')}
          </p>
        )}
      </div>
      <OpenOne />
    </section>
  );
}

function OpenOne() {
  const t = useTranslations('talks');
  const open = useOpen();
  const who = talking(open, useActor());
  const [choosing, choose] = useState(false);
  return (
    <div className="flex flex-none items-center gap-3 border-t border-line-2 py-2.5">
      <Button
        disabled={isRefused(who)}
        icon={<MessageSquarePlus aria-hidden size={18} />}
        aria-haspopup="dialog"
        onClick={() => choose(true)}
        className="!h-11"
      >
        {t('new')}
      </Button>
      <Why refused={isRefused(who) ? who : null} />
      <NewTalk open={choosing} onClose={() => choose(false)} />
    </div>
  );
}

function ChannelLine({ channel }: { channel: Channel }) {
  const t = useTranslations('talks');
  const format = useFormatter();
  const { last, unread, talk } = channel;
  const { name, who } = useChannelName(channel);
  return (
    <li className="border-b border-line">
      <button
        type="button"
        onClick={() => showChannel(channel.key)}
        className="flex min-h-[60px] w-full items-center gap-3 py-2 text-left outline-offset-[-3px] hover:bg-sunk"
      >
        <ChannelMark channel={channel} />
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-2">
            <span className={`min-w-0 truncate text-[14px]/[20px] ${unread > 0 ? 'font-semibold' : 'font-medium'}`}>{name}</span>
            {last && (
              <time dateTime={new Date(last.at).toISOString()} className="tnum ml-auto flex-none text-[12px]/[16px] text-muted">
                {format.dateTime(last.at, { hour: '2-digit', minute: '2-digit' })}
              </time>
            )}
          </span>
          <span className="flex items-center gap-2">
            <span className="min-w-0 flex-1 truncate text-[13px]/[18px] text-muted">
              {talk?.closedAt !== undefined ? t('closed') : last ? <LastWords last={last} /> : (who ?? t('nothingYet'))}
            </span>
            <UnreadCount count={unread} />
          </span>
        </span>
      </button>
    </li>
  );
}

function LastWords({ last: { text, hidden, by } }: { last: NonNullable<Channel['last']> }) {
  const t = useTranslations('talks');
  const plenary = useTranslations('plenary');
  const common = useTranslations('common');
  const { seats } = usePack();
  const me = useMe();
  const author =
    by.kind === 'facilitator'
      ? common('facilitator')
      : by.delegate === me.delegate
        ? plenary('you')
        : (seats.find(({ id }) => id === by.seat)?.name ?? '');
  return (
    <>
      {author}: {hidden ? t('hidden') : text || t('showed')}
    </>
  );
}

export function ChannelMark({ channel: { place, talk } }: { channel: Channel }) {
  const { seats } = usePack();
  const { seat } = useMe();
  const shown = place.kind === 'seat' ? [place.seat] : (talk?.in.filter((id) => id !== seat) ?? []);
  const flags = seats.filter(({ id }) => (shown as string[]).includes(id)).slice(0, 3);
  return (
    <span className="flex w-11 flex-none items-center justify-center gap-0.5">
      {place.kind === 'plenary' ? (
        <Users aria-hidden size={20} strokeWidth={1.75} className="text-muted" />
      ) : flags.length === 0 ? (
        <Lock aria-hidden size={18} className="text-muted" />
      ) : (
        flags.map((one) => <Emblem key={one.id} seat={one} width={flags.length > 2 ? 14 : 20} />)
      )}
    </span>
  );
}

/** What a channel is called, and who reads it in a word. */
export function useChannelName({ place, talk }: Pick<Channel, 'place' | 'talk'>): { name: string; who: string | null } {
  const t = useTranslations('talks');
  const { seat } = useMe();
  const { seats } = usePack();
  const listed = useSeatList();
  if (place.kind === 'plenary') return { name: t('plenary'), who: t('plenaryWho') };
  if (place.kind === 'notes') return { name: t('notes'), who: t('notesWho') };
  if (place.kind === 'seat') return { name: t('own'), who: t('ownWho', { seat: seats.find(({ id }) => id === place.seat)?.name ?? '' }) };
  const others = [...(talk?.in ?? []), ...(talk?.invited ?? [])].filter((id) => id !== seat);
  return { name: others.length > 0 ? listed(others) : t('alone'), who: null };
}
