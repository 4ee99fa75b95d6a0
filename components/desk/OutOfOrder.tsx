'use client';
/** Ruling a motion out of order, with the reason that everybody reads. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOrder } from '../../client/hooks.ts';
import { limits } from '../../negotiation/limits.ts';
import type { Motion } from '../../negotiation/motions.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { fieldClass, labelClass } from '../marks/field.ts';
import { Refusal } from '../marks/Refusal.tsx';
import { useMoved } from './moved.ts';

export function OutOfOrder({ motion, close }: { motion: Motion; close: () => void }) {
  const t = useTranslations('desk.motions');
  const common = useTranslations('common');
  const moved = useMoved();
  const [reason, setReason] = useState('');
  const { give, pending, refusal } = useOrder();
  const rule = async () => {
    if ((await give({ type: 'ruleOnMotion', motion: motion.id, inOrder: false, reason: reason.trim() })).ok) close();
  };
  return (
    <Dialog
      open
      onOpenChange={(shown) => !shown && close()}
      title={t('outTitle')}
      description={t('outWhat')}
      actions={
        <>
          <Refusal sentence={refusal} />
          <Button onClick={close}>{common('cancel')}</Button>
          <Button tone="primary" pending={pending} disabled={reason.trim() === ''} onClick={() => void rule()}>
            {t('rule')}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-[14px]/[20px]">{moved(motion)}</p>
      <label htmlFor="out-of-order" className={labelClass}>
        {t('reason')}
      </label>
      <textarea
        id="out-of-order"
        rows={3}
        maxLength={limits.reason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        className={`${fieldClass} mt-1 py-2`}
      />
    </Dialog>
  );
}
