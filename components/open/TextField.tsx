'use client';
/** One line of text with a limit that is told before it is reached, and kept when it is passed. */
import { useTranslations } from 'use-intl';
import { fieldClass, labelClass } from '../marks/field.ts';

export function TextField({
  id,
  label,
  hint,
  value,
  change,
  most,
  wrong,
}: {
  id: string;
  label: string;
  hint: string;
  value: string;
  change: (value: string) => void;
  most: number;
  wrong: boolean;
}) {
  const t = useTranslations('open');
  const left = most - value.length;
  return (
    <div>
      <label htmlFor={id} className={`${labelClass} flex justify-between gap-2`}>
        {label}
        <span aria-live="polite" className={`tnum font-normal ${left < 0 ? 'text-contradicts' : 'text-muted'}`}>
          {left < 0 ? t('tooMany', { over: -left }) : left <= 10 && t('left', { left })}
        </span>
      </label>
      <input
        id={id}
        value={value}
        onChange={(event) => change(event.target.value)}
        {...(wrong || left < 0 ? { 'aria-invalid': true } : {})}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        className={`${fieldClass} mt-1 h-11`}
      />
      <p
        id={`${id}-hint`}
        role={wrong ? 'alert' : undefined}
        className={`mt-1 text-[13px]/[18px] ${wrong ? 'text-contradicts' : 'text-muted'}`}
      >
        {wrong ? t('tooLong', { most }) : hint}
      </p>
    </div>
  );
}
