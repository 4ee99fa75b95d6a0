'use client';
/** The field in which one speaks in a channel. Enter sends, Shift+Enter makes a line; what was refused stays in the field. */
import { SendHorizontal } from 'lucide-react';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useActor, useMe } from '../../client/asking.ts';
import { useAttached } from '../../client/attached.ts';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import { useHeld } from '../../client/thread.ts';
import { useUnsentText } from '../../client/useUnsentText.ts';
import type { Command } from '../../negotiation/commands.ts';
import type { Attached } from '../../negotiation/cards.ts';
import { limits } from '../../negotiation/limits.ts';
import { unlessPaused } from '../../negotiation/phases.ts';
import { readKey, type Readable } from '../../negotiation/places.ts';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { AttachedText } from './AttachedText.tsx';

/** The counter appears while there is still room to shorten. */
const warnAt = 200;

const saying = (place: Readable, text: string, attached: Attached | null): Command =>
  place.kind === 'plenary' ? { type: 'say', text, attached } : { type: 'sayPrivately', place, text, attached };

interface Props {
  place: Readable;
  /** to whom one speaks, as the field's name and in it */
  label: string;
  placeholder: string;
  /** why nothing can be said here now */
  kept?: string | null;
  /** beside the field: what can be attached */
  attach?: ReactNode;
  /** takes the focus when it comes */
  focus?: boolean;
}

export function MessageField({ place, label, placeholder, kept = null, attach, focus }: Props) {
  const t = useTranslations('plenary');
  const channel = readKey(place);
  const { held } = useHeld(place);
  const { text, write, send: sendOff } = useUnsentText(channel, held);
  const { attached, attach: setAttached } = useAttached(channel);
  const order = useOrder();
  const counter = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const open = useOpen();
  const actor = useActor();
  const paused = place.kind !== 'notes' && unlessPaused(open, actor) !== null;
  const left = limits.message - text.trim().length;
  const ready = (text.trim() !== '' || attached !== null) && left >= 0 && !paused && kept === null;
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);

  async function send() {
    if (!ready || order.pending) return;
    setAttached(null);
    await sendOff(async (sent) => {
      const reply = await order.give(saying(place, sent, attached));
      if (!reply.ok) setAttached(attached);
      return reply;
    });
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  return (
    <form
      className="flex-none border-t border-line-2 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {attached && <AttachedText attached={attached} onRemove={() => setAttached(null)} />}
      <div className="flex items-end gap-2">
        {attach}
        <textarea
          ref={field}
          aria-label={label}
          aria-describedby={counter}
          placeholder={placeholder}
          value={text}
          rows={Math.min(5, text.split('\n').length + Math.floor(text.length / 46))}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          className="min-h-11 min-w-0 flex-1 resize-none rounded-ctl border border-edge bg-surface px-3 py-2.5 text-[16px]/[22px] placeholder:text-muted"
        />
        <Button type="submit" size="big" aria-label={t('send')} disabled={!ready} pending={order.pending} className="!h-11 !px-3">
          <SendHorizontal aria-hidden size={18} />
        </Button>
      </div>
      <p id={counter} className={`mt-1 min-h-4 text-[12px]/[16px] ${left < 0 ? 'font-semibold text-contradicts' : 'text-muted'}`}>
        {kept ?? (paused ? t('paused') : left < 0 ? t('over', { over: -left }) : left <= warnAt ? t('left', { left }) : <SpeakingAs />)}
      </p>
      {order.refusal && <Refusal sentence={order.refusal} />}
    </form>
  );
}

function SpeakingAs() {
  const t = useTranslations('plenary');
  const { seat } = useMe();
  const { seats } = usePack();
  const name = seats.find(({ id }) => id === seat)?.name;
  return name ? <>{t('as', { seat: name })}</> : null;
}
