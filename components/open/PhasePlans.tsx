'use client';
/** Which phases the room has and how long each is meant to be. Nothing happens by itself: the facilitator moves the room on. */
import { useTranslations } from 'use-intl';
import type { PhaseId } from '../../negotiation/pack.ts';
import type { RoomOptions } from '../../negotiation/options.ts';

type Plans = RoomOptions['phases'];

/** A room cannot do without these. */
const needed: ReadonlySet<PhaseId> = new Set(['arrive', 'debate', 'debrief']);
const longest = 20_160; // minutes: two weeks

export function PhasePlans({ phases, usual, change }: { phases: Plans; usual: Plans; change: (phases: Plans) => void }) {
  const t = useTranslations('open');
  const words = useTranslations('common.phases');
  const plans = new Map(phases.map((plan) => [plan.id, plan]));
  const put = (id: PhaseId, plan: Plans[number] | null) =>
    change(usual.flatMap((known) => (known.id === id ? (plan ? [plan] : []) : (plans.get(known.id) ?? []))));
  return (
    <fieldset>
      <legend className="text-[13px]/[18px] font-semibold">{t('phases.legend')}</legend>
      <p className="text-[13px]/[18px] text-muted">{t('phases.why')}</p>
      <ul className="mt-2 max-w-md divide-y divide-line">
        {usual.map((known) => {
          const plan = plans.get(known.id);
          return (
            <li key={known.id} className="flex min-h-11 items-center gap-3 py-1">
              <label className="flex flex-1 items-center gap-2.5 text-sm">
                <input
                  type="checkbox"
                  checked={plan !== undefined}
                  disabled={needed.has(known.id)}
                  onChange={(event) => put(known.id, event.target.checked ? known : null)}
                  className="size-5 flex-none accent-accent"
                />
                {words(known.id)}
              </label>
              {plan && (
                <label className="flex items-center gap-2 text-[13px] text-muted">
                  <span className="sr-only">{t('phases.minutesOf', { phase: words(known.id) })}</span>
                  <input
                    type="number"
                    inputMode="numeric"
                    min={1}
                    max={longest}
                    value={plan.minutes ?? ''}
                    placeholder="–"
                    onChange={(event) => put(known.id, { id: known.id, minutes: minutesFrom(event.target.value) })}
                    className="tnum h-10 w-24 rounded-ctl border border-edge bg-surface px-2 text-end text-base text-ink"
                  />
                  {t('phases.minutes')}
                </label>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** Empty is no time limit. */
function minutesFrom(typed: string): number | null {
  const minutes = Math.round(Number(typed));
  return typed === '' || !Number.isFinite(minutes) || minutes < 1 ? null : Math.min(minutes, longest);
}
