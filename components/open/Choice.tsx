'use client';
/** One of several, each with a sentence that says what it means. */
export function Choice<T extends string>({
  name,
  legend,
  value,
  options,
  choose,
}: {
  name: string;
  legend: string;
  value: T;
  options: { value: T; label: string; why: string }[];
  choose: (value: T) => void;
}) {
  return (
    <fieldset>
      <legend className="text-[13px]/[18px] font-semibold">{legend}</legend>
      <div className="mt-1.5 flex flex-col gap-2.5">
        {options.map((option) => (
          <label key={option.value} className="flex cursor-pointer items-start gap-2.5">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => choose(option.value)}
              className="mt-0.5 size-5 flex-none accent-accent"
            />
            <span className="text-sm font-medium">
              {option.label}
              <span className="block text-[13px]/[18px] font-normal text-muted">{option.why}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
