'use client';
/** A rule of the room's own, made at the desk: the form, the rule in words, the try-out, and whether the room takes it. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOrder, usePack } from '../../client/hooks.ts';
import type { DecisionRuleId } from '../../negotiation/ids.ts';
import { ruleFrom, unfitRule } from '../../negotiation/rules.ts';
import { Why } from '../clause/Why.tsx';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { RuleDrafted } from './RuleDrafted.tsx';
import { newRule, ruleFromDraft } from './ruleDraft.ts';
import { wholeOf } from './RuleForm.tsx';

/** `close` with the id of the rule that was made. */
export function MakeRule({ close }: { close: (made: DecisionRuleId | null) => void }) {
  const t = useTranslations('ballot.make');
  const common = useTranslations('common');
  const pack = usePack();
  const { give, pending, refusal } = useOrder();
  const [draft, change] = useState(() => newRule(wholeOf(pack)));
  const rule = ruleFromDraft(draft);
  const refused = unfitRule(ruleFrom(rule, 1), pack);
  const send = async () => {
    const reply = await give({ type: 'makeRule', rule });
    if (reply.ok) close(reply.rule ?? null);
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={(shown) => !shown && close(null)}
      title={t('title')}
      description={t('hint')}
      actions={
        <>
          <Refusal sentence={refusal} />
          <Button onClick={() => close(null)}>{common('cancel')}</Button>
          <Button tone="primary" pending={pending} disabled={refused !== null || rule.name === ''} onClick={() => void send()}>
            {t('make')}
          </Button>
        </>
      }
    >
      <RuleDrafted pack={pack} draft={draft} change={change} />
      <Why refused={refused} className="mt-3" />
    </Dialog>
  );
}
