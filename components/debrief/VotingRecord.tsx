'use client';
/** Who voted how, in every ballot that has closed: a heat map and its table. */
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { votersOf } from '../../negotiation/decisionRules.ts';
import { Chart } from './Chart.tsx';
import { allPairs, orderedByLikeness, type Pair } from './likeness.ts';
import { VoteHeat } from './VoteHeat.tsx';
import { VoteTable } from './VoteTable.tsx';

export function VotingRecord({ ballots }: { ballots: readonly Ballot[] }) {
  const t = useTranslations('debrief.votes');
  const pack = usePack();
  const closed = ballots.filter(({ result }) => result !== undefined);
  const voters = new Set(closed.flatMap(({ rule }) => [...votersOf(rule, pack.seatGroups)]));
  const seats = pack.seats.map(({ id }) => id).filter((id) => voters.has(id));
  const ordered = orderedByLikeness(closed, seats);
  const adopted = closed.filter(({ result }) => result?.adopted).length;
  return (
    <Chart
      title={t('title', { adopted, all: closed.length })}
      measure={t(closed.length > 0 ? 'measure' : 'none')}
      picture={closed.length > 0 ? <VoteHeat ballots={closed} seats={ordered} /> : null}
      table={<VoteTable ballots={closed} seats={seats} />}
      closing={<Likeness pairs={allPairs(closed, seats)} />}
    />
  );
}

/** The two seats that differed most, or that nobody differed. Needs three ballots to mean anything. */
function Likeness({ pairs }: { pairs: readonly Pair[] }) {
  const t = useTranslations('debrief.votes');
  const { seats } = usePack();
  const name = (id: string) => seats.find((seat) => seat.id === id)?.name ?? id;
  const telling = pairs.filter(({ both }) => both >= 3);
  const apart = [...telling].sort((one, other) => one.same / one.both - other.same / other.both)[0];
  if (!apart) return t('tooFew');
  if (apart.same === apart.both) return t('allAlike');
  return t('apart', { a: name(apart.a), b: name(apart.b), differed: apart.both - apart.same, both: apart.both });
}
