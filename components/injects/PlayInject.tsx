'use client';
/** The facilitator's deck: a card or one's own words, told to everybody, to some seats, or to one as a rumour. */
import { useId, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useOrder, usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import { injectKinds, type InjectKind } from '../../negotiation/injects.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { limits } from '../../negotiation/limits.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { Deck } from './Deck.tsx';
import { SentSoFar } from './SentSoFar.tsx';

export function PlayInject({ onClose }: { onClose: () => void }) {
  const t = useTranslations('injects.play');
  const { seats } = usePack();
  const injects = useRoom((state) => state.facilitator?.injects) ?? [];
  const played = useRoom((state) => state.facilitator?.played) ?? [];
  const next = injects.find(({ id, spare }) => !spare && !played.includes(id));
  const [card, setCard] = useState<string | null>(next?.id ?? null);
  const [text, setText] = useState('');
  const [kind, setKind] = useState<InjectKind>('event');
  const [some, setSome] = useState(false);
  const [chosen, setChosen] = useState<SeatId[]>([]);
  const { give, pending, refusal, clear } = useOrder();
  const own = card === null;
  const to = kind === 'announcement' || (kind === 'event' && !some) ? null : chosen;
  const ready = (own ? text.trim() !== '' : injects.some(({ id }) => id === card)) && (to === null || to.length > 0);
  const tellAs = (next: InjectKind) => {
    setKind(next);
    if (next === 'rumour') setChosen((before) => before.slice(0, 1));
  };
  const play = async () => {
    const reply = await give({ type: 'playInject', kind, card, text: own ? text : '', to });
    if (reply.ok) onClose();
  };
  return (
    <Dialog
      wide
      open
      onOpenChange={(shown) => !shown && onClose()}
      title={t('title')}
      description={t('description')}
      actions={
        <>
          <Refusal sentence={refusal} />
          <Button tone="primary" pending={pending} disabled={!ready} onClick={() => void play()}>
            {t('do', { kind })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <Deck
          cards={injects}
          played={played}
          chosen={card}
          onChoose={(id) => {
            setCard(id);
            clear();
          }}
        />
        {own && <OwnWords text={text} onText={setText} />}
        <Kinds kind={kind} onKind={tellAs} />
        {kind === 'event' && <Whom some={some} onSome={setSome} />}
        {(kind === 'rumour' || (kind === 'event' && some)) && (
          <fieldset>
            <legend className="mb-1 text-[13px] font-semibold">{t(kind === 'rumour' ? 'seat' : 'seats')}</legend>
            <div className="flex flex-wrap gap-x-5 gap-y-1">
              {seats.map(({ id, name }) => (
                <label key={id} className="flex h-8 items-center gap-2 text-[14px]">
                  <input
                    type={kind === 'rumour' ? 'radio' : 'checkbox'}
                    name="told-seat"
                    checked={chosen.includes(id)}
                    onChange={({ target }) =>
                      setChosen((before) =>
                        kind === 'rumour' ? [id] : target.checked ? [...before, id] : before.filter((seat) => seat !== id),
                      )
                    }
                    className="size-4 accent-accent"
                  />
                  {name}
                </label>
              ))}
            </div>
          </fieldset>
        )}
        <SentSoFar />
      </div>
    </Dialog>
  );
}

function OwnWords({ text, onText }: { text: string; onText: (text: string) => void }) {
  const t = useTranslations('injects.play');
  const format = useFormatter();
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-[13px] font-semibold">
        {t('ownText')}
      </label>
      <textarea
        id={id}
        rows={4}
        maxLength={limits.inject}
        value={text}
        onChange={({ target }) => onText(target.value)}
        aria-describedby={`${id}-hint`}
        className="rounded-ctl border border-edge bg-surface px-3 py-2 text-[14px]/[20px]"
      />
      <p id={`${id}-hint`} className="text-[12px]/4 text-muted">
        {t('ownHint', { most: format.number(limits.inject) })}
      </p>
    </div>
  );
}

function Kinds({ kind, onKind }: { kind: InjectKind; onKind: (kind: InjectKind) => void }) {
  const t = useTranslations('injects.play');
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
      <legend className="mb-1 text-[13px] font-semibold">{t('as')}</legend>
      {injectKinds.map((one) => (
        <label key={one} className="flex h-8 items-center gap-2 text-[14px]">
          <input type="radio" name="told-as" checked={kind === one} onChange={() => onKind(one)} className="size-4 accent-accent" />
          {t(`kind.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}

function Whom({ some, onSome }: { some: boolean; onSome: (some: boolean) => void }) {
  const t = useTranslations('injects.play');
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
      <legend className="mb-1 text-[13px] font-semibold">{t('to')}</legend>
      {[false, true].map((one) => (
        <label key={String(one)} className="flex h-8 items-center gap-2 text-[14px]">
          <input type="radio" name="told-to" checked={some === one} onChange={() => onSome(one)} className="size-4 accent-accent" />
          {t(one ? 'some' : 'all')}
        </label>
      ))}
    </fieldset>
  );
}
