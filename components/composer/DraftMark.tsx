'use client';
/** Whether what one sees is kept: saved at, saving, or why not; and who else has the draft in hand. */
import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import type { DraftInHand } from '../../client/useDraft.ts';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';

export function DraftMark({ draft }: { draft: DraftInHand }) {
  const t = useTranslations('composer.draft');
  const format = useFormatter();
  const { state, savedAt } = draft;
  if (state === 'empty') return null;
  const saved =
    savedAt === null ? '' : format.dateTime(savedAt, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const icon = {
    saved: <Check aria-hidden size={16} className="text-within" />,
    saving: <LoaderCircle aria-hidden size={16} className="animate-spin motion-reduce:animate-none" />,
    unsaved: <LoaderCircle aria-hidden size={16} />,
    refused: <CircleAlert aria-hidden size={16} className="text-contradicts" />,
  }[state];
  return (
    <p className="tnum flex items-center gap-2 text-[13px]/[18px] whitespace-nowrap text-muted">
      {icon}
      {state === 'saved' ? t('saved', { at: saved }) : t(state)}
    </p>
  );
}

/** A co-delegate holds the draft, or saving was refused: who, why, and what one can do. */
export function DraftHolder({ draft }: { draft: DraftInHand }) {
  const t = useTranslations('composer.draft');
  const erased = useTranslations('common')('erasedName');
  const { delegates } = useOpen();
  if (!draft.heldBy) return <Refusal sentence={draft.refusal} />;
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-between gap-3 border-y border-line-2 bg-sunk px-4 py-2.5 text-[14px]/[20px]"
    >
      <p className="min-w-0 flex-1">
        {t('held', { name: delegates[draft.heldBy]?.name ?? erased })}
        {draft.state === 'unsaved' || draft.state === 'refused' ? ` ${t('yoursKept')}` : ''}
      </p>
      <Button size="small" pending={draft.state === 'saving'} onClick={draft.takeOver}>
        {t('takeOver')}
      </Button>
    </div>
  );
}
