'use client';
/** Under the treaty, 64 high: draft a clause, and the delegation's own drafts. */
import { PenLine } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useMayDraft } from '../../client/asking.ts';
import { useOpen } from '../../client/hooks.ts';
import { Why } from '../clause/Why.tsx';
import { Button, buttonClass } from '../marks/Button.tsx';
import { Drafts, LastDraft, useDrafts } from './Drafts.tsx';

export function DraftButton({ className = '' }: { className?: string }) {
  const t = useTranslations('room');
  const { room } = useOpen();
  const kept = useMayDraft();
  const icon = <PenLine aria-hidden size={18} />;
  if (kept)
    return (
      <Button disabled icon={icon} className={className}>
        {t('draft')}
      </Button>
    );
  return (
    <Link href={`/room/${room}/compose`} className={`${buttonClass()} ${className}`}>
      {icon}
      {t('draft')}
    </Link>
  );
}

/** Gone with the phases in which clauses are written, unless a draft is left to be looked at. */
export function BottomBar() {
  const kept = useMayDraft();
  const drafts = useDrafts();
  if (kept && drafts.length === 0) return null;
  return (
    <div className="flex h-16 flex-none items-center gap-3 border-t border-line-2 bg-paper px-6 lg:pr-8 lg:pl-10">
      {kept ? <Why refused={kept} className="" /> : <DraftButton />}
      <span className="ml-auto flex items-center gap-4">
        <span className="hidden xl:inline">
          <LastDraft />
        </span>
        <Drafts />
      </span>
    </div>
  );
}
