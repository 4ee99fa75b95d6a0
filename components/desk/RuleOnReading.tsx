'use client';
/** A clause whose sponsor has corrected its reading asks for a ruling: both readings in plain words, which stands, and why. */
import { Scale } from 'lucide-react';
import { useId, useRef, useState, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../client/asking.ts';
import { useOrder } from '../../client/hooks.ts';
import { currentVersion, type Clause } from '../../negotiation/clauses.ts';
import { limits } from '../../negotiation/limits.ts';
import type { WhoseReading } from '../../negotiation/readings.ts';
import { ruleOnReading } from '../../negotiation/rulings.ts';
import { BothReadings } from '../clause/BothReadings.tsx';
import { RulingWords } from '../clause/HowRead.tsx';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { Choice } from '../open/Choice.tsx';
import { useNames } from './useNames.ts';

export function RuleOnReading({ clause }: { clause: Clause }) {
  const t = useTranslations('desk.ruling');
  const names = useNames();
  const [open, setOpen] = useState(false);
  const version = clause.versions.length - 1;
  const { correction } = currentVersion(clause);
  const refused = useMay(ruleOnReading, { type: 'ruleOnReading', clause: clause.id, version, stands: 'machine', reason: '-' });
  if (!correction) return null;
  const named = { article: names.article(clause.id), seat: names.seat(currentVersion(clause).by) };
  return (
    <div className="mt-1.5 flex flex-wrap items-center justify-between gap-2 border-l-2 border-accent pl-2 text-[12px]/[16px]">
      <span className="min-w-0 flex-1">{t(correction.ruling ? 'ruled' : 'asked', { stands: correction.stands, seat: named.seat })}</span>
      <Button
        size="small"
        icon={<Scale aria-hidden size={14} />}
        disabled={refused !== null}
        aria-label={t(correction.ruling ? 'againLabel' : 'ruleLabel', named)}
        onClick={() => setOpen(true)}
      >
        {t(correction.ruling ? 'again' : 'rule')}
      </Button>
      {open && <RulingDialog clause={clause} version={version} onClose={() => setOpen(false)} />}
    </div>
  );
}

function RulingDialog({ clause, version, onClose }: { clause: Clause; version: number; onClose: () => void }) {
  const t = useTranslations('desk.ruling');
  const common = useTranslations('common');
  const names = useNames();
  const order = useOrder();
  const [stands, setStands] = useState<WhoseReading | null>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const read = clause.versions[version];
  if (!read) return null;
  async function rule() {
    if (!stands || reason.trim() === '') {
      setMissing(true);
      if (stands) field.current?.focus();
      return;
    }
    const reply = await order.give({ type: 'ruleOnReading', clause: clause.id, version, stands, reason: reason.trim() });
    if (reply.ok) onClose();
  }
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('title', { article: names.article(clause.id), title: names.issueTitle(clause.id) })}
      description={t('description')}
      actions={
        <>
          <Refusal sentence={order.refusal} />
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button tone="primary" pending={order.pending} onClick={() => void rule()}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <blockquote lang="en" className="border-l-4 border-accent pl-4 font-serif text-[18px]/[27px] whitespace-pre-line">
          {read.wording}
        </blockquote>
        <BothReadings version={read} />
        {read.correction?.ruling && <RulingWords ruling={read.correction.ruling} />}
        <Choice
          name="stands"
          legend={t('which')}
          value={stands ?? ('' as never)}
          choose={setStands}
          options={(['machine', 'corrected'] as const).map((value) => ({ value, label: t(`stands.${value}`), why: t(`then.${value}`) }))}
        />
        <Reason {...{ reason, field }} missing={missing && reason.trim() === ''} onChange={setReason} />
        {missing && !stands && (
          <p role="alert" className="text-[13px]/[18px] text-contradicts">
            {t('missingChoice')}
          </p>
        )}
      </div>
    </Dialog>
  );
}

interface ReasonProps {
  reason: string;
  missing: boolean;
  field: RefObject<HTMLTextAreaElement | null>;
  onChange: (reason: string) => void;
}

function Reason({ reason, missing, field, onChange }: ReasonProps) {
  const t = useTranslations('desk.ruling');
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="text-[13px]/[18px] font-semibold">
        {t('reason')}
      </label>
      <p id={`${id}-note`} className="text-[13px]/[18px] text-muted">
        {t('onRecord')}
      </p>
      <textarea
        ref={field}
        id={id}
        rows={3}
        value={reason}
        maxLength={limits.reason}
        aria-invalid={missing}
        aria-describedby={`${id}-note ${id}-count${missing ? ` ${id}-missing` : ''}`}
        onChange={(event) => onChange(event.target.value)}
        className="mt-2 block w-full rounded-ctl border border-edge bg-surface px-3 py-2 text-base/6 aria-invalid:border-contradicts lg:text-[15px]/[22px]"
      />
      <p className="mt-1 flex justify-between gap-3 text-[12px]/[16px]">
        <span id={`${id}-missing`} role="alert" className="text-contradicts">
          {missing ? t('missing') : ''}
        </span>
        <span id={`${id}-count`} className="tnum text-muted">
          {t('count', { count: reason.length, most: limits.reason })}
        </span>
      </p>
    </div>
  );
}
