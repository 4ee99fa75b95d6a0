'use client';
/** On the projector, under the debate: motions of procedure that wait. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { isPending } from '../../negotiation/motions.ts';
import { useMotionQuestion } from '../ballot/asked.ts';

export function MotionLines({ className = '' }: { className?: string }) {
  const t = useTranslations('screen.motions');
  const question = useMotionQuestion();
  const { seats } = usePack();
  const waiting = Object.values(useOpen().motions).filter((motion) => isPending(motion) && motion.state !== 'inBallot');
  const name = (id?: string) => seats.find((seat) => seat.id === id)?.name;
  if (waiting.length === 0) return null;
  return (
    <ul aria-label={t('label')} className={className}>
      {waiting.slice(0, 2).map((motion) => (
        <li key={motion.id}>
          <strong className="font-semibold">{t('by', { seat: name(motion.by) ?? '' })}</strong>{' '}
          <span className="font-serif">{question(motion.id)}</span>{' '}
          <span className="text-muted">{motion.secondedBy ? t('seconded', { seat: name(motion.secondedBy) ?? '' }) : t('waits')}</span>
        </li>
      ))}
    </ul>
  );
}
