'use client';
/** The field in which one speaks to everyone. Enter sends, Shift+Enter makes a line; what was refused stays in the field. */
import { SendHorizontal } from 'lucide-react';
import { useId, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useActor, useMe } from '../../client/asking.ts';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import { useUnsentText } from '../../client/useUnsentText.ts';
import { limits } from '../../negotiation/limits.ts';
import { unlessPaused } from '../../negotiation/phases.ts';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';

/** The counter appears while there is still room to shorten. */
const warnAt = 200;

export function MessageField() {
  const t = useTranslations('plenary');
  const { text, write, send: sendOff } = useUnsentText();
  const order = useOrder();
  const counter = useId();
  const open = useOpen();
  const actor = useActor();
  const me = useMe();
  const paused = unlessPaused(open, actor) !== null;
  const left = limits.message - text.trim().length;
  const ready = text.trim() !== '' && left >= 0 && !paused;

  async function send() {
    if (!ready || order.pending) return;
    await sendOff((sent) => order.give({ type: 'say', text: sent }));
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  if (actor.kind === 'observer' || (actor.kind === 'delegate' && me.seat === null))
    return <p className="border-t border-line py-3 text-[13px]/[18px] text-muted">{t('noSeat')}</p>;
  return (
    <form
      className="flex-none border-t border-line-2 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="flex items-end gap-2">
        <textarea
          aria-label={t('field')}
          aria-describedby={counter}
          placeholder={t('placeholder')}
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
        {paused ? t('paused') : left < 0 ? t('over', { over: -left }) : left <= warnAt ? t('left', { left }) : <SpeakingAs />}
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
