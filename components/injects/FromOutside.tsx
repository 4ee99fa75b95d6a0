'use client';
/** At the head of the feed: play an event; and whether the projector shows the last one. */
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../client/asking.ts';
import { useOpen, useOrder } from '../../client/hooks.ts';
import type { CommandOf } from '../../negotiation/commands.ts';
import { showOnScreen } from '../../negotiation/showing.ts';
import { Refusal } from '../marks/Refusal.tsx';

const PlayInject = lazy(() => import('./PlayInject.tsx').then((file) => ({ default: file.PlayInject })));

const action = 'inline-flex min-h-6 items-center text-accent underline-offset-2 hover:underline';

export function FromOutside() {
  const t = useTranslations('injects.play');
  const [playing, setPlaying] = useState(false);
  return (
    <>
      <OnScreen />
      <button type="button" aria-haspopup="dialog" onClick={() => setPlaying(true)} className={action}>
        {t('button')}
      </button>
      {playing && (
        <Suspense fallback={null}>
          <PlayInject onClose={() => setPlaying(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Nothing to choose before anything was told, or while a ballot has the screen. */
function OnScreen() {
  const t = useTranslations('injects.screen');
  const { showing, counts } = useOpen();
  const shown = showing === 'inject';
  const command: CommandOf<'showOnScreen'> = { type: 'showOnScreen', what: shown ? null : 'inject' };
  const refused = useMay(showOnScreen, command);
  const { give, pending, refusal } = useOrder();
  if (counts.injects === 0 || refused) return null;
  return (
    <>
      <button type="button" aria-disabled={pending} onClick={() => void (pending || give(command))} className={action}>
        {t(shown ? 'takeOff' : 'putOn')}
      </button>
      <Refusal sentence={refusal} />
    </>
  );
}
