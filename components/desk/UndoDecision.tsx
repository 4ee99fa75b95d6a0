'use client';
/** At the head of the feed: takes back the last decision, after saying what that will do. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../client/asking.ts';
import { useOpen, useOrder } from '../../client/hooks.ts';
import { limits } from '../../negotiation/limits.ts';
import { undoDecision, type LastDecision } from '../../negotiation/undo.ts';
import { Why } from '../clause/Why.tsx';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { numberIn } from './useNames.ts';

export function UndoDecision() {
  const t = useTranslations('desk.undo');
  const { lastDecision } = useOpen();
  const [asked, ask] = useState<LastDecision | null>(null);
  if (!lastDecision && !asked) return null;
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => ask(lastDecision ?? null)}
        className="inline-flex min-h-6 items-center text-accent underline-offset-2 hover:underline"
      >
        {t('button')}
      </button>
      {asked && <Asked last={asked} onClose={() => ask(null)} />}
    </>
  );
}

function Asked({ last, onClose }: { last: LastDecision; onClose: () => void }) {
  const t = useTranslations('desk.undo');
  const phases = useTranslations('common.phases');
  const [reason, setReason] = useState('');
  const command = { type: 'undoDecision', decidedAt: last.at, reason: reason.trim() || null } as const;
  const refused = useMay(undoDecision, command);
  const { give, pending, refusal } = useOrder();
  const { what } = last;
  const undo = async () => {
    if ((await give(command)).ok) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(shown) => !shown && onClose()}
      title={t('title')}
      description={t(`what.${what.kind}`, {
        ballot: what.kind === 'ballot' ? numberIn(what.ballot) : 0,
        clause: 'clause' in what ? numberIn(what.clause) : 0,
        from: what.kind === 'phase' ? phases(what.from) : '',
      })}
      actions={
        <>
          <Why refused={refused} />
          <Refusal sentence={refusal} />
          <Button tone="primary" pending={pending} disabled={refused !== null} onClick={() => void undo()}>
            {t('do')}
          </Button>
        </>
      }
    >
      <label className="flex flex-col gap-1 text-[13px] font-semibold">
        {t('reason')}
        <textarea
          rows={2}
          maxLength={limits.reason}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          className="rounded-ctl border border-edge bg-surface px-3 py-2 text-[14px]/[20px] font-normal"
        />
      </label>
    </Dialog>
  );
}
