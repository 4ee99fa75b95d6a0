'use client';
/** What concerns the room as a whole: the facilitator's reading, what can be taken away, until when it is kept, erasing it. */
import { Lock, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import { ThemeChoice } from '../frame/ThemeChoice.tsx';
import { Button } from '../marks/Button.tsx';
import { EraseRoom } from './EraseRoom.tsx';
import { InstructorNotes, SeatBriefs } from './Notes.tsx';
import { SaveRecord } from './SaveRecord.tsx';
import { Section } from './Section.tsx';

type Shown = 'nothing' | 'notes' | 'briefs' | 'save' | 'erase';

export function Affairs() {
  const t = useTranslations('desk.affairs');
  const format = useFormatter();
  const { expiresAt } = useOpen();
  const [shown, setShown] = useState<Shown>('nothing');
  const close = () => setShown('nothing');
  const lock = <Lock aria-hidden size={13} />;
  return (
    <Section title={t('title')}>
      <div className="mt-1 flex flex-wrap gap-2 [&>button]:!px-2.5">
        <Button size="small" icon={lock} onClick={() => setShown('notes')}>
          {t('notes')}
        </Button>
        <Button size="small" icon={lock} onClick={() => setShown('briefs')}>
          {t('briefs')}
        </Button>
        <Button size="small" onClick={() => setShown('save')}>
          {t('save')}
        </Button>
        <Button size="small" tone="danger" icon={<Trash2 size={14} aria-hidden />} onClick={() => setShown('erase')}>
          {t('erase')}
        </Button>
        <span className="lg:hidden">
          <ThemeChoice />
        </span>
      </div>
      <p className="mt-2 text-[12px]/4 text-muted">
        {t('expires', { date: format.dateTime(expiresAt, 'long') })} {t('mirrored')}
      </p>
      <InstructorNotes open={shown === 'notes'} onClose={close} />
      <SeatBriefs open={shown === 'briefs'} onClose={close} />
      <SaveRecord open={shown === 'save'} onClose={close} />
      <EraseRoom open={shown === 'erase'} onClose={close} />
    </Section>
  );
}
