'use client';
/** The speakers' list opened or closed, the time of a speech, a seat put on the list; and a caucus to be started. */
import { useId, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../client/asking.ts';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import { floorLimits, startCaucus } from '../../negotiation/floor.ts';
import { Why } from '../clause/Why.tsx';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';

const field = 'h-10 rounded-ctl border border-edge bg-surface px-3 text-[14px]';
const fits = (text: string, { least, most }: { least: number; most: number }) =>
  /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;

export function FloorSettings({ onClose }: { onClose: () => void }) {
  const t = useTranslations('floor.desk');
  return (
    <Dialog open onOpenChange={(shown) => !shown && onClose()} title={t('settingsTitle')}>
      <div className="flex flex-col gap-6">
        <ListForm onDone={onClose} />
        <AddForm />
        <CaucusForm onDone={onClose} />
      </div>
    </Dialog>
  );
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-[13px] font-semibold">
        {label}
      </label>
      {children(id)}
    </div>
  );
}

function NumberField({
  label,
  value,
  onValue,
  limits,
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
  limits: { least: number; most: number };
}) {
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={limits.least}
          max={limits.most}
          value={value}
          onChange={({ target }) => onValue(target.value)}
          className={`${field} w-28`}
        />
      )}
    </Labelled>
  );
}

function ListForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('floor.desk');
  const { floor } = useOpen();
  const [listOpen, setOpen] = useState(floor.listOpen);
  const [seconds, setSeconds] = useState(String(floor.speechSeconds));
  const { give, pending, refusal } = useOrder();
  const same = listOpen === floor.listOpen && Number(seconds) === floor.speechSeconds;
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void give({ type: 'setSpeakersList', listOpen, speechSeconds: Number(seconds) }).then((reply) => reply.ok && onDone());
      }}
    >
      <label className="flex items-center gap-2 text-[14px]">
        <input type="checkbox" checked={listOpen} onChange={({ target }) => setOpen(target.checked)} className="size-4 accent-accent" />
        {t('open')}
      </label>
      <div className="flex flex-wrap items-end gap-3">
        <NumberField label={t('seconds')} value={seconds} onValue={setSeconds} limits={floorLimits.speechSeconds} />
        <Button type="submit" pending={pending} disabled={same || !fits(seconds, floorLimits.speechSeconds)}>
          {t('set')}
        </Button>
      </div>
      <Refusal sentence={refusal} />
    </form>
  );
}

function AddForm() {
  const t = useTranslations('floor.desk');
  const { floor, seats: places } = useOpen();
  const { seats } = usePack();
  const [seat, setSeat] = useState('');
  const { give, pending, refusal } = useOrder();
  const free = seats.filter(({ id }) => places[id]?.head && !floor.list.includes(id));
  const chosen = free.find(({ id }) => id === seat);
  return (
    <div className="flex flex-wrap items-end gap-3 border-t border-line pt-4">
      <Labelled label={t('add')}>
        {(id) => (
          <select id={id} value={chosen ? seat : ''} onChange={({ target }) => setSeat(target.value)} className={field}>
            <option value="">…</option>
            {free.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Button pending={pending} disabled={!chosen} onClick={() => void (chosen && give({ type: 'askToSpeak', seat: chosen.id }))}>
        {t('addDo')}
      </Button>
      <Refusal sentence={refusal} />
    </div>
  );
}

function CaucusForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('floor.desk');
  const kinds = useTranslations('floor.caucus');
  const [kind, setKind] = useState<'moderated' | 'unmoderated'>('moderated');
  const [topic, setTopic] = useState('');
  const [minutes, setMinutes] = useState('10');
  const [seconds, setSeconds] = useState('60');
  const { give, pending, refusal } = useOrder();
  const command = {
    type: 'startCaucus',
    kind,
    topic: topic.trim() || '…',
    minutes: Number(minutes),
    speechSeconds: kind === 'moderated' ? Number(seconds) : null,
  } as const;
  const refused = useMay(startCaucus, command);
  const whole =
    topic.trim() !== '' && fits(minutes, floorLimits.caucusMinutes) && (kind === 'unmoderated' || fits(seconds, floorLimits.speechSeconds));
  return (
    <form
      className="flex flex-col gap-3 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        void give(command).then((reply) => reply.ok && onDone());
      }}
    >
      <fieldset className="flex flex-wrap gap-x-5">
        <legend className="mb-1 text-[13px] font-semibold">{t('start')}</legend>
        {(['moderated', 'unmoderated'] as const).map((one) => (
          <label key={one} className="flex h-8 items-center gap-2 text-[14px]">
            <input type="radio" name="caucus-kind" checked={kind === one} onChange={() => setKind(one)} className="size-4 accent-accent" />
            {kinds(one)}
          </label>
        ))}
      </fieldset>
      <Labelled label={t('topic')}>
        {(id) => (
          <input id={id} value={topic} maxLength={floorLimits.topic} onChange={({ target }) => setTopic(target.value)} className={field} />
        )}
      </Labelled>
      <div className="flex flex-wrap items-end gap-3">
        <NumberField label={t('minutes')} value={minutes} onValue={setMinutes} limits={floorLimits.caucusMinutes} />
        {kind === 'moderated' && (
          <NumberField label={t('perSpeech')} value={seconds} onValue={setSeconds} limits={floorLimits.speechSeconds} />
        )}
        <Button type="submit" tone="primary" pending={pending} disabled={!whole || refused !== null}>
          {t('startDo')}
        </Button>
      </div>
      <Why refused={refused} className="" />
      <Refusal sentence={refusal} />
    </form>
  );
}
