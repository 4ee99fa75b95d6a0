'use client';
/** The words of the big button: what it does, and in a line what leads to it or follows. */
import { useFormatter, useTranslations } from 'use-intl';
import { useNow, useOpen, usePack } from '../../client/hooks.ts';
import { pendingOn } from '../../negotiation/amended.ts';
import { seatsTaken } from '../../negotiation/ballotKinds.ts';
import { currentVersion } from '../../negotiation/clauses.ts';
import { votersOf } from '../../negotiation/decisionRules.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { useNames, numberIn } from './useNames.ts';
import { waitingClauses, type NextStep } from './nextStep.ts';
import { withoutSeat } from './seatRows.ts';

interface NextWords {
  label: string;
  line: string;
  /** whether the room waits for it: drawn as the one primary button */
  urgent: boolean;
}
type Of<D extends NextStep['does']> = Extract<NextStep, { does: D }>;

export function useNextWords(step: NextStep): NextWords {
  const t = useTranslations('desk.next');
  const ballot = useBallotWords();
  const clause = useClauseWords();
  const amendment = useAmendmentWords();
  const phase = usePhaseWords();
  const words: { [D in NextStep['does']]: (step: Of<D>) => NextWords } = {
    resume: () => ({ label: t('resume'), line: t('resumeLine'), urgent: true }),
    closeBallot: ballot,
    openBallot: clause,
    openAmendment: amendment,
    phase,
    nothing: () => ({ label: t('over'), line: t('overLine'), urgent: false }),
  };
  return (words[step.does] as (step: NextStep) => NextWords)(step);
}

function useBallotWords() {
  const t = useTranslations('desk.next');
  const format = useFormatter();
  const open = useOpen();
  const pack = usePack();
  const names = useNames();
  return ({ ballot: id }: Of<'closeBallot'>): NextWords => {
    const ballot = open.ballots[id];
    const voters = ballot ? [...votersOf(ballot.rule, pack.seatGroups)] : [];
    const missing = voters.filter((seat) => !ballot?.voted[seat] && open.seats[seat]?.head);
    const voted = Object.keys(ballot?.voted ?? {}).length;
    const waited = missing.slice(0, 4).map(names.seat);
    const more = missing.length - waited.length;
    const list = format.list(more > 0 ? [...waited, t('andMore', { more })] : waited, { type: 'conjunction' });
    return {
      label: t('closeBallot', { number: numberIn(id) }),
      line: t(missing.length ? 'closeBallotLine' : 'closeBallotAll', { voted, of: voters.length, missing: list }),
      urgent: missing.length === 0,
    };
  };
}

function useClauseWords() {
  const t = useTranslations('desk.next');
  const open = useOpen();
  const now = useNow();
  const names = useNames();
  return ({ clause: id }: Of<'openBallot'>): NextWords => {
    const clause = open.clauses[id];
    const since = clause ? Math.max(0, Math.round((now - currentVersion(clause).at) / 60_000)) : 0;
    const by = clause?.sponsors[0];
    return {
      label: t('openBallot', { article: names.article(id) }),
      line: t('openBallotLine', { seat: by ? names.seat(by) : '', minutes: since, others: waitingClauses(open).length - 1 }),
      urgent: true,
    };
  };
}

function useAmendmentWords() {
  const t = useTranslations('desk.next');
  const open = useOpen();
  const names = useNames();
  return ({ amendment: id }: Of<'openAmendment'>): NextWords => {
    const amendment = open.amendments[id];
    const others = amendment ? pendingOn(open, amendment.clause).length - 1 : 0;
    return {
      label: t('openAmendment', { number: numberIn(id), article: names.article(amendment?.clause ?? null) }),
      line: t('openAmendmentLine', { seat: amendment ? names.seat(amendment.by) : '', others }),
      urgent: true,
    };
  };
}

function usePhaseWords() {
  const t = useTranslations('desk.next');
  const open = useOpen();
  const pack = usePack();
  return ({ to }: Of<'phase'>): NextWords => {
    const clauses = Object.values(open.clauses);
    const parties = pack.seats.filter((seat) => seat.state && open.seats[seat.id]?.head).map(({ id }) => id);
    const counts = {
      taken: seatsTaken(open).length,
      seats: pack.seats.length,
      waiting: withoutSeat(open).length,
      clauses: clauses.length,
      // whatever still waits here waits for a ruling, or for another version: else its ballot would be next
      held: open.phase === 'debate' ? waitingClauses(open).length : 0,
      adopted: clauses.filter(({ state }) => state === 'adopted').length,
      parties: parties.length,
      answered: parties.filter((seat: SeatId) => open.signatures[seat]).length,
    };
    const urgent =
      open.phase === 'debate'
        ? counts.adopted > 0 && counts.held === 0
        : open.phase === 'signature'
          ? counts.answered === counts.parties
          : true;
    return { label: t(`to.${to}`), line: t(`from.${open.phase}`, counts), urgent };
  };
}
