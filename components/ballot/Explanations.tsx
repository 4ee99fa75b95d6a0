'use client';
/** Explanations of vote under a result: what seats said, and the way to say it for one's own; the facilitator may hide one. */
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useActor, useMay, useMe } from '../../client/asking.ts';
import { useOrder, usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { explainVote } from '../../negotiation/explanations.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';

const ExplainDialog = lazy(() => import('./ExplainDialog.tsx').then((file) => ({ default: file.ExplainDialog })));

export function Explanations({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('ballot.explain');
  const { seats } = usePack();
  const said = Object.entries(ballot.explanations ?? {});
  if (said.length === 0) return null;
  return (
    <section aria-label={t('title')} className="mt-3 text-[14px]/[20px]">
      <h2 className="text-[13px]/[18px] font-semibold">{t('title')}</h2>
      <ul className="mt-1 flex flex-col gap-1.5">
        {said.map(([seat, { text }]) => (
          <li key={seat}>
            <span className="font-medium">{seats.find(({ id }) => id === seat)?.name}</span>{' '}
            {text === undefined ? (
              <span className="text-muted">{t('hidden')}</span>
            ) : (
              <span className="font-serif text-[15px]/[21px]">{text}</span>
            )}
            {text !== undefined && <Hide ballot={ballot} seat={seat as SeatId} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Hide({ ballot, seat }: { ballot: Ballot; seat: SeatId }) {
  const t = useTranslations('ballot.explain');
  const { kind } = useActor();
  const name = usePack().seats.find(({ id }) => id === seat)?.name ?? '';
  const { give, pending, refusal } = useOrder();
  if (kind !== 'facilitator') return null;
  return (
    <>
      {' '}
      <Button tone="text" size="small" pending={pending} onClick={() => void give({ type: 'hideExplanation', ballot: ballot.id, seat })}>
        {t('hide', { seat: name })}
      </Button>
      <Refusal sentence={refusal} />
    </>
  );
}

/** For the head of a seat that had a vote and has not explained it yet. */
export function ExplainButton({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('ballot.explain');
  const [open, setOpen] = useState(false);
  const { seat } = useMe();
  const refused = useMay(explainVote, { type: 'explainVote', ballot: ballot.id, text: '.' });
  if (refused || !seat) return null;
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <ExplainDialog ballot={ballot} seat={seat} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
