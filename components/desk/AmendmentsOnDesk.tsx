'use client';
/** The amendments to a clause that wait, in the order of voting: the first can be put to a ballot, any other put first, any set aside. */
import { ArrowUp, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../client/asking.ts';
import { useOpen, useOrder } from '../../client/hooks.ts';
import { openAmendmentBallot } from '../../negotiation/amendmentBallots.ts';
import { nextToVote, orderAmendments, removeOf, votingOrder } from '../../negotiation/amendmentOrder.ts';
import { setAsideAmendment } from '../../negotiation/amending.ts';
import type { Amendment } from '../../negotiation/amendments.ts';
import type { Clause } from '../../negotiation/clauses.ts';
import { limits } from '../../negotiation/limits.ts';
import { doesOf, standingOf } from '../amendment/words.ts';
import { Why } from '../clause/Why.tsx';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { numberIn, useNames } from './useNames.ts';

export function AmendmentsOnDesk({ clause, seconds }: { clause: Clause; seconds: number }) {
  const t = useTranslations('amendment.desk');
  const open = useOpen();
  const names = useNames();
  const order = useOrder();
  const pending = votingOrder(open, clause);
  if (pending.length === 0) return null;
  const next = nextToVote(open, clause);
  const article = names.article(clause.id);
  const put = (first: Amendment) => {
    const ids = [first, ...pending.filter((other) => other !== first)].map(({ id }) => id);
    void order.give({ type: 'orderAmendments', clause: clause.id, order: ids });
  };
  return (
    <div className="mt-1.5 border-s-2 border-accent ps-2">
      <ol aria-label={t('label', { article })} className="divide-y divide-line">
        {pending.map((amendment) => (
          <Line key={amendment.id} {...{ clause, amendment, seconds }} isNext={amendment === next} onFirst={() => put(amendment)} />
        ))}
      </ol>
      {(clause.votingOrder ?? []).length > 0 && pending.length > 1 && (
        <Button
          size="small"
          tone="text"
          pending={order.pending}
          aria-label={t('suggestedLabel', { article })}
          onClick={() => void order.give({ type: 'orderAmendments', clause: clause.id, order: [] })}
        >
          {t('suggested')}
        </Button>
      )}
      <Refusal sentence={order.refusal} />
    </div>
  );
}

interface Props {
  clause: Clause;
  amendment: Amendment;
  seconds: number;
  /** it is its turn */
  isNext: boolean;
  onFirst: () => void;
}

function Line({ clause, amendment, seconds, isNext, onFirst }: Props) {
  const t = useTranslations('amendment');
  const open = useOpen();
  const names = useNames();
  const [settingAside, setAside] = useState(false);
  const number = numberIn(amendment.id);
  const standing = standingOf(open, amendment);
  const { kind, ...far } = removeOf(clause, amendment);
  const mayOrder = useMay(orderAmendments, { type: 'orderAmendments', clause: clause.id, order: [] });
  const maySet = useMay(setAsideAmendment, { type: 'setAsideAmendment', amendment: amendment.id, reason: '-' });
  return (
    <li className="py-1 text-[12px]/[16px]">
      <div className="flex items-center gap-1.5">
        <p className="min-w-0 flex-1">
          <a href={`#${clause.id}`} className="font-semibold text-ink">
            {t('name', { number })}
          </a>{' '}
          {names.seat(amendment.by)} <span className="text-muted">{t(`does.${doesOf(open, amendment)}`)}</span>
          <span className="block text-muted">
            {standing === 'pending' ? (
              t(`order.remove.${kind}`, far)
            ) : (
              <span className={standing === 'flagged' ? 'font-medium text-departs' : 'font-medium text-accent'}>
                {t(`state.${standing}`)}
              </span>
            )}
          </span>
        </p>
        {isNext ? (
          <Put {...{ clause, amendment, seconds }} />
        ) : (
          standing === 'pending' && (
            <IconButton label={t('desk.first', { number })} disabled={mayOrder !== null} onClick={onFirst}>
              <ArrowUp aria-hidden size={14} />
            </IconButton>
          )
        )}
        {amendment.state === 'pending' && (
          <IconButton label={t('desk.setAside', { number })} disabled={maySet !== null} onClick={() => setAside(true)}>
            <X aria-hidden size={14} />
          </IconButton>
        )}
      </div>
      {settingAside && <SetAside amendment={amendment} onClose={() => setAside(false)} />}
    </li>
  );
}

function IconButton({
  label,
  disabled,
  onClick,
  children,
}: {
  label: string;
  disabled: boolean;
  onClick: () => void;
  children: React.ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
      className="grid size-7 flex-none place-items-center rounded-ctl border border-edge bg-surface hover:bg-sunk disabled:opacity-60"
    >
      {children}
    </button>
  );
}

function Put({ clause, amendment, seconds }: Pick<Props, 'clause' | 'amendment' | 'seconds'>) {
  const t = useTranslations('amendment.desk');
  const names = useNames();
  const { give, pending, refusal } = useOrder();
  const command = { type: 'openAmendmentBallot', amendment: amendment.id, version: clause.versions.length - 1, seconds } as const;
  const refused = useMay(openAmendmentBallot, command);
  const label = { number: numberIn(amendment.id), seat: names.seat(amendment.by), article: names.article(clause.id) };
  return (
    <>
      <Button
        size="small"
        pending={pending}
        disabled={refused !== null}
        aria-label={t('openLabel', label)}
        onClick={() => void give(command)}
      >
        {t('open')}
      </Button>
      <Refusal sentence={refusal} />
      {refused?.refused === 'rulingAwaited' && <Why refused={refused} />}
    </>
  );
}

function SetAside({ amendment, onClose }: { amendment: Amendment; onClose: () => void }) {
  const t = useTranslations('amendment.desk');
  const common = useTranslations('common');
  const names = useNames();
  const order = useOrder();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const give = async () => {
    if (reason.trim() === '') {
      setMissing(true);
      return field.current?.focus();
    }
    const reply = await order.give({ type: 'setAsideAmendment', amendment: amendment.id, reason: reason.trim() });
    if (reply.ok) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('setAsideTitle', { number: numberIn(amendment.id), seat: names.seat(amendment.by) })}
      description={t('setAsideText')}
      actions={
        <>
          <Refusal sentence={order.refusal} />
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button tone="danger" pending={order.pending} onClick={() => void give()}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <label htmlFor={id} className="text-[14px]/[20px] font-semibold">
        {t('reason')}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        value={reason}
        maxLength={limits.reason}
        aria-invalid={missing && reason.trim() === ''}
        aria-describedby={`${id}-missing`}
        onChange={(event) => setReason(event.target.value)}
        className="mt-1 block w-full rounded-ctl border border-edge bg-surface px-3 py-2 text-[15px]/[22px] aria-invalid:border-contradicts"
      />
      <p id={`${id}-missing`} role="alert" className="mt-1 text-[12px]/[16px] text-contradicts">
        {missing && reason.trim() === '' ? t('missing') : ''}
      </p>
    </Dialog>
  );
}
