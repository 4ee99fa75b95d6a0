'use client';
/** What was told to everybody last: an event from outside, or an announcement. */
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import { lastTold } from '../injects/told.ts';

export function ToldScene() {
  const t = useTranslations('injects');
  const told = lastTold(useOpen());
  if (!told) return null;
  const { kind, date, text, sources } = told;
  return (
    <section className="flex min-h-0 flex-1 flex-col gap-[0.8em] p-4 projector:justify-center projector:px-[5em] projector:py-[1em]">
      <p className="text-[1.143em]/[1.3] font-semibold text-accent">
        {t(`kind.${kind}`)}
        {date && <span className="ms-[0.6em] font-normal text-muted">{date}</span>}
      </p>
      <h1 className="max-w-[32em] font-serif text-[1.643em]/[1.35] whitespace-pre-line projector:text-[1.857em]/[1.35]">{text}</h1>
      {sources.length > 0 && <p className="tnum text-muted">{t('sources', { codes: sources.join(', ') })}</p>}
    </section>
  );
}
