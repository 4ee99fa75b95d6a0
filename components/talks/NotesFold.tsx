'use client';
/** Notes to the facilitator, folded; loaded when they are unfolded. Says how many are unread. */
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { notesOf, useChannels } from '../../client/channels.ts';
import { useMe } from '../../client/asking.ts';
import { readKey } from '../../negotiation/places.ts';
import { UnreadCount } from '../room/UnreadCount.tsx';

const Loaded = lazy(() => import('./NotesAlone.tsx').then((file) => ({ default: file.NotesAlone })));

export function NotesFold({ className = '' }: { className?: string }) {
  const t = useTranslations('talks');
  const { delegate } = useMe();
  const [open, setOpen] = useState(false);
  const channels = useChannels();
  if (delegate === null) return null;
  const unread = channels.find(({ key }) => key === readKey(notesOf(delegate)))?.unread ?? 0;
  return (
    <details className={className} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex cursor-pointer items-center gap-2 py-1 text-sm font-semibold">
        {t('notes')}
        <UnreadCount count={unread} />
      </summary>
      {open && (
        <Suspense fallback={<p className="text-[13px] text-muted">{t('coming')}</p>}>
          <Loaded delegate={delegate} />
        </Suspense>
      )}
    </details>
  );
}
