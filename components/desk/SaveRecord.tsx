'use client';
/** The treaty and the record as files: people as their seats, or with their names if that is chosen here. */
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { ButtonLink } from '../marks/Button.tsx';

const files = ['treaty.md', 'record.csv', 'record.json'] as const;

export function SaveRecord({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('desk.save');
  const { room } = useOpen();
  const [named, setNamed] = useState(false);
  const close = () => {
    setNamed(false); // the next file is without names again
    onClose();
  };
  return (
    <Dialog open={open} onOpenChange={(shown) => !shown && close()} title={t('title')} description={t('reason')}>
      <label className="mb-4 flex min-h-11 cursor-pointer items-center gap-2.5 text-[14px]/[20px]">
        <input
          type="checkbox"
          checked={named}
          onChange={({ target }) => setNamed(target.checked)}
          className="size-4 flex-none accent-accent"
        />
        {t('named')}
      </label>
      <ul className="flex flex-col gap-4">
        {files.map((file) => {
          const key = file.replace('.', '_') as 'treaty_md';
          return (
            <li key={file} className="flex flex-wrap items-center justify-between gap-2">
              <span className="max-w-[34ch] text-[13px]/[18px] text-muted">{t(`holds.${key}`)}</span>
              <ButtonLink
                href={`/api/rooms/${room}/${file}${named ? '?names=delegates' : ''}`}
                download
                icon={<Download aria-hidden size={16} />}
              >
                {t(`file.${key}`)}
              </ButtonLink>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
