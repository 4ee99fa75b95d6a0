'use client';
/** Asks once more before a clause leaves the table or goes to a ballot. */
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import type { Clause } from '../../negotiation/clauses.ts';
import type { Command } from '../../negotiation/commands.ts';
import { ruleOf } from '../../negotiation/rules.ts';
import { RuleWords } from '../ballot/RuleWords.tsx';
import { Warnings } from '../ballot/Warnings.tsx';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';

interface Props {
  command: Command;
  tone: 'danger' | 'primary';
  /** on the button that asks */
  label: string;
  title: string;
  text: string;
  confirm: string;
  disabled: boolean;
  children?: ReactNode;
}

export function ConfirmOrder({ command, tone, label, title, text, confirm, disabled, children }: Props) {
  const common = useTranslations('common');
  const order = useOrder();
  const [open, setOpen] = useState(false);
  const give = () => void order.give(command).then((reply) => (reply.ok ? setOpen(false) : undefined));
  return (
    <>
      <Button tone={tone} disabled={disabled} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={title}
        description={text}
        actions={
          <>
            <Refusal sentence={order.refusal} />
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button tone={tone} pending={order.pending} disabled={disabled} onClick={give}>
              {confirm}
            </Button>
          </>
        }
      >
        {children}
      </Dialog>
    </>
  );
}

export function ConfirmWithdrawal({ clause, disabled }: { clause: Clause; disabled: boolean }) {
  const t = useTranslations('clause.actions');
  return (
    <ConfirmOrder
      command={{ type: 'withdrawClause', clause: clause.id }}
      tone="danger"
      label={t('withdraw')}
      title={t('withdrawTitle')}
      text={t('withdrawText')}
      confirm={t('withdrawConfirm')}
      disabled={disabled}
    />
  );
}

export function ConfirmBallot({ clause, disabled }: { clause: Clause; disabled: boolean }) {
  const t = useTranslations('clause.actions');
  const open = useOpen();
  const { options } = open;
  const rule = ruleOf(open, usePack(), options.rule);
  const seconds = options.ballotSeconds;
  return (
    <ConfirmOrder
      command={{ type: 'openBallot', clause: clause.id, seconds: null }}
      tone="primary"
      label={t('openBallot')}
      title={t('openTitle')}
      text={seconds % 60 === 0 ? t('openText', { minutes: seconds / 60 }) : t('openTextSeconds', { seconds })}
      confirm={t('openConfirm')}
      disabled={disabled}
    >
      {rule && (
        <>
          <RuleWords rule={rule} className="text-[14px]/[20px]" />
          <Warnings rule={rule} className="mt-3" />
        </>
      )}
    </ConfirmOrder>
  );
}
