'use client';
/** Under the table: the speakers' list, and what one's own seat can do about it: ask to speak, raise the hand, yield, end. */
import { Hand, Mic } from 'lucide-react';
import { useId, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useMay, useMe } from '../../client/asking.ts';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import { askToSpeak, raiseHand, type HandFor } from '../../negotiation/floor.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { Why } from '../clause/Why.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';

export function MyFloor({ className = '' }: { className?: string }) {
  const t = useTranslations('floor');
  const format = useFormatter();
  const { seat } = useMe();
  const { floor } = useOpen();
  const { seats } = usePack();
  const name = (id: SeatId) => seats.find((one) => one.id === id)?.name ?? id;
  if (!seat) return null;
  const speaking = floor.speaking?.seat === seat;
  return (
    <section aria-label={t('title')} className={`flex flex-col gap-2 text-[13px]/[18px] ${className}`}>
      {floor.list.length > 0 && (
        <p>
          <span className="text-muted">{t('next', { seats: format.list(floor.list.map(name), { type: 'unit' }) })}</span>
        </p>
      )}
      {!floor.listOpen && <p className="text-muted">{t('listClosed')}</p>}
      {speaking ? <Speaking seat={seat} /> : <Asking seat={seat} />}
    </section>
  );
}

function Asking({ seat }: { seat: SeatId }) {
  const t = useTranslations('floor.you');
  const { floor } = useOpen();
  const { give, pending, refusal } = useOrder();
  const listed = floor.list.includes(seat);
  const ask = { type: 'askToSpeak', seat: null } as const;
  const refused = useMay(askToSpeak, ask);
  const hand = floor.hands[seat];
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="small"
          pending={pending}
          disabled={!listed && refused !== null}
          icon={<Mic aria-hidden size={15} />}
          onClick={() => void give(listed ? { type: 'leaveSpeakers', seat: null } : ask)}
        >
          {t(listed ? 'leave' : 'ask')}
        </Button>
        {hand ? (
          <Button
            size="small"
            pending={pending}
            icon={<Hand aria-hidden size={15} />}
            onClick={() => void give({ type: 'lowerHand', seat: null })}
          >
            {t('lower')}
          </Button>
        ) : (
          <RaiseHand />
        )}
      </div>
      {hand && <p className="text-accent">{t(`raised.${hand.for}`)}</p>}
      {!listed && refused && refused.refused !== 'listClosed' && <Why refused={refused} className="" />}
      <Refusal sentence={refusal} />
    </>
  );
}

const purposes = ['speak', 'reply', 'order'] as const satisfies HandFor[];

function RaiseHand() {
  const t = useTranslations('floor.you');
  const id = useId();
  const [why, setWhy] = useState<HandFor>('speak');
  const command = { type: 'raiseHand', for: why } as const;
  const refused = useMay(raiseHand, command);
  const { give, pending, refusal } = useOrder();
  return (
    <span className="flex items-center gap-1">
      <Button
        size="small"
        pending={pending}
        disabled={refused !== null}
        icon={<Hand aria-hidden size={15} />}
        onClick={() => void give(command)}
      >
        {t('hand')}
      </Button>
      <label htmlFor={id} className="sr-only">
        {t('hand')}
      </label>
      <select
        id={id}
        value={why}
        onChange={({ target }) => setWhy(purposes.find((one) => one === target.value) ?? 'speak')}
        className="h-8 rounded-ctl border border-edge bg-surface px-1 text-[13px]"
      >
        {purposes.map((one) => (
          <option key={one} value={one}>
            {t(`for.${one}`)}
          </option>
        ))}
      </select>
      <Refusal sentence={refusal} />
    </span>
  );
}

function Speaking({ seat }: { seat: SeatId }) {
  const t = useTranslations('floor.you');
  const { floor, seats: places } = useOpen();
  const { seats } = usePack();
  const id = useId();
  const others = seats.filter((one) => one.id !== seat && places[one.id]?.head);
  const [to, setTo] = useState<string>('');
  const { give, pending, refusal } = useOrder();
  const mayYield = floor.speaking?.kind === 'speech' && !floor.speaking.yieldedBy;
  const chosen = others.find((one) => one.id === to);
  return (
    <>
      <p className="font-semibold text-accent">{t('speaking', { seat: seats.find((one) => one.id === seat)?.name ?? '' })}</p>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" pending={pending} onClick={() => void give({ type: 'endSpeech' })}>
          {t('end')}
        </Button>
        {mayYield && others.length > 0 && (
          <span className="flex items-center gap-1">
            <label htmlFor={id}>{t('yield')}</label>
            <select
              id={id}
              value={to}
              onChange={({ target }) => setTo(target.value)}
              className="h-8 rounded-ctl border border-edge bg-surface px-1 text-[13px]"
            >
              <option value="">…</option>
              {others.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
            <Button
              size="small"
              pending={pending}
              disabled={!chosen}
              onClick={() => void (chosen && give({ type: 'yieldFloor', to: chosen.id }))}
            >
              {t('yieldDo')}
            </Button>
          </span>
        )}
      </div>
      <Refusal sentence={refusal} />
    </>
  );
}
