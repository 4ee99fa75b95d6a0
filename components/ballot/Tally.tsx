'use client';
/** How many have voted, or how, as the ballot shows it. */
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { votersOf, type Choice } from '../../negotiation/decisionRules.ts';

export function Tally({ ballot, className = '' }: { ballot: Ballot; className?: string }) {
  const t = useTranslations('ballot.tally');
  const { seatGroups } = usePack();
  const voters = [...votersOf(ballot.rule, seatGroups)];
  const voted = voters.filter((seat) => ballot.voted[seat]).length;
  const count = (choice: Choice) => voters.filter((seat) => ballot.votes[seat] === choice).length;
  return (
    <p className={`tnum text-muted ${className}`}>
      {ballot.shows === 'live'
        ? t('live', { for: count('for'), against: count('against'), abstain: count('abstain'), left: voters.length - voted })
        : t(ballot.kind === 'secret' ? 'secret' : 'voted', { voted, of: voters.length })}
    </p>
  );
}
