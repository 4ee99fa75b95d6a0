'use client';
/** Notes to the facilitator by themselves, for whoever is not in the room's parts yet: in the lobby, or without a seat. */
import { useTranslations } from 'use-intl';
import { notesOf } from '../../client/channels.ts';
import type { DelegateId } from '../../negotiation/ids.ts';
import { MessageField } from '../plenary/MessageField.tsx';
import { Readers } from './Readers.tsx';
import { ThreadLog } from './ThreadLog.tsx';
import { useWordsIn } from './useWordsIn.ts';

export function NotesAlone({ delegate }: { delegate: DelegateId }) {
  const t = useTranslations('talks.empty.notes');
  const place = notesOf(delegate);
  const words = useWordsIn({ place });
  return (
    <div className="flex max-h-96 max-w-[640px] flex-col">
      <Readers channel={{ place }} />
      <ThreadLog place={place} label={words.log} empty={<p className="py-2 text-[13px]/[18px] text-muted">{t('reason')}</p>} />
      <MessageField place={place} label={words.label} placeholder={words.placeholder} />
    </div>
  );
}
