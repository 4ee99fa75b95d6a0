'use client';
/** One's own seat's explanation of vote: typed, and put on the record. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOrder, usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { limits } from '../../negotiation/limits.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { fieldClass, labelClass } from '../marks/field.ts';
import { Refusal } from '../marks/Refusal.tsx';

export function ExplainDialog({ ballot, seat, close }: { ballot: Ballot; seat: SeatId; close: () => void }) {
  const t = useTranslations('ballot.explain');
  const common = useTranslations('common');
  const [text, setText] = useState('');
  const { give, pending, refusal } = useOrder();
  const name = usePack().seats.find(({ id }) => id === seat)?.name ?? '';
  const send = async () => {
    if ((await give({ type: 'explainVote', ballot: ballot.id, text: text.trim() })).ok) close();
  };
  return (
    <Dialog
      open
      onOpenChange={(shown) => !shown && close()}
      title={t('button')}
      description={t('hint')}
      actions={
        <>
          <Refusal sentence={refusal} />
          <Button onClick={close}>{common('cancel')}</Button>
          <Button tone="primary" pending={pending} disabled={text.trim() === ''} onClick={() => void send()}>
            {t('send')}
          </Button>
        </>
      }
    >
      <label className={labelClass} htmlFor="explanation">
        {t('label', { seat: name })}
      </label>
      <textarea
        id="explanation"
        value={text}
        maxLength={limits.reason}
        rows={4}
        onChange={(event) => setText(event.target.value)}
        className={`${fieldClass} mt-1 py-2`}
      />
    </Dialog>
  );
}
