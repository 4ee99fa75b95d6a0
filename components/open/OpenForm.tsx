'use client';
/** A room in under a minute: scenario, title, and options that are right for most, folded. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOpening, usePacksOnOffer, type PackOnOffer } from '../../client/doors.ts';
import type { RoomOptions } from '../../negotiation/options.ts';
import { Button } from '../marks/Button.tsx';
import { Said } from '../marks/Said.tsx';
import { MoreOptions } from './MoreOptions.tsx';
import { ScenarioCards } from './ScenarioCards.tsx';
import { TextField } from './TextField.tsx';

export interface OpenLimits {
  title: number;
  name: number;
}

export function OpenForm({ limits }: { limits: OpenLimits }) {
  const t = useTranslations('open');
  const { packs, refusal, again } = usePacksOnOffer();
  return (
    <main id="main" className="mx-auto w-full max-w-[720px] flex-1 px-4 pt-8 pb-10 sm:px-6">
      <h1 className="font-serif text-[28px]/9 font-semibold">{t('title')}</h1>
      <p className="mt-1 text-base/6 text-muted">{t('what')}</p>
      {refusal && (
        <div className="mt-6 flex flex-col items-start gap-3">
          <Said refusal={refusal} />
          <Button onClick={again}>{t('again')}</Button>
        </div>
      )}
      {!packs && !refusal && <output className="mt-6 block text-muted">{t('loading')}</output>}
      {packs?.length === 0 && <p className="mt-6">{t('noScenario')}</p>}
      {packs && packs.length > 0 && <Choices packs={packs} limits={limits} />}
    </main>
  );
}

/** Words that are typed, and options that were changed; what was not touched follows the scenario. */
function Choices({ packs, limits }: { packs: PackOnOffer[]; limits: OpenLimits }) {
  const t = useTranslations('open');
  const [chosen, setChosen] = useState(packs[0]?.id ?? '');
  const [title, setTitle] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [options, setOptions] = useState<RoomOptions | null>(null);
  const [tooLong, setTooLong] = useState<'title' | 'name' | null>(null);
  const { send, pending, refusal, clear } = useOpening();
  const pack = packs.find(({ id }) => id === chosen) ?? packs[0];
  if (!pack) return null;
  const titled = title ?? pack.title;

  /** another scenario has other rules and phases: what was changed for this one does not carry over */
  function chooseScenario(id: string) {
    setChosen(id);
    setOptions(null);
  }

  async function open(from: PackOnOffer) {
    const [roomTitle, person] = [titled.trim() || from.title, name.trim()];
    const wrong = roomTitle.length > limits.title ? 'title' : person.length > limits.name ? 'name' : null;
    setTooLong(wrong);
    if (wrong) return document.getElementById(`open-${wrong}`)?.focus();
    const answer = await send({ pack: from.id, title: roomTitle, options: options ?? from.defaults, ...(person ? { name: person } : {}) });
    if (answer.ok) window.location.assign(`/desk/${answer.value.room}`);
  }
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setTooLong(null);
      clear();
      set(value);
    };
  return (
    <form
      className="mt-6 flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void open(pack);
      }}
    >
      <ScenarioCards packs={packs} chosen={pack.id} choose={change(chooseScenario)} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          id="open-title"
          label={t('roomTitle')}
          hint={t('roomTitleHint')}
          value={titled}
          change={change(setTitle)}
          most={limits.title}
          wrong={tooLong === 'title'}
        />
        <TextField
          id="open-name"
          label={t('yourName')}
          hint={t('yourNameHint')}
          value={name}
          change={change(setName)}
          most={limits.name}
          wrong={tooLong === 'name'}
        />
      </div>
      <MoreOptions pack={pack} options={options ?? pack.defaults} change={change(setOptions)} />
      <div className="sticky bottom-0 -mx-4 border-t border-line-2 bg-paper px-4 pt-3 pb-[max(16px,env(safe-area-inset-bottom))] sm:-mx-6 sm:px-6">
        <div className="mb-2 empty:hidden">
          <Said refusal={refusal} />
        </div>
        <Button type="submit" tone="primary" size="big" pending={pending} className="w-full sm:w-auto sm:min-w-56">
          {pending ? t('opening') : t('open')}
        </Button>
        <p className="mt-2 text-[13px] text-muted">{t('after')}</p>
      </div>
    </form>
  );
}
