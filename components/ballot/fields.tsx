/** Small fields of the form for decision rules. */
import { labelClass } from '../marks/field.ts';

/** What was typed, as a whole number between these. */
export const whole = (typed: string, least: number, greatest: number): number =>
  Math.min(greatest, Math.max(least, Math.round(Number(typed)) || least));

export function Select<V extends string>({
  id,
  label,
  value,
  values,
  say,
  choose,
  hidden = false,
}: {
  id: string;
  label: string;
  value: V;
  values: readonly V[];
  say: (value: V) => string;
  choose: (value: V) => void;
  /** the label is for screen readers alone: what stands before says it */
  hidden?: boolean;
}) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className={hidden ? 'sr-only' : labelClass}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => choose(event.target.value as V)}
        className={`h-10 w-full rounded-ctl border border-edge bg-surface px-2 text-base sm:text-sm ${hidden ? '' : 'mt-1'}`}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {say(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
