'use client';
/** What is said to the whole room, oldest first, and the field to say something. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useActor } from '../../client/asking.ts';
import { useOpen } from '../../client/hooks.ts';
import { hasArrived } from '../../client/unsentMessages.ts';
import { useUnread } from '../../client/unread.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import type { Message } from '../../negotiation/plenary.ts';
import { MessageField } from './MessageField.tsx';
import { MessageLine, PendingLine } from './MessageLine.tsx';

const numberOf = ({ id }: Message) => Number(id.slice(1));

export function Plenary({ className = '' }: { className?: string }) {
  const t = useTranslations('plenary');
  const { messages, counts } = useOpen();
  const said = useMemo(() => Object.values(messages).sort((a, b) => numberOf(a) - numberOf(b)), [messages]);
  const sending = useSending(said);
  const { seen, markSeen } = useUnread();
  const [seenBefore] = useState(seen);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    markSeen();
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [markSeen, sending.length]);
  return (
    <section aria-label={t('title')} className={`flex min-h-0 flex-col ${className}`}>
      {/* role log: read politely by screen readers as messages come, without a region of our own */}
      <div role="log" aria-label={t('log')} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-2">
        {said.length === 0 && sending.length === 0 && <Nothing />}
        {counts.messages > said.length && said.length > 0 && (
          <p className="py-2 text-[12px]/[16px] text-muted">{t('older', { count: said.length })}</p>
        )}
        <ol>
          {said.map((message) => (
            <MessageLine key={message.id} message={message} firstNew={seenBefore > 0 && numberOf(message) === seenBefore + 1} />
          ))}
          {sending.map(({ id, text }) => (
            <PendingLine key={id} text={text} />
          ))}
        </ol>
        <div ref={end} />
      </div>
      <MessageField />
    </section>
  );
}

/** What I have said and is not among the messages yet. The message may come before its confirmation: it is not shown twice. */
function useSending(said: Message[]): { id: string; text: string }[] {
  const pending = useRoom((state) => state.pending);
  const clockOffset = useRoom((state) => state.clockOffset);
  const actor = useActor();
  return Object.values(pending).flatMap(({ id, command, sentAt }) => {
    if (command.type !== 'say') return [];
    return hasArrived(said, actor, { text: command.text, at: sentAt + clockOffset }) ? [] : [{ id, text: command.text }];
  });
}

function Nothing() {
  const t = useTranslations('plenary');
  return (
    <div className="py-4 text-[14px]/[20px]">
      <p className="font-semibold">{t('empty.title')}</p>
      <p className="text-muted">{t('empty.reason')}</p>
    </div>
  );
}
