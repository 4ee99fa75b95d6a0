'use client';
/** The treaty and the record as files, made by the server from what is public. */
import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';

const files = [
  ['treaty', 'treaty.md'],
  ['record', 'record.csv'],
  ['json', 'record.json'],
] as const;

export function Files() {
  const t = useTranslations('debrief.files');
  const { room } = useOpen();
  return (
    <section className="border-t-2 border-ink pt-2.5 print:hidden">
      <h2 className="text-[16px]/[22px] font-semibold">{t('title')}</h2>
      <p className="mb-1 text-[13px]/[18px] text-muted">{t('reason')}</p>
      <ul>
        {files.map(([name, file]) => (
          <li key={name} className="border-b border-line">
            <a href={`/api/rooms/${room}/${file}`} download className="flex min-h-11 items-center gap-3 py-1.5 text-[14px]/[20px]">
              <Download aria-hidden size={18} className="flex-none" />
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
