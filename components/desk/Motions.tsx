'use client';
/** Motions of procedure that wait: rule them in order or out of order, put them to the vote. Nothing is drawn while there are none. */
import { SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../client/asking.ts';
import { useOpen, useOrder } from '../../client/hooks.ts';
import { isPending, type Motion } from '../../negotiation/motions.ts';
import { putMotion, usualRuleOf } from '../../negotiation/moving.ts';
import { Why } from '../clause/Why.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { useMoved } from './moved.ts';
import { useNames } from './useNames.ts';

const TermsDialog = lazy(() => import('../ballot/TermsDialog.tsx').then((file) => ({ default: file.TermsDialog })));
const OutOfOrder = lazy(() => import('./OutOfOrder.tsx').then((file) => ({ default: file.OutOfOrder })));

export function Motions({ seconds }: { seconds: number }) {
  const t = useTranslations('desk.motions');
  const waiting = Object.values(useOpen().motions).filter((motion) => isPending(motion) && motion.state !== 'inBallot');
  if (waiting.length === 0) return null;
  return (
    <ul aria-label={t('waiting')} className="mb-2 border-b border-line">
      {waiting.map((motion) => (
        <OneMotion key={motion.id} motion={motion} seconds={seconds} />
      ))}
    </ul>
  );
}

function OneMotion({ motion, seconds }: { motion: Motion; seconds: number }) {
  const t = useTranslations('desk.motions');
  const words = useTranslations('ballot.choose');
  const moved = useMoved();
  const names = useNames();
  const [asking, ask] = useState<'terms' | 'out' | null>(null);
  const { give, pending, refusal } = useOrder();
  const put = { type: 'putMotion', motion: motion.id, seconds } as const;
  const refused = useMay(putMotion, put);
  const seat = names.seat(motion.by);
  const inOrder = motion.state === 'inOrder';
  return (
    <li className="border-s-4 border-line-2 px-3 py-2">
      <p className="text-[13px]/[18px]">
        <span className="font-semibold">{moved(motion)}</span>{' '}
        <span className="text-muted">
          {motion.secondedBy ? t('seconded', { seat: names.seat(motion.secondedBy) }) : t('state', { state: motion.state })}
        </span>
      </p>
      <p className="mt-1.5 flex flex-wrap gap-2">
        {inOrder ? (
          <>
            <Button
              size="small"
              pending={pending}
              disabled={refused !== null}
              aria-label={t('putLabel', { seat })}
              onClick={() => void give(put)}
            >
              {t('put')}
            </Button>
            <Button
              size="small"
              disabled={refused !== null}
              aria-haspopup="dialog"
              aria-label={t('terms')}
              icon={<SlidersHorizontal aria-hidden size={14} />}
              onClick={() => ask('terms')}
              className="!px-2"
            />
          </>
        ) : (
          <Button
            size="small"
            pending={pending}
            aria-label={t('inOrderLabel', { seat })}
            onClick={() => void give({ type: 'ruleOnMotion', motion: motion.id, inOrder: true, reason: '' })}
          >
            {t('inOrder')}
          </Button>
        )}
        <Button size="small" aria-haspopup="dialog" aria-label={t('outOfOrderLabel', { seat })} onClick={() => ask('out')}>
          {t('outOfOrder')}
        </Button>
      </p>
      {inOrder && <Why refused={refused} className="mt-1" />}
      <Refusal sentence={refusal} />
      <Suspense fallback={null}>
        {asking === 'terms' && (
          <TermsDialog
            title={words('titleMotion')}
            seconds={seconds}
            usual={usualRuleOf(motion.content)}
            command={(terms) => ({ type: 'putMotion', motion: motion.id, ...terms })}
            close={() => ask(null)}
          />
        )}
        {asking === 'out' && <OutOfOrder motion={motion} close={() => ask(null)} />}
      </Suspense>
    </li>
  );
}
