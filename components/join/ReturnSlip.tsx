'use client';
/** Shown once, between joining and the room: the personal code with which one comes back from any device. */
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Joined } from '../../client/doors.ts';
import { inFours } from '../../client/roomCode.ts';
import { CopyButton } from '../frame/CopyButton.tsx';
import { ButtonLink } from '../marks/Button.tsx';

export function ReturnSlip({ joined: { room, returnCode, returnLink }, seat }: { joined: Joined; seat: string | null }) {
  const t = useTranslations('join.slip');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main id="main" className="mx-auto flex w-full max-w-[480px] flex-1 flex-col justify-center gap-5 px-4 py-8">
      <div>
        <h1 ref={heading} tabIndex={-1} className="font-serif text-2xl/[30px] font-semibold outline-none">
          {seat ? t('seated', { seat }) : t('waiting')}
        </h1>
        <p className="mt-2 text-base/6">{t('what')}</p>
      </div>
      <div className="border-y border-line-2 py-5 text-center">
        <p className="text-[13px] text-muted">{t('yours')}</p>
        <p className="tnum mt-1 text-[26px]/9 font-semibold tracking-[0.04em] select-all">{inFours(returnCode ?? '')}</p>
        {returnLink && <CopyButton text={returnLink} label={t('copyLink')} className="mt-3" />}
      </div>
      <p className="text-sm text-muted">{t('kept')}</p>
      <ButtonLink tone="primary" size="big" href={`/room/${room}`} className="!h-14 w-full text-[17px]">
        {t('enter')}
      </ButtonLink>
    </main>
  );
}
