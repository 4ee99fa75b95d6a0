'use client';
/** First in the centre, always: what the room is doing and what is asked of me. A ballot, the signature, or in a line what comes next. */
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import { BallotDock, LastResult, type BallotsInView } from '../ballot/BallotDock.tsx';
import { buttonClass } from '../marks/Button.tsx';
import { FloorLine } from '../floor/FloorLine.tsx';
import { News } from '../injects/News.tsx';
import { SinceThen } from './SinceThen.tsx';
import { SignatureDock } from '../signature/SignatureDock.tsx';

interface Props {
  ballots: BallotsInView;
  phone: boolean;
}

export function Dock({ ballots, phone }: Props) {
  const { phase, pausedAt } = useOpen();
  return (
    <>
      {pausedAt !== null && <Paused />}
      <FloorLine />
      {phase === 'signature' && <SignatureDock phone={phone} />}
      {phase === 'debrief' && <ToDebrief />}
      {phase === 'brief' && <ToBrief />}
      <BallotDock ballots={ballots} phone={phone} />
    </>
  );
}

/** What may scroll away with the treaty: the last result, and that there is no ballot. */
export function AfterDock({ ballots }: Pick<Props, 'ballots'>) {
  const { phase } = useOpen();
  return (
    <>
      <SinceThen />
      <News />
      <LastResult ballots={ballots} />
      {phase === 'debate' && ballots.running.length === 0 && <NoBallot />}
    </>
  );
}

/** Said at the head of everything: nothing else can be done until it is over. */
function Paused() {
  const t = useTranslations('room.paused');
  return (
    <div role="status" className="flex-none border-b border-line-2 bg-departs-tint px-4 py-2.5 text-[14px]/[20px] lg:px-10">
      <strong className="font-semibold text-departs">{t('title')}</strong> {t('text')}
    </div>
  );
}

function Line({ lead, more, children }: { lead: string; more: string; children?: React.ReactNode }) {
  return (
    <section
      aria-label={lead}
      className="flex flex-none flex-wrap items-center gap-x-4 gap-y-2 border-b border-l-4 border-b-line-2 border-l-accent bg-surface px-4 py-3 text-[14px]/[20px] lg:pr-8 lg:pl-9"
    >
      <p className="min-w-0 flex-1 basis-64">
        <strong className="font-semibold text-accent">{lead}</strong> <span className="text-muted">{more}</span>
      </p>
      {children}
    </section>
  );
}

function NoBallot() {
  const t = useTranslations('room.asks.debate');
  const { options } = useOpen();
  return (
    <p className="flex-none border-b border-line bg-surface px-4 py-2 text-[13px]/[18px] text-muted lg:px-10">
      <span className="font-medium text-ink">{t('lead')}</span> {t(options.ballotsOpenedBy)}
    </p>
  );
}

function ToBrief() {
  const t = useTranslations('room.asks.brief');
  const { seat } = useMe();
  const name = usePack().seats.find(({ id }) => id === seat)?.name;
  if (!name) return null;
  return <Line lead={t('lead', { seat: name })} more={t('more')} />;
}

function ToDebrief() {
  const t = useTranslations('room.asks.debrief');
  const { room } = useOpen();
  return (
    <Line lead={t('lead')} more={t('more')}>
      <Link href={`/room/${room}/debrief`} className={buttonClass({ tone: 'primary' })}>
        {t('action')}
      </Link>
    </Line>
  );
}
