'use client';
/** The server's refusal beside the field it is about; when the server could not be reached, says that. */
import { useTranslations } from 'use-intl';
import type { Said as Answered } from '../../client/doors.ts';
import { Refusal } from './Refusal.tsx';

export function Said({ refusal, id }: { refusal: Answered | null; id?: string }) {
  const t = useTranslations('common');
  return (
    <div {...(id ? { id } : {})}>
      <Refusal sentence={refusal && (refusal.sentence || t('offline'))} />
    </div>
  );
}
