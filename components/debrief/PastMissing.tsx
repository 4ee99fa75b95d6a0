'use client';
/** The older part of the record is still coming, or could not be had: said, with a way to try again. */
import { useTranslations } from 'use-intl';
import type { Past } from '../../client/usePast.ts';
import { Button } from '../marks/Button.tsx';

export function PastMissing({ past: { state, again } }: { past: Past }) {
  const t = useTranslations('debrief.past');
  if (state === 'whole') return null;
  return (
    <p
      role="status"
      className="flex flex-wrap items-center gap-3 border-y border-line-2 bg-sunk px-4 py-2.5 text-[14px]/[20px] print:hidden"
    >
      {t(state)}
      {state === 'failed' && (
        <Button size="small" onClick={again}>
          {t('again')}
        </Button>
      )}
    </p>
  );
}
