'use client';
/** What my seat can do with a clause. Each is asked of the rules: what they would refuse is greyed, with their reason. */
import { FilePen } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useMay, useMayAmend, useMayRevise, useMe } from '../../client/asking.ts';
import { useOpen, useOrder } from '../../client/hooks.ts';
import { isAmendedByVote } from '../../negotiation/amended.ts';
import { openBallot } from '../../negotiation/ballots.ts';
import { sponsorClause, unsponsorClause, withdrawClause, type Clause } from '../../negotiation/clauses.ts';
import { Button, buttonClass } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { ConfirmBallot, ConfirmWithdrawal } from './Confirm.tsx';
import { Why } from './Why.tsx';

export function ClauseActions({ clause }: { clause: Clause }) {
  const { seat } = useMe();
  if (seat === null) return null;
  if (clause.sponsors[0] === seat)
    return clause.state === 'adopted' || isAmendedByVote(clause) ? <Amend clause={clause} why /> : <AsLeader clause={clause} />;
  return (
    <>
      {clause.sponsors.includes(seat) ? <AsSponsor clause={clause} /> : <AsOther clause={clause} />}
      <Amend clause={clause} />
    </>
  );
}

/** Greyed without a word beside others, whose reasons are the same. */
function Amend({ clause, why = false }: { clause: Clause; why?: boolean }) {
  const t = useTranslations('clause.actions');
  const { room } = useOpen();
  const kept = useMayAmend(clause.id);
  if (kept)
    return (
      <>
        {why && <Why refused={kept} />}
        <Button disabled>{t('amend')}</Button>
      </>
    );
  return (
    <Link href={`/room/${room}/compose?amends=${clause.id}`} className={buttonClass()}>
      <FilePen aria-hidden size={16} />
      {t('amend')}
    </Link>
  );
}

function AsOther({ clause }: { clause: Clause }) {
  const t = useTranslations('clause.actions');
  const order = useOrder();
  const command = { type: 'sponsorClause', clause: clause.id } as const;
  const kept = useMay(sponsorClause, command);
  return (
    <>
      {order.refusal ? <Refusal sentence={order.refusal} /> : <Why refused={kept} />}
      <Button disabled={kept !== null} pending={order.pending} onClick={() => void order.give(command)}>
        {t('sponsor')}
      </Button>
    </>
  );
}

function AsSponsor({ clause }: { clause: Clause }) {
  const t = useTranslations('clause.actions');
  const order = useOrder();
  const command = { type: 'unsponsorClause', clause: clause.id } as const;
  const kept = useMay(unsponsorClause, command);
  return (
    <>
      {order.refusal ? <Refusal sentence={order.refusal} /> : <Why refused={kept} />}
      <Button disabled={kept !== null} pending={order.pending} onClick={() => void order.give(command)}>
        {t('unsponsor')}
      </Button>
    </>
  );
}

function AsLeader({ clause }: { clause: Clause }) {
  const t = useTranslations('clause.actions');
  const { room, options } = useOpen();
  const mayWithdraw = useMay(withdrawClause, { type: 'withdrawClause', clause: clause.id });
  const mayOpen = useMay(openBallot, { type: 'openBallot', clause: clause.id, seconds: null });
  const mayRevise = useMayRevise(clause.id);
  const opens = options.ballotsOpenedBy === 'sponsor';
  return (
    <>
      <Why refused={mayWithdraw ?? mayRevise ?? (opens ? mayOpen : null)} />
      <ConfirmWithdrawal clause={clause} disabled={mayWithdraw !== null} />
      {mayRevise ? (
        <Button disabled>{t('revise')}</Button>
      ) : (
        <Link href={`/room/${room}/compose?revises=${clause.id}`} className={buttonClass()}>
          <FilePen aria-hidden size={16} />
          {t('revise')}
        </Link>
      )}
      {opens && <ConfirmBallot clause={clause} disabled={mayOpen !== null} />}
    </>
  );
}
