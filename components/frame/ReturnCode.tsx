'use client';
/** "Continue on another device": the personal return code as text, as a link and as a picture to scan. */
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useNewReturnCode } from '../../client/doors.ts';
import { useOpen } from '../../client/hooks.ts';
import { keepReturn, keptReturn } from '../../client/keptReturns.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import { inFours } from '../../client/roomCode.ts';
import { Button } from '../marks/Button.tsx';
import { Said } from '../marks/Said.tsx';
import { CopyButton } from './CopyButton.tsx';
import { Dialog } from './Dialog.tsx';

// 9 kB that only whoever opens this needs
const QrCode = lazy(() => import('../screen/QrCode.tsx').then((file) => ({ default: file.QrCode })));

export function ReturnCode({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('common.returnCode');
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')}>
      <Slip />
    </Dialog>
  );
}

/** Shows the code this device keeps; where it keeps none, makes one. A code is made anew only when asked: the one on somebody's slip of paper would die. */
function Slip() {
  const t = useTranslations('common.returnCode');
  const { room, code, title, expiresAt } = useOpen();
  const name = useRoom((state) => state.delegate?.name ?? '');
  const [returnCode, setReturnCode] = useState<string | null>(() => keptReturn(room)?.returnCode ?? null);
  const { make, pending, refusal } = useNewReturnCode(room);

  const remake = async () => {
    const answer = await make();
    if (!answer.ok) return;
    keepReturn({ room, code, returnCode: answer.value.returnCode, title, name, until: expiresAt });
    setReturnCode(answer.value.returnCode);
  };
  if (returnCode === null)
    return (
      <div className="flex flex-col items-start gap-3">
        <p>{t('none')}</p>
        <Button tone="primary" pending={pending} onClick={() => void remake()}>
          {pending ? t('making') : t('make')}
        </Button>
        <Said refusal={refusal} />
      </div>
    );
  const address = `${window.location.origin}/return`;
  const link = `${address}#${returnCode}`;
  return (
    <div className="flex flex-col items-center gap-4 text-center">
      <p className="text-start">{t('what', { address: address.replace(/^https?:\/\//, '') })}</p>
      <Suspense fallback={<div className="size-48" />}>
        <QrCode text={link} label={t('qr')} className="size-48" />
      </Suspense>
      <div>
        <p className="text-[13px] text-muted">{t('yours')}</p>
        <p className="tnum text-[26px]/9 font-semibold tracking-[0.04em] select-all">{inFours(returnCode)}</p>
      </div>
      <CopyButton text={link} label={t('copyLink')} />
      <p className="text-start text-[13px] text-muted">{t('secret')}</p>
      <div className="w-full border-t border-line pt-3 text-start text-[13px] text-muted">
        <Button tone="text" size="small" pending={pending} onClick={() => void remake()}>
          {pending ? t('making') : t('remake')}
        </Button>{' '}
        {t('remakeWhy')}
        <Said refusal={refusal} />
      </div>
    </div>
  );
}
