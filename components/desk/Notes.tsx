'use client';
/** The facilitator's own reading: the instructor's notes and every seat's brief. Folded, because laptops are mirrored to projectors. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import { BriefPages } from '../brief/Brief.tsx';
import { Dialog } from '../frame/Dialog.tsx';

export function InstructorNotes({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('desk.notes');
  return (
    <Dialog wide open={open} onOpenChange={(shown) => !shown && onClose()} title={t('notesTitle')} description={t('onlyYou')}>
      <NoteList />
    </Dialog>
  );
}

export function SeatBriefs({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('desk.notes');
  return (
    <Dialog wide open={open} onOpenChange={(shown) => !shown && onClose()} title={t('briefsTitle')} description={t('onlyYou')}>
      <ChosenBrief />
    </Dialog>
  );
}

function NoteList() {
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

function ChosenBrief() {
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
