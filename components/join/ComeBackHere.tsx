'use client';
/** Somebody who was in this room on this device comes back to their seat with one press. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useComeBack } from '../../client/doors.ts';
import { forgetReturn, keptReturnFor, type KeptReturn } from '../../client/keptReturns.ts';
import { Button } from '../marks/Button.tsx';
import { Said } from '../marks/Said.tsx';

export function ComeBackHere({ code }: { code: string }) {
  const t = useTranslations('join');
  const [kept] = useState<KeptReturn | null>(() => keptReturnFor(code));
  const { send, pending, refusal } = useComeBack();
  if (!kept) return null;
  const comeBack = async () => {
    const answer = await send({ code: kept.returnCode });
    if (answer.ok) window.location.assign(`/room/${answer.value.room}`);
    else if (answer.refused === 'unknownReturnCode') forgetReturn(kept.room);
  };
  return (
    <div className="mt-4 rounded-ctl bg-accent-tint p-3">
      <p className="mb-2 text-sm">{t('wereHere', { name: kept.name })}</p>
      <Button size="small" pending={pending} onClick={() => void comeBack()}>
        {t('comeBackAs', { name: kept.name })}
      </Button>
      <div className="mt-2 empty:hidden">
        <Said refusal={refusal} />
      </div>
    </div>
  );
}
