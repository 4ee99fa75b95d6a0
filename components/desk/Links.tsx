'use client';
/** Every link of the room: for delegates, for observers and the projector, and the secret one for a co-facilitator. */
import { Check, Copy, KeyRound } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useCopy } from '../../client/copy.ts';
import { useOpen } from '../../client/hooks.ts';
import { useFacilitatorLink, useLinks } from '../../client/links.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { QrCode } from '../screen/QrCode.tsx';
import { onlyHere, spoken } from '../screen/joinLink.ts';

export function Links({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('desk.links');
  return (
    <Dialog wide open={open} onOpenChange={(shown) => !shown && onClose()} title={t('title')} description={t('reason')}>
      <AllLinks />
    </Dialog>
  );
}

function AllLinks() {
  const t = useTranslations('desk.links');
  const { code, room } = useOpen();
  const { links, refusal } = useLinks(room);
  return (
    <div className="flex flex-col gap-5">
      {onlyHere() && <p className="bg-departs-tint px-3 py-2 text-[13px]/[18px]">{t('onlyHere')}</p>}
      <div className="flex flex-wrap items-start gap-5">
        <div className="text-center">
          {links && <QrCode text={links.join} label={t('qr')} className="size-44 border border-line-2" />}
          <p className="tnum mt-1 text-xl font-semibold tracking-[0.04em]">{spoken(code)}</p>
        </div>
        <div className="flex min-w-60 flex-1 flex-col gap-4">
          <LinkField label={t('delegates')} note={t('delegatesNote')} link={links?.join ?? ''} />
          <LinkField label={t('observers')} note={t('observersNote')} link={links?.observer ?? ''} />
        </div>
      </div>
      <Refusal sentence={refusal} />
      <CoFacilitator />
    </div>
  );
}

function LinkField({ label, note, link }: { label: string; note: string; link: string }) {
  const t = useTranslations('desk.links');
  const common = useTranslations('common');
  const id = useId();
  const { copy, state } = useCopy();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-[13px] font-semibold">
        {label}
      </label>
      <span className="flex gap-2">
        <input
          id={id}
          readOnly
          value={link}
          aria-describedby={`${id}-note`}
          onFocus={(event) => event.target.select()}
          className="h-9 min-w-0 flex-1 rounded-ctl border border-edge bg-sunk px-3 text-[13px]"
        />
        <Button
          disabled={link === ''}
          aria-label={t('copy', { label })}
          icon={state === 'done' ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
          onClick={() => void copy(link)}
          className="!h-9"
        >
          {common(state === 'done' ? 'copied' : 'copy')}
        </Button>
      </span>
      <p id={`${id}-note`} className="text-[13px]/[18px] text-muted">
        {note}
      </p>
      <p role="status" className={state === 'failed' ? 'text-[13px] text-departs' : 'sr-only'}>
        {state === 'failed' ? t('copyByHand') : state === 'done' ? common('copied') : ''}
      </p>
    </div>
  );
}

/** Each press makes a new secret: whoever holds one may do everything a facilitator may. */
function CoFacilitator() {
  const t = useTranslations('desk.links');
  const { room } = useOpen();
  const { link, make, revoke, pending, revoked, refusal } = useFacilitatorLink(room);
  return (
    <section aria-label={t('facilitators')} className="flex flex-col gap-2 border-t border-line pt-4">
      {link ? (
        <LinkField label={t('facilitators')} note={t('facilitatorsNote')} link={link} />
      ) : (
        <>
          <p className="text-[13px] font-semibold">{t('facilitators')}</p>
          <p className="text-[13px]/[18px] text-muted">{t('facilitatorsNote')}</p>
        </>
      )}
      <p className="flex flex-wrap gap-2">
        <Button size="small" pending={pending} icon={<KeyRound size={15} aria-hidden />} onClick={() => void make()}>
          {t(link ? 'makeAnother' : 'make')}
        </Button>
        <Button size="small" pending={pending} onClick={() => void revoke()}>
          {t('revoke')}
        </Button>
      </p>
      <p role="status" className={revoked === null ? 'sr-only' : 'text-[13px] text-muted'}>
        {revoked !== null && t('revoked', { count: revoked })}
      </p>
      <Refusal sentence={refusal} />
    </section>
  );
}
