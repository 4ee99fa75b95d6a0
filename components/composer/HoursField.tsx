'use client';
/** A length of time as a number and a unit; kept in hours, as the rules count. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Select, fieldClass, labelClass } from './Select.tsx';

const units = { hours: 1, days: 24, years: 8760 } as const; // in hours, as the wording writes them
type Unit = keyof typeof units;

/** The unit in which a length reads best: the largest that divides it. */
const unitOf = (hours: number): Unit => (['years', 'days'] as const).find((unit) => hours % units[unit] === 0) ?? 'hours';

export function HoursField({
  label,
  hours,
  disabled,
  onChange,
}: {
  label: string;
  hours: number;
  disabled: boolean;
  onChange: (hours: number) => void;
}) {
  const t = useTranslations('composer.form');
  const [unit, setUnit] = useState<Unit>(() => unitOf(hours));
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? String(Number((hours / units[unit]).toFixed(2)));
  const give = (text: string, of: Unit) => {
    const count = Number(text);
    if (count > 0 && Number.isFinite(count)) onChange(count * units[of]);
  };
  return (
    <div role="group" aria-label={label} className="flex items-end gap-1.5">
      <label className="flex flex-col gap-[3px]">
        <span className={labelClass}>{label}</span>
        <input
          type="number"
          inputMode="decimal"
          min={1}
          max={9999}
          step="any"
          value={shown}
          disabled={disabled}
          onChange={(event) => {
            setTyped(event.target.value);
            give(event.target.value, unit);
          }}
          onBlur={() => setTyped(null)}
          className={`${fieldClass} tnum w-[76px]`}
        />
      </label>
      <Select
        label={t('unit')}
        quiet
        value={unit}
        disabled={disabled}
        choices={(Object.keys(units) as Unit[]).map((id) => ({ id, text: t(`units.${id}`) }))}
        onChoose={(id) => {
          setUnit(id as Unit);
          give(shown, id as Unit);
        }}
      />
    </div>
  );
}
