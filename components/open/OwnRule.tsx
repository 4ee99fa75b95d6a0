'use client';
/** A rule of one's own, before there is a room: it goes with the options. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PackOnOffer } from '../../client/doors.ts';
import type { DecisionRule } from '../../negotiation/decisionRules.ts';
import { ruleFrom, unfitRule } from '../../negotiation/rules.ts';
import { RuleDrafted } from '../ballot/RuleDrafted.tsx';
import { newRule, ruleFromDraft } from '../ballot/ruleDraft.ts';
import { wholeOf } from '../ballot/RuleForm.tsx';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';

export function OwnRule({ pack, number, close }: { pack: PackOnOffer; number: number; close: (rule: DecisionRule | null) => void }) {
  const t = useTranslations('ballot.make');
  const common = useTranslations('common');
  const [draft, change] = useState(() => newRule(wholeOf(pack)));
  const rule = ruleFrom(ruleFromDraft(draft), number);
  const unfit = unfitRule(rule, pack) !== null;
  return (
    <Dialog
      open
      wide
      onOpenChange={(shown) => !shown && close(null)}
      title={t('title')}
      description={t('hint')}
      actions={
        <>
          {unfit && <p className="text-[13px]/[18px] text-contradicts">{t('unfit')}</p>}
          <Button onClick={() => close(null)}>{common('cancel')}</Button>
          <Button tone="primary" disabled={unfit || rule.name === ''} onClick={() => close(rule)}>
            {t('make')}
          </Button>
        </>
      }
    >
      <RuleDrafted pack={pack} draft={draft} change={change} />
    </Dialog>
  );
}
