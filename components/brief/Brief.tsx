'use client';
/** What one's own seat alone may read: what it wants, what it will not have, what every option is worth to it. */
import { Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { Brief as BriefText, Seat } from '../../negotiation/pack.ts';
import { AllTold } from '../injects/AllTold.tsx';
import { SeatName } from '../marks/Emblem.tsx';
import { Heading } from './Heading.tsx';
import { Marked, Points } from './Marked.tsx';
import { FirstRanking, OtherRankings } from './Rankings.tsx';
import { Position } from './Position.tsx';

/** "Ankara only", with a lock: on everything that other seats never see. */
export function OnlySeat({ name, className = '' }: { name: string; className?: string }) {
  const t = useTranslations('brief');
  return (
    <span className={`inline-flex items-center gap-1 text-[12px]/[16px] text-muted ${className}`}>
      <Lock aria-hidden size={14} />
      {t('only', { seat: name })}
    </span>
  );
}

/** `ballot`: the one that the dock shows, so that brief and dock speak of the same. */
export function Brief({ ballot, className = '' }: { ballot: Ballot | null; className?: string }) {
  const { seat } = useMe();
  const { seats } = usePack();
  const brief = useRoom((state) => state.seat?.brief);
  const mine = seats.find(({ id }) => id === seat);
  if (!mine) return null;
  return (
    <div className={className}>
      <AllTold className="mb-5" />
      {brief ? <BriefPages brief={brief} seat={mine} ballot={ballot} /> : <Later seat={mine} />}
    </div>
  );
}

/** Also for the facilitator, who may read every brief, and for the debrief of a room that shows them. */
export function BriefPages({ brief, seat, ballot = null }: { brief: BriefText; seat: Seat; ballot?: Ballot | null }) {
  const t = useTranslations('brief');
  const { phase } = useOpen();
  const reading = phase === 'arrive' || phase === 'brief';
  return (
    <section aria-label={t('label', { seat: seat.name })} className="@container flex flex-col gap-5 text-[13px]/[19px]">
      {reading ? <ToRead {...{ brief, seat, ballot }} /> : <AtHand {...{ brief, ballot }} />}
      {brief.note && (
        <section className="border-t border-line pt-3 text-muted">
          <Heading>{t('note')}</Heading>
          <p>{brief.note}</p>
        </section>
      )}
    </section>
  );
}

interface Pages {
  brief: BriefText;
  ballot: Ballot | null;
}

/** Read for the first time: who one is and says in public, then what one wants, and what each option is worth at the end. */
function ToRead({ brief, seat, ballot }: Pages & { seat: Seat }) {
  return (
    <>
      <Who seat={seat} />
      <Position brief={brief} />
      <Interests brief={brief} />
      <Limits brief={brief} />
      <Priorities brief={brief} />
      <FirstRanking brief={brief} ballot={ballot} />
      <OtherRankings brief={brief} ballot={ballot} />
    </>
  );
}

/** Looked up while one negotiates: the issue at hand first. */
function AtHand({ brief, ballot }: Pages) {
  return (
    <>
      <FirstRanking brief={brief} ballot={ballot} />
      <Limits brief={brief} />
      <Interests brief={brief} />
      <Priorities brief={brief} />
      <Position brief={brief} />
      <OtherRankings brief={brief} ballot={ballot} />
    </>
  );
}

function Interests({ brief: { interests } }: { brief: BriefText }) {
  const t = useTranslations('brief');
  return <Points title={t('interests')} items={interests} />;
}

function Limits({ brief: { redLines, alternative } }: { brief: BriefText }) {
  const t = useTranslations('brief');
  return (
    <div className="grid gap-x-5 gap-y-5 @xs:grid-cols-2">
      <Points title={t('redLines')} items={redLines} />
      <section>
        <Heading>{t('alternative')}</Heading>
        <Marked confidence={alternative.confidence}>{alternative.text}</Marked>
      </section>
    </div>
  );
}

function Priorities({ brief: { priorities } }: { brief: BriefText }) {
  const t = useTranslations('brief');
  const { issues } = usePack();
  if (priorities.length === 0) return null;
  return (
    <section>
      <Heading>{t('priorities')}</Heading>
      <ol className="list-inside list-decimal marker:text-muted">
        {priorities.map((id) => (
          <li key={id}>{issues.find((issue) => issue.id === id)?.title ?? id}</li>
        ))}
      </ol>
    </section>
  );
}

function Later({ seat }: { seat: Seat }) {
  const t = useTranslations('brief');
  return (
    <div className="flex flex-col gap-2 text-[14px]/[20px]">
      <p className="font-semibold">{t('later.title')}</p>
      <p className="text-muted">{t('later.reason')}</p>
      <Who seat={seat} className="mt-2" />
    </div>
  );
}

function Who({ seat, className = '' }: { seat: Seat; className?: string }) {
  return (
    <div className={`flex flex-col gap-2 text-[14px]/[20px] ${className}`}>
      <p>
        <SeatName seat={seat} /> <span className="text-muted">{seat.fullName}</span>
      </p>
      <p>{seat.about}</p>
    </div>
  );
}
