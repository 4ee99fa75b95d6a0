'use client';
/** What a term of the framework says: its status, both source layers, the note. A sheet over whatever one was reading. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import { binds } from '../../treaty/completeness.ts';
import type { Term } from '../../treaty/framework.ts';
import type { TermId } from '../../treaty/ids.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { TermQuotations } from './TermQuotations.tsx';

/** `term` null: closed. */
export function TermSheet({ term: id, onClose }: { term: TermId | null; onClose: () => void }) {
  const t = useTranslations('term');
  const { framework } = usePack();
  const term = framework.terms.find((other) => other.id === id);
  return (
    <Dialog
      open={term !== undefined}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={term?.title ?? ''}
      description={term ? t('termOf', { term: term.id, title: framework.title }) : ''}
    >
      {term && <TermBody term={term} />}
    </Dialog>
  );
}

/** A term's id that opens its sheet ("P07"). */
export function TermRef({ term, className = '' }: { term: TermId; className?: string }) {
  const t = useTranslations('term');
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={t('open', { term })}
        onClick={() => setOpen(true)}
        className={`tnum -mx-1 inline-flex min-h-6 min-w-6 items-center justify-center px-1 text-[13px]/[18px] text-muted underline decoration-line-2 underline-offset-3 hover:text-ink ${className}`}
      >
        {term}
      </button>
      {open && <TermSheet term={term} onClose={() => setOpen(false)} />}
    </>
  );
}

function TermBody({ term }: { term: Term }) {
  const t = useTranslations('term');
  const inferredTermsBind = useRoom((state) => state.open?.options.inferredTermsBind);
  return (
    <div className="flex flex-col gap-5">
      <section aria-label={t('saysInShort')}>
        <p className="font-serif text-[18px]/[27px]">{term.gist}</p>
        <p className="mt-2 text-[13px]/[18px] text-muted">
          <strong className="font-semibold text-ink">{capital(t(`status.${term.status}`))}.</strong>{' '}
          {inferredTermsBind !== undefined && t(binds(term, { inferredTermsBind }) ? 'binds.yes' : 'binds.no')}
        </p>
      </section>
      <section className="barred">
        <h3 className="mb-2 text-[13px]/[20px] font-semibold">{t('sources')}</h3>
        <TermQuotations quotations={term.quotations} />
      </section>
      {term.note && (
        <section className="border-t border-line pt-2">
          <h3 className="text-[13px]/[20px] font-semibold">{t('note')}</h3>
          <p className="text-[14px]/[20px]">{term.note}</p>
        </section>
      )}
    </div>
  );
}

const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);
