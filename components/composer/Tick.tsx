/** A yes or no that is said in the sentence or not. */
import type { ReactNode } from 'react';

export function Tick({
  checked,
  disabled,
  onChange,
  children,
}: {
  checked: boolean;
  disabled: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}) {
  return (
    <label className="inline-flex min-h-11 items-center gap-2 text-[14px]/[18px] lg:min-h-[38px] lg:text-[13px]">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className="size-[18px] flex-none accent-accent"
      />
      {children}
    </label>
  );
}
