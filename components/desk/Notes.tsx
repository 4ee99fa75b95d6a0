'use client';
/** The facilitator's own reading: the instructor's notes and every seat's brief. Folded, because laptops are mirrored to projectors. */
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import { BriefPages } from '../brief/Brief.tsx';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Section } from './Section.tsx';

type Reading = 'nothing' | 'notes' | 'briefs';

export function Notes() {
  const t = useTranslations('desk.notes');
  const [reading, setReading] = useState<Reading>('nothing');
  const close = () => setReading('nothing');
  return (
    <Section title={t('title')} more={<Lock role="img" aria-label={t('private')} size={14} />}>
      <p className="text-[12px]/4 text-muted">{t('mirrored')}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        <Button size="small" onClick={() => setReading('notes')}>
          {t('showNotes')}
        </Button>
        <Button size="small" onClick={() => setReading('briefs')}>
          {t('showBriefs')}
        </Button>
      </p>
      <Dialog wide open={reading === 'notes'} onOpenChange={close} title={t('notesTitle')} description={t('onlyYou')}>
        <InstructorNotes />
      </Dialog>
      <Dialog wide open={reading === 'briefs'} onOpenChange={close} title={t('briefsTitle')} description={t('onlyYou')}>
        <SeatBriefs />
      </Dialog>
    </Section>
  );
}

function InstructorNotes() {
  const t = useTranslations('desk.notes');
  const notes = useRoom((state) => state.facilitator?.instructor) ?? [];
  if (notes.length === 0) return <p className="text-muted">{t('noNotes')}</p>;
  return (
    <ul className="flex list-disc flex-col gap-2 ps-5">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function SeatBriefs() {
  const t = useTranslations('desk.notes');
  const pack = usePack();
  const briefs = useRoom((state) => state.facilitator?.briefs);
  const [chosen, setChosen] = useState(pack.seats[0]?.id);
  const seat = pack.seats.find(({ id }) => id === chosen);
  const brief = chosen && briefs?.[chosen];
  return (
    <div className="flex flex-col gap-4">
      <label className="flex items-center gap-2 text-[13px]">
        {t('whose')}
        <select
          value={chosen}
          onChange={(event) => setChosen(pack.seats.find(({ id }) => id === event.target.value)?.id)}
          className="h-9 rounded-ctl border border-edge bg-surface px-2 text-sm"
        >
          {pack.seats.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {seat && brief ? <BriefPages brief={brief} seat={seat} /> : <p className="text-muted">{t('noBrief')}</p>}
    </div>
  );
}
