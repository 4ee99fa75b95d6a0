'use client';
/** Whose consent, and how much of it: all, a majority, a fraction, a number, any one; with the attacker left out, with some needed besides, with silence counted. */
import { useTranslations } from 'use-intl';
import { consentRules, type Choice } from '../../treaty/form.ts';
import type { Consent, PartyRef } from '../../treaty/norm.ts';
import type { StateId } from '../../treaty/ids.ts';
import { HoursField } from './HoursField.tsx';
import { fieldClass, labelClass, Select } from './Select.tsx';
import { Tick } from './Tick.tsx';
import { WordsField } from './WordsField.tsx';

type Rule = (typeof consentRules)[number];

export const ruleOf = ({ atLeast }: Consent): Rule =>
  typeof atLeast === 'number' ? 'number' : Array.isArray(atLeast) ? 'fraction' : atLeast;

/** The fractions treaties use; another one that an option has is offered too. */
const fractions = [
  [2, 3],
  [3, 4],
  [3, 5],
  [4, 5],
  [1, 2],
] as const;

const startOf: Record<Rule, Consent['atLeast']> = {
  all: 'all',
  majority: 'majority',
  one: 'one',
  unstated: 'unstated',
  fraction: [2, 3],
  number: 3,
};

interface Props {
  consent: Consent;
  /** consents are counted here; otherwise it only says who does something, and the counting is drawn only where an option has it */
  counts: boolean;
  parties: readonly Choice[];
  states: readonly Choice[];
  disabled: boolean;
  onChange: (consent: Consent | undefined) => void;
}

export function ConsentField({ consent, counts, parties, states, disabled, onChange }: Props) {
  const t = useTranslations('composer.form');
  return (
    <>
      {(counts || consent.atLeast !== 'unstated') && (
        <Select
          label={t('consent.howMany')}
          value={ruleOf(consent)}
          disabled={disabled}
          choices={consentRules.map((id) => ({ id, text: t(`consent.rule.${id}`) }))}
          onChoose={(id) => onChange({ ...consent, atLeast: startOf[id as Rule] })}
        />
      )}
      <HowMany {...{ consent, disabled, onChange }} />
      <WordsField<PartyRef>
        label={t('consent.of')}
        slot={{ is: 'set', values: consent.of }}
        choices={parties}
        all={false}
        disabled={disabled}
        onChange={(slot) => onChange(slot.is === 'set' ? { ...consent, of: slot.values } : undefined)}
      />
      {(counts || consent.must || consent.excludesAttacker || consent.silenceAfter) && (
        <Besides {...{ consent, states, disabled, onChange }} />
      )}
    </>
  );
}

/** Who is needed besides, whether the attacker counts, and what silence means. */
function Besides({ consent, states, disabled, onChange }: Pick<Props, 'consent' | 'states' | 'disabled' | 'onChange'>) {
  const t = useTranslations('composer.form');
  return (
    <>
      <WordsField<StateId>
        label={t('consent.must')}
        slot={consent.must?.length ? { is: 'set', values: consent.must } : { is: 'unstated' }}
        choices={states}
        all={false}
        disabled={disabled}
        onChange={(slot) => onChange({ ...consent, must: slot.is === 'set' ? slot.values : undefined })}
      />
      <Tick
        checked={consent.excludesAttacker ?? false}
        disabled={disabled}
        onChange={(on) => onChange({ ...consent, excludesAttacker: on || undefined })}
      >
        {t('consent.excludesAttacker')}
      </Tick>
      <Tick
        checked={consent.silenceAfter !== undefined}
        disabled={disabled}
        onChange={(on) => onChange({ ...consent, silenceAfter: on ? 72 : undefined })}
      >
        {t('consent.silence')}
      </Tick>
      {consent.silenceAfter !== undefined && (
        <HoursField
          label={t('consent.silenceAfter')}
          hours={consent.silenceAfter}
          disabled={disabled}
          onChange={(silenceAfter) => onChange({ ...consent, silenceAfter })}
        />
      )}
    </>
  );
}

/** The number or the fraction, where the rule has one. */
function HowMany({ consent, disabled, onChange }: Pick<Props, 'consent' | 'disabled' | 'onChange'>) {
  const t = useTranslations('composer.form');
  const { atLeast } = consent;
  if (typeof atLeast === 'number')
    return (
      <label className="flex flex-col gap-[3px]">
        <span className={labelClass}>{t('consent.number')}</span>
        <input
          type="number"
          inputMode="numeric"
          min={1}
          max={40}
          value={atLeast}
          disabled={disabled}
          onChange={(event) => onChange({ ...consent, atLeast: Math.min(40, Math.max(1, Math.round(Number(event.target.value)) || 1)) })}
          className={`${fieldClass} tnum w-[72px]`}
        />
      </label>
    );
  if (!Array.isArray(atLeast)) return null;
  const chosen = atLeast.join('/');
  const fractionText = (id: string) => {
    const [num = '', den = ''] = id.split('/');
    return t('consent.fractions', { fraction: `f${num}${den}`, num, den });
  };
  const offered = [...new Set([...fractions.map((fraction) => fraction.join('/')), chosen])];
  return (
    <Select
      label={t('consent.fraction')}
      value={chosen}
      disabled={disabled}
      choices={offered.map((id) => ({ id, text: fractionText(id) }))}
      onChoose={(id) => {
        const [num = 2, den = 3] = id.split('/').map(Number);
        onChange({ ...consent, atLeast: [num, den] });
      }}
    />
  );
}
