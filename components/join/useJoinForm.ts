'use client';
/** What somebody has typed on the way in, and what stands beside which field. Nothing typed is lost by a refusal. */
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFrontDoor, useJoin, type Joined, type Said } from '../../client/doors.ts';
import { keepReturn } from '../../client/keptReturns.ts';
import { isWholeCode, tidyCode } from '../../client/roomCode.ts';
import { useTypedEarly } from '../../client/useTypedEarly.ts';
import type { SeatId } from '../../negotiation/ids.ts';

export type JoinField = 'code' | 'name' | 'seat' | 'form';

/** Which field a refusal is about; what is not here is about the whole. */
const about: Record<string, JoinField> = {
  unknownCode: 'code',
  roomExpired: 'code',
  nameTakenInSeat: 'name',
  seatFull: 'seat',
  seatLocked: 'seat',
  seatsAreAssigned: 'seat',
  unknownSeat: 'seat',
};

export function useJoinForm({ startingCode, nameLength }: { startingCode: string; nameLength: number }) {
  const t = useTranslations('join');
  const [code, setCode] = useState(startingCode);
  const [name, setName] = useState('');
  const [seat, setSeat] = useState<SeatId | null | undefined>(undefined);
  const [missing, setMissing] = useState<{ field: JoinField; said: Said } | null>(null);
  const [joined, setJoined] = useState<Joined | null>(null);
  const [codeField, nameField] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const { door, refusal: lookRefusal, looking, look } = useFrontDoor(code);
  const joining = useJoin();
  useTypedEarly(codeField, (typed) => setCode(tidyCode(typed)));
  useTypedEarly(nameField, setName);

  // with the code in the link, or as soon as it is whole, the next thing to type is the name
  const ready = door !== null;
  useEffect(() => {
    if (ready && document.activeElement !== nameField.current) nameField.current?.focus({ preventScroll: true });
  }, [ready, nameField]);

  const say = (field: JoinField, sentence: string) => setMissing({ field, said: { refused: field, sentence } });
  const refusalAt = (field: JoinField): Said | null => {
    if (missing?.field === field) return missing.said;
    if (joining.refusal && (about[joining.refusal.refused] ?? 'form') === field) return joining.refusal;
    if (field !== 'code' || (door && lookRefusal?.refused === 'offline')) return null; // what was seen behind the code still stands
    return lookRefusal;
  };
  const changed = () => {
    setMissing(null);
    joining.clear();
  };

  async function submit() {
    if (joining.pending) return;
    const typed = name.trim();
    if (!isWholeCode(code) || !door) {
      codeField.current?.focus();
      if (!isWholeCode(code)) say('code', t('codeMissing'));
      else look();
      return;
    }
    if (typed === '' || typed.length > nameLength) {
      nameField.current?.focus();
      return say('name', t(typed === '' ? 'nameMissing' : 'nameTooLong', { most: nameLength }));
    }
    if (door.seating === 'choose' && seat === undefined) return say('seat', t('seatMissing'));
    setMissing(null);
    const answer = await joining.join({ code, name: typed, seat: door.seating === 'choose' ? (seat ?? null) : null });
    if (!answer.ok) return look(); // seats may have filled up meanwhile
    const { room, returnCode, expiresAt } = answer.value;
    if (returnCode === null) return window.location.assign(`/room/${room}`);
    keepReturn({ room, code, returnCode, title: door.title, name: typed, until: expiresAt });
    setJoined(answer.value);
  }

  return {
    code: {
      value: code,
      change: (value: string) => (setCode(value), setSeat(undefined), changed()),
      field: codeField,
      refusal: refusalAt('code'),
    },
    name: { value: name, change: (value: string) => (setName(value), changed()), field: nameField, refusal: refusalAt('name') },
    seat: { chosen: seat, choose: (value: SeatId | null) => (setSeat(value), changed()), refusal: refusalAt('seat') },
    whole: { pending: joining.pending, refusal: refusalAt('form') },
    door,
    looking,
    joined,
    submit,
  };
}
