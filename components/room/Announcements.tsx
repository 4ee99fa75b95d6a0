'use client';
/** Says aloud what matters and nothing else: a ballot opens, time runs out, the result; the phase, a pause, that one has become head. */
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useNow, useOpen, usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import type { Ballot } from '../../negotiation/ballots.ts';
import { useQuestion } from '../ballot/asked.ts';
import { useTelling } from '../ballot/BallotResult.tsx';
import { resultText } from '../ballot/resultWords.ts';
import { useTold } from '../injects/useTold.ts';
import { FloorSaid } from '../floor/FloorSaid.tsx';
import { useAnnounce } from '../frame/Announce.tsx';

export function Announcements() {
  const { ballots } = useOpen();
  return (
    <>
      <PhaseSaid />
      <HeadSaid />
      <ToldSaid />
      <FloorSaid />
      <BallotsSaid ballots={ballots} />
    </>
  );
}

/** What was there when one arrived is on the screen: only what changes after is said. */
function useChange<T>(value: T, tell: (now: T, before: T) => void) {
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    const was = before.current;
    before.current = value;
    tell(value, was);
  });
}

function PhaseSaid() {
  const t = useTranslations('room.say');
  const phases = useTranslations('common.phases');
  const announce = useAnnounce();
  const { phase, pausedAt } = useOpen();
  useChange(phase, (now) => announce(t('phase', { phase: phases(now) })));
  useChange(pausedAt !== null, (paused) => announce(t(paused ? 'paused' : 'resumed')));
  return null;
}

function HeadSaid() {
  const t = useTranslations('room.say');
  const announce = useAnnounce();
  const { seat, head } = useMe();
  const { seats } = usePack();
  useChange(head, (now) => {
    if (now && seat) announce(t('head', { seat: seats.find(({ id }) => id === seat)?.name ?? '' }));
  });
  return null;
}

/** What comes from outside, to everybody or to this seat. */
function ToldSaid() {
  const t = useTranslations('injects');
  const announce = useAnnounce();
  const last = useTold()[0];
  useChange(last?.key, () => {
    if (last) announce(t('said', { kind: last.kind, text: last.text }));
  });
  return null;
}

function BallotsSaid({ ballots }: { ballots: Record<string, Ballot> }) {
  const t = useTranslations('room.say');
  const announce = useAnnounce();
  const question = useQuestion();
  const telling = useTelling();
  const asked = useAskedWords();
  useChange(ballots, (now, before) => {
    for (const ballot of Object.values(now)) {
      const was = before[ballot.id];
      const number = ballot.id.slice(1);
      if (!was && ballot.closedAt === undefined)
        announce(t('opened', { number, question: question(ballot), asked: asked(ballot) }), 'assertive');
      if (was && was.closedAt === undefined && ballot.closedAt !== undefined)
        announce(t('closed', { number, result: resultText(telling, ballot) }), 'assertive');
    }
  });
  const running = Object.values(ballots).filter(({ closedAt }) => closedAt === undefined);
  return (
    <>
      {running.map((ballot) => (
        <TimeSaid key={ballot.id} ballot={ballot} asked={asked(ballot)} />
      ))}
    </>
  );
}

/** "Ankara’s vote is asked." while it is, and it is mine to cast. */
function useAskedWords(): (ballot: Ballot) => string {
  const t = useTranslations('ballot');
  const { seat, head } = useMe();
  const { seats } = usePack();
  const votes = useRoom((state) => state.seat?.votes);
  return (ballot) =>
    seat && head && !ballot.voted[seat] && !votes?.[ballot.id] ? t('asked', { seat: seats.find(({ id }) => id === seat)?.name ?? '' }) : '';
}

const lastCall = 30_000; // ms

/** Once for each ballot, as its last half minute begins; never for one that had less from the start. */
function TimeSaid({ ballot, asked }: { ballot: Ballot; asked: string }) {
  const t = useTranslations('room.say');
  const announce = useAnnounce();
  const { pausedAt } = useOpen();
  const now = useNow();
  const short = pausedAt === null && ballot.closesAt - now <= lastCall;
  const said = useRef(short);
  useEffect(() => {
    if (!short || said.current) return;
    said.current = true;
    announce(t('left', { number: ballot.id.slice(1), asked }), 'assertive');
  }, [short, announce, t, ballot.id, asked]);
  return null;
}
