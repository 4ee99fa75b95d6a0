'use client';
/** What is said in the plenary, newest last; each message can be hidden, and the facilitator may speak. */
import { EyeOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen, useOrder } from '../../client/hooks.ts';
import type { Message } from '../../negotiation/plenary.ts';
import { Refusal } from '../marks/Refusal.tsx';
import { MessageField } from '../plenary/MessageField.tsx';
import { numberIn, useNames } from './useNames.ts';

export function PlenaryOnDesk() {
  const t = useTranslations('desk.plenary');
  const { messages } = useOpen();
  const said = Object.values(messages).sort((a, b) => numberIn(a.id) - numberIn(b.id));
  const last = said.at(-1)?.id;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [last]);
  return (
    <section aria-labelledby="desk-plenary" className="flex min-h-0 min-w-0 flex-1 flex-col desk:min-h-40">
      <h2 id="desk-plenary" className="barred min-h-8 text-[13px]/5 font-semibold">
        {t('title')}
      </h2>
      <div
        ref={list}
        tabIndex={0}
        role="log"
        aria-labelledby="desk-plenary"
        className="min-h-0 flex-1 overflow-y-auto pe-1 not-desk:max-h-96"
      >
        {said.length === 0 && <p className="py-2 text-[13px] text-muted">{t('none')}</p>}
        <ul>
          {said.map((message) => (
            <DeskMessage key={message.id} message={message} />
          ))}
        </ul>
      </div>
      <MessageField />
    </section>
  );
}

function DeskMessage({ message: { id, by, at, text } }: { message: Message }) {
  const t = useTranslations('desk.plenary');
  const common = useTranslations('common');
  const format = useFormatter();
  const names = useNames();
  const { give, pending, refusal } = useOrder();
  const author = by.kind === 'delegate' ? names.seat(by.seat) : common('facilitator');
  return (
    <li className="border-b border-line py-1.5 text-[13px]/[18px]">
      <p className="flex items-center gap-2">
        <span className="font-semibold">{author}</span>
        {by.kind === 'delegate' && <span className="min-w-0 truncate text-muted">{names.person(by.delegate)}</span>}
        <time dateTime={new Date(at).toISOString()} className="tnum ms-auto text-[12px] text-muted">
          {format.dateTime(at, 'clock')}
        </time>
        {text !== undefined && (
          <button
            type="button"
            aria-label={t('hide', { author })}
            title={t('hideShort')}
            aria-disabled={pending}
            onClick={() => void (pending || give({ type: 'hideMessage', message: id }))}
            className="grid size-6 flex-none place-items-center rounded text-muted hover:bg-sunk hover:text-ink"
          >
            <EyeOff aria-hidden size={14} />
          </button>
        )}
      </p>
      {text === undefined ? <p className="text-muted italic">{t('hidden')}</p> : <p className="break-words whitespace-pre-wrap">{text}</p>}
      {refusal && <Refusal sentence={refusal} />}
    </li>
  );
}
