'use client';
/** How this room works, folded: what it is set to is said in one line, so that nobody has to unfold it to know. */
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PackOnOffer } from '../../client/doors.ts';
import type { RoomOptions } from '../../negotiation/options.ts';
import { Choice } from './Choice.tsx';
import { PhasePlans } from './PhasePlans.tsx';

type Change = (options: RoomOptions) => void;

/** Seconds, from half a minute to a week. */
const ballotLengths = [30, 60, 90, 120, 180, 300, 600, 1800, 3600, 86_400, 259_200, 604_800] as const;

export function MoreOptions({ pack, options, change }: { pack: PackOnOffer; options: RoomOptions; change: Change }) {
  const t = useTranslations('open');
  const set = (part: Partial<RoomOptions>) => change({ ...options, ...part });
  const rule = pack.rules.find(({ id }) => id === options.rule);
  return (
    <details className="border-y border-line-2 py-3">
      <summary className="cursor-pointer text-base font-semibold">
        {t('more')}
        <span className="mt-0.5 block ps-4 text-[13px]/[18px] font-normal text-muted">
          {t('summary', { rule: rule?.name ?? '', check: options.check, shows: options.showVotes })}
        </span>
      </summary>
      <div className="mt-4 flex flex-col gap-6">
        <Choice
          name="rule"
          legend={t('rule')}
          value={options.rule}
          options={pack.rules.map(({ id, name, sentence }) => ({ value: id, label: name, why: sentence }))}
          choose={(value) => set({ rule: value })}
        />
        <Two set={set} options={options} name="check" values={['advisory', 'strict']} />
        <Two set={set} options={options} name="showVotes" values={['live', 'atClose']} />
        <Two set={set} options={options} name="ballotsOpenedBy" values={['facilitator', 'sponsor']} />
        <BallotLength seconds={options.ballotSeconds} set={(ballotSeconds) => set({ ballotSeconds })} />
        <Two set={set} options={options} name="seating" values={['choose', 'assigned']} />
        <PhasePlans phases={options.phases} usual={pack.defaults.phases} change={(phases) => set({ phases })} />
        <Tick
          checked={options.inferredTermsBind}
          label={t('inferredTermsBind.label')}
          why={t('inferredTermsBind.why')}
          set={(inferredTermsBind) => set({ inferredTermsBind })}
        />
        <Tick
          checked={options.briefsAfterwards}
          label={t('briefsAfterwards.label')}
          why={t('briefsAfterwards.why')}
          set={(briefsAfterwards) => set({ briefsAfterwards })}
        />
        <Tick
          checked={options.facilitatorReadsTalks ?? false}
          label={t('facilitatorReadsTalks.label')}
          why={t('facilitatorReadsTalks.why')}
          set={(facilitatorReadsTalks) => set({ facilitatorReadsTalks })}
        />
        <Tick
          checked={options.talksAfterwards ?? false}
          label={t('talksAfterwards.label')}
          why={t('talksAfterwards.why')}
          set={(talksAfterwards) => set({ talksAfterwards })}
        />
      </div>
    </details>
  );
}

/** An option of two values, each with a sentence that says what it means. */
function Two<K extends 'check' | 'showVotes' | 'ballotsOpenedBy' | 'seating'>({
  name,
  values,
  options,
  set,
}: {
  name: K;
  values: readonly RoomOptions[K][];
  options: RoomOptions;
  set: (part: Partial<RoomOptions>) => void;
}) {
  const t = useTranslations('open');
  // the catalogue has a label and a reason for every value of these options
  const say = t as (key: string) => string;
  return (
    <Choice
      name={name}
      legend={say(`${name}.legend`)}
      value={options[name]}
      options={values.map((value) => ({ value, label: say(`${name}.${value}.label`), why: say(`${name}.${value}.why`) }))}
      choose={(value) => set({ [name]: value })}
    />
  );
}

function BallotLength({ seconds, set }: { seconds: number; set: (seconds: number) => void }) {
  const t = useTranslations('open');
  const lengths = ballotLengths.includes(seconds as never) ? ballotLengths : [...ballotLengths, seconds].sort((a, b) => a - b);
  return (
    <label className="block">
      <span className="block text-[13px]/[18px] font-semibold">{t('ballotSeconds')}</span>
      <select
        value={seconds}
        onChange={(event) => set(Number(event.target.value))}
        className="mt-1 h-11 rounded-ctl border border-edge bg-surface px-3 text-base"
      >
        {lengths.map((length) => (
          <option key={length} value={length}>
            {duration(length, t)}
          </option>
        ))}
      </select>
    </label>
  );
}

function duration(seconds: number, t: ReturnType<typeof useTranslations<'open'>>): string {
  if (seconds < 120) return t('seconds', { n: seconds });
  if (seconds < 7200 && seconds !== 3600) return t('minutes', { n: seconds / 60 });
  return seconds < 86_400 ? t('hours', { n: seconds / 3600 }) : t('days', { n: seconds / 86_400 });
}

function Tick({ checked, label, why, set }: { checked: boolean; label: ReactNode; why: ReactNode; set: (checked: boolean) => void }) {
  return (
    <label className="flex cursor-pointer items-start gap-2.5">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => set(event.target.checked)}
        className="mt-0.5 size-5 flex-none accent-accent"
      />
      <span className="text-sm font-medium">
        {label}
        <span className="block text-[13px]/[18px] font-normal text-muted">{why}</span>
      </span>
    </label>
  );
}
