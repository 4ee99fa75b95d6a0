'use client';
/** The delegation's drafts, seen by the seat alone: what each is about, when it was saved, in whose hands it is. */
import { Lock } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import type { Draft } from '../../negotiation/drafts.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { articleNumber } from '../treaty/outline.ts';

const noDrafts: Record<string, Draft> = {};

/** Newest first. */
export function useDrafts(): Draft[] {
  const drafts = useRoom((state) => state.seat?.drafts ?? noDrafts);
  return Object.values(drafts).sort((a, b) => b.savedAt - a.savedAt);
}

export function Drafts() {
  const t = useTranslations('room.drafts');
  const { seat } = useMe();
  const [open, setOpen] = useState(false);
  const drafts = useDrafts();
  const name = usePack().seats.find(({ id }) => id === seat)?.name ?? '';
  if (drafts.length === 0) return null;
  return (
    <>
      <Button tone="text" size="small" onClick={() => setOpen(true)} icon={<Lock aria-hidden size={14} />} aria-haspopup="dialog">
        {t('button', { count: drafts.length })}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('title', { seat: name })} description={t('only', { seat: name })}>
        <ul className="flex flex-col">
          {drafts.map((draft) => (
            <DraftLine key={draft.id} draft={draft} />
          ))}
        </ul>
      </Dialog>
    </>
  );
}

/** "Draft for Article 9 saved 14:21, seen only by Ankara" */
export function LastDraft() {
  const t = useTranslations('room.drafts');
  const format = useFormatter();
  const pack = usePack();
  const { seat } = useMe();
  const [last] = useDrafts();
  const name = pack.seats.find(({ id }) => id === seat)?.name ?? '';
  if (!last) return null;
  const at = format.dateTime(last.savedAt, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const { issue } = last.content;
  return (
    <span className="tnum text-[13px]/[18px] text-muted">
      {issue ? t('last', { article: articleNumber(pack, issue), at, seat: name }) : t('lastNoArticle', { at, seat: name })}
    </span>
  );
}

function DraftLine({ draft }: { draft: Draft }) {
  const t = useTranslations('room.drafts');
  const format = useFormatter();
  const pack = usePack();
  const { room } = useOpen();
  const issue = pack.issues.find(({ id }) => id === draft.content.issue);
  const title = issue ? t('article', { article: articleNumber(pack, issue.id), title: issue.title }) : t('noArticle');
  return (
    <li className="flex items-start gap-4 border-b border-line py-3 last:border-b-0">
      <div className="min-w-0 flex-1">
        <p className="text-[14px]/[20px] font-semibold">{title}</p>
        <Written draft={draft} />
        <p className="tnum mt-0.5 text-[12px]/[16px] text-muted">
          {t('saved', { at: format.dateTime(draft.savedAt, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) })}
          <InHand draft={draft} />
          {draft.content.revises && <> · {t('revises', { clause: draft.content.revises })}</>}
          {draft.content.amends && <> · {t('amends', { clause: draft.content.amends })}</>}
        </p>
      </div>
      <Link href={`/room/${room}/compose?draft=${draft.id}`} className="flex-none py-1 text-[14px]/[20px]">
        {t('open')}
        <span className="sr-only">: {title}</span>
      </Link>
    </li>
  );
}

/** The first words of what stands there, by the way it is written. */
function Written({ draft: { content } }: { draft: Draft }) {
  const t = useTranslations('room.drafts');
  const { issues } = usePack();
  const option = issues.find(({ id }) => id === content.issue)?.options.find(({ id }) => id === content.option);
  const words =
    content.way === 'text'
      ? content.text
      : content.way === 'option'
        ? option && t('chosen', { label: option.label })
        : content.norms && content.norms.length > 0
          ? t('form', { count: content.norms.length })
          : undefined;
  return <p className={`line-clamp-2 text-[14px]/[20px] ${words ? '' : 'text-muted'}`}>{words || t('empty')}</p>;
}

function InHand({ draft: { editor } }: { draft: Draft }) {
  const t = useTranslations('room.drafts');
  const common = useTranslations('common');
  const { delegate } = useMe();
  const { delegates } = useOpen();
  if (!editor) return null;
  return (
    <span className="font-medium text-accent">
      {' · '}
      {editor === delegate ? t('editingYou') : t('editing', { name: delegates[editor]?.name ?? common('erasedName') })}
    </span>
  );
}
