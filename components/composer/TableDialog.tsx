'use client';
/** The last look before a clause is public: its wording, its verdicts, and the sponsor's words where the room asks for them. */
import { useId, useRef, useState, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import type { DraftInHand } from '../../client/useDraft.ts';
import { limits } from '../../negotiation/limits.ts';
import { wordsAsked } from '../../negotiation/policy.ts';
import type { ClauseId } from '../../negotiation/ids.ts';
import type { Conflict } from '../../treaty/finding.ts';
import { Findings } from '../clause/Findings.tsx';
import { Difference } from '../amendment/Difference.tsx';
import { ReasonField } from '../amendment/Propose.tsx';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { amendingOf, clauseOf, type Examined } from './examine.ts';

interface Props {
  draft: DraftInHand;
  examined: Examined;
  conflicts: readonly Conflict[];
  onClose: () => void;
  onTabled: (clause: ClauseId) => void;
}

export function TableDialog({ draft, examined, conflicts, onClose, onTabled }: Props) {
  const t = useTranslations('composer.table');
  const order = useOrder();
  const { asked, terms } = useWordsAsked(examined);
  const words = draft.content.acknowledgement ?? '';
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { revises, amends } = draft.content;
  const { clauses } = useOpen();
  const before = amends && !draft.content.adds ? (clauses[amends]?.versions[draft.content.base ?? 0]?.wording ?? null) : null;
  const cosponsors = (revises ? (clauses[revises]?.sponsors.length ?? 1) : 1) - 1;

  async function table() {
    const content = clauseOf(draft.content);
    if (!content || order.pending) return;
    if (asked && words.trim() === '') {
      setMissing(true);
      field.current?.focus({ preventScroll: true });
      field.current?.scrollIntoView({ block: 'center' }); // its label above it and what is missing below it
      return;
    }
    if (!(await draft.flush())) return;
    const said = { draft: draft.state === 'empty' ? null : draft.id, acknowledgement: asked ? words.trim() : null };
    const proposing = amendingOf(draft.content);
    const reply = await order.give(
      proposing
        ? { ...proposing, ...said, reason: draft.content.reason?.trim() || null }
        : revises
          ? { type: 'reviseClause', clause: revises, content, ...said }
          : { type: 'tableClause', content, ...said },
    );
    if (!reply.ok) return;
    draft.done();
    onTabled(reply.clause ?? revises ?? ('' as ClauseId));
  }
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t(amends ? 'titleAmend' : revises ? 'titleRevise' : 'title')}
      description={t(amends ? 'descriptionAmend' : 'description')}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button tone="primary" pending={order.pending} onClick={() => void table()}>
            {t(amends ? 'confirmAmend' : revises ? 'confirmRevise' : 'confirm')}
          </Button>
        </>
      }
    >
      <blockquote lang="en" className="border-l-4 border-accent pl-4 font-serif text-[18px]/[27px]">
        {before === null ? examined.wording : <Difference before={before} after={examined.wording} />}
      </blockquote>
      <div className="mt-4">
        <Findings findings={examined.findings} conflicts={conflicts} compact unread={!examined.read} />
      </div>
      {examined.weighed.length === 1 && examined.weighed[0]?.face === 'partly' && (
        <p className="mt-3 text-[14px]/[20px] text-unclear">{t('partly')}</p>
      )}
      {examined.machine && (
        <div className="mt-4 border-t border-line pt-3">
          <p className="mb-1 text-[13px]/[18px] text-muted">{t('machine')}</p>
          <Findings findings={examined.machine} compact unread={examined.weighed[0]?.face === 'unread'} />
        </div>
      )}
      {cosponsors > 0 && <p className="mt-4 text-[14px]/[20px]">{t('cosponsors', { count: cosponsors })}</p>}
      {asked && (
        <Acknowledgement
          {...{ terms, words, field }}
          why={examined.machine ? 'whyCorrected' : 'whyUnread'}
          missing={missing && words.trim() === ''}
          onChange={(acknowledgement) => draft.change({ acknowledgement })}
        />
      )}
      {amends && <ReasonField value={draft.content.reason ?? ''} onChange={(reason) => draft.change({ reason })} />}
      <div className="mt-3">
        <Refusal sentence={order.refusal ?? draft.refusal} />
      </div>
    </Dialog>
  );
}

/** Whether the sponsor has to answer in writing, and for which terms: the rule that the server asks too (C4, C12). */
function useWordsAsked({ weighed }: Examined): ReturnType<typeof wordsAsked> {
  const [open, pack] = [useOpen(), usePack()];
  return wordsAsked({ open, pack }, weighed);
}

function Acknowledgement({
  terms,
  why,
  words,
  field,
  missing,
  onChange,
}: {
  terms: string[];
  /** what is asked where it is not about terms */
  why: 'whyUnread' | 'whyCorrected';
  words: string;
  field: RefObject<HTMLTextAreaElement | null>;
  missing: boolean;
  onChange: (words: string) => void;
}) {
  const t = useTranslations('composer.table');
  const id = useId();
  return (
    <div className="mt-5">
      <label htmlFor={id} className="text-[14px]/[20px] font-semibold">
        {terms.length > 0 ? t('why', { count: terms.length, terms: terms.join(', ') }) : t(why)}
      </label>
      <p id={`${id}-note`} className="mt-0.5 text-[13px]/[18px] text-muted">
        {t('onRecord')}
      </p>
      <textarea
        ref={field}
        id={id}
        rows={3}
        value={words}
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
          {t('count', { count: words.length, most: limits.reason })}
        </span>
      </p>
    </div>
  );
}
