'use client';
/** What is said in a channel, oldest first: read politely by screen readers as it comes; older messages are fetched when asked for. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useHeld, useOlder, useSending } from '../../client/thread.ts';
import { useReading, useReadUpTo } from '../../client/unread.ts';
import { readKey, type Readable } from '../../negotiation/places.ts';
import type { SaidView } from '../../negotiation/views.ts';
import { Button } from '../marks/Button.tsx';
import { MessageLine, PendingLine } from '../plenary/MessageLine.tsx';

export function ThreadLog({
  place,
  label,
  empty,
  dense,
  action,
}: {
  place: Readable;
  label: string;
  /** while nothing has been said */
  empty: ReactNode;
  /** on the desk */
  dense?: boolean;
  /** what can be done about a message */
  action?: (message: SaidView) => ReactNode;
}) {
  const { count, held } = useHeld(place);
  const older = useOlder(place, held[0]?.n ?? count + 1);
  const sending = useSending(place, held);
  const readUpTo = useReadUpTo();
  const [seenBefore] = useState(() => readUpTo(readKey(place)));
  useReading(place, count);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [count, sending.length]);
  const all = [...older.messages, ...held];
  return (
    <div
      role="log"
      aria-label={label}
      tabIndex={0}
      className={`min-h-0 flex-1 overflow-y-auto overscroll-contain pb-2 ${dense ? 'pe-1 not-desk:max-h-96' : ''}`}
    >
      {all.length === 0 && sending.length === 0 && empty}
      {older.more && all.length > 0 && <OlderButton older={older} />}
      <ol>
        {all.map((message) => (
          <MessageLine
            key={message.n}
            message={message}
            {...(dense ? { dense } : {})}
            firstNew={seenBefore > 0 && message.n === seenBefore + 1}
            action={action?.(message)}
          />
        ))}
        {sending.map(({ id, text }) => (
          <PendingLine key={id} text={text} />
        ))}
      </ol>
      <div ref={end} />
    </div>
  );
}

function OlderButton({ older }: { older: ReturnType<typeof useOlder> }) {
  const t = useTranslations('talks');
  return (
    <p className="flex flex-wrap items-center gap-2 py-1 text-[13px]/[18px] text-muted">
      <Button tone="text" size="small" pending={older.state === 'loading'} onClick={older.fetch}>
        {t('older')}
      </Button>
      {older.state === 'failed' && <span role="alert">{t('olderFailed')}</span>}
    </p>
  );
}
