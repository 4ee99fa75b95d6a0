/** How a field for text looks, wherever one is. 16 px: smaller, and a phone zooms in when it is touched. */
export const fieldClass =
  'block w-full rounded-ctl border border-edge bg-surface px-3 text-base text-ink placeholder:text-muted aria-[invalid=true]:border-contradicts disabled:opacity-60';
export const labelClass = 'block text-[13px]/[18px] font-semibold';
