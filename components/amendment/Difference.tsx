'use client';
/** Two wordings as one text, word by word: what goes is struck, what comes is underlined, and both are said to whoever does not see it. */
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { difference, type Piece } from '../../negotiation/wordings.ts';

export function Difference({ before, after, className = '' }: { before: string; after: string; className?: string }) {
  const pieces = useMemo(() => difference(before, after), [before, after]);
  return (
    <p lang="en" className={`font-serif whitespace-pre-line [overflow-wrap:anywhere] ${className}`}>
      {pieces.map((piece, at) => (
        <Said key={at} piece={piece} />
      ))}
    </p>
  );
}

function Said({ piece: { is, text } }: { piece: Piece }) {
  const t = useTranslations('amendment.difference');
  if (is === 'kept') return text;
  const Mark = is === 'deleted' ? 'del' : 'ins';
  return (
    <>
      <span className="sr-only"> {t(is)} </span>
      <Mark>{text}</Mark>
      <span className="sr-only"> {t('end')} </span>
    </>
  );
}
