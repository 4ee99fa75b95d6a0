'use client';
/** Says aloud that one's seat has the floor and when its time runs out; to all that a caucus begins or ends. */
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useMySeat, useNow, useOpen, usePack } from '../../client/hooks.ts';
import { useAnnounce } from '../frame/Announce.tsx';

const lastCall = 15_000; // ms

export function FloorSaid() {
  const t = useTranslations('floor.said');
  const announce = useAnnounce();
  const { floor, pausedAt } = useOpen();
  const { seats } = usePack();
  const mine = useMySeat();
  const now = useNow();
  const { speaking, caucus } = floor;
  const own = speaking && speaking.seat === mine ? speaking : null;
  const known = useRef({ speech: speaking?.startedAt, caucus: caucus?.startedAt, called: own ? own.endsAt : 0 });
  useEffect(() => {
    if (known.current.speech === speaking?.startedAt) return;
    known.current.speech = speaking?.startedAt;
    if (!own) return;
    const seconds = Math.max(0, Math.round((own.endsAt - own.startedAt) / 1000));
    announce(t('yours', { seat: seats.find(({ id }) => id === mine)?.name ?? '', seconds }), 'assertive');
  }, [speaking?.startedAt, own, mine, seats, announce, t]);
  useEffect(() => {
    if (known.current.caucus === caucus?.startedAt) return;
    known.current.caucus = caucus?.startedAt;
    announce(caucus ? t('caucus', { kind: caucus.kind, topic: caucus.topic }) : t('caucusOver'));
  }, [caucus, announce, t]);
  const left = own && pausedAt === null ? own.endsAt - now : null;
  const short = left !== null && left > 0 && left <= lastCall;
  useEffect(() => {
    if (!short || !own || known.current.called === own.endsAt) return;
    known.current.called = own.endsAt;
    announce(t('last', { seconds: Math.round(lastCall / 1000) }), 'assertive');
  }, [short, own, announce, t]);
  return null;
}
