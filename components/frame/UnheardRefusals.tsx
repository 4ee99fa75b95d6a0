'use client';
/** Refusals that came when what had asked was no longer drawn: said aloud once, and shown until they are put away. */
import { CircleAlert, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useRoom, useRoomStore } from '../../client/RoomProvider.tsx';
import { dismissUnheard, type Unheard } from '../../client/unheard.ts';
import { useAnnounce } from './Announce.tsx';

export function UnheardRefusals() {
  const t = useTranslations('common.unheard');
  const unheard = useRoom((state) => state.unheard);
  if (unheard.length === 0) return null;
  return (
    <section
      aria-label={t('label')}
      className="fixed inset-x-3 top-16 z-40 mx-auto flex max-w-xl flex-col divide-y divide-line rounded-ctl border border-contradicts bg-surface shadow-float"
    >
      {unheard.map((one) => (
        <Notice key={one.key} unheard={one} />
      ))}
    </section>
  );
}

function Notice({ unheard: { key, command, sentence } }: { unheard: Unheard }) {
  const t = useTranslations('common.unheard');
  const store = useRoomStore();
  const announce = useAnnounce();
  const number = 'ballot' in command ? command.ballot.slice(1) : '';
  const what = t('what', { type: command.type, number, sentence });
  const said = useRef(false);
  useEffect(() => {
    if (said.current) return;
    said.current = true;
    announce(what, 'assertive');
  }, [announce, what]);
  return (
    <div className="flex items-start gap-3 py-1.5 pr-1.5 pl-3">
      <CircleAlert aria-hidden size={18} className="mt-3 flex-none text-contradicts" />
      <p className="min-w-0 flex-1 py-2.5 text-[14px]/[20px] break-words">{what}</p>
      <button
        type="button"
        aria-label={t('dismiss')}
        onClick={() => dismissUnheard(store, key)}
        className="flex size-11 flex-none items-center justify-center rounded-ctl text-muted hover:bg-sunk"
      >
        <X aria-hidden size={18} />
      </button>
    </div>
  );
}
