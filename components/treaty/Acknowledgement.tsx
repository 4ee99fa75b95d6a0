'use client';
/** The sponsor's own words on where a clause leaves the framework: on the record, so under the text. */
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { Version } from '../../negotiation/clauses.ts';

export function Acknowledgement({ version }: { version: Version }) {
  const t = useTranslations('treaty');
  const seat = usePack().seats.find(({ id }) => id === version.by)?.name ?? version.by;
  if (!version.acknowledgement) return null;
  return (
    <p className="mt-1 border-l-2 border-line-2 pl-3 text-[13px]/[18px] text-muted">
      {t('acknowledged', { seat, text: version.acknowledgement })}
    </p>
  );
}
