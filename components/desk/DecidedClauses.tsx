'use client';
/** Clauses that were voted on: adopted ones and those that fell. Both may be put on the table again in the debate. */
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../client/asking.ts';
import { useOpen, useOrder } from '../../client/hooks.ts';
import { currentVersion, reopenClause, type Clause } from '../../negotiation/clauses.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { ClauseLink } from './ClauseLine.tsx';
import { useNames } from './useNames.ts';

export function DecidedClauses() {
  const t = useTranslations('desk.clauses');
  const { clauses } = useOpen();
  const decided = Object.values(clauses).filter(({ state }) => state === 'adopted' || state === 'rejected');
  const names = useNames();
  if (decided.length === 0) return null;
  decided.sort((a, b) => names.article(a.id) - names.article(b.id));
  return (
    <details className="py-1" open>
      <summary className="cursor-pointer py-1 text-[13px] text-muted">
        {t('decided', { adopted: decided.filter(({ state }) => state === 'adopted').length, count: decided.length })}
      </summary>
      <ul>
        {decided.map((clause) => (
          <DecidedClause key={clause.id} clause={clause} />
        ))}
      </ul>
    </details>
  );
}

function DecidedClause({ clause }: { clause: Clause }) {
  const t = useTranslations('desk.clauses');
  const common = useTranslations('common');
  const names = useNames();
  const [asking, setAsking] = useState(false);
  const command = { type: 'reopenClause', clause: clause.id } as const;
  const refused = useMay(reopenClause, command);
  const { give, pending, refusal, clear } = useOrder();
  const adopted = clause.state === 'adopted';
  const Icon = adopted ? Check : X;
  const article = names.article(clause.id);
  const reopen = async () => {
    if ((await give(command)).ok) setAsking(false);
  };
  return (
    <li className="flex items-center gap-2 border-b border-line py-1 text-[13px]/[18px]">
      <Icon aria-hidden size={15} strokeWidth={2.4} className={`flex-none ${adopted ? 'text-within' : 'text-contradicts'}`} />
      <ClauseLink clause={clause} className="flex-1" />
      <span className="text-[12px] text-muted">{common(`state.${adopted ? 'adopted' : 'rejected'}`)}</span>
      <Button size="small" disabled={refused !== null} aria-label={t('reopenLabel', { article })} onClick={() => setAsking(true)}>
        {t('reopen')}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={(shown) => {
          setAsking(shown);
          clear();
        }}
        title={t('reopenTitle', { article })}
        description={t(adopted ? 'reopenAdopted' : 'reopenRejected')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{common('cancel')}</Button>
            <Button tone="primary" pending={pending} onClick={() => void reopen()}>
              {t('reopen')}
            </Button>
          </>
        }
      >
        <p className="font-serif text-[15px]/[22px] whitespace-pre-line">{currentVersion(clause).wording}</p>
        <Refusal sentence={refusal} />
      </Dialog>
    </li>
  );
}
