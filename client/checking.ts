'use client';
/** A text checked without a room: the answer, and the scenario it speaks of. */
import { useCallback, useState } from 'react';
import type { Checked, CheckRequest } from '../negotiation/checking.ts';
import type { PublicPack } from '../negotiation/pack.ts';
import type { Said } from './doors.ts';
import { ask } from './http.ts';

export interface CheckedText {
  /** the text as it was when it was asked about */
  asked: CheckRequest;
  clauses: Checked['clauses'];
  pack: PublicPack;
}

/** What was checked last stays until the next answer. */
export function useChecking() {
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Said | null>(null);
  const [checked, setChecked] = useState<CheckedText | null>(null);
  const check = useCallback(async (asked: CheckRequest) => {
    setPending(true);
    setRefusal(null);
    const answer = await ask<Checked>('POST', '/api/check', asked);
    const pack = answer.ok ? await ask<PublicPack>('GET', answer.value.pack.url) : answer; // immutable: the browser's own cache has it the next time
    setPending(false);
    if (!answer.ok) setRefusal(answer);
    else if (!pack.ok) setRefusal(pack);
    else setChecked({ asked, clauses: answer.value.clauses, pack: pack.value });
    return answer.ok && pack.ok;
  }, []);
  return { check, pending, refusal, checked };
}
