'use client';
/** What concerns the room as a whole: what can be taken away, until when it is kept, and erasing it. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import { ThemeChoice } from '../frame/ThemeChoice.tsx';
import { Button } from '../marks/Button.tsx';
import { EraseRoom } from './EraseRoom.tsx';
import { Exports } from './Exports.tsx';
import { Section } from './Section.tsx';

export function Affairs() {
  const t = useTranslations('desk.affairs');
  const format = useFormatter();
  const { expiresAt } = useOpen();
  const [erasing, setErasing] = useState(false);
  return (
    <Section title={t('title')}>
      <Exports />
      <p className="mt-2 text-[12px]/4 text-muted">{t('expires', { date: format.dateTime(expiresAt, { dateStyle: 'long' }) })}</p>
      <p className="mt-2 flex flex-wrap items-center justify-between gap-2">
        <Button size="small" tone="danger" icon={<Trash2 size={15} aria-hidden />} onClick={() => setErasing(true)}>
          {t('erase')}
        </Button>
        <ThemeChoice />
      </p>
      <EraseRoom open={erasing} onClose={() => setErasing(false)} />
    </Section>
  );
}
