'use client';
/** The room's policy in words, and what one can do: discard, table. Always in reach of the thumb. */
import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useActor, useMe } from '../../client/asking.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { DraftInHand } from '../../client/useDraft.ts';
import type { DraftContent } from '../../negotiation/drafts.ts';
import type { ClauseId } from '../../negotiation/ids.ts';
import { proposeInOpen, reviseAmendmentInOpen } from '../../negotiation/amending.ts';
import { isRefused, type RefusalCode } from '../../negotiation/refusals.ts';
import { reviseInOpen, tableInOpen } from '../../negotiation/tabling.ts';
import type { Conflict } from '../../treaty/finding.ts';
import type { Reading } from '../../treaty/reading.ts';
import { byWeight } from '../clause/Findings.tsx';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Verdict } from '../marks/Verdict.tsx';
import { clauseAnchor } from '../treaty/outline.ts';
import { amendingOf, clauseOf, type Examined } from './examine.ts';
import { TableDialog } from './TableDialog.tsx';

/** Answers to "may I table this?" that the dialog itself settles. */
const settledInDialog = new Set<RefusalCode>(['acknowledgementMissing']);

export function ComposerFooter({
  draft,
  examined,
  conflicts,
  reading,
  disabled,
}: {
  draft: DraftInHand;
  examined: Examined;
  conflicts: readonly Conflict[];
  /** of typed text, as it stands */
  reading: Reading | null;
  disabled: boolean;
}) {
  const t = useTranslations('composer.footer');
  const router = useRouter();
  const { room, options } = useOpen();
  const [asking, setAsking] = useState<'table' | 'discard' | null>(null);
  // the rules check the clause again: after the verdict is drawn, not before
  const refused = useWhyNot(useDeferredValue(draft.content), { held: draft.heldBy !== null, examined, reading });
  const away = (to: string) => router.push(`/room/${room}${to}`);
  return (
    <footer className="flex flex-col gap-2 border-t border-line-2 bg-paper px-4 pt-2 pb-[max(8px,env(safe-area-inset-bottom))] lg:col-span-2 lg:h-16 lg:flex-row lg:items-center lg:justify-between lg:gap-6 lg:py-0 lg:pr-8 lg:pl-10">
      <FindingsInShort examined={examined} />
      <p className="min-w-0 text-[12px]/[16px] text-muted lg:text-[13px]/[18px] lg:text-ink">{refused ?? t(`policy.${options.check}`)}</p>
      <div className="flex flex-none items-center gap-2">
        {draft.kept && !disabled && (
          <Button
            aria-label={t('discard')}
            icon={<Trash2 aria-hidden size={18} />}
            className="max-lg:h-[52px] max-lg:w-[52px] max-lg:px-0"
            onClick={() => setAsking('discard')}
          >
            <span className="max-lg:sr-only">{t('discard')}</span>
          </Button>
        )}
        <Button
          tone="primary"
          disabled={disabled || refused !== null}
          onClick={() => setAsking('table')}
          className="max-lg:h-[52px] max-lg:flex-1 max-lg:text-base"
        >
          {t(draft.content.revises ? 'revise' : draft.content.amends ? 'propose' : 'table')}
        </Button>
      </div>
      {asking === 'table' && (
        <TableDialog
          {...{ draft, examined, conflicts }}
          onClose={() => setAsking(null)}
          onTabled={(clause: ClauseId) => away(`#${clauseAnchor(draft.content.amends ?? clause)}`)}
        />
      )}
      {asking === 'discard' && (
        <DiscardDialog
          onKeep={() => setAsking(null)}
          onDiscard={() => {
            setAsking(null);
            void draft.discard().then((gone) => gone && away(''));
          }}
        />
      )}
    </footer>
  );
}

function DiscardDialog({ onKeep, onDiscard }: { onKeep: () => void; onDiscard: () => void }) {
  const t = useTranslations('composer.footer');
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onKeep())}
      title={t('discardTitle')}
      description={t('discardReason')}
      actions={
        <>
          <Button onClick={onKeep}>{t('keep')}</Button>
          <Button tone="danger" onClick={onDiscard}>
            {t('discard')}
          </Button>
        </>
      }
    />
  );
}

const most = 3;

/** On a phone the findings are below the text: their verdicts stay in sight here, and lead there. */
function FindingsInShort({ examined: { findings, wording, read } }: { examined: Examined }) {
  const t = useTranslations('composer.footer');
  if (wording === '' || !read) return null;
  const sorted = byWeight(findings);
  return (
    <a href="#findings" className="flex flex-wrap gap-x-3 gap-y-1 py-0.5 no-underline lg:hidden">
      <span className="sr-only">{t('toFindings', { count: findings.length })}</span>
      {sorted.slice(0, most).map(({ term, verdict }) => (
        <Verdict key={term} mark={verdict} term={term} />
      ))}
      {sorted.length === 0 && <Verdict mark="silent" />}
      {sorted.length > most && <span className="tnum text-[13px]/[18px] text-muted">{t('more', { count: sorted.length - most })}</span>}
    </a>
  );
}

/** Why this cannot be tabled now, in a sentence; null when it can. The rules of the room are asked, not guessed. */
function useWhyNot(
  content: DraftContent,
  { held, examined: { unfinished }, reading }: { held: boolean; examined: Examined; reading: Reading | null },
): string | null {
  const t = useTranslations('composer.footer');
  const words = useTranslations('refusals');
  const { seat, head } = useMe();
  const [open, pack, actor] = [useOpen(), usePack(), useActor()];
  const clause = useMemo(() => clauseOf(content), [content]);
  const answer = useMemo(() => {
    if (!clause || !head) return null;
    const order = { content: clause, acknowledgement: content.acknowledgement ?? null };
    const ctx = { now: 0, seed: 0, ...(reading ? { reading } : {}) }; // no rule of tabling asks for the time
    const proposing = amendingOf(content);
    if (proposing) {
      const said = { acknowledgement: order.acknowledgement, reason: null };
      return proposing.type === 'reviseAmendment'
        ? reviseAmendmentInOpen({ open, pack }, { ...proposing, ...said }, actor, ctx)
        : proposeInOpen({ open, pack }, { ...proposing, ...said }, actor, ctx);
    }
    return content.revises
      ? reviseInOpen({ open, pack }, { ...order, clause: content.revises }, actor, ctx)
      : tableInOpen({ open, pack }, order, actor, ctx);
  }, [clause, content, head, open, pack, actor, reading]);
  if (held) return t('held');
  if (!head) {
    const leader = seat && open.seats[seat]?.head;
    return t('headTables', { name: (leader && open.delegates[leader]?.name) || 'none' });
  }
  if (unfinished === 'reading') return t('reading');
  if (unfinished && unfinished !== 'nothing' && unfinished.refused === 'clauseTooLong')
    return words('clauseTooLong', unfinished.params as never);
  if (!clause || !answer || unfinished) return t('unfinished');
  if (!isRefused(answer) || settledInDialog.has(answer.refused)) return null;
  return words(answer.refused as 'paused', answer.params as never);
}
