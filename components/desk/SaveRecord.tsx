'use client';
/** The treaty and the record as files. */
import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { ButtonLink } from '../marks/Button.tsx';

const files = ['treaty.md', 'record.csv', 'record.json'] as const;

export function SaveRecord({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('desk.save');
  const { room } = useOpen();
  return (
    <Dialog open={open} onOpenChange={(shown) => !shown && onClose()} title={t('title')} description={t('reason')}>
      <ul className="flex flex-col gap-4">
        {files.map((file) => {
          const key = file.replace('.', '_') as 'treaty_md';
          return (
            <li key={file} className="flex flex-wrap items-center justify-between gap-2">
              <span className="max-w-[34ch] text-[13px]/[18px] text-muted">{t(`holds.${key}`)}</span>
              <ButtonLink href={`/api/rooms/${room}/${file}`} download icon={<Download aria-hidden size={16} />}>
                {t(`file.${key}`)}
              </ButtonLink>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
