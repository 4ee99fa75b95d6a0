'use client';
/** The reading as text for screen readers, phrase by phrase in the order of the text; and for everyone the spellings that were taken as meant. */
import { useTranslations } from 'use-intl';
import type { Mark, Reading } from '../../treaty/reading.ts';
import type { Stake } from './stakes.ts';
import { usePartWord } from './usePartWord.ts';

interface Props {
  text: string;
  reading: Reading;
  stakes: ReadonlyMap<Mark, readonly Stake[]>;
}

export function ReadingInWords({ text, reading, stakes }: Props) {
  const t = useTranslations('reading');
  const lines = [
    ...reading.marks.map((mark) => ({ span: mark.span, line: <MarkLine key="m" mark={mark} {...{ text, reading, stakes }} /> })),
    ...reading.unread.map(({ span, why }) => ({
      span,
      line: t('unreadLine', { text: text.slice(...span), why: t(`why.${why}`) }),
    })),
  ].toSorted((a, b) => a.span[0] - b.span[0]);
  return (
    <>
      <div className="sr-only">
        <p lang="en">{text}</p>
        <p>{t(`state.${reading.state}`)}</p>
        {lines.length > 0 && (
          <ul aria-label={t('list')}>
            {lines.map(({ line }, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {reading.taken.length > 0 && (
        <p className="mt-1 text-[13px]/[18px] text-muted">
          {t('taken')} {reading.taken.map(({ span, as }) => t('takenAs', { text: text.slice(...span), as })).join('; ')}
        </p>
      )}
    </>
  );
}

function MarkLine({ mark, text, reading, stakes }: Props & { mark: Mark }) {
  const t = useTranslations('reading');
  const verdict = useTranslations('common.verdicts');
  const part = usePartWord(reading)(mark);
  const said = text.slice(...mark.span);
  const its = stakes.get(mark) ?? [];
  if (its.length === 0) return t('line', { part, text: said });
  const verdicts = its.map((stake) => t('verdictOf', { verdict: verdict(stake.verdict), terms: stake.terms.join(', ') })).join('; ');
  return t('lineFound', { part, text: said, verdicts });
}
