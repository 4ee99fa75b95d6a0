'use client';
/** The way in: the code large, its QR code, and the links to hand out. */
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCopy } from '../../client/copy.ts';
import { useOpen } from '../../client/hooks.ts';
import { Button } from '../marks/Button.tsx';
import { QrCode } from '../screen/QrCode.tsx';
import { joinLink, onlyHere, spoken } from '../screen/joinLink.ts';
import { Links } from './Links.tsx';

export function Invitation() {
  const t = useTranslations('desk.invite');
  const { code } = useOpen();
  const [showing, setShowing] = useState(false);
  const { copy, state } = useCopy();
  const link = joinLink(code);
  return (
    <section aria-label={t('label')} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <QrCode text={link} label={t('qr')} className="size-[104px] flex-none border border-line-2" />
      <div>
        <p className="text-[13px]/[18px] text-muted">{t('joinWith')}</p>
        <p className="tnum text-[32px]/[38px] font-semibold tracking-[0.04em] whitespace-nowrap">{spoken(code)}</p>
        <p className="mt-1.5 flex gap-2">
          <Button
            size="small"
            icon={state === 'done' ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
            onClick={() => void (state === 'failed' ? setShowing(true) : copy(link))}
          >
            {t(state === 'done' ? 'copied' : 'copyLink')}
          </Button>
          <Button size="small" onClick={() => setShowing(true)}>
            {t('allLinks')}
          </Button>
        </p>
        <span role="status" className="sr-only">
          {state === 'done' ? t('copied') : state === 'failed' ? t('copyFailed') : ''}
        </span>
      </div>
      {onlyHere() && <p className="w-0 min-w-full bg-departs-tint px-2 py-1 text-[12px]/4">{t('onlyHere')}</p>}
      <Links open={showing} onClose={() => setShowing(false)} />
    </section>
  );
}
