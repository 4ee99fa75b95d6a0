'use client';
/** The form for a decision rule of one's own: what must all be met, what silence and empty seats count as; the rule in words below. */
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { wholeGroup } from '../../negotiation/rules.ts';
import { Button } from '../marks/Button.tsx';
import { fieldClass, labelClass } from '../marks/field.ts';
import type { Named } from './resultWords.ts';
import { Select, whole } from './fields.tsx';
import { RequirementForm } from './RequirementForm.tsx';
import { newRequirement, type RuleDraft } from './ruleDraft.ts';

const most = 6;

export function RuleForm({ pack, rule, change }: { pack: Named; rule: RuleDraft; change: (rule: RuleDraft) => void }) {
  const t = useTranslations('ballot.make');
  const set = (part: Partial<RuleDraft>) => change({ ...rule, ...part });
  const weighed = rule.requires.some((requirement) => requirement.weighed);
  return (
    <div className="flex flex-col gap-4">
      <div>
        <label className={labelClass} htmlFor="rule-name">
          {t('name')}
        </label>
        <input
          id="rule-name"
          value={rule.name}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => set({ name: event.target.value })}
          className={`${fieldClass} mt-1 h-11`}
        />
      </div>
      <fieldset>
        <legend className={labelClass}>{t('requires')}</legend>
        <ol className="mt-1.5 flex flex-col gap-3">
          {rule.requires.map((requirement, at) => (
            <li key={at} className="flex items-start gap-2 border-s-2 border-line-2 ps-3">
              <RequirementForm
                pack={pack}
                at={at}
                requirement={requirement}
                change={(next) => set({ requires: rule.requires.map((one, place) => (place === at ? next : one)) })}
              />
              <button
                type="button"
                aria-label={t('remove', { number: at + 1 })}
                disabled={rule.requires.length === 1}
                onClick={() => set({ requires: rule.requires.filter((_, place) => place !== at) })}
                className="grid size-10 flex-none place-items-center rounded-ctl text-muted hover:bg-sunk disabled:opacity-40"
              >
                <Trash2 aria-hidden size={16} />
              </button>
            </li>
          ))}
        </ol>
        {rule.requires.length < most && (
          <Button
            size="small"
            className="mt-2"
            icon={<Plus aria-hidden size={14} />}
            onClick={() => set({ requires: [...rule.requires, newRequirement(wholeOf(pack))] })}
          >
            {t('add')}
          </Button>
        )}
      </fieldset>
      {weighed && <Weights pack={pack} rule={rule} change={change} />}
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          id="rule-silent"
          label={t('silent')}
          value={rule.silent}
          values={['missing', 'for', 'against', 'abstain']}
          say={(value) => t(`counts.${value}`)}
          choose={(silent) => set({ silent })}
        />
        <Select
          id="rule-vacant"
          label={t('vacant')}
          value={rule.vacant}
          values={['missing', 'leftOut', 'against', 'abstain']}
          say={(value) => t(`counts.${value}`)}
          choose={(vacant) => set({ vacant })}
        />
      </div>
      <label className="flex cursor-pointer items-center gap-2.5 text-sm">
        <input
          type="checkbox"
          checked={rule.closesWhenAllVoted}
          onChange={(event) => set({ closesWhenAllVoted: event.target.checked })}
          className="size-5 flex-none accent-accent"
        />
        {t('closes')}
      </label>
    </div>
  );
}

/** The group of all seats; where the pack has none, its first. */
export const wholeOf = (pack: Named) => {
  const { group, own } = wholeGroup(pack);
  return own.groups ? (pack.seatGroups[0]?.id ?? group) : group;
};

function Weights({ pack, rule, change }: { pack: Named; rule: RuleDraft; change: (rule: RuleDraft) => void }) {
  const t = useTranslations('ballot.make');
  return (
    <fieldset>
      <legend className={labelClass}>{t('weights')}</legend>
      <div className="mt-1.5 grid grid-cols-2 gap-x-4 gap-y-1.5 sm:grid-cols-3">
        {pack.seats.map(({ id, name }) => (
          <label key={id} className="flex items-center justify-between gap-2 text-[13px]">
            {name}
            <input
              type="number"
              min={0}
              max={1000}
              value={rule.weights[id] ?? 1}
              onChange={(event) => change({ ...rule, weights: { ...rule.weights, [id]: whole(event.target.value, 0, 1000) } })}
              className="tnum h-9 w-20 rounded-ctl border border-edge bg-surface px-2 text-end text-base"
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
