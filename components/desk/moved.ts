'use client';
/** A motion of procedure in a sentence. */
import { useTranslations } from 'use-intl';
import type { Motion } from '../../negotiation/motions.ts';
import { useNames } from './useNames.ts';

/** "Ankara moves to close the debate on Article 9." */
export function useMoved(): (motion: Motion) => string {
  const t = useTranslations('desk.motions');
  const names = useNames();
  return ({ by, content }) =>
    t('moved', {
      seat: names.seat(by),
      kind: content.kind,
      article: 'clause' in content ? names.article(content.clause) : 0,
      minutes: 'minutes' in content ? content.minutes : 0,
    });
}
