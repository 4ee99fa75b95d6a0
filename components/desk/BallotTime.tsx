'use client';
/** How long the next ballots last: the room's own time first. */
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';

const usual = [60, 120, 180, 300, 600, 1200]; // seconds

export function BallotTime({ seconds, onChange }: { seconds: number; onChange: (seconds: number) => void }) {
  const t = useTranslations('desk.ballots');
  const id = useId();
  const { options } = useOpen();
  const choices = [...new Set([...usual, options.ballotSeconds, seconds])].sort((a, b) => a - b);
  return (
    <span className="inline-flex items-center gap-1.5">
      <label htmlFor={id}>{t('lasts')}</label>
      <select
        id={id}
        value={seconds}
        onChange={(event) => onChange(Number(event.target.value))}
        className="h-7 rounded-ctl border border-edge bg-surface px-1.5 text-[13px] text-ink"
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            <Duration seconds={choice} />
          </option>
        ))}
      </select>
    </span>
  );
}

/** "90 seconds", "3 minutes", "2 days": the largest unit that says it whole. */
export function Duration({ seconds }: { seconds: number }) {
  const t = useTranslations('desk.duration');
  const units = [
    ['days', 86_400],
    ['hours', 3600],
    ['minutes', 60],
  ] as const;
  const [unit, size] = units.find(([, size]) => seconds >= size && seconds % size === 0) ?? (['seconds', 1] as const);
  return <>{t(unit, { count: seconds / size })}</>;
}
