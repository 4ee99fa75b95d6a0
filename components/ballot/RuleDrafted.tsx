'use client';
/** A rule that is being made: the form, the rule in words, and the try-out, wherever one makes it. */
import { useFormatter, useTranslations } from 'use-intl';
import { ruleFrom, unfitRule } from '../../negotiation/rules.ts';
import { ruleSentence, type Named } from './resultWords.ts';
import { ruleFromDraft, type RuleDraft } from './ruleDraft.ts';
import { RuleForm } from './RuleForm.tsx';
import { TryOut } from './TryOut.tsx';

export function RuleDrafted({ pack, draft, change }: { pack: Named; draft: RuleDraft; change: (draft: RuleDraft) => void }) {
  const t = useTranslations('ballot');
  const format = useFormatter();
  const rule = ruleFrom(ruleFromDraft(draft), 1);
  const sound = unfitRule(rule, pack) === null;
  return (
    <div className="flex flex-col gap-5">
      <RuleForm pack={pack} rule={draft} change={change} />
      {sound && (
        <>
          <p className="text-[14px]/[20px] text-muted">
            <strong className="font-semibold text-ink">{t('rule.lead')}</strong> {ruleSentence({ t, format, pack }, rule)}
          </p>
          <TryOut rule={rule} pack={pack} />
        </>
      )}
    </div>
  );
}
