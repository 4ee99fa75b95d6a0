'use client';
/** The phase's clock, 56 px, and what may be done to it. When its time is up nothing happens by itself. */
import { Pause, Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useNow, useOpen, useOrder } from '../../client/hooks.ts';
import { clockOf } from '../../negotiation/phases.ts';
import { Button } from '../marks/Button.tsx';
import { Clock } from '../marks/Clock.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { SetClock } from './SetClock.tsx';

const minute = 60_000;

export function PhaseClock() {
  const t = useTranslations('desk.clock');
  const { phaseEndsAt, pausedAt } = useOpen();
  const [setting, setSetting] = useState(false);
  const { give, pending, refusal } = useOrder();
  const now = useNow();
  const addTime = useAddTime(give);
  const paused = pausedAt !== null;
  return (
    <section aria-label={t('label')} className="min-w-0">
      <p className="mb-2 flex h-14 items-center gap-3">
        {phaseEndsAt === null ? (
          <span className="text-[26px]/8 text-muted">{t('noEnd')}</span>
        ) : (
          <Clock
            until={phaseEndsAt}
            frozenAt={pausedAt}
            className={`text-[56px]/14 tracking-[-0.02em] ${paused ? 'text-muted' : phaseEndsAt < now ? 'text-departs' : ''}`}
          />
        )}
        {paused && <span className="text-sm font-semibold text-departs">{t('stands')}</span>}
      </p>
      <p className="flex flex-wrap gap-2 min-[1240px]:flex-nowrap">
        <Button
          size="small"
          className="!px-2.5"
          pending={pending}
          icon={paused ? <Play size={16} aria-hidden /> : <Pause size={16} aria-hidden />}
          onClick={() => void give({ type: paused ? 'resumeRoom' : 'pauseRoom' })}
        >
          {t(paused ? 'resume' : 'pause')}
        </Button>
        {[2, 5].map((minutes) => (
          <Button key={minutes} size="small" className="tnum !px-2.5" pending={pending} onClick={() => addTime(minutes * minute)}>
            {t('add', { minutes })}
          </Button>
        ))}
        <Button size="small" className="!px-2.5" onClick={() => setSetting(true)}>
          {t('set')}
        </Button>
      </p>
      <Refusal sentence={refusal} />
      <SetClock open={setting} onClose={() => setSetting(false)} />
    </section>
  );
}

/** Adds to the time that is left; a clock that has run out, or was never set, starts from now. */
function useAddTime(give: ReturnType<typeof useOrder>['give']) {
  const open = useOpen();
  const now = useNow();
  return (ms: number) => {
    const left = open.phaseEndsAt === null ? 0 : Math.max(0, open.phaseEndsAt - clockOf(open, now));
    void give({ type: 'setPhaseEnd', endsAt: Math.round(now + left + ms) });
  };
}
