'use client';
/** Says to a screen reader that a ballot opens and how it ends, each once. What was so on arrival is on the page already. */
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { clauseOn } from '../../negotiation/subjects.ts';
import { useTelling } from '../ballot/BallotResult.tsx';
import { resultText } from '../ballot/resultWords.ts';
import { numberIn } from '../desk/useNames.ts';
import { useAnnounce } from '../frame/Announce.tsx';
import { articleNumber } from '../treaty/outline.ts';

export function useScreenAnnouncements() {
  const t = useTranslations('screen.announce');
  const announce = useAnnounce();
  const open = useOpen();
  const pack = usePack();
  const telling = useTelling();
  const known = useRef<Map<string, boolean> | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = new Map(Object.values(open.ballots).map(({ id, closedAt }) => [id, closedAt !== undefined]));
    if (!before) return;
    for (const ballot of Object.values(open.ballots)) {
      const closed = ballot.closedAt !== undefined;
      const number = numberIn(ballot.id);
      const clause = clauseOn(ballot);
      const issue = clause && open.clauses[clause]?.issue;
      if (!before.has(ballot.id) && !closed) announce(t('opened', { number, article: issue ? articleNumber(pack, issue) : 0 }));
      if (closed && before.get(ballot.id) === false) announce(t('closed', { number, result: resultText(telling, ballot) }));
    }
  }, [open.ballots, open.clauses, pack, announce, t, telling]);
}
