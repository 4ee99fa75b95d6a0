'use client';
/** Which decision rule: the scenario's, the generally known ones, the room's own. */
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { DecisionRuleId } from '../../negotiation/ids.ts';
import { RuleSelect } from './RuleSelect.tsx';

export function RulePicker({ value, choose }: { value: DecisionRuleId; choose: (rule: DecisionRuleId) => void }) {
  const t = useTranslations('ballot.choose');
  const id = useId();
  const { ownRules } = useOpen();
  const pack = usePack();
  return (
    <>
      <label htmlFor={id} className="block text-[13px]/[18px] font-semibold">
        {t('rule')}
      </label>
      <RuleSelect id={id} value={value} choose={choose} pack={pack} own={Object.values(ownRules)} />
    </>
  );
}
