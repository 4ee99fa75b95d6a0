'use client';
/** Motions of procedure on a delegate's screen: those that wait, to be seconded or taken back; what was ruled out. A line each, and nothing while there are none. */
import { useTranslations } from 'use-intl';
import { useMay, useMe } from '../../client/asking.ts';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import { isPending, type Motion } from '../../negotiation/motions.ts';
import { maySecond, secondMotion, withdrawMotion } from '../../negotiation/moving.ts';
import { useMotionQuestion } from '../ballot/asked.ts';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';

/** A ruling is news for a while; then it is the record's. */
const lastRuled = (motions: Motion[]) => motions.filter(({ state }) => state === 'ruledOut').sort((a, b) => b.at - a.at)[0];

export function MotionsInRoom() {
  const t = useTranslations('room.motions');
  const { motions, phase } = useOpen();
  const { seat } = useMe();
  const all = Object.values(motions);
  const waiting = all.filter((motion) => isPending(motion) && motion.state !== 'inBallot');
  const ruled = lastRuled(all);
  const mine = ruled && ruled.by === seat && !all.some(({ at }) => at > ruled.at) ? ruled : null;
  if (phase !== 'debate' || (waiting.length === 0 && !mine)) return null;
  return (
    <section aria-label={t('title')} className="flex-none border-b border-line bg-surface px-4 py-2 lg:px-10">
      <ul className="flex flex-col gap-1.5">
        {waiting.map((motion) => (
          <OneMotion key={motion.id} motion={motion} />
        ))}
        {mine && <li className="text-[13px]/[18px] text-muted">{t('ruledOut', { reason: mine.reason ?? '' })}</li>}
      </ul>
    </section>
  );
}

function OneMotion({ motion }: { motion: Motion }) {
  const t = useTranslations('room.motions');
  const question = useMotionQuestion();
  const { seats } = usePack();
  const { seat, head } = useMe();
  const { give, pending, refusal } = useOrder();
  const name = (id: string) => seats.find((one) => one.id === id)?.name ?? '';
  const second = useMay(secondMotion, { type: 'secondMotion', motion: motion.id });
  const withdraw = useMay(withdrawMotion, { type: 'withdrawMotion', motion: motion.id });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[13px]/[18px]">
      <p className="min-w-0 flex-1 basis-56">
        <span className="font-medium">{t('by', { seat: name(motion.by) })}</span>{' '}
        <span className="font-serif text-[15px]/5">{question(motion.id)}</span>{' '}
        <span className="text-muted">
          {motion.secondedBy ? t('seconded', { seat: name(motion.secondedBy) }) : t('state', { state: motion.state })}
        </span>
      </p>
      {seat && head && maySecond(motion, seat) && !second && (
        <Button size="small" pending={pending} onClick={() => void give({ type: 'secondMotion', motion: motion.id })}>
          {t('second')}
        </Button>
      )}
      {seat && head && motion.by === seat && !withdraw && (
        <Button size="small" pending={pending} onClick={() => void give({ type: 'withdrawMotion', motion: motion.id })}>
          {t('withdraw')}
        </Button>
      )}
      <Refusal sentence={refusal} />
    </li>
  );
}
