'use client';
/** For rooms that run for days: what has happened since one was last here, in sentences, until one puts it away. */
import { X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { browserStore } from '../../client/browserStore.ts';
import { useMe } from '../../client/asking.ts';
import { useNow, useOpen } from '../../client/hooks.ts';
import { comingAndGoing, useHappeningWords } from '../debrief/happeningWords.ts';

/** ms: who was away for less has missed nothing that the screen does not show */
const longEnough = 10 * 60_000;
const most = 12;
/** speeches would drown the rest */
const passing = new Set(['spoke', 'replied', 'caucus', 'caucusOver']);

export function SinceThen() {
  const t = useTranslations('room.since');
  const format = useFormatter();
  const { room, happenings, ballots } = useOpen();
  const { delegate } = useMe();
  const now = useNow();
  const name = `here.${room}.${delegate ?? ''}`;
  const [since, setSince] = useState<number | null>(null);
  const words = useHappeningWords(useMemo(() => Object.values(ballots), [ballots]));
  useEffect(() => {
    const last = Number(browserStore.get(name) ?? Number.NaN);
    if (Number.isFinite(last) && now - last >= longEnough) setSince(last);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, on coming in: afterwards one is here
  }, [name]);
  const minute = Math.floor(now / 60_000);
  useEffect(() => browserStore.set(name, String(minute * 60_000)), [name, minute]);
  if (since === null) return null;
  const missed = Object.values(happenings).filter(({ at, what }) => at > since && !comingAndGoing.has(what) && !passing.has(what));
  if (missed.length === 0) return null;
  const shown = missed.slice(-most);
  return (
    <section
      aria-label={t('title')}
      className="flex flex-none items-start gap-3 border-b border-line-2 bg-surface px-4 py-2.5 text-[14px]/[20px] lg:pr-8 lg:pl-10"
    >
      <div className="min-w-0 flex-1">
        <h2 className="font-semibold">{t('since', { when: format.relativeTime(since, now) })}</h2>
        {missed.length > shown.length && <p className="text-muted">{t('before', { count: missed.length - shown.length })}</p>}
        <ul className="list-disc ps-5">
          {shown.map((happening) => (
            <li key={`${happening.at} ${happening.what} ${happening.clause ?? ''}`}>{words(happening)}</li>
          ))}
        </ul>
      </div>
      <button
        type="button"
        onClick={() => setSince(null)}
        aria-label={t('putAway')}
        title={t('putAway')}
        className="-me-2 grid size-10 flex-none place-items-center rounded-ctl text-muted hover:bg-sunk hover:text-ink"
      >
        <X aria-hidden size={18} />
      </button>
    </section>
  );
}
