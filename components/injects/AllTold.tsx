'use client';
/** All that has come from outside, newest first: what everybody knows, and what reached this seat. */
import { useTranslations } from 'use-intl';
import { Heading } from '../brief/Heading.tsx';
import { ToldText } from './ToldText.tsx';
import { useTold } from './useTold.ts';

export function AllTold({ className = '' }: { className?: string }) {
  const t = useTranslations('injects');
  const all = useTold();
  if (all.length === 0) return null;
  return (
    <section className={className}>
      <Heading>{t('heading')}</Heading>
      <ul className="flex flex-col gap-3">
        {all.map((told) => (
          <li key={told.key}>
            <ToldText told={told} />
          </li>
        ))}
      </ul>
    </section>
  );
}
