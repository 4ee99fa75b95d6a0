'use client';
/** What is asked of me in a ballot, in a sentence: that my vote is asked, that it is cast, or who casts it. */
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { ownSecret } from '../../client/ownSecret.ts';
import { stillCalled } from '../../negotiation/rollCall.ts';
import { useOwnVote } from './asked.ts';

export function useVoteAsked(ballot: Ballot): { sentence: string; more: string; asked: boolean } {
  const t = useTranslations('ballot');
  const common = useTranslations('common');
  const { seat, cast, voter, voted } = useOwnVote(ballot);
  const roll = useTranslations('ballot.roll');
  const secret = useTranslations('ballot.secret');
  const { head } = useMe();
  const { seats } = usePack();
  const open = useOpen();
  const name = seats.find(({ id }) => id === seat)?.name ?? '';
  if (!seat) return { sentence: t('noSeat'), more: '', asked: false };
  if (!voter) return { sentence: t('noVote', { seat: name }), more: '', asked: false };
  const headId = open.seats[seat]?.head ?? null;
  const headName = headId ? (open.delegates[headId]?.name ?? common('erasedName')) : null;
  const who = headName ? t('castBy', { head: headName, seat: name }) : t('castByNobody', { seat: name });
  if (ballot.kind === 'secret' && voted) {
    const own = ownSecret(open.room, ballot.id, ballot.closedAt === undefined);
    return { sentence: secret('cast', { seat: name }), more: own && head ? secret('own', { choice: own }) : secret('gone'), asked: false };
  }
  if (ballot.kind === 'rollCall' && !cast) {
    const place = stillCalled(ballot, open.seats).indexOf(seat);
    if (place > 0) return { sentence: roll('waits', { seat: name, place }), more: head ? '' : who, asked: false };
    if (place === 0 && head) {
      const again = ballot.roll?.passed.includes(seat) === true;
      return { sentence: roll(again ? 'yoursAgain' : 'yours', { seat: name }), more: '', asked: true };
    }
  }
  if (ballot.kind === 'rollCall' && cast) return { sentence: t('cast', { seat: name, choice: cast }), more: '', asked: false };
  if (cast) return { sentence: t('cast', { seat: name, choice: cast }), more: head ? t('changeable') : who, asked: false };
  if (!head) return { sentence: t('castNotYet', { seat: name }), more: who, asked: false };
  return { sentence: t('asked', { seat: name }), more: '', asked: true };
}

/** On a phone without the explanation of how votes are shown: the line must not push the question down. */
export function VoteAsked({ ballot, phone = false, className = '' }: { ballot: Ballot; phone?: boolean; className?: string }) {
  const t = useTranslations('ballot');
  const { sentence, more, asked } = useVoteAsked(ballot);
  const how = t(`shows.${ballot.kind}`, { number: ballot.id.slice(1) });
  return (
    <p className={className}>
      <strong className={`font-semibold ${asked ? 'text-accent' : 'text-ink'}`}>{sentence}</strong>{' '}
      <span className="text-muted">{more || (phone ? null : how)}</span>
    </p>
  );
}
