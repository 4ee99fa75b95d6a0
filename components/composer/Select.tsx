'use client';
/** A labelled choice. The browser's own select: on a phone it is the wheel the thumb knows, and it needs no script to be accessible. */
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Choice } from '../../treaty/form.ts';

export const fieldClass =
  'h-11 min-w-0 rounded-ctl border border-edge bg-surface px-2.5 text-base text-ink disabled:cursor-not-allowed disabled:opacity-60 lg:h-[38px] lg:text-[13.5px]';
export const labelClass = 'text-[12px]/[16px] text-muted';

interface Props {
  label: string;
  /** the label is read, not drawn: it stands beside already */
  quiet?: boolean;
  value: string;
  choices: readonly Choice[];
  /** what stands for no answer; absent: an answer cannot be taken back */
  empty?: string;
  disabled?: boolean;
  autoFocus?: boolean;
  onChoose: (id: string) => void;
}

export function Select({ label, quiet = false, value, choices, empty, disabled, autoFocus, onChoose }: Props) {
  return (
    <label className="flex max-w-full min-w-0 flex-col gap-[3px]">
      <span className={quiet ? 'sr-only' : labelClass}>{label}</span>
      <span className="relative inline-flex w-fit max-w-full self-start">
        <select
          value={value}
          disabled={disabled}
          autoFocus={autoFocus}
          onChange={(event) => onChoose(event.target.value)}
          className={`${fieldClass} max-w-full cursor-pointer appearance-none truncate pr-8 [field-sizing:content] ${value === '' ? 'border-dashed text-muted' : ''}`}
        >
          {(empty !== undefined || value === '') && <option value="">{empty ?? ''}</option>}
          {grouped(choices)}
        </select>
        <ChevronDown aria-hidden size={14} className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-muted" />
      </span>
    </label>
  );
}

/** Choices under the heading the vocabulary lists them beneath, in its order; those without a heading first. */
function grouped(choices: readonly Choice[]): ReactNode[] {
  const headings = [...new Set(choices.map(({ under }) => under ?? ''))].sort((a, b) => Number(a !== '') - Number(b !== ''));
  return headings.map((heading) => {
    const options = choices
      .filter(({ under = '' }) => under === heading)
      .map(({ id, text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ));
    return heading === '' ? (
      options
    ) : (
      <optgroup key={heading} label={heading}>
        {options}
      </optgroup>
    );
  });
}
