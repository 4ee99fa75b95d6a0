'use client';
/** By when something is due, and for how long the sentence holds. */
import { useTranslations } from 'use-intl';
import type { Norm, Window } from '../../treaty/norm.ts';
import { HoursField } from './HoursField.tsx';
import { Select } from './Select.tsx';
import { Tick } from './Tick.tsx';

const modes = ['atMost', 'atLeast', 'urgent', 'none'] as const;
type Mode = (typeof modes)[number];
const moments = ['attack', 'appeal', 'signature', 'entryIntoForce'] as const;

const modeOf = (window: Window): Mode => modes.find((mode) => window[mode] !== undefined && window[mode] !== false) ?? 'atMost';
const day = 24; // hours
export const threeDays: Window = { atMost: 3 * day };

/** What a change of kind keeps: the length, where both kinds have one. */
const starts: Record<Mode, (length: number) => Window> = {
  atMost: (length) => ({ atMost: length }),
  atLeast: (length) => ({ atLeast: length }),
  urgent: () => ({ urgent: true }),
  none: () => ({ none: true }),
};

export function WindowField({
  label,
  window,
  disabled,
  onChange,
}: {
  label: string;
  window: Window;
  disabled: boolean;
  onChange: (window: Window) => void;
}) {
  const t = useTranslations('composer.form');
  const mode = modeOf(window);
  const length = window.atMost ?? window.atLeast;
  const from = window.from && window.from !== 'unstated' ? window.from : '';
  return (
    <>
      <Select
        label={label}
        value={mode}
        disabled={disabled}
        choices={modes.map((id) => ({ id, text: t(`window.${id}`) }))}
        onChoose={(id) => onChange({ ...starts[id as Mode](length ?? 3 * day), ...(window.from ? { from: window.from } : {}) })}
      />
      {length !== undefined && (
        <HoursField
          key={mode}
          label={t('window.length')}
          hours={length}
          disabled={disabled}
          onChange={(hours) => onChange({ ...window, [mode]: hours })}
        />
      )}
      {mode !== 'none' && (
        <Select
          label={t('window.from')}
          value={from}
          empty={t('notSaid')}
          disabled={disabled}
          choices={moments.map((id) => ({ id, text: t(`window.moments.${id}`) }))}
          onChoose={(id) => onChange({ ...window, from: id === '' ? undefined : (id as Window['from']) })}
        />
      )}
      {mode === 'atMost' && (
        <>
          <Tick
            checked={window.workingDays ?? false}
            disabled={disabled}
            onChange={(on) => onChange({ ...window, workingDays: on || undefined })}
          >
            {t('window.workingDays')}
          </Tick>
          <Tick
            checked={window.extendable ?? false}
            disabled={disabled}
            onChange={(on) => onChange({ ...window, extendable: on || undefined })}
          >
            {t('window.extendable')}
          </Tick>
        </>
      )}
    </>
  );
}

export type Duration = NonNullable<Norm['duration']>;
export const fifteenYears: Duration = { hours: 15 * 365 * day };

export function DurationField({
  duration,
  disabled,
  onChange,
}: {
  duration: Duration;
  disabled: boolean;
  onChange: (duration: Duration) => void;
}) {
  const t = useTranslations('composer.form');
  return (
    <>
      <HoursField
        label={t('duration.length')}
        hours={duration.hours}
        disabled={disabled}
        onChange={(hours) => onChange({ ...duration, hours })}
      />
      <Tick
        checked={duration.renewable ?? false}
        disabled={disabled}
        onChange={(on) => onChange({ ...duration, renewable: on || undefined })}
      >
        {t('duration.renewable')}
      </Tick>
    </>
  );
}
