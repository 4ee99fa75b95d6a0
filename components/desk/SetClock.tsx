'use client';
/** Sets the phase's clock to so many minutes from now, or takes it away. */
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useNow, useOpen, useOrder } from '../../client/hooks.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';

const most = 20160; // minutes: two weeks, as in a room's plan

export function SetClock({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('desk.clock');
  return (
    <Dialog open={open} onOpenChange={(shown) => !shown && onClose()} title={t('setTitle')} description={t('setReason')}>
      <MinutesForm onDone={onClose} />
    </Dialog>
  );
}

function MinutesForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('desk.clock');
  const now = useNow();
  const id = useId();
  const { phase, phaseEndsAt, options } = useOpen();
  const planned = options.phases.find((plan) => plan.id === phase)?.minutes ?? 30;
  const [minutes, setMinutes] = useState(String(planned));
  const { give, pending, refusal } = useOrder();
  const wanted = Number(minutes);
  const fits = Number.isInteger(wanted) && wanted >= 1 && wanted <= most;
  const order = async (endsAt: number | null) => {
    if ((await give({ type: 'setPhaseEnd', endsAt })).ok) onDone();
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) void order(Math.round(now + wanted * 60_000));
      }}
    >
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="font-semibold">
          {t('minutes')}
        </label>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
          aria-describedby={`${id}-limit`}
          className="h-11 w-32 rounded-ctl border border-edge bg-surface px-3 text-base"
        />
        <p id={`${id}-limit`} className="text-[13px] text-muted">
          {t('limit', { most })}
        </p>
      </div>
      <Refusal sentence={refusal} />
      <p className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" pending={pending} disabled={!fits}>
          {t('setTo')}
        </Button>
        {phaseEndsAt !== null && (
          <Button pending={pending} onClick={() => void order(null)}>
            {t('takeAway')}
          </Button>
        )}
      </p>
    </form>
  );
}
