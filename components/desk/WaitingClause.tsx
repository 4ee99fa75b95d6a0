'use client';
/** A tabled clause that has no ballot yet. */
import { SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../client/asking.ts';
import { useNow, useOrder } from '../../client/hooks.ts';
import { openBallot } from '../../negotiation/ballots.ts';
import { currentVersion, type Clause } from '../../negotiation/clauses.ts';
import type { RefusalCode } from '../../negotiation/refusals.ts';
import { Why } from '../clause/Why.tsx';
import { Button } from '../marks/Button.tsx';
import { formatLeft } from '../marks/Clock.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { AmendmentsOnDesk } from './AmendmentsOnDesk.tsx';
import { ClauseLine } from './ClauseLine.tsx';
import { RuleOnReading } from './RuleOnReading.tsx';
import { useNames } from './useNames.ts';

const TermsDialog = lazy(() => import('../ballot/TermsDialog.tsx').then((file) => ({ default: file.TermsDialog })));

/** Another rule or another way of voting, for this ballot alone. */
function TermsButton({ clause, seconds, disabled }: { clause: Clause; seconds: number; disabled: boolean }) {
  const t = useTranslations('desk.clauses');
  const ballot = useTranslations('ballot.choose');
  const names = useNames();
  const [open, setOpen] = useState(false);
  const article = names.article(clause.id);
  return (
    <>
      <Button
        size="small"
        disabled={disabled}
        aria-haspopup="dialog"
        aria-label={t('terms', { article })}
        icon={<SlidersHorizontal aria-hidden size={14} />}
        onClick={() => setOpen(true)}
        className="!px-2"
      />
      {open && (
        <Suspense fallback={null}>
          <TermsDialog
            title={ballot('title', { article })}
            seconds={seconds}
            command={(terms) => ({ type: 'openBallot', clause: clause.id, ...terms })}
            close={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}

/** Refusals that this clause alone meets, and that the facilitator can do something about; others concern the whole room. */
const ofClause = new Set<RefusalCode>(['rulingAwaited', 'ruledOut', 'amendmentsFirst', 'amendmentInBallot']);

export function WaitingClause({ clause, seconds }: { clause: Clause; seconds: number }) {
  const t = useTranslations('desk.clauses');
  const names = useNames();
  const now = useNow();
  const command = { type: 'openBallot', clause: clause.id, seconds } as const;
  const refused = useMay(openBallot, command);
  const { give, pending, refusal } = useOrder();
  return (
    <li className="border-b border-line py-2">
      <ClauseLine clause={clause} />
      <RuleOnReading clause={clause} />
      <AmendmentsOnDesk clause={clause} seconds={seconds} />
      <div className="mt-1.5 flex flex-wrap items-center justify-between gap-2">
        <span className="text-[12px]/4 text-muted">
          {t('waits', {
            seats: clause.sponsors.map(names.seat).join(', '),
            time: formatLeft(Math.max(0, now - currentVersion(clause).at)),
          })}
        </span>
        <span className="flex items-center gap-2">
          <Button
            size="small"
            pending={pending}
            disabled={refused !== null}
            aria-label={t('openLabel', { article: names.article(clause.id), seat: names.seat(currentVersion(clause).by) })}
            onClick={() => void give(command)}
          >
            {t('open')}
          </Button>
          <TermsButton clause={clause} seconds={seconds} disabled={refused !== null} />
        </span>
      </div>
      {refused && ofClause.has(refused.refused) && <Why refused={refused} className="mt-1" />}
      <Refusal sentence={refusal} />
    </li>
  );
}
