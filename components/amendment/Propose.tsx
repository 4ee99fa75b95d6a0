'use client';
/** The ways to amend a clause: in the composer where words are to be written, in a dialog where none are. What the rules would refuse is greyed, with their reason. */
import Link from 'next/link';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useActor } from '../../client/asking.ts';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import { proposeInOpen } from '../../negotiation/amending.ts';
import type { AmendmentChange } from '../../negotiation/amendments.ts';
import { currentVersion, type Clause } from '../../negotiation/clauses.ts';
import type { ClauseId } from '../../negotiation/ids.ts';
import { limits } from '../../negotiation/limits.ts';
import { clausesOn } from '../../negotiation/numbers.ts';
import { isRefused, type Refused } from '../../negotiation/refusals.ts';
import { Why } from '../clause/Why.tsx';
import { Dialog } from '../frame/Dialog.tsx';
import { Button, buttonClass } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';

const proposing = (clause: Clause, change: AmendmentChange, reason: string | null = null) => ({
  clause: clause.id,
  version: clause.versions.length - 1,
  draft: null,
  change,
  acknowledgement: null,
  reason,
});

/** No rule of proposing asks for the time. */
const timeless = { now: 0, seed: 0 };

export function Propose({ clause }: { clause: Clause }) {
  const t = useTranslations('amendment.actions');
  const { room } = useOpen();
  const [asking, ask] = useState<'strike' | 'move' | null>(null);
  const kept = useMayPropose(clause, { kind: 'strike' });
  const others = useOtherPlaces(clause);
  const link = (more: string, label: string) =>
    kept ? (
      <Button size="small" disabled>
        {label}
      </Button>
    ) : (
      <Link href={`/room/${room}/compose?amends=${clause.id}${more}`} className={buttonClass({ size: 'small' })}>
        {label}
      </Link>
    );
  return (
    <>
      <div role="group" aria-label={t('label')} className="mt-2 flex flex-wrap gap-2">
        {link('', t('wording'))}
        {link('&adds=1', t('newClause'))}
        {others.length > 0 && (
          <Button size="small" disabled={kept !== null} onClick={() => ask('move')}>
            {t('move')}
          </Button>
        )}
        <Button size="small" disabled={kept !== null} onClick={() => ask('strike')}>
          {t('strike')}
        </Button>
      </div>
      <Why refused={kept} className="mt-1" />
      {asking === 'strike' && <StrikeDialog clause={clause} onClose={() => ask(null)} />}
      {asking === 'move' && <MoveDialog clause={clause} onClose={() => ask(null)} />}
    </>
  );
}

function useMayPropose(clause: Clause, change: AmendmentChange): Refused | null {
  const [open, pack, actor] = [useOpen(), usePack(), useActor()];
  const decision = proposeInOpen({ open, pack }, proposing(clause, change), actor, timeless);
  return isRefused(decision) ? decision : null;
}

/** Where else in its article a clause could stand, in order; null is the head. */
function useOtherPlaces(clause: Clause): (ClauseId | null)[] {
  const [open, pack, actor] = [useOpen(), usePack(), useActor()];
  const standing = clausesOn(open, clause.issue).filter(({ state }) => ['tabled', 'inBallot', 'adopted'].includes(state));
  if (standing.length < 2) return [];
  const places = [null, ...standing.map(({ id }) => id).filter((id) => id !== clause.id)];
  return places.filter((after) => {
    const decision = proposeInOpen({ open, pack }, proposing(clause, { kind: 'move', after }), actor, timeless);
    return !(isRefused(decision) && decision.refused === 'amendmentChangesNothing');
  });
}

interface Asked {
  clause: Clause;
  onClose: () => void;
}

function StrikeDialog({ clause, onClose }: Asked) {
  const t = useTranslations('amendment.propose');
  return (
    <ProposeDialog clause={clause} change={{ kind: 'strike' }} title={t('strikeTitle')} text={t('strikeText')} onClose={onClose}>
      <p className="font-serif text-[16px]/[24px]">
        <del>{currentVersion(clause).wording}</del>
      </p>
    </ProposeDialog>
  );
}

function MoveDialog({ clause, onClose }: Asked) {
  const t = useTranslations('amendment.propose');
  const { clauses } = useOpen();
  const places = useOtherPlaces(clause);
  const [after, choose] = useState<ClauseId | null>(places[0] ?? null);
  const name = useId();
  const label = (place: ClauseId | null) => {
    const other = place && clauses[place];
    return other ? t('afterClause', { wording: currentVersion(other).wording.slice(0, 120) }) : t('head');
  };
  return (
    <ProposeDialog clause={clause} change={{ kind: 'move', after }} title={t('moveTitle')} text={t('moveText')} onClose={onClose}>
      <fieldset className="flex flex-col gap-2">
        <legend className="text-[14px]/[20px] font-semibold">{t('where')}</legend>
        {places.map((place) => (
          <label key={place ?? 'head'} className="flex min-h-8 items-start gap-2 text-[14px]/[20px]">
            <input type="radio" name={name} checked={after === place} onChange={() => choose(place)} className="mt-1" />
            {label(place)}
          </label>
        ))}
      </fieldset>
    </ProposeDialog>
  );
}

function ProposeDialog({
  clause,
  change,
  title,
  text,
  onClose,
  children,
}: Asked & { change: AmendmentChange; title: string; text: string; children: React.ReactNode }) {
  const t = useTranslations('amendment.propose');
  const common = useTranslations('common');
  const order = useOrder();
  const [reason, setReason] = useState('');
  const give = async () => {
    const reply = await order.give({ type: 'proposeAmendment', ...proposing(clause, change, reason.trim() || null) });
    if (reply.ok) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={title}
      description={text}
      actions={
        <>
          <Refusal sentence={order.refusal} />
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button tone="primary" pending={order.pending} onClick={() => void give()}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      {children}
      <ReasonField value={reason} onChange={setReason} />
    </Dialog>
  );
}

/** Words that go on the record beside the amendment; none are asked for. */
export function ReasonField({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const t = useTranslations('amendment.propose');
  const id = useId();
  return (
    <div className="mt-4">
      <label htmlFor={id} className="text-[14px]/[20px] font-semibold">
        {t('reason')}
      </label>
      <textarea
        id={id}
        rows={2}
        value={value}
        maxLength={limits.reason}
        aria-describedby={`${id}-count`}
        onChange={(event) => onChange(event.target.value)}
        className="mt-1 block w-full rounded-ctl border border-edge bg-surface px-3 py-2 text-base/6 lg:text-[15px]/[22px]"
      />
      <p id={`${id}-count`} className="tnum mt-1 text-right text-[12px]/[16px] text-muted">
        {t('count', { count: value.length, most: limits.reason })}
      </p>
    </div>
  );
}
