'use client';
/** The title of the browser's tab says what is asked, so that one who has looked away sees it. */
import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useOpen } from '../../client/hooks.ts';
import { useBallots, useQuestion } from '../ballot/asked.ts';
import { useRoom } from '../../client/RoomProvider.tsx';

function useTabTitle(): string {
  const t = useTranslations('room.tab');
  const { title, pausedAt, phase, signatures } = useOpen();
  const { running } = useBallots();
  const { seat, head } = useMe();
  const votes = useRoom((state) => state.seat?.votes);
  const question = useQuestion();
  if (pausedAt !== null) return t('paused');
  const missing = running.find((ballot) => seat && head && !ballot.voted[seat] && !votes?.[ballot.id]);
  if (missing) return t('vote', { question: question(missing) });
  if (running[0]) return t('voting', { number: running[0].id.slice(1) });
  if (phase === 'signature' && seat && head && !signatures[seat]) return t('sign');
  return t('plain', { title });
}

export function TabTitle() {
  const common = useTranslations('common');
  const said = useTabTitle();
  const path = usePathname();
  const title = `${said} · ${common('product')}`;
  useEffect(() => {
    document.title = title;
  }, [title, path]); // a change of page brings the page's own title first
  return null;
}
