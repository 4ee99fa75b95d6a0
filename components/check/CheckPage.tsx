'use client';
/** *Check a clause*: no room needed. A text goes in; how it is read and what is found of it come out below. */
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useChecking } from '../../client/checking.ts';
import { usePacksOnOffer } from '../../client/doors.ts';
import { PackAlone } from '../../client/PackAlone.tsx';
import { Button } from '../marks/Button.tsx';
import { Said } from '../marks/Said.tsx';
import { CheckForm } from './CheckForm.tsx';
import { CheckResults } from './CheckResults.tsx';

export function CheckPage() {
  const t = useTranslations('check');
  const { packs, refusal, again } = usePacksOnOffer();
  const { check, checked, ...asking } = useChecking();
  const results = useRef<HTMLElement>(null);
  useEffect(() => {
    if (checked) results.current?.focus();
  }, [checked]);
  return (
    <main id="main" className="mx-auto w-full max-w-[1200px] flex-1 px-4 pt-8 pb-16 sm:px-6">
      <h1 className="font-serif text-[28px]/9 font-semibold">{t('title')}</h1>
      <p className="mt-1 max-w-[720px] text-base/6 text-muted">{t('what')}</p>
      {refusal && (
        <div className="mt-6 flex flex-col items-start gap-3">
          <Said refusal={refusal} />
          <Button onClick={again}>{t('again')}</Button>
        </div>
      )}
      {!packs && !refusal && <output className="mt-6 block text-muted">{t('loading')}</output>}
      {packs?.length === 0 && <p className="mt-6">{t('noScenario')}</p>}
      {packs && packs.length > 0 && <CheckForm packs={packs} check={check} checked={checked?.asked ?? null} {...asking} />}
      {checked && (
        <section ref={results} tabIndex={-1} aria-label={t('done', { count: checked.clauses.length })} className="mt-10 outline-none">
          <PackAlone pack={checked.pack}>
            <CheckResults clauses={checked.clauses} />
          </PackAlone>
        </section>
      )}
    </main>
  );
}
