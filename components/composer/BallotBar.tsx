'use client';
/** Whoever writes must not miss a ballot: while the seat's vote is asked, the question, the time left and the way back to vote. */
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import type { Ballot } from '../../negotiation/ballots.ts';
import { votersOf } from '../../negotiation/decisionRules.ts';
import { calledSeat } from '../../negotiation/rollCall.ts';
import { useBallots, useQuestion } from '../ballot/asked.ts';
import { BallotClock } from '../ballot/BallotClock.tsx';
import { buttonClass } from '../marks/Button.tsx';

/** The ballot that closes first of those that wait for this seat. A vote on its way has been given. */
function useBallotWaiting(): Ballot | null {
  const { seat } = useMe();
  const { seatGroups } = usePack();
  const { seats } = useOpen();
  const { running } = useBallots();
  const hidden = useRoom((state) => state.seat?.votes);
  const pending = useRoom((state) => state.pending);
  if (!seat) return null;
  const given = new Set(Object.values(pending).flatMap(({ command }) => (command.type === 'castVote' ? [command.ballot] : [])));
  const waits = (ballot: Ballot) => {
    const { id, rule, voted, kind } = ballot;
    if (kind === 'rollCall' && calledSeat(ballot, { seats }) !== seat) return false;
    return votersOf(rule, seatGroups).has(seat) && !voted[seat] && !hidden?.[id] && !given.has(id);
  };
  return running.find(waits) ?? null;
}

export function BallotBar() {
  const ballot = useBallotWaiting();
  return ballot && <Waiting ballot={ballot} />;
}

/** Loud for the head, who has to cast the vote; a quieter line for the others. The draft keeps itself. */
function Waiting({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('composer.ballot');
  const words = useTranslations('ballot');
  const question = useQuestion();
  const { room } = useOpen();
  const { seat, head } = useMe();
  const name = usePack().seats.find(({ id }) => id === seat)?.name ?? '';
  return (
    <section
      aria-label={t('label', { number: ballot.id.slice(1) })}
      className={`flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line-2 px-4 py-1.5 text-[14px]/[20px] lg:px-10 ${head ? 'border-l-4 border-l-accent bg-accent-tint lg:pl-9' : 'bg-surface text-muted'}`}
    >
      <p className="min-w-0 flex-1 basis-64">
        <span className={head ? 'font-semibold text-accent' : ''}>{words(head ? 'asked' : 'castNotYet', { seat: name })}</span>{' '}
        <span className={head ? 'font-serif text-[16px]/[20px] font-semibold' : ''}>{question(ballot)}</span>
      </p>
      <BallotClock ballot={ballot} />
      <Link
        href={`/room/${room}`}
        className={head ? buttonClass({ tone: 'primary' }) : 'inline-flex min-h-11 items-center text-[14px]/[20px]'}
      >
        {t(head ? 'vote' : 'look')}
      </Link>
    </section>
  );
}
