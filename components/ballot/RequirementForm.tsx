'use client';
/** One requirement of a rule, filled in: of whom, what, and how it is counted. */
import { useTranslations } from 'use-intl';
import type { SeatGroupId } from '../../negotiation/ids.ts';
import type { Named } from './resultWords.ts';
import { Select, whole } from './fields.tsx';
import { bases, requirementKinds, type RequirementDraft } from './ruleDraft.ts';

const numberClass = 'tnum h-10 w-16 rounded-ctl border border-edge bg-surface px-2 text-end text-base';

export function RequirementForm({
  pack,
  at,
  requirement,
  change,
}: {
  pack: Named;
  at: number;
  requirement: RequirementDraft;
  change: (requirement: RequirementDraft) => void;
}) {
  const t = useTranslations('ballot.make');
  const set = (part: Partial<RequirementDraft>) => change({ ...requirement, ...part });
  const { kind } = requirement;
  const id = (what: string) => `requirement-${at}-${what}`;
  const groups = [...pack.seatGroups.map((group) => group.id), 'named'] as (SeatGroupId | 'named')[];
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-2">
      <div className="grid gap-2 sm:grid-cols-2">
        <Select
          id={id('group')}
          label={t('of', { number: at + 1 })}
          hidden
          value={requirement.group}
          values={groups}
          say={(value) => (value === 'named' ? t('named') : (pack.seatGroups.find((group) => group.id === value)?.name ?? value))}
          choose={(group) => set({ group })}
        />
        <Select
          id={id('kind')}
          label={t('what', { number: at + 1 })}
          hidden
          value={kind}
          values={requirementKinds}
          say={(value) => t(`kinds.${value}`)}
          choose={(next) => set({ kind: next })}
        />
      </div>
      {requirement.group === 'named' && (
        <div role="group" aria-label={t('seats')} className="flex flex-wrap gap-x-4 gap-y-1">
          {pack.seats.map((seat) => (
            <label key={seat.id} className="flex items-center gap-1.5 text-[13px]">
              <input
                type="checkbox"
                checked={requirement.seats.includes(seat.id)}
                onChange={(event) =>
                  set({
                    seats: event.target.checked ? [...requirement.seats, seat.id] : requirement.seats.filter((other) => other !== seat.id),
                  })
                }
                className="size-5 accent-accent"
              />
              {seat.name}
            </label>
          ))}
        </div>
      )}
      {(kind === 'shareFor' || kind === 'quorum') && (
        <div className="flex flex-wrap items-center gap-2 text-[13px]">
          <span className="inline-flex items-center gap-1.5">
            <input
              type="number"
              aria-label={t('num')}
              min={1}
              max={1000}
              value={requirement.num}
              onChange={(event) => set({ num: whole(event.target.value, 1, 1000) })}
              className={numberClass}
            />
            ⁄
            <input
              type="number"
              aria-label={t('den')}
              min={1}
              max={1000}
              value={requirement.den}
              onChange={(event) => set({ den: whole(event.target.value, 1, 1000) })}
              className={numberClass}
            />
          </span>
          {kind === 'shareFor' ? (
            <>
              <Select
                id={id('counted')}
                label={t('ofWhom')}
                hidden
                value={requirement.counted}
                values={bases}
                say={(value) => t(`bases.${value}`)}
                choose={(counted) => set({ counted })}
              />
              <Tick checked={requirement.strictly} label={t('strictly')} set={(strictly) => set({ strictly })} />
              <Select
                id={id('tie')}
                label={t('tie')}
                hidden
                value={requirement.castingVote}
                values={['', ...pack.seats.map((seat) => seat.id)]}
                say={(value) => (value ? t('tieBy', { seat: pack.seats.find((seat) => seat.id === value)?.name ?? '' }) : t('tieNone'))}
                choose={(castingVote) => set({ castingVote })}
              />
            </>
          ) : (
            <Tick checked={requirement.present} label={t('present')} set={(present) => set({ present })} />
          )}
        </div>
      )}
      {(kind === 'countFor' || kind === 'fewAgainst') && (
        <label className="flex items-center gap-2 text-[13px]">
          <input
            type="number"
            min={1}
            max={1000}
            value={requirement.number}
            onChange={(event) => set({ number: whole(event.target.value, 1, 1000) })}
            className={numberClass}
          />
          {t(kind === 'countFor' ? 'atLeast' : 'atMost')}
        </label>
      )}
      {(kind === 'shareFor' || kind === 'countFor' || kind === 'quorum') && (
        <Tick checked={requirement.weighed} label={t('weighed')} set={(weighed) => set({ weighed })} />
      )}
    </div>
  );
}

function Tick({ checked, label, set }: { checked: boolean; label: string; set: (checked: boolean) => void }) {
  return (
    <label className="flex cursor-pointer items-center gap-2 text-[13px]">
      <input type="checkbox" checked={checked} onChange={(event) => set(event.target.checked)} className="size-5 flex-none accent-accent" />
      {label}
    </label>
  );
}
