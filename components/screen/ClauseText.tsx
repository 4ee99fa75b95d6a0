'use client';
/** A clause as the projector shows it: as large as its length allows, in four lines at most. */
import { useTranslations } from 'use-intl';
import type { Version } from '../../negotiation/clauses.ts';

/** Above these lengths the text steps down a size; it never falls under the projector's 28 px. */
const sizes = [
  [170, 'text-[1.36em]/[1.3] projector:line-clamp-4'],
  [320, 'text-[1.143em]/[1.31] projector:line-clamp-5'],
  [Infinity, 'text-[1em]/[1.3] projector:line-clamp-6'],
] as const;

export function ClauseText({ version, className = '' }: { version: Version; className?: string }) {
  const t = useTranslations('screen');
  const [, size] = sizes.find(([most]) => version.wording.length <= most) ?? sizes[2];
  return (
    <div className={className}>
      <p className={`font-serif whitespace-pre-line ${size}`}>{version.wording}</p>
      {version.wording.length > 560 && <p className="mt-[0.3em] hidden text-muted projector:block">{t('restOnPhones')}</p>}
    </div>
  );
}
