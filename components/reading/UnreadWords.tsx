'use client';
/** The stretches of a text that were not read, each with why in a plain sentence. */
import { useTranslations } from 'use-intl';
import type { Reading } from '../../treaty/reading.ts';

interface Props {
  text: string;
  reading: Pick<Reading, 'unread'>;
  /** for screen readers too: where the reading itself, which tells them each at its place in the text, is not beside it */
  heard?: boolean;
}

/** A text that is unread as a whole needs no quotation of itself. */
export function UnreadWords({ text, reading: { unread }, heard = false }: Props) {
  const t = useTranslations('reading');
  if (unread.length === 0) return null;
  const isWhole = ([from, to]: readonly [number, number]) => to - from >= text.trim().length;
  return (
    <ul aria-hidden={!heard} className="mt-1 flex flex-col gap-0.5 text-[14px]/[20px] text-unclear">
      {unread.map(({ span, why }, at) => (
        <li key={at}>
          {isWhole(span)
            ? t('wholeUnread', { why: t(`why.${why}`) })
            : t('unreadLine', { text: text.slice(...span), why: t(`why.${why}`) })}
        </li>
      ))}
    </ul>
  );
}
