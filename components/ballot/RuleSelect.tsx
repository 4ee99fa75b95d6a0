'use client';
/** The rules that there are to choose from, in their three groups; needs no room, so that one can choose before there is one. */
import { useTranslations } from 'use-intl';
import type { DecisionRule } from '../../negotiation/decisionRules.ts';
import type { DecisionRuleId } from '../../negotiation/ids.ts';
import { presetsFor, type Seating } from '../../negotiation/rules.ts';
import { ruleName } from './resultWords.ts';

export function RuleSelect({
  id,
  value,
  choose,
  pack,
  own,
}: {
  id: string;
  value: DecisionRuleId;
  choose: (rule: DecisionRuleId) => void;
  pack: Seating & { decisionRules: readonly Pick<DecisionRule, 'id' | 'name'>[] };
  own: readonly DecisionRule[];
}) {
  const t = useTranslations('ballot');
  const known = new Set(pack.decisionRules.map((rule) => rule.id));
  const groups = [
    ['ofScenario', pack.decisionRules],
    ['known', presetsFor(pack).filter((rule) => !known.has(rule.id))],
    ['own', own],
  ] as const;
  return (
    <select
      id={id}
      value={value}
      onChange={(event) => choose(event.target.value as DecisionRuleId)}
      className="mt-1 h-11 w-full rounded-ctl border border-edge bg-surface px-3 text-base"
    >
      {groups.map(
        ([group, rules]) =>
          rules.length > 0 && (
            <optgroup key={group} label={t(`choose.${group}`)}>
              {rules.map((rule) => (
                <option key={rule.id} value={rule.id}>
                  {ruleName({ t }, rule)}
                </option>
              ))}
            </optgroup>
          ),
      )}
    </select>
  );
}
