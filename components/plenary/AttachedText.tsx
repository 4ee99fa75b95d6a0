'use client';
/** What goes with the next message, above the field, until it is sent or taken away. */
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import type { Attached } from '../../negotiation/cards.ts';
import { articleNumber } from '../treaty/outline.ts';

export function AttachedText({ attached, onRemove }: { attached: Attached; onRemove: () => void }) {
  const t = useTranslations('talks.attached');
  const pack = usePack();
  const { clauses } = useOpen();
  const drafts = useRoom((state) => state.seat?.drafts);
  const clause = attached.kind === 'clause' ? clauses[attached.clause] : undefined;
  const issue = attached.kind === 'clause' ? clause?.issue : drafts?.[attached.draft]?.content.issue;
  const article = issue ? articleNumber(pack, issue) : 0;
  return (
    <p className="mb-1.5 flex items-center gap-2 border-l-[3px] border-accent bg-sunk py-1 pl-3 text-[13px]/[18px]">
      <span className="min-w-0 flex-1 truncate">
        {attached.kind === 'clause'
          ? t('clause', { article, clause: attached.clause, version: attached.version + 1 })
          : t('draft', { article })}
      </span>
      <button
        type="button"
        aria-label={t('remove')}
        onClick={onRemove}
        className="grid size-8 flex-none place-items-center rounded-ctl text-muted hover:text-ink"
      >
        <X aria-hidden size={16} />
      </button>
    </p>
  );
}
